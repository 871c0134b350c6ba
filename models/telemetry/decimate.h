// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/samplering.h"
#include "models/telemetry/timegrid.h"

#include <limits>
#include <span>

namespace models
{

/// What one pixel column shows of a series; NaN in all three is a gap.
struct PixelColumn {
    static constexpr float none = std::numeric_limits<float>::quiet_NaN();
    float min = none, mean = none, max = none;

    [[nodiscard]] bool isGap() const { return !(min == min); }
};

/// All that is known of one metric of one GPU: loaded history, then the live ring.
/// Shape:  blocks are sorted and do not overlap; where the ring has entries it counts.
struct SeriesData {
    values::Metric metric = values::Metric::GpuUtilization;
    const SampleRing *live = nullptr; ///< may be null
    const QList<values::SeriesBlock> *history = nullptr; ///< may be null
    int historyRevision = 0; ///< changes whenever history does
};

/// The columns [first, first + out.size()) of the grid.
/// Rule: a sample holds from its time to the next one's, if that is not further away than the
/// source allows, else for the source's usual step; a step of history holds for its own length. A
/// column has the least, the mean and the greatest of all samples that hold in it; none: a gap.
/// Cost: the samples in these columns, not those before and after.
void decimate(
    const SeriesData &series, const TimeGrid &grid, qint64 first, std::span<PixelColumn> out);

} // namespace models
