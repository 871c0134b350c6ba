// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/passthroughchoices.h"
#include "models/values/preflight.h"
#include "models/values/setupfacts.h"
#include "services/plan/estate.h"

#include <optional>

namespace advice
{

/// What is known besides the estate.
struct PowerOnHints {
    QHash<QString, QList<values::PassthroughChoices::Bar>> bars; ///< as PassthroughChoices::bars
    values::MoRef host; ///< where it is to start; null: where it is registered
    QList<values::MissingPrivileges> missing; ///< what the account lacks on the VM
    /// What nvidia-smi told of the hosts' GPUs, as telemetry has it: the API knows neither ECC nor
    /// MIG mode nor the driver.
    QList<values::GpuState> gpus;
    QString above4gEvidence; ///< as PassthroughChoices::above4gEvidence
    /// Evidence that the maker of the server supports the card; empty: asked, and not confirmed.
    std::optional<QString> vendorSupport;
};

/// The power-on oracle: judges the rules of the preflight catalogue, in the order of a real
/// power-on, for a VM in this estate (a predicted one, too: plan::Preview::afterwards).
/// Pure; any thread. What is not known makes no finding: it is named in Preflight::unknown.
[[nodiscard]] values::Preflight preflight(
    const plan::Estate &estate, const values::MoRef &vm, const PowerOnHints &hints = {});

} // namespace advice
