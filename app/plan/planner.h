// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/passthroughchoices.h"
#include "models/values/passthroughproposal.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/plan/preview.h"
#include "services/plan/registry.h"
#include "services/plan/runbook/runbook.h"

#include <QList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace app
{

/// The proposal for these choices, with the power-on oracle as its judge. gpus: what nvidia-smi
/// told of them, where somebody measures. Pure; any thread.
[[nodiscard]] values::PassthroughProposal proposePassthrough(
    const values::PassthroughChoices &choices, const plan::Estate &estate,
    const QList<values::GpuState> &gpus = {});

/// The power-on oracle with what choices tell besides; a setup::Judge. Pure; any thread.
[[nodiscard]] values::Preflight judgeStart(const plan::Estate &predicted, const values::MoRef &vm,
    const values::PassthroughChoices &choices);

/// The objects whose deep facts (HostSetup, VmSetup) decide about these choices: the hosts, the
/// VMs that get devices, the sources of clones, and the VMs that stop for a reboot. Pure.
[[nodiscard]] QList<values::MoRef> objectsOf(
    const values::PassthroughChoices &choices, const plan::Estate &estate);
/// The objects that the steps of a plan act on, and their hosts. Pure.
[[nodiscard]] QList<values::MoRef> objectsOf(const values::Plan &plan, const plan::Estate &estate);

/// What a runbook of a plan in this estate is made of. Errors: Usage (Registry).
[[nodiscard]] values::Result<plan::RunbookInput> runbookInput(
    const values::Plan &plan, const plan::Registry &registry, const plan::Estate &estate);
/// "Passthrough on esx1 for llm-train-01": of a plan, for people.
[[nodiscard]] QString planTitle(const values::Plan &plan);

} // namespace app
