// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "models/values/passthroughproposal.h"
#include "models/values/plan.h"
#include "models/values/result.h"
#include "services/plan/estate.h"

#include <functional>

namespace setup
{

/// DirectPath I/O: devices of hosts to VMs, or only on and off. Pure; any thread.
/// Every step that may be needed is in the plan; what is needed is found by assessing it.
/// Errors: Blocked with what stands against it (a device that is not capable, a VM with a vGPU,
///         hosts of other servers), Usage (a device or VM that is not there).
[[nodiscard]] values::Result<values::Plan> planPassthrough(
    const values::PassthroughChoices &choices, const plan::Estate &estate);

/// What a device maps that neither catalogue nor evidence knows: enables it, tries a start of the
/// VM of the one assignment, reads its log, and leaves VM and host as they were; with
/// keepPassthrough the devices stay enabled, for the plan that is to follow. Evidence: "bars" of
/// the step vm.discover-regions (services/setup/passthrough/learned.h). Errors: as above, and
/// Blocked where the VM runs.
[[nodiscard]] values::Result<values::Plan> planDiscovery(const values::PassthroughChoices &choices,
    const plan::Estate &estate, bool keepPassthrough = false);

/// All that the wizard shows for these choices: what can be chosen, the plan with its preview, and
/// the oracle's word for each VM. judge: advice::preflight(), which this room may not know.
/// Never fails: what stands against a plan is in PassthroughProposal::problem. Pure; any thread.
using Judge = std::function<values::Preflight(
    const plan::Estate &, const values::MoRef &vm, const values::PassthroughChoices &)>;
[[nodiscard]] values::PassthroughProposal proposePassthrough(
    const values::PassthroughChoices &choices, const plan::Estate &estate, const Judge &judge);

/// The same of a plan that is there, or why it is not: plan, steps, what they interrupt, and the
/// judge's word for the VMs that it starts; the rest stays empty.
[[nodiscard]] values::PassthroughProposal proposalOf(const values::Result<values::Plan> &plan,
    const plan::Estate &estate, const values::PassthroughChoices &choices = {},
    const Judge &judge = {});
/// The same of planDiscovery().
[[nodiscard]] values::PassthroughProposal proposeDiscovery(
    const values::PassthroughChoices &choices, const plan::Estate &estate, bool keepPassthrough);

} // namespace setup
