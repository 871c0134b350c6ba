// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// How the work on a step ended when it did not fail.
enum class StepEnd {
    Finished,
    WantsConfirmation,
    Stopped, ///< before it began, or while it waited: the next run checks it again
};

/// Carries one step out: check, intent, apply, verify, outcome; each on disk before the next.
/// Life: lives in the frame of the coroutine that awaits carryOut().
class StepWork final
{
public:
    /// halt: the operator's stop, which ends checks and waits but no change that is under way.
    StepWork(
        std::shared_ptr<RunCore> core, qsizetype index, Progress progress, std::stop_token halt);

    /// Errors: the step's; Blocked; Storage. A failure is in the journal, if that can be written.
    [[nodiscard]] QCoro::Task<values::Result<StepEnd>> carryOut();

private:
    using End = values::Result<StepEnd>;

    [[nodiscard]] QCoro::Task<values::Status> find();
    [[nodiscard]] QCoro::Task<End> decide();
    [[nodiscard]] QCoro::Task<End> finishUnneeded();
    [[nodiscard]] QCoro::Task<End> act();
    [[nodiscard]] QCoro::Task<End> prove(values::Evidence applied);
    [[nodiscard]] QCoro::Task<End> fail(values::Error error);
    [[nodiscard]] QCoro::Task<values::Status> noteDrift();
    [[nodiscard]] bool wasStopped(const values::Error &error) const;
    [[nodiscard]] StepRecord record() const { return m_core->log.record().step(m_id); }

    std::shared_ptr<RunCore> m_core;
    qsizetype m_index;
    QString m_id;
    Progress m_progress;
    std::stop_token m_halt;
    std::shared_ptr<Step> m_step;
    std::shared_ptr<StepContext> m_context;
    values::StepCheck m_check;
    QJsonObject m_world; ///< facts of what the step reads, as they are
    values::StepKind m_kind = values::StepKind::Automatic;
};

} // namespace plan
