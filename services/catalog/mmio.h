// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/mmioneed.h"
#include "models/values/passthroughchoices.h"
#include "services/catalog/gpucatalog.h"

#include <QList>
#include <QString>

namespace catalog
{

/// The host's own limit for regions below 4 GiB: 917504 pages of 4 KiB, 3.5 GiB.
inline constexpr qint64 lowMmioLimit = qint64(917504) * 4096;
/// The 64-bit window of a VM that has no size key, in GiB.
inline constexpr int defaultWindowGb = 32;

/// The one function that sizes the window: the smallest power of two at or above the sum of the
/// 64-bit BARs, and never below the published value for the card.
/// evidence: PassthroughChoices::bars, which win over the catalogue.
/// Where a board's regions are in neither, they are taken for the next power of two above its
/// memory (published pattern of boards without a display); then `estimated` is set, and `known` is
/// not. Network, storage and other adapters that compute nothing ask for little: an upper bound.
[[nodiscard]] values::MmioNeed mmioNeed(const QList<values::PciDevice> &devices,
    const QHash<QString, QList<values::PassthroughChoices::Bar>> &evidence,
    const GpuCatalog &catalog = GpuCatalog::builtIn());

/// "10de:15f8", the key of PassthroughChoices::bars.
[[nodiscard]] QString modelKey(const values::PciDevice &device);

} // namespace catalog
