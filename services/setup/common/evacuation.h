// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "services/plan/estate.h"

#include <QList>

namespace setup
{

/// What becomes of each running VM of a host when it enters maintenance mode: the rehearsal.
/// By name. A VM with a PCI device never moves; one with a vGPU only when somebody moves it.
[[nodiscard]] QList<values::EvacuatedVm> evacuation(
    const plan::Estate &estate, const values::MoRef &host);

/// Whether no mandatory rule of its cluster keeps a VM from a host.
[[nodiscard]] bool mayRunOn(
    const plan::Estate &estate, const values::MoRef &vm, const values::MoRef &host);

/// The hosts that may take VMs of this one: same cluster, connected, not in maintenance mode.
[[nodiscard]] QList<const values::Host *> siblings(
    const plan::Estate &estate, const values::MoRef &host);

} // namespace setup
