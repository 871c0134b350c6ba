// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/step.h"
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

/// Carries one plan out, or takes it back.
/// Shape:  run() goes on until the plan is done, a step fails, a manual step wants a person, or it
///         is stopped; the caller then skips, confirms or undoes, and calls run() again. Each step:
///         check, journal the intent, apply, verify, journal the outcome. A step that check() finds
///         done is not applied: a finished plan run again changes nothing.
///         Steps of different groups run side by side, Plan::groupsAtOnce at most (1: one host at a
///         time); within a group, and without one, one after the other. After a failure no step
///         begins; those that run end first.
/// Resume: resume() reads the journal: done steps stay done; an interrupted one is checked, and its
///         journalled `before` is kept.
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
    };

    /// Writes the plan to the journal. Errors: Usage (the plan), Blocked (server), Storage.
    [[nodiscard]] static QCoro::Task<values::Result<std::shared_ptr<Runner>>> begin(
        values::Plan plan, Setting setting);
    /// Errors: NotFound, Blocked (in another process), Storage, Usage (an unknown step type).
    [[nodiscard]] static QCoro::Task<values::Result<std::shared_ptr<Runner>>> resume(
        QString run, Setting setting);
    ~Runner() override;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const values::Plan &plan() const { return m_plan; }
    [[nodiscard]] values::RunProgress progress() const { return m_progress; }
    [[nodiscard]] values::StepState state(const QString &step) const;
    [[nodiscard]] QList<values::StepState> states() const; ///< in the plan's order
    /// Stands at this step: failed or to be confirmed; empty: at none.
    [[nodiscard]] QString standsAt() const;

    /// Returns how it stands then. The failed step is tried again.
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> run(std::stop_token stop);
    /// The failed or waiting step is passed over. Errors: Usage (no such step, empty reason).
    [[nodiscard]] QCoro::Task<values::Status> skip(QString step, QString reason);
    [[nodiscard]] QCoro::Task<values::Status> confirm(QString step, QString evidence);
    /// Takes back what was done, last first. Stops at the first undo that fails.
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> undo(std::stop_token stop);

Q_SIGNALS:
    void stepChanged(const values::StepState &state);
    void progressChanged(values::RunProgress progress);

private:
    class Private;
    explicit Runner(std::unique_ptr<Private> privates);

    std::unique_ptr<Private> d;
    QString m_id;
    values::Plan m_plan;
    values::RunProgress m_progress = values::RunProgress::Ready;
};

} // namespace plan
