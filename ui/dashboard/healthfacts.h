// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetrow.h"
#include "ui/common/fact.h"

namespace ui
{

/// Health of a GPU: findings with what to do, ECC, throttling, licence, driver. gpu is nullptr
/// where it was never measured: then the group says why.
[[nodiscard]] FactGroup healthFacts(const models::FleetRow &row, const models::GpuTelemetry *gpu);
/// Who uses it: VMs and processes, with memory and utilization of each.
[[nodiscard]] FactGroup userFacts(const models::FleetRow &row, const models::GpuTelemetry *gpu);

} // namespace ui
