// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/step.h"
#include "models/values/undo.h"
#include "services/plan/journal.h"
#include "services/plan/ports.h"
#include "services/plan/registry.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace plan
{

struct RunCore;

/// Carries one plan out, or takes it back.
/// Shape:  run() goes on until the plan is done, a step fails, a manual step wants a person, or it
///         is stopped; the caller then skips, confirms or undoes, and calls run() again. Each step:
///         check, journal the intent, apply, verify, journal the outcome. A step that check() finds
///         done is not applied: a finished plan run again changes nothing.
///         Steps of different groups run side by side, Plan::groupsAtOnce at most (1: one host at a
///         time); within a group, and without one, one after the other. After a failure no step
///         begins; those that run end first.
///         A step without a group waits for all before it, and all after it wait for it.
/// Stop:   the running steps end first; one that only waits (StepKind::Wait) is ended, and is
///         checked again by the next run(). abandon() is for the end of the program.
/// Resume: resume() reads the journal: done steps stay done; an interrupted one is checked, and its
///         journalled `before` is kept.
/// Marks:  while it works, and where it stopped half-way, its hosts carry a mark that other
/// desktops
///         see; a host with the mark of another run is not touched (see services/plan/hostmark.h).
/// Server: about another server than Plan::serverUuid says, nothing runs (Blocked).
/// Thread: the interface thread. Life: drain run() and undo() before destroying it.
class Runner final : public QObject
{
    Q_OBJECT

public:
    struct Setting {
        Ports ports;
        std::shared_ptr<const Registry> registry;
        std::shared_ptr<Journal> journal;
        values::About server; ///< the one that ports talk to
        QString who;
        QStringList takeOver; ///< runs of other desktops whose hosts become ours
        bool mayPowerOff = false; ///< undo may power off guests that cannot be asked
    };

    /// Reads the objects of the plan, and writes the plan with its preview to the journal.
    /// Errors: Usage (the plan), Blocked (server, or another run has a host), Storage, and those of
    /// EstatePort::read().
    [[nodiscard]] static QCoro::Task<values::Result<std::shared_ptr<Runner>>> begin(
        values::Plan plan, Setting setting);
    /// Errors: NotFound, Blocked (in another process), Storage, Usage (an unknown step type).
    [[nodiscard]] static QCoro::Task<values::Result<std::shared_ptr<Runner>>> resume(
        QString run, Setting setting);
    ~Runner() override;

    [[nodiscard]] const QString &id() const;
    [[nodiscard]] const values::Plan &plan() const;
    [[nodiscard]] values::RunProgress progress() const { return m_progress; }
    [[nodiscard]] values::StepState state(const QString &step) const;
    [[nodiscard]] QList<values::StepState> states() const; ///< in the plan's order
    /// Stands at this step: failed or to be confirmed; empty: at none.
    [[nodiscard]] QString standsAt() const;
    /// What is to be known of the run beside its steps: hosts that it took over or cannot mark.
    [[nodiscard]] QStringList notes() const;

    /// What undo may destroy: StepInfo::undoLoses.
    enum class Loss { Keep, Accept };

    /// Returns how it stands then. The failed step is tried again.
    /// Errors: Usage (it works already, or was taken back), Storage (its end is not in the
    /// journal), Blocked (another run has a host), Network (nothing was begun).
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> run(std::stop_token stop);
    /// The failed or waiting step is passed over; on the way back the one whose undo failed: what
    /// it did stays, and undo() goes on with the steps before it. Errors: Usage (no such step,
    /// empty reason, not to be skipped now), Storage.
    [[nodiscard]] QCoro::Task<values::Status> skip(QString step, QString reason);
    /// A manual step was done, says a person; run() then proves it.
    /// Errors: as skip().
    [[nodiscard]] QCoro::Task<values::Status> confirm(QString step, QString evidence);
    /// What undo() would do now, in its order: steps that stay are in it, too, with the reason. A
    /// step that cannot be looked at is Blocked. Reads only.
    /// Errors: Usage (it works already), Cancelled.
    [[nodiscard]] QCoro::Task<values::Result<QList<values::UndoCheck>>> undoPreview(
        std::stop_token stop, Loss loss = Loss::Keep);
    /// Takes back what this run did, last first, and passes over what has no undo, and with
    /// Loss::Keep what would be lost for good: such steps stay Done, with the reason in
    /// StepState::skippedBecause. Stops at the first undo that fails; its error has both failures.
    /// Errors: Usage (it works already), Storage, Blocked and Network as run().
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> undo(
        std::stop_token stop, Loss loss = Loss::Keep);
    /// The program ends: calls under way are cut off and nothing more is written. The run is then
    /// as after a crash; run() or undo() returns soon, and resume() finds out what happened.
    void abandon();

Q_SIGNALS:
    void stepChanged(const values::StepState &state);
    void progressChanged(values::RunProgress progress);
    void noted(const QString &words); ///< one more of notes()

private:
    class Private;
    explicit Runner(std::shared_ptr<RunCore> core);

    std::unique_ptr<Private> d;
    values::RunProgress m_progress = values::RunProgress::Ready;
};

} // namespace plan
