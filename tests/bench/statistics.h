// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace bench
{

/// The value that `share` (0 to 1) of the values do not exceed: 0.5 is the median. 0 of nothing.
[[nodiscard]] inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at
        = values.begin() + static_cast<std::ptrdiff_t>(share * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace bench
