// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner.h"
#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// Takes one step of a run back, from what the journal kept with its intent.
/// Errors: the step's, with the failure of the run that it came from in the detail; Storage.
[[nodiscard]] QCoro::Task<values::Status> takeBack(
    std::shared_ptr<RunCore> core, qsizetype index, Progress progress);

/// What taking all back would do now, last step first.
[[nodiscard]] QCoro::Task<values::Result<QList<values::UndoCheck>>> previewUndo(
    std::shared_ptr<RunCore> core, Runner::Loss loss, std::stop_token stop);

/// Positions of the steps that acted and are not taken back yet, last first.
[[nodiscard]] QList<qsizetype> actedSteps(const RunCore &core);
/// Positions of the steps that acted and can be taken back, last first; without those that lose
/// something for good unless that is accepted.
[[nodiscard]] QList<qsizetype> stepsToUndo(const RunCore &core, Runner::Loss loss);

/// The run is taken back, but for this step, whose undo would have lost something.
[[nodiscard]] bool isKept(const RunCore &core, qsizetype index);
[[nodiscard]] QString keptBecause(const values::StepInfo &info);

/// Steps that acted and stay, having no undo or because of a loss, for people: "Upgrade the
/// hardware: it cannot go back".
[[nodiscard]] QStringList keptSteps(const RunCore &core);

} // namespace plan
