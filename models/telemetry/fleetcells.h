// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetgpumodel.h"

namespace models
{

/// What FleetGpuModel shows of a row; gpu is nullptr where it was never measured.
[[nodiscard]] QString fleetCellText(const FleetRow &row, const GpuTelemetry *gpu,
    FleetGpuModel::Column column, std::chrono::milliseconds now);
[[nodiscard]] QVariant fleetSortValue(const FleetRow &row, const GpuTelemetry *gpu,
    FleetGpuModel::Column column, std::chrono::milliseconds now);
[[nodiscard]] int fleetFlags(const FleetRow &row, const GpuTelemetry *gpu);
/// Host, GPU, state and figures in one text of several lines.
[[nodiscard]] QString fleetSentence(
    const FleetRow &row, const GpuTelemetry *gpu, std::chrono::milliseconds now);
[[nodiscard]] QString fleetHeader(FleetGpuModel::Column column);
/// "Seen from the guest only", or why it is not measured; empty for what the host sees.
[[nodiscard]] QString sightText(const FleetRow &row);

} // namespace models
