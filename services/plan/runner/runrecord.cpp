// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/runrecord.h"

#include "services/plan/stepjson.h"

#include <QJsonArray>

#include <algorithm>

namespace plan
{

using Kind = JournalEntry::Kind;
using values::RunProgress;
using values::StepProgress;

bool StepRecord::isFinished() const
{
    return state.progress == StepProgress::Done || state.progress == StepProgress::AlreadyDone
        || state.progress == StepProgress::Skipped;
}

void RunRecord::take(const JournalEntry &entry)
{
    m_summary.changed = entry.at;
    if (entry.step.isEmpty())
        takeOfRun(entry);
    else
        takeOfStep(entry);
}

void RunRecord::takeOfRun(const JournalEntry &entry)
{
    switch (entry.kind) {
    case Kind::RunBegun:
        m_plan = entry.data.value(QStringLiteral("plan")).toObject();
        m_preview = entry.data.value(QStringLiteral("preview")).toObject();
        m_summary.id = entry.run;
        m_summary.recipe = m_plan.value(QStringLiteral("recipe")).toString();
        m_summary.title = entry.data.value(QStringLiteral("title")).toString();
        m_summary.serverUuid = m_plan.value(QStringLiteral("serverUuid")).toString();
        m_summary.serverName = m_plan.value(QStringLiteral("serverName")).toString();
        m_summary.who = entry.who;
        m_summary.began = entry.at;
        m_summary.steps = static_cast<int>(m_plan.value(QStringLiteral("steps")).toArray().size());
        break;
    case Kind::Stopped:
        m_end = End::Stopped;
        break;
    case Kind::RunDone:
        m_end = End::Done;
        break;
    case Kind::RunUndone:
        m_isBackwards = true;
        m_end = End::Undone;
        break;
    case Kind::Marked:
        takeMarks(entry);
        break;
    default: // Resumed: it stands where it stood
        break;
    }
}

void RunRecord::takeMarks(const JournalEntry &entry)
{
    const QJsonArray hosts = entry.data.value(QStringLiteral("hosts")).toArray();
    for (const QJsonValue host : hosts) {
        const values::MoRef ref{QStringLiteral("HostSystem"), host.toString()};
        if (!m_marked.contains(ref))
            m_marked.append(ref);
    }
    if (!entry.words.isEmpty())
        m_notes.append(entry.words);
}

void RunRecord::takeOfStep(const JournalEntry &entry)
{
    m_isBegun = true;
    m_end = entry.kind == Kind::UndoFailure ? End::UndoFailed : End::None;
    StepRecord &record = m_steps[entry.step];
    record.state.id = entry.step;
    record.needsConfirmation = entry.kind == Kind::Stopped;
    noteFailure(entry);
    switch (entry.kind) {
    case Kind::Intent:
        takeIntent(record, entry);
        break;
    case Kind::Stopped: // an earlier failure of it is over
        record.state.progress = StepProgress::Waiting;
        record.state.error.reset();
        break;
    case Kind::Confirmed:
        record.confirmation = entry.words;
        break;
    case Kind::Drift:
        record.state.drift = entry.words;
        break;
    case Kind::UndoIntent:
        m_isBackwards = true;
        takeUndoIntent(record, entry);
        break;
    case Kind::Skipped:
        if (m_isBackwards)
            record.undoSkipped = entry.words;
        takeEnd(record.state, entry);
        break;
    default:
        takeEnd(record.state, entry);
        break;
    }
}

void RunRecord::noteFailure(const JournalEntry &entry)
{
    if (m_isBackwards)
        return;
    StepRecord &record = m_steps[entry.step];
    if (entry.kind == Kind::Failure)
        record.failure = errorFrom(entry.data.value(QStringLiteral("error")).toObject());
    else if (entry.kind == Kind::Intent || entry.kind == Kind::Outcome)
        record.failure.reset();
    const bool isOver = entry.kind == Kind::Intent || entry.kind == Kind::Outcome
        || entry.kind == Kind::AlreadyDone || entry.kind == Kind::Skipped
        || entry.kind == Kind::Stopped;
    if (entry.kind == Kind::Failure) {
        m_failedStep = entry.step;
        m_failure = errorFrom(entry.data.value(QStringLiteral("error")).toObject());
    } else if (isOver && entry.step == m_failedStep) {
        m_failure.reset();
    }
}

void RunRecord::takeEnd(values::StepState &state, const JournalEntry &entry)
{
    switch (entry.kind) {
    case Kind::Outcome:
        state.progress = StepProgress::Done;
        break;
    case Kind::AlreadyDone:
        state.progress = StepProgress::AlreadyDone;
        break;
    case Kind::Failure:
    case Kind::UndoFailure:
        state.progress = StepProgress::Failed;
        state.error = errorFrom(entry.data.value(QStringLiteral("error")).toObject());
        state.ended = entry.at;
        return;
    case Kind::Skipped:
        state.progress = StepProgress::Skipped;
        state.skippedBecause = entry.words;
        break;
    case Kind::UndoOutcome:
        state.progress = StepProgress::Undone;
        break;
    default:
        return;
    }
    state.error.reset();
    state.ended = entry.at;
    const QJsonValue evidence = entry.data.value(QStringLiteral("evidence"));
    if (!evidence.isObject())
        return;
    state.evidence = evidenceFrom(evidence.toObject());
    if (!state.evidence.facts.isEmpty())
        m_results.insert(state.id, state.evidence.facts);
}

/// Facts of the first one that said something: a second attempt finds the first one's effect.
void RunRecord::takeUndoIntent(StepRecord &record, const JournalEntry &entry)
{
    record.state.progress = StepProgress::Undoing;
    const QJsonObject check = entry.data.value(QStringLiteral("check")).toObject();
    const QJsonObject before = check.value(QStringLiteral("before")).toObject();
    const bool isNeeded = checkFrom(check).state == values::CheckState::Needed;
    record.undoBegan = record.undoBegan || isNeeded;
    if (!record.undoBefore && !before.isEmpty())
        record.undoBefore = before;
}

/// A later intent's `before` keeps what the first said, and may add to it.
void RunRecord::takeIntent(StepRecord &record, const JournalEntry &entry)
{
    record.state.progress = StepProgress::Running;
    record.state.error.reset();
    record.state.started = entry.at;
    record.state.ended = {};
    const QJsonObject check = entry.data.value(QStringLiteral("check")).toObject();
    if (!record.before)
        record.firstIntent = entry.number;
    record.before = check.value(QStringLiteral("before")).toObject();
}

QStringList RunRecord::toUndo() const
{
    QList<const StepRecord *> acted;
    for (const StepRecord &record : m_steps) {
        const bool isOver
            = record.state.progress == StepProgress::Undone || !record.undoSkipped.isNull();
        if (record.before && !isOver)
            acted.append(&record);
    }
    std::sort(acted.begin(), acted.end(),
        [](const StepRecord *a, const StepRecord *b) { return a->firstIntent > b->firstIntent; });
    QStringList ids;
    for (const StepRecord *record : std::as_const(acted))
        ids.append(record->state.id);
    return ids;
}

QHash<QString, QJsonObject> RunRecord::intents() const
{
    QHash<QString, QJsonObject> intents;
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it) {
        if (it->before)
            intents.insert(it.key(), *it->before);
    }
    return intents;
}

