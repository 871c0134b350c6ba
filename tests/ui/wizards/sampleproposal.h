// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/logcause.h"
#include "models/values/passthroughchoices.h"
#include "models/values/passthroughproposal.h"
#include "models/values/step.h"

namespace tests
{

/// The guide's case without a server: a P100 of sc2esx01 for the VM llm-train-01; besides it four
/// V100 joined by NVLink, an A100 in use, and a network card.
[[nodiscard]] values::MoRef setupHost(); ///< sc2esx01, with the P100 at 0000:82:00.0
[[nodiscard]] values::MoRef setupLinkedHost(); ///< sc2esx02, with four V100
[[nodiscard]] values::MoRef setupVm(); ///< llm-train-01

/// What a recipe would answer: nothing chosen, no VM yet, or the whole plan.
[[nodiscard]] values::PassthroughProposal sampleProposal(const values::PassthroughChoices &choices);
/// With two GPUs, two hosts that reboot, a vSAN and a VM that must stop.
[[nodiscard]] values::PassthroughProposal largeProposal(const values::PassthroughChoices &choices);

/// How a run of that plan stands after so many steps: done before it, running at it.
[[nodiscard]] QList<values::StepState> sampleStates(
    const QList<values::PreviewedStep> &steps, qsizetype at, values::StepProgress progress);
[[nodiscard]] QList<values::RunSummary> sampleRuns();
[[nodiscard]] QList<values::LogCause> sampleCauses();

} // namespace tests
