// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace ui
{

/// From values to pixel rows, counted from the top.
struct PlotScale {
    double low = 0, high = 100;
    int height = 1; ///< pixel rows

    [[nodiscard]] int row(float value) const
    {
        const double share = (static_cast<double>(value) - low) / (high - low);
        const double y = (1 - share) * (height - 1);
        return static_cast<int>(std::lround(std::clamp(y, 0.0, static_cast<double>(height - 1))));
    }
    [[nodiscard]] double valueAt(double y) const
    {
        return high - (high - low) * y / std::max(1, height - 1);
    }
    friend bool operator==(const PlotScale &, const PlotScale &) = default;
};

} // namespace ui
