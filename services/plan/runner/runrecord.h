// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/step.h"
#include "services/plan/journal.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace plan
{

/// What the journal tells of one step of a run.
struct StepRecord {
    values::StepState state;
    /// Of its intents, with what undo needs; what the first said counts most. Set where this run
    /// acted, or may have acted.
    std::optional<QJsonObject> before;
    qint64 firstIntent = 0; ///< number of that entry
    std::optional<values::Error> failure; ///< on the way forward, and nothing came after
    std::optional<QJsonObject> undoBefore; ///< of its first undo intent that said something
    bool undoBegan = false; ///< taking it back was needed, and may have acted
    QString undoSkipped; ///< why it was passed over when the run was taken back
    QString confirmation; ///< the administrator's words
    bool needsConfirmation = false; ///< it waits for a person
    [[nodiscard]] bool isFinished() const; ///< done, done already or skipped
};

/// What the journal tells of one run: its entries, taken in order.
class RunRecord final
{
public:
    void take(const JournalEntry &entry);

    /// Nothing for a step of which there is no entry.
    [[nodiscard]] StepRecord step(const QString &id) const { return m_steps.value(id); }
    [[nodiscard]] bool isFinished(const QString &step) const;
    /// Those that acted and were not taken back, the last one first.
    [[nodiscard]] QStringList toUndo() const;
    /// isHeld: a living process works on it.
    [[nodiscard]] values::RunProgress progress(bool isHeld) const;
    [[nodiscard]] values::RunSummary summary(bool isHeld) const;
    /// The last failure on the way forward that nothing came after; stays when steps are taken
    /// back.
    [[nodiscard]] std::optional<values::Error> failure() const { return m_failure; }
    /// Evidence::facts of the steps that have some, by step.
    [[nodiscard]] const QHash<QString, QJsonObject> &results() const { return m_results; }
    /// Hosts that got the run's mark, or should have.
    [[nodiscard]] QList<values::MoRef> marked() const { return m_marked; }
    [[nodiscard]] QStringList notes() const { return m_notes; }
    /// `before` of the steps that began, by step.
    [[nodiscard]] QHash<QString, QJsonObject> intents() const;
    /// Steps are being taken back, or were: the run goes no further forward.
    [[nodiscard]] bool isBackwards() const { return m_isBackwards; }

    /// RunBegun's data.
    [[nodiscard]] QJsonObject plan() const { return m_plan; }
    [[nodiscard]] values::StepCheck expected(const QString &step) const;
    [[nodiscard]] bool hasExpectation(const QString &step) const;
    /// What the preview knew of the objects that the step reads; see worldfacts.h.
    [[nodiscard]] QJsonObject expectedWorld(const QString &step) const;
    /// Some step was passed over: what comes after it finds another world than the preview had.
    [[nodiscard]] bool isAnySkipped() const;

private:
    enum class End { None, Stopped, Done, Undone, UndoFailed };

    void takeOfRun(const JournalEntry &entry);
    void takeOfStep(const JournalEntry &entry);
    static void takeIntent(StepRecord &record, const JournalEntry &entry);
    void takeMarks(const JournalEntry &entry);
    static void takeUndoIntent(StepRecord &record, const JournalEntry &entry);
    void noteFailure(const JournalEntry &entry);
    void takeEnd(values::StepState &state, const JournalEntry &entry);
    [[nodiscard]] bool anyIs(bool (*is)(const StepRecord &record)) const;

    values::RunSummary m_summary;
    QJsonObject m_plan;
    QJsonObject m_preview;
    QHash<QString, StepRecord> m_steps;
    QHash<QString, QJsonObject> m_results;
    QList<values::MoRef> m_marked;
    QStringList m_notes;
    QString m_failedStep;
    std::optional<values::Error> m_failure;
    End m_end = End::None;
    bool m_isBackwards = false;
    bool m_isBegun = false;
};

} // namespace plan
