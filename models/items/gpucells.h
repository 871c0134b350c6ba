// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/gpumodel.h"

namespace models
{

/// A row of GpuModel.
struct HostGpu {
    QString hostName;
    GpuRow gpu;
    friend bool operator==(const HostGpu &, const HostGpu &) = default;
};

/// What the cells of GpuModel say.
[[nodiscard]] QString gpuCellText(const HostGpu &row, GpuModel::Column column);
/// Addresses, memory and NUMA nodes as numbers, else the text.
[[nodiscard]] QVariant gpuSortValue(const HostGpu &row, GpuModel::Column column);
[[nodiscard]] QString gpuHeader(GpuModel::Column column);

} // namespace models
