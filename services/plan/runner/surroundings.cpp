// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/surroundings.h"

#include "services/plan/runner/hostmarks.h"
#include "services/plan/runner/touched.h"

#include <QCoreApplication>

namespace plan
{

using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using values::TaskInfo;

namespace
{

struct Around {
    Q_DECLARE_TR_FUNCTIONS(plan::Surroundings)
};

/// A backup or a move of a big VM takes longer; then a person decides.
constexpr std::chrono::minutes patience{15};

QList<TaskInfo> tasksOn(const Estate &estate, const MoRef &object)
{
    if (const values::VirtualMachine *const vm = estate.vm(object); vm && vm->setup)
        return vm->setup->tasks;
    if (const values::Host *const host = estate.host(object); host && host->setup)
        return host->setup->tasks;
    return {};
}

/// The first object on which something runs; null: on none.
MoRef busyOne(const Estate &estate, const QList<MoRef> &objects)
{
    for (const MoRef &object : objects) {
        if (!tasksOn(estate, object).isEmpty())
            return object;
    }
    return {};
}

} // namespace

QCoro::Task<Result<Estate>> Surroundings::settled()
{
    const bool acts = m_step->info().kind == values::StepKind::Automatic;
    for (;;) {
        const Result<Estate> now = co_await read();
        if (!now.ok())
            co_return now;
        const Status free = co_await HostMarks::refuseOthers(m_core, now.value(), m_hosts);
        if (!free.ok())
            co_return free.error();
        const MoRef busy = busyOne(now.value(), objectsOf({m_step}));
        if (!acts || busy.isNull())
            co_return now;
        const TaskInfo task = tasksOn(now.value(), busy).first();
        const Status ended = co_await waitOut(busy, task);
        if (!ended.ok())
            co_return ended.error();
    }
}

/// What the step reads, the hosts of its VMs, and the plan's other VMs there.
QCoro::Task<Result<Estate>> Surroundings::read()
{
    const auto port = m_core->setting.ports.estate;
    const QList<MoRef> none;
    const Result<Estate> known = co_await port->read(none, m_halt);
    if (!known.ok())
        co_return known;
    m_hosts = hostsOf(objectsOf({m_step}), known.value());
    QList<MoRef> objects = scopeOf(m_step, m_core->plan, known.value());
    for (const MoRef &ref : std::as_const(m_hosts)) {
        if (!objects.contains(ref))
            objects.append(ref);
    }
    const Result<Estate> now = co_await port->read(objects, m_halt);
    co_return now;
}

QCoro::Task<Status> Surroundings::waitOut(MoRef object, TaskInfo task)
{
    const QString name = task.entityName.isEmpty() ? object.value : task.entityName;
    if (m_context->progress)
        m_context->progress(
            {}, Around::tr("waits for %1, which %2 runs on %3").arg(task.name, task.user, name));
    const auto isQuiet = [object](const Estate &estate) {
        return tasksOn(estate, object).isEmpty();
    };
    const auto port = m_core->setting.ports.estate;
    const Result<Estate> ended = co_await port->waitFor(object, isQuiet, patience, m_halt);
    if (ended.ok())
        co_return values::done();
    if (ended.error().kind != Error::Kind::Blocked)
        co_return ended.error();
    co_return Error(Error::Kind::Blocked, m_step->info().title,
        Around::tr("%1 of %2 runs on %3 and does not end.").arg(task.name, task.user, name),
        Around::tr("Wait for it, or cancel it in the vSphere Client; then try again."));
}

} // namespace plan
