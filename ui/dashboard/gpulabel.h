// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetrow.h"

namespace ui
{

/// Short and unique: "esx01 82:00.0"; of a virtual GPU "esx01 ml-train-02".
[[nodiscard]] QString gpuLabel(const models::FleetRow &row);

} // namespace ui
