// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "models/values/step.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace plan
{

/// One line of the journal. Only ever appended; each carries the hash of the one before.
struct JournalEntry {
    enum class Kind {
        RunBegun, ///< with the whole plan
        Intent, ///< a step is about to act; `before` is what undo needs
        Outcome, ///< it worked; evidence
        Failure,
        AlreadyDone,
        Skipped, ///< reason in `words`
        Confirmed, ///< a manual step; the administrator's words
        Drift, ///< reality differed from the preview
        UndoIntent,
        UndoOutcome,
        UndoFailure,
        Resumed,
        Stopped, ///< by the operator; with a step: it waits for a confirmation
        RunDone,
        RunUndone, ///< data names what has no undo
        Marked, ///< hosts that get the run's mark; words: who was overtaken, or why there is none
    };
    qint64 number = 0; ///< 1, 2 … over all runs
    QDateTime at; ///< UTC
    QString run;
    Kind kind = Kind::RunBegun;
    QString step; ///< id; empty for the run itself
    QString who; ///< account at the server, user@machine
    QString words;
    /// RunBegun: plan, title, preview; Intent: check (call, changes, before); Outcome, AlreadyDone:
    /// evidence; Failure, UndoFailure: error; Marked: hosts. Read it with
    /// services/plan/runner/runrecord.h.
    QJsonObject data;
    QByteArray previous; ///< hash of the entry before; empty for the first
    QByteArray hash; ///< SHA-256 over all of the above
};

/// What plans did: written before an effect and after it, durable each time; also the audit trail.
/// Shape:  one SQLite file, synchronous=FULL; rows are never changed (triggers refuse).
/// Thread: calls come from the interface thread; SQL runs in a thread of its own.
/// Locks:  a run belongs to one process at a time (a lock file per run beside the journal).
/// Errors: Storage (disk full, not writable, not a journal, chain broken), Blocked (the run belongs
///         to a living process), NotFound (no such run).
class Journal
{
public:
    virtual ~Journal() = default;
    /// Durable when it returns; number, previous and hash are given here, and the time where it is
    /// not set. A failure wrote nothing.
    [[nodiscard]] virtual QCoro::Task<values::Result<JournalEntry>> append(JournalEntry entry) = 0;
    [[nodiscard]] virtual QCoro::Task<values::Result<QList<JournalEntry>>> entries(QString run) = 0;
    /// Newest first.
    [[nodiscard]] virtual QCoro::Task<values::Result<QList<values::RunSummary>>> runs() = 0;
    /// Holds a run for this process as long as the returned value lives. A second hold is refused
    /// in the same process, too.
    [[nodiscard]] virtual QCoro::Task<values::Result<std::shared_ptr<const void>>> hold(QString run)
        = 0;
    /// Recomputes the hash chain. Errors: Storage with the number of the first bad entry.
    [[nodiscard]] virtual QCoro::Task<values::Status> verifyChain() = 0;
};

/// For tests: called in the journal's thread before and after each write of this journal, which it
/// counts from 1; a hook that does not return is a crash.
using JournalHook = std::function<void(qint64 write, bool before)>;
/// Opens or makes the file (0600) and its folder (0700). Waits for the disk.
/// Built with GPUDECK_TEST_HOOKS, the environment's GPUDECK_JOURNAL_KILL_AT=<n>[b|a] kills the
/// process before (b, or nothing) or after its n-th write.
/// Errors: Storage.
[[nodiscard]] values::Result<std::shared_ptr<Journal>> openJournal(
    const QString &file, JournalHook hook = {});
/// In the user's data folder; the same for both programs.
[[nodiscard]] QString defaultJournalFile();

} // namespace plan
