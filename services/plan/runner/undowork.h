// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// Takes one step of a run back, from what the journal kept with its intent.
/// Errors: the step's, with the failure of the run that it came from in the detail; Storage.
[[nodiscard]] QCoro::Task<values::Status> takeBack(
    std::shared_ptr<RunCore> core, qsizetype index, Progress progress);

/// Steps that acted and have no undo, for people: "Upgrade the hardware: it cannot go back".
[[nodiscard]] QStringList keptSteps(const RunCore &core);

} // namespace plan