bool RunRecord::isFinished(const QString &step) const
{
    const auto found = m_steps.constFind(step);
    return found != m_steps.cend() && found->isFinished();
}

RunProgress RunRecord::progress(bool isHeld) const
{
    switch (m_end) {
    case End::Stopped:
        return RunProgress::Stopped;
    case End::Done:
        return RunProgress::Done;
    case End::Undone:
        return RunProgress::Undone;
    case End::UndoFailed:
        return RunProgress::UndoFailed;
    case End::None:
        break;
    }
    if (m_isBackwards)
        return isHeld ? RunProgress::Undoing : RunProgress::Interrupted;
    if (anyIs(
            [](const StepRecord &record) { return record.state.progress == StepProgress::Failed; }))
        return RunProgress::Failed;
    if (anyIs([](const StepRecord &record) { return record.needsConfirmation; }))
        return RunProgress::NeedsConfirmation;
    if (!m_isBegun)
        return RunProgress::Ready;
    return isHeld ? RunProgress::Running : RunProgress::Interrupted;
}

bool RunRecord::anyIs(bool (*is)(const StepRecord &record)) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), is);
}

values::RunSummary RunRecord::summary(bool isHeld) const
{
    values::RunSummary summary = m_summary;
    summary.progress = progress(isHeld);
    summary.stepsDone = static_cast<int>(std::count_if(m_steps.begin(), m_steps.end(),
        [](const StepRecord &record) { return record.isFinished(); }));
    return summary;
}

values::StepCheck RunRecord::expected(const QString &step) const
{
    return checkFrom(m_preview.value(step).toObject());
}

QJsonObject RunRecord::expectedWorld(const QString &step) const
{
    return m_preview.value(step).toObject().value(QStringLiteral("world")).toObject();
}

bool RunRecord::isAnySkipped() const
{
    return anyIs(
        [](const StepRecord &record) { return record.state.progress == StepProgress::Skipped; });
}

bool RunRecord::hasExpectation(const QString &step) const
{
    return m_preview.contains(step);
}

} // namespace plan
