// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/strip.h"

#include <algorithm>

namespace telemetry
{

using values::Metric;
using values::SeriesBlock;

namespace
{

constexpr std::chrono::minutes slowestSource{5};
constexpr int skippedSeconds = 3; ///< how far apart two samples of a 1 s source may be

/// Of several steps; a step of which nothing is known does not count.
Spread together(const Spread *begin, const Spread *end)
{
    Spread all;
    double sum = 0;
    int count = 0;
    for (const Spread *one = begin; one != end; ++one) {
        if (!one->isKnown())
            continue;
        all.min = count == 0 ? one->min : std::min(all.min, one->min);
        all.max = count == 0 ? one->max : std::max(all.max, one->max);
        sum += static_cast<double>(one->mean);
        ++count;
    }
    if (count > 0)
        all.mean = std::clamp(static_cast<float>(sum / count), all.min, all.max);
    return all;
}

} // namespace

Strip::Strip(const HistoryReader::Grid &grid, QList<Metric> metrics)
    : m_grid(grid)
    , m_metrics(std::move(metrics))
    , m_columns(
          static_cast<std::size_t>(m_metrics.size()), Column(static_cast<std::size_t>(grid.steps)))
{
}

Instant Strip::end() const
{
    return m_grid.start + m_grid.steps * Instant(shapeOf(m_grid.tier).step);
}

void Strip::take(const Block &block)
{
    const Instant step = shapeOf(m_grid.tier).step;
    const auto first = static_cast<int>((block.start() - m_grid.start) / step);
    const int begin = std::max(0, -first);
    const int end = std::min(block.steps(), m_grid.steps - first);
    for (qsizetype m = 0; m < m_metrics.size(); ++m) {
        const Metric metric = m_metrics.at(m);
        if (!block.knows(metric))
            continue;
        Column &column = m_columns[static_cast<std::size_t>(m)];
        for (int i = begin; i < end; ++i) {
            const Spread spread = block.at(metric, i);
            if (spread.isKnown())
                column[static_cast<std::size_t>(first + i)] = spread;
        }
    }
}

QList<SeriesBlock> Strip::series(values::GpuNumber gpu)
{
    QList<SeriesBlock> all;
    for (qsizetype m = 0; m < m_metrics.size(); ++m) {
        Column &column = m_columns[static_cast<std::size_t>(m)];
        const bool knowsAny = std::any_of(
            column.begin(), column.end(), [](const Spread &spread) { return spread.isKnown(); });
        if (!knowsAny)
            continue;
        bridge(column);
        SeriesBlock block = seriesOf(column);
        block.gpu = gpu;
        block.metric = m_metrics.at(m);
        all.append(std::move(block));
    }
    return all;
}

void Strip::bridge(Column &column) const
{
    const int longest = longestBridge(column);
    int last = -1;
    for (int i = 0; i < static_cast<int>(column.size()); ++i) {
        if (!column[static_cast<std::size_t>(i)].isKnown())
            continue;
        if (last >= 0 && i - last <= longest)
            std::fill(column.begin() + last + 1, column.begin() + i,
                column[static_cast<std::size_t>(last)]);
        last = i;
    }
}

/// Twice the distance that nine of ten samples keep; no source takes longer than five minutes.
int Strip::longestBridge(const Column &column) const
{
    std::vector<int> distances;
    int last = -1;
    for (int i = 0; i < static_cast<int>(column.size()); ++i) {
        if (!column[static_cast<std::size_t>(i)].isKnown())
            continue;
        if (last >= 0)
            distances.push_back(i - last);
        last = i;
    }
    const int least = m_grid.tier == Tier::Seconds ? skippedSeconds : 1;
    if (distances.size() < 3)
        return least;
    const auto usual = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() * 9 / 10);
    std::nth_element(distances.begin(), usual, distances.end());
    const auto most = static_cast<int>(slowestSource / shapeOf(m_grid.tier).step);
    return *usual > 1 && *usual <= most ? std::max(least, 2 * *usual) : least;
}

SeriesBlock Strip::seriesOf(const Column &column) const
{
    SeriesBlock block;
    block.start = m_grid.start;
    block.step = m_grid.factor * Instant(shapeOf(m_grid.tier).step);
    const auto width = static_cast<std::size_t>(m_grid.factor);
    const auto size = static_cast<qsizetype>((column.size() + width - 1) / width);
    block.min.reserve(size);
    block.mean.reserve(size);
    block.max.reserve(size);
    for (std::size_t i = 0; i < column.size(); i += width) {
        const std::size_t end = std::min(column.size(), i + width);
        const Spread one = together(column.data() + i, column.data() + end);
        block.min.append(one.min);
        block.mean.append(one.mean);
        block.max.append(one.max);
    }
    return block;
}

} // namespace telemetry
