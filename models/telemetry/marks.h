// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"

namespace models
{

/// What happened to a GPU between two states that the same source told: new Xids, throttling that
/// began, other VMs, another driver. States of different sources are not compared.
[[nodiscard]] QList<values::ChartMark> marksBetween(
    const values::GpuState &before, const values::GpuState &now, values::GpuNumber gpu);

} // namespace models
