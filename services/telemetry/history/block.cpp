// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/block.h"

#include <algorithm>

namespace telemetry
{

using values::Metric;

namespace
{

/// Of the seconds from begin to end, in one metric.
Spread spreadOf(const Block &seconds, Metric metric, int begin, int end)
{
    Spread all;
    double sum = 0;
    int count = 0;
    for (int step = begin; step < end; ++step) {
        const float value = seconds.at(metric, step).mean;
        if (value != value)
            continue;
        all.min = count == 0 ? value : std::min(all.min, value);
        all.max = count == 0 ? value : std::max(all.max, value);
        sum += static_cast<double>(value);
        ++count;
    }
    if (count > 0)
        all.mean = std::clamp(static_cast<float>(sum / count), all.min, all.max);
    return all;
}

} // namespace

bool Block::isEmpty() const
{
    return std::all_of(m_columns.begin(), m_columns.end(),
        [](const Column &column) { return column.mean.empty(); });
}

Spread Block::at(Metric metric, int step) const
{
    const Column &from = column(metric);
    const auto i = static_cast<std::size_t>(step);
    if (from.mean.empty())
        return {};
    if (from.min.empty())
        return {from.mean[i], from.mean[i], from.mean[i]};
    return {from.min[i], from.mean[i], from.max[i]};
}

void Block::put(Metric metric, int step, const Spread &spread)
{
    Column &to = m_columns[static_cast<std::size_t>(metric)];
    const auto i = static_cast<std::size_t>(step);
    if (to.mean.empty()) {
        if (!spread.isKnown())
            return;
        const auto size = static_cast<std::size_t>(steps());
        to.mean.assign(size, values::GpuSample::unknown);
        if (shapeOf(m_tier).hasSpread) {
            to.min = to.mean;
            to.max = to.mean;
        }
    }
    to.mean[i] = spread.mean;
    if (!to.min.empty()) {
        to.min[i] = spread.min;
        to.max[i] = spread.max;
    }
}

bool Block::isTaken(int step) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [step](const Column &column) {
        if (column.mean.empty())
            return false;
        const float value = column.mean[static_cast<std::size_t>(step)];
        return value == value;
    });
}

void Block::fillFrom(const Block &other)
{
    for (int step = 0; step < steps(); ++step) {
        if (isTaken(step) || !other.isTaken(step))
            continue;
        for (std::size_t m = 0; m < values::metricCount; ++m)
            put(static_cast<Metric>(m), step, other.at(static_cast<Metric>(m), step));
    }
}

void rollUp(const Block &seconds, Block &into, bool replace)
{
    const int width = static_cast<int>(shapeOf(into.tier()).step.count());
    const int first = stepOf(into.tier(), into.start(), seconds.start());
    for (int i = 0; i * width < seconds.steps(); ++i) {
        if (!replace && into.isTaken(first + i))
            continue;
        for (std::size_t m = 0; m < values::metricCount; ++m) {
            const auto metric = static_cast<Metric>(m);
            if (seconds.knows(metric) || into.knows(metric))
                into.put(metric, first + i, spreadOf(seconds, metric, i * width, (i + 1) * width));
        }
    }
}

} // namespace telemetry
