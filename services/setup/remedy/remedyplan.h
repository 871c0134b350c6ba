// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "models/values/plan.h"
#include "models/values/preflight.h"
#include "models/values/result.h"
#include "services/plan/estate.h"

namespace setup
{

/// Why a VM with GPUs did not run, and what is to be set right.
struct RemedyWish {
    values::MoRef vm;
    /// In their order. Those with a step are carried out, the others become steps for a person …
    QList<values::Finding> findings;
    /// … but for those that the recipe passthrough sets right for the devices that the VM has.
    QStringList byPassthrough; ///< their rules
    QHash<QString, QList<values::PassthroughChoices::Bar>> bars; ///< as PassthroughChoices::bars
    int leastGb = 0; ///< a 64-bit window that the VM's firmware is known to need; 0: none told
};

/// What mends the causes, then a start of the VM that is watched. Pure; any thread.
/// Errors: those of planPassthrough(); NotFound (the VM or its host), Usage (no cause).
[[nodiscard]] values::Result<values::Plan> planRemedy(
    const RemedyWish &wish, const plan::Estate &estate);

} // namespace setup
