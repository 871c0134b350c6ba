// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/decimate.h"

#include <vector>

namespace models
{

/// Columns [first, end) of a grid; empty when first == end.
struct ColumnRange {
    qint64 first = 0, end = 0;
    [[nodiscard]] bool isEmpty() const { return first >= end; }
    /// The smallest range that holds both.
    [[nodiscard]] ColumnRange united(const ColumnRange &other) const;
};

/// The pixel columns of one series, kept while the time grid stays: new samples and scrolling cost
/// the columns that are new, whatever the length of the history behind them.
class SeriesColumns
{
public:
    /// Brings the columns of the grid up to date; says which differ from before.
    ColumnRange sync(const SeriesData &series, const TimeGrid &grid);
    /// A column of the grid of the last sync().
    [[nodiscard]] const PixelColumn &at(qint64 column) const { return m_columns[slot(column)]; }
    [[nodiscard]] const TimeGrid &grid() const { return m_grid; }
    /// Columns that were made from samples since the beginning: what tests and benches count.
    [[nodiscard]] qint64 made() const { return m_made; }

private:
    [[nodiscard]] std::size_t slot(qint64 column) const
    {
        return static_cast<std::size_t>(column % qint64(m_columns.size()));
    }
    [[nodiscard]] bool startsAfresh(const SeriesData &series, const TimeGrid &grid) const;
    void make(const SeriesData &series, const TimeGrid &grid, const ColumnRange &range);
    void remember(const SeriesData &series, const TimeGrid &grid);

    std::vector<PixelColumn> m_columns; ///< a ring: the column's number modulo the width
    TimeGrid m_grid;
    int m_historyRevision = -1;
    int m_rewrites = -1;
    const SampleRing *m_live = nullptr;
    std::chrono::milliseconds m_newest{0}; ///< of the live samples that are in the columns
    std::chrono::milliseconds m_open{0}; ///< of the last value that may come to hold longer
    std::vector<PixelColumn> m_fresh;
    qint64 m_made = 0;
};

} // namespace models
