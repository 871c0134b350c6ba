// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace models
{

/// Pixel columns of equal length in time, counted from 1970 UTC: a moment is always in the same
/// column while the zoom stays, so scrolling only adds columns.
struct TimeGrid {
    qint64 columnMs = 1000; ///< at least 1
    qint64 first = 0; ///< number of the leftmost column
    int count = 0;

    [[nodiscard]] qint64 end() const { return first + count; } ///< one past the rightmost
    [[nodiscard]] std::chrono::milliseconds startOf(qint64 column) const
    {
        return std::chrono::milliseconds(column * columnMs);
    }
    [[nodiscard]] std::chrono::milliseconds from() const { return startOf(first); }
    [[nodiscard]] std::chrono::milliseconds to() const { return startOf(end()); }
    [[nodiscard]] qint64 columnAt(std::chrono::milliseconds time) const
    {
        const qint64 ms = time.count();
        const qint64 whole = ms / columnMs;
        return ms % columnMs < 0 ? whole - 1 : whole;
    }
    friend bool operator==(const TimeGrid &, const TimeGrid &) = default;
};

} // namespace models
