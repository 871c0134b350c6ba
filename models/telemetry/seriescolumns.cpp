// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriescolumns.h"

#include "models/telemetry/metrics.h"

#include <algorithm>

namespace models
{

namespace
{

/// The newest value that more samples could make hold longer; the newest entry if there is none.
std::chrono::milliseconds lastKnown(const SampleRing &ring, std::size_t metric)
{
    const auto newest = ring.newest().time;
    const auto longest = ring.longestHold();
    for (std::size_t i = ring.size(); i > 0; --i) {
        const SampleRing::Entry &entry = ring.at(i - 1);
        if (newest - entry.time > longest)
            break;
        if (entry.values[metric] == entry.values[metric])
            return entry.time;
    }
    return newest;
}

} // namespace

ColumnRange ColumnRange::united(const ColumnRange &other) const
{
    if (isEmpty())
        return other;
    if (other.isEmpty())
        return *this;
    return {std::min(first, other.first), std::max(end, other.end)};
}

bool SeriesColumns::startsAfresh(const SeriesData &series, const TimeGrid &grid) const
{
    const bool sameScale = grid.columnMs == m_grid.columnMs && grid.count == m_grid.count;
    const bool overlap = grid.first < m_grid.end() && m_grid.first < grid.end();
    const int rewrites = series.live == nullptr ? -1 : series.live->rewrites();
    return !sameScale || !overlap || series.historyRevision != m_historyRevision
        || series.live != m_live || rewrites != m_rewrites;
}

ColumnRange SeriesColumns::sync(const SeriesData &series, const TimeGrid &grid)
{
    const ColumnRange all{grid.first, grid.end()};
    ColumnRange dirty = all;
    if (grid.count <= 0)
        return {};
    if (startsAfresh(series, grid)) {
        m_columns.assign(static_cast<std::size_t>(grid.count), PixelColumn());
        make(series, grid, all);
    } else {
        const ColumnRange left{grid.first, std::clamp(m_grid.first, grid.first, grid.end())};
        ColumnRange right{std::clamp(m_grid.end(), grid.first, grid.end()), grid.end()};
        const bool grown = series.live != nullptr && !series.live->isEmpty()
            && series.live->newest().time > m_newest;
        if (grown) // what was known last may hold longer now
            right.first = std::clamp(grid.columnAt(m_open), grid.first, right.first);
        make(series, grid, left);
        make(series, grid, right);
        dirty = left.united(right);
    }
    remember(series, grid);
    return dirty;
}

void SeriesColumns::make(const SeriesData &series, const TimeGrid &grid, const ColumnRange &range)
{
    if (range.isEmpty())
        return;
    m_fresh.resize(static_cast<std::size_t>(range.end - range.first));
    decimate(series, grid, range.first, m_fresh);
    for (std::size_t i = 0; i < m_fresh.size(); ++i)
        m_columns[slot(range.first + qint64(i))] = m_fresh[i];
    m_made += qint64(m_fresh.size());
}

void SeriesColumns::remember(const SeriesData &series, const TimeGrid &grid)
{
    m_grid = grid;
    m_historyRevision = series.historyRevision;
    m_live = series.live;
    m_rewrites = series.live == nullptr ? -1 : series.live->rewrites();
    const bool some = series.live != nullptr && !series.live->isEmpty();
    m_newest = some ? series.live->newest().time : std::chrono::milliseconds(0);
    m_open = some ? lastKnown(*series.live, metricIndex(series.metric)) : m_newest;
}

} // namespace models
