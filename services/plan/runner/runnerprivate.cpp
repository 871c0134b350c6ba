// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/runnerprivate.h"

#include "services/plan/runner/undowork.h"

#include <QJsonArray>
#include <QPointer>
#include <qcorofuture.h>

#include <algorithm>

namespace plan
{

using Kind = JournalEntry::Kind;
using values::Error;
using values::Result;
using values::RunProgress;
using values::Status;
using values::StepProgress;
using values::StepState;

Status Runner::Private::mayWork() const
{
    if (!isBusy)
        return values::done();
    return unusable(
        tr("The run cannot be continued"), tr("It is being worked on, in this program"));
}

Result<qsizetype> Runner::Private::openStep(const QString &step) const
{
    const QString what = tr("The step \"%1\" cannot be passed over or confirmed").arg(step);
    const Status free = mayWork();
    if (!free)
        return free.error();
    const qsizetype index = positionOf(step);
    if (index < 0)
        return unusable(what, tr("The plan has no such step"));
    const bool isBackwards = core->log.record().isBackwards();
    const StepRecord record = core->log.record().step(step);
    if (isBackwards && (!record.before || record.state.progress != StepProgress::Failed))
        return unusable(what, tr("The run is being taken back, and this step did not fail"));
    if (!isBackwards && core->log.record().isFinished(step))
        return unusable(what, tr("It is done"));
    return index;
}

Error Runner::Private::unusable(const QString &what, const QString &why) const
{
    return {Error::Kind::Usage, what, why};
}

int Runner::Private::launch()
{
    if (isHalted || halt.stop_requested())
        return 0;
    const QList<qsizetype> startable = core->schedule.startable(turns());
    for (const qsizetype index : startable) {
        ++running;
        m_live[index] = Live{true, {}, {}, {}};
        announce(index);
        // Goes on by itself; its end is told to onEnd().
        const QCoro::Task<> task = work(index);
    }
    return static_cast<int>(startable.size());
}

QCoro::Task<> Runner::Private::work(qsizetype index)
{
    StepWork work(core, index, progressOf(index), halt.get_token());
    const Result<StepEnd> end = co_await work.carryOut();
    onEnd(index, end);
}

void Runner::Private::onEnd(qsizetype index, const Result<StepEnd> &end)
{
    Live &live = m_live[index];
    live = Live{};
    if (!end.ok())
        live.error = end.error();
    if (!end.ok() || end.value() != StepEnd::Finished)
        isHalted = true;
    --running;
    announce(index);
    m_hasEnd = true;
    if (m_wake)
        m_wake->finish();
}

/// Through the event loop, so that steps that end at once do not pile up their frames.
QCoro::Task<> Runner::Private::nextEnd()
{
    if (!m_hasEnd) {
        m_wake.emplace();
        m_wake->start();
        const QFuture<void> woken = m_wake->future();
        co_await woken;
        m_wake.reset();
    }
    m_hasEnd = false;
}

QCoro::Task<Result<RunProgress>> Runner::Private::conclude()
{
    if (core->cut.stop_requested())
        co_return RunProgress::Stopped;
    // Half-finished, the hosts keep it: other desktops are to know.
    if (isAllFinished() || core->log.record().toUndo().isEmpty()) {
        const Status cleared = co_await clearMarks();
        if (!cleared.ok())
            co_return cleared.error();
    }
    if (isAllFinished()) {
        const Status written = co_await core->log.append(Kind::RunDone);
        if (!written.ok())
            co_return written.error();
        co_return RunProgress::Done;
    }
    const bool failed = std::any_of(
        m_live.cbegin(), m_live.cend(), [](const Live &live) { return live.error.has_value(); });
    const RunProgress stands = core->log.record().progress(true);
    if (failed || stands == RunProgress::Failed)
        co_return RunProgress::Failed;
    if (stands == RunProgress::NeedsConfirmation)
        co_return stands;
    const Status written = co_await core->log.append(Kind::Stopped);
    if (!written.ok())
        co_return written.error();
    co_return RunProgress::Stopped;
}

QCoro::Task<Result<RunProgress>> Runner::Private::takeAllBack(Loss loss)
{
    m_live.clear();
    const QList<qsizetype> steps = stepsToUndo(*core, loss);
    for (const qsizetype index : steps) {
        if (halt.stop_requested()) {
            const Status written = co_await core->log.append(Kind::Stopped);
            if (!written.ok())
                co_return written.error();
            co_return RunProgress::Stopped;
        }
        const Status undone = co_await takeOneBack(index);
        if (core->cut.stop_requested())
            co_return RunProgress::Stopped;
        if (!undone.ok())
            co_return RunProgress::UndoFailed;
    }
    const Status cleared = co_await clearMarks();
    if (!cleared.ok())
        co_return cleared.error();
    const QStringList kept = keptSteps(*core);
    const QString words = kept.isEmpty()
        ? QString()
        : tr("Not taken back: %1").arg(kept.join(QStringLiteral("; ")));
    const QJsonObject data{{QStringLiteral("kept"), QJsonArray::fromStringList(kept)}};
    const Status written = co_await core->log.append(Kind::RunUndone, QString(), words, data);
    if (!written.ok())
        co_return written.error();
    co_return RunProgress::Undone;
}

QCoro::Task<Status> Runner::Private::takeOneBack(qsizetype index)
{
    m_live[index] = Live{true, {}, {}, {}};
    announce(index);
    const Status undone = co_await takeBack(core, index, progressOf(index));
    Live after;
    if (!undone.ok())
        after.error = undone.error();
    m_live[index] = after;
    announce(index);
    co_return undone;
}

QList<Turn> Runner::Private::turns() const
{
    QList<Turn> turns;
    turns.reserve(core->plan.steps.size());
    for (qsizetype i = 0; i < core->plan.steps.size(); ++i) {
        const bool isFinished = core->log.record().isFinished(core->plan.steps.at(i).id);
        const bool isUnderWay = m_live.value(i).isUnderWay;
        turns.append(isUnderWay ? Turn::Begun : isFinished ? Turn::Finished : Turn::Waiting);
    }
    return turns;
}

Progress Runner::Private::progressOf(qsizetype index)
{
    return [this, owner = QPointer<Runner>(q), index](
               std::optional<int> percent, const QString &doing) {
        if (!owner)
            return;
        Live &live = m_live[index];
        if (!live.isUnderWay || (live.percent == percent && live.doing == doing))
            return;
        live.percent = percent;
        live.doing = doing;
        announce(index);
    };
}

StepState Runner::Private::stateOf(qsizetype index) const
{
    const QString id = core->plan.steps.at(index).id;
    const StepRecord record = core->log.record().step(id);
    const Live live = m_live.value(index);
    StepState state = record.state;
    state.id = id;
    if (live.isUnderWay) {
        state.progress
            = core->log.record().isBackwards() ? StepProgress::Undoing : StepProgress::Running;
        state.percent = live.percent;
        state.doing = live.doing;
        state.error.reset();
    } else if (live.error) {
        state.progress = StepProgress::Failed;
        state.error = live.error;
    } else if (state.progress == StepProgress::Running) {
        state.progress = StepProgress::Waiting; // nobody knows how far it came
    }
    if (core->log.record().isBackwards() && record.before) {
        const values::StepInfo info = core->step(index).info();
        if (!info.reversible)
            state.skippedBecause = info.irreversible;
        else if (isKept(*core, index))
            state.skippedBecause = keptBecause(info);
    }
    return state;
}

bool Runner::Private::isAllFinished() const
{
    return std::all_of(core->plan.steps.begin(), core->plan.steps.end(),
        [this](const values::PlannedStep &step) { return core->log.record().isFinished(step.id); });
}

void Runner::Private::setBusy(bool busy)
{
    isBusy = busy;
    if (busy) {
        isHalted = false;
        core->isMarked = false; // another desktop may have been here since
        m_live.clear();
        halt = std::stop_source();
    }
}

void Runner::Private::forget(qsizetype index)
{
    m_live.remove(index);
    announce(index);
}

void Runner::Private::announce(qsizetype index)
{
    tellNotes();
    Q_EMIT q->stepChanged(stateOf(index));
}

void Runner::Private::settle(RunProgress progress)
{
    if (q->m_progress == progress)
        return;
    q->m_progress = progress;
    Q_EMIT q->progressChanged(progress);
}

qsizetype Runner::Private::positionOf(const QString &step) const
{
    for (qsizetype i = 0; i < core->plan.steps.size(); ++i) {
        if (core->plan.steps.at(i).id == step)
            return i;
    }
    return -1;
}

} // namespace plan
