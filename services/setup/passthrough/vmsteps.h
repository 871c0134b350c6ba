// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/passthrough/hoststeps.h"
#include "services/setup/vm/vmwish.h"

namespace setup
{

[[nodiscard]] VmWish wishOf(
    const ResolvedAssignment &one, const values::PassthroughChoices &choices);

/// The VMs that get devices and run now.
void writeTargetShutDowns(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices);
void writeVmSteps(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices);
void writeDiscovery(StepWriter &writer, const ResolvedAssignment &one);

} // namespace setup
