// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pcidevicemodel.h"

namespace models
{

/// What the cells of PciDeviceModel say.
[[nodiscard]] QString pciCellText(const PciRow &row, PciDeviceModel::Column column);
/// Addresses and NUMA nodes as numbers, else the text.
[[nodiscard]] QVariant pciSortValue(const PciRow &row, PciDeviceModel::Column column);
/// The status explained, a former address, the functions that change together.
[[nodiscard]] QString pciToolTip(const PciRow &row);
[[nodiscard]] QString pciHeader(PciDeviceModel::Column column);
/// Whether the host's configuration gives the function away, in force or not.
[[nodiscard]] bool passthruEnabled(const PciRow &row);

} // namespace models
