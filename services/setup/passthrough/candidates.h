// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "services/setup/passthrough/resolved.h"

namespace setup
{

/// What can be chosen, each with its reasons.

/// The devices of all hosts that are GPUs or capable of passthrough, by host name and address;
/// functions that depend on each other are one.
[[nodiscard]] QList<values::DeviceCandidate> deviceCandidates(
    const values::PassthroughChoices &choices, const plan::Estate &estate);
/// All VMs by name; the host is that of the first assignment, null without one.
[[nodiscard]] QList<values::VmCandidate> vmCandidates(const values::PassthroughChoices &choices,
    const plan::Estate &estate, const values::Host *host);
[[nodiscard]] QList<values::VmCandidate> cloneSources(const plan::Estate &estate);
/// What a new VM would be: a free name, EFI, and memory of 1.5 times that of the GPUs.
[[nodiscard]] values::VmBlueprint newVm(
    const plan::Estate &estate, const ResolvedAssignment &assignment);
/// The network of a new VM where none is chosen yet: the host's first, plain ones before others.
void chooseNetwork(values::VmBlueprint &blueprint, const values::Host &host);

} // namespace setup
