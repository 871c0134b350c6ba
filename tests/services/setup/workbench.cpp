// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/setup/workbench.h"

#include "services/setup/steptypes.h"

#include <QTest>
#include <qcorotask.h>

using namespace Qt::StringLiterals;

namespace tests
{

namespace
{

class OneLog final : public plan::FilesPort
{
public:
    explicit OneLog(std::shared_ptr<QByteArray> log)
        : m_log(std::move(log))
    {
    }
    plan::Answer<QByteArray> tail(QString, qint64, std::stop_token) override
    {
        co_await turn();
        co_return *m_log;
    }

private:
    std::shared_ptr<QByteArray> m_log;
};

/// As a live estate does that lags behind: fresh is only what was asked for, and who is on a host.
class Memory final : public plan::EstatePort
{
public:
    Memory(plan::Estate old, std::shared_ptr<FakeWorld> world)
        : m_old(std::move(old))
        , m_world(std::move(world))
    {
    }
    plan::Answer<plan::Estate> read(QList<values::MoRef> objects, std::stop_token) override
    {
        co_await turn();
        plan::Estate seen = m_old;
        for (const values::MoRef &ref : objects)
            refresh(seen, ref);
        co_return seen;
    }
    plan::Answer<plan::Estate> waitFor(values::MoRef object,
        std::function<bool(const plan::Estate &)> until, std::chrono::seconds limit,
        std::stop_token stop) override
    {
        return m_world->ports().estate->waitFor(object, std::move(until), limit, stop);
    }
    plan::Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop) override
    {
        return m_world->ports().estate->missingPrivileges(objects, privileges, stop);
    }

private:
    void refresh(plan::Estate &seen, const values::MoRef &ref) const
    {
        const plan::Estate &now = m_world->estate();
        if (const values::VirtualMachine *const vm = now.vm(ref))
            seen.put(*vm);
        const values::Host *const host = now.host(ref);
        if (!host)
            return;
        seen.put(*host);
        for (const values::VirtualMachine *const vm : now.vmsOn(ref)) {
            if (!m_old.objects.vmsOfHost.value(ref).contains(vm->ref))
                seen.put(*vm);
        }
    }

    plan::Estate m_old;
    std::shared_ptr<FakeWorld> m_world;
};

} // namespace

Workbench::Workbench(std::shared_ptr<FakeWorld> world, const values::PassthroughChoices &choices)
    : Workbench(world, plannedIn(*world, choices))
{
}

Workbench::Workbench(std::shared_ptr<FakeWorld> world, const values::Plan &plan)
    : m_world(std::move(world))
    , m_plan(plan)
{
    const auto steps = setup::stepTypes()->makeAll(plan);
    if (steps.ok())
        m_steps = steps.value();
    else
        QTest::qFail(qPrintable(steps.error().sentence()), __FILE__, __LINE__);
}

std::shared_ptr<plan::Step> Workbench::step(const QString &id) const
{
    for (const auto &step : m_steps) {
        if (step->planned().id == id)
            return step;
    }
    qFatal("no step %s", qPrintable(id));
}

std::shared_ptr<plan::StepContext> Workbench::contextOf(const QString &step)
{
    auto context = std::make_shared<plan::StepContext>();
    context->ports = m_world->ports();
    context->ports.files = std::make_shared<OneLog>(m_log);
    if (m_memory)
        context->ports.estate = std::make_shared<Memory>(*m_memory, m_world);
    context->results = m_results;
    context->before = m_before.value(step);
    context->intents = m_before;
    context->confirmation = m_confirmation;
    context->failure = m_failures.contains(step)
        ? std::optional<values::Error>(m_failures.value(step))
        : std::nullopt;
    context->mayPowerOff = m_mayPowerOff;
    return context;
}

values::StepCheck Workbench::check(const QString &id)
{
    const auto found = QCoro::waitFor(step(id)->check(contextOf(id), m_stop.get_token()));
    if (found.ok())
        return found.value();
    values::StepCheck failed;
    failed.reason = found.error().sentence();
    return failed;
}

values::Result<values::Evidence> Workbench::verify(const QString &id)
{
    return QCoro::waitFor(step(id)->verify(contextOf(id), m_stop.get_token()));
}

values::Result<values::Evidence> Workbench::carryOut(const QString &id)
{
    const values::StepCheck found = check(id);
    if (found.state == values::CheckState::Blocked)
        return values::Error(values::Error::Kind::Blocked, id, found.reason, found.fix);
    if (found.state == values::CheckState::AlreadyDone)
        return values::Evidence{found.reason, {}};
    if (!m_before.contains(id))
        m_before.insert(id, found.before);
    const auto applied = QCoro::waitFor(step(id)->apply(contextOf(id), m_stop.get_token()));
    m_failures.remove(id);
    if (!applied.ok()) {
        m_failures.insert(id, applied.error());
        return applied;
    }
    m_results.insert(id, applied.value().facts);
    const auto verified = verify(id);
    if (verified.ok()) {
        const QJsonObject facts = verified.value().facts;
        for (auto it = facts.begin(); it != facts.end(); ++it)
            m_results[id].insert(it.key(), it.value());
    }
    return verified;
}

values::Result<values::UndoCheck> Workbench::checkUndo(const QString &id)
{
    return QCoro::waitFor(step(id)->checkUndo(contextOf(id), m_stop.get_token()));
}

values::Status Workbench::undo(const QString &id)
{
    const auto found = checkUndo(id);
    if (!found.ok())
        return found.error();
    if (found->check.state == values::CheckState::Blocked)
        return values::Error(
            values::Error::Kind::Blocked, id, found->check.reason, found->check.fix);
    if (found->check.state == values::CheckState::AlreadyDone)
        return values::done();
    const auto context = contextOf(id);
    context->undoBefore = found->check.before;
    return QCoro::waitFor(step(id)->undo(context, m_stop.get_token()));
}

void Workbench::upTo(const QString &last)
{
    for (const values::PlannedStep &planned : m_plan.steps) {
        const auto end = carryOut(planned.id);
        if (!end.ok())
            QTest::qFail(
                qPrintable(planned.id + u": "_s + end.error().sentence()), __FILE__, __LINE__);
        if (planned.id == last)
            return;
    }
}

QString whyOf(const values::Result<values::Evidence> &result)
{
    return result.ok() ? QString() : result.error().why;
}

} // namespace tests
