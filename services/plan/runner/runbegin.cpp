// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/runbegin.h"

#include "services/plan/planfile.h"
#include "services/plan/runner/hostmarks.h"
#include "services/plan/runner/touched.h"
#include "services/plan/runner/worldfacts.h"
#include "services/plan/stepjson.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>
#include <QtConcurrentRun>
#include <qcorofuture.h>

namespace plan
{

using Kind = JournalEntry::Kind;
using values::Error;
using values::MoRef;
using values::Plan;
using values::Result;
using values::Status;
using Core = std::shared_ptr<RunCore>;

namespace
{

struct Begin {
    Q_DECLARE_TR_FUNCTIONS(plan::Runner)
};

constexpr int attempts = 8;
constexpr int namedTargets = 3;

Status rightServer(const Plan &plan, const values::About &server)
{
    if (!plan.serverUuid.isEmpty() && plan.serverUuid == server.instanceUuid)
        return values::done();
    return Error(Error::Kind::Blocked, Begin::tr("The plan is for another server"),
        Begin::tr("It was made for %1 (%2), and this one is %3")
            .arg(plan.serverName, plan.serverUuid,
                server.instanceUuid.isEmpty() ? Begin::tr("not known") : server.instanceUuid),
        Begin::tr("Connect to that server, or make the plan anew for this one."));
}

QString newId(const Runner::Setting &setting)
{
    const QDateTime now
        = setting.ports.time ? setting.ports.time->now() : QDateTime::currentDateTimeUtc();
    const quint32 tail = QRandomGenerator::global()->bounded(0x10000U);
    return now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-"))
        + QStringLiteral("%1").arg(tail, 4, 16, QLatin1Char('0'));
}

/// "passthrough: esx1, llm-train-01, llm-train-02 and 3 more"
QString titleOf(const Plan &plan)
{
    QStringList names;
    QSet<QString> seen;
    for (const values::PlannedStep &step : plan.steps) {
        const QString name = step.target.name;
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        names.append(name);
    }
    const int more = static_cast<int>(names.size()) - namedTargets;
    const QString shown = names.mid(0, namedTargets).join(QStringLiteral(", "));
    if (more <= 0)
        return QStringLiteral("%1: %2").arg(plan.recipe, shown);
    return Begin::tr("%1: %2 and %n more", nullptr, more).arg(plan.recipe, shown);
}

/// What reality is compared with before each step, in the estate that the steps before it leave:
/// state and changes, and what is known of the objects that it reads.
QJsonObject expectations(const Plan &plan, const Steps &steps, Estate estate)
{
    QJsonObject object;
    for (const std::shared_ptr<Step> &step : steps) {
        const values::StepCheck found = step->assess(estate);
        values::StepCheck expected;
        expected.state = found.state;
        expected.changes = found.changes;
        QJsonObject said = toJson(expected);
        said.insert(QStringLiteral("world"), factsOf(estate, scopeOf(step, plan, estate)));
        object.insert(step->planned().id, said);
        step->predict(estate);
    }
    return object;
}

QCoro::Task<Result<QJsonObject>> readExpectations(Core core)
{
    const QList<MoRef> objects = objectsOf(core->steps);
    const std::stop_token never;
    const Result<Estate> estate = co_await core->setting.ports.estate->read(objects, never);
    if (!estate.ok())
        co_return estate.error();
    const auto job = [plan = core->plan, steps = core->steps, now = estate.value()] {
        return expectations(plan, steps, now);
    };
    const QJsonObject found = co_await QtConcurrent::run(job);
    co_return found;
}

/// A name that no run has: a hold on it tells.
QCoro::Task<Result<Core>> newCore(Plan plan, Runner::Setting setting)
{
    Result<std::shared_ptr<const void>> lock;
    QString id;
    for (int attempt = 0; attempt < attempts && !lock.ok(); ++attempt) {
        id = newId(setting);
        lock = co_await setting.journal->hold(id);
        if (!lock.ok() && lock.error().kind != Error::Kind::Blocked)
            break;
    }
    if (!lock.ok())
        co_return lock.error();
    const auto core = std::make_shared<RunCore>(plan, setting, id);
    core->lock = lock.value();
    co_return core;
}

} // namespace

QCoro::Task<Result<Core>> beginRun(Plan plan, Runner::Setting setting)
{
    const Result<Steps> steps = setting.registry->makeAll(plan);
    if (!steps.ok())
        co_return steps.error();
    const Status server = rightServer(plan, setting.server);
    if (!server.ok())
        co_return server.error();
    const Result<Core> made = co_await newCore(plan, setting);
    if (!made.ok())
        co_return made.error();
    const Core core = made.value();
    core->steps = steps.value();
    HostMarks marks(core);
    const std::stop_token never;
    const Status free = co_await marks.look(never);
    if (!free.ok())
        co_return free.error();
    const Result<QJsonObject> expected = co_await readExpectations(core);
    if (!expected.ok())
        co_return expected.error();
    const QString title = titleOf(plan);
    const QJsonObject data{{QStringLiteral("plan"), planObject(plan)},
        {QStringLiteral("title"), title}, {QStringLiteral("preview"), expected.value()}};
    const Status written = co_await core->log.append(Kind::RunBegun, QString(), title, data);
    if (!written.ok())
        co_return written.error();
    co_return core;
}

QCoro::Task<Result<Core>> resumeRun(QString run, Runner::Setting setting)
{
    const Result<QList<JournalEntry>> entries = co_await setting.journal->entries(run);
    if (!entries.ok())
        co_return entries.error();
    RunRecord record;
    record.take(entries->first());
    const Result<Plan> plan = planFrom(record.plan());
    if (!plan.ok())
        co_return plan.error();
    const Result<Steps> steps = setting.registry->makeAll(plan.value());
    if (!steps.ok())
        co_return steps.error();
    const Status server = rightServer(plan.value(), setting.server);
    if (!server.ok())
        co_return server.error();
    const auto core = std::make_shared<RunCore>(plan.value(), setting, run);
    core->steps = steps.value();
    const Result<std::shared_ptr<const void>> lock = co_await setting.journal->hold(run);
    if (!lock.ok())
        co_return lock.error();
    core->lock = lock.value();
    // Only now: until a moment ago another process may have worked on it.
    const Result<QList<JournalEntry>> all = co_await setting.journal->entries(run);
    if (!all.ok())
        co_return all.error();
    core->log.replay(all.value());
    const Status written = co_await core->log.append(Kind::Resumed);
    if (!written.ok())
        co_return written.error();
    co_return core;
}

} // namespace plan
