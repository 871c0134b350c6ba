// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace values
{

/// One published rule for the size of the 64-bit window, for comparison.
struct MmioRule {
    QString name; ///< tr(): "The guide: 16 GB for each GPU, then the next power of two"
    std::optional<int> sizeGb;
    QString source;
    friend bool operator==(const MmioRule &, const MmioRule &) = default;
};

/// What the passthrough devices of one VM need of its 64-bit window, with the arithmetic.
struct MmioNeed {
    bool known = false; ///< false: a device whose regions neither catalogue nor evidence tells
    bool estimated = false; ///< not known, and the figures below follow a pattern of such boards
    qint64 allBytes = 0; ///< every region
    qint64 bigBytes = 0; ///< the 64-bit ones
    bool hasRegionOf4g = false; ///< a region of 4 GiB or more: unusable under BIOS firmware
    bool needsKeys = false; ///< allBytes is above what fits below 4 GiB
    bool needsEfi = false; ///< a region above 256 MiB
    int sizeGb = 0; ///< proposal; 0 without keys
    int leastGb = 0; ///< what the 64-bit regions need at least, a power of two; no override is less
    QString arithmetic; ///< tr(): "2 × 16 GiB + 2 × 32 MiB = 32.06 GiB → 64"
    QList<MmioRule> rules; ///< the others
    friend bool operator==(const MmioNeed &, const MmioNeed &) = default;
};

} // namespace values
