// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/decimate.h"

#include <algorithm>

namespace models
{

namespace
{

using std::chrono::milliseconds;

/// Columns under construction: least, greatest, sum and number of what holds in each.
class Gatherer
{
public:
    Gatherer(const TimeGrid &grid, qint64 first, std::span<PixelColumn> out)
        : m_grid(grid)
        , m_first(first)
        , m_out(out)
        , m_counts(out.size(), 0)
    {
        std::fill(out.begin(), out.end(), PixelColumn());
    }

    /// A value that holds in [from, to).
    void add(milliseconds from, milliseconds to, float value)
    {
        if (to <= from)
            return;
        const qint64 last = m_grid.columnAt(to - milliseconds(1)) - m_first;
        const qint64 end = std::min<qint64>(last, qint64(m_out.size()) - 1);
        for (std::size_t i = indexAt(from); qint64(i) <= end; ++i)
            add(i, {value, value, value}, 1);
    }

    /// Several values at once; mean is their sum.
    void add(std::size_t i, const PixelColumn &values, int count)
    {
        if (count == 0)
            return;
        PixelColumn &column = m_out[i];
        const bool empty = m_counts[i] == 0;
        m_counts[i] += count;
        column.min = empty ? values.min : std::min(column.min, values.min);
        column.max = empty ? values.max : std::max(column.max, values.max);
        column.mean = empty ? values.mean : column.mean + values.mean;
    }

    void finish()
    {
        for (std::size_t i = 0; i < m_out.size(); ++i) {
            if (m_counts[i] > 1)
                m_out[i].mean /= static_cast<float>(m_counts[i]);
        }
    }

    [[nodiscard]] std::size_t size() const { return m_out.size(); }
    /// Of the first of our columns that reaches beyond a time.
    [[nodiscard]] std::size_t indexAt(milliseconds time) const
    {
        return static_cast<std::size_t>(std::max<qint64>(m_grid.columnAt(time) - m_first, 0));
    }
    [[nodiscard]] milliseconds startOf(std::size_t i) const
    {
        return m_grid.startOf(m_first + qint64(i));
    }
    [[nodiscard]] milliseconds from() const { return startOf(0); }
    [[nodiscard]] milliseconds to() const { return startOf(m_out.size()); }

private:
    const TimeGrid &m_grid;
    qint64 m_first;
    std::span<PixelColumn> m_out;
    std::vector<int> m_counts;
};

/// Steps [first, end) of a block as one column; a gap if none of them is known.
PixelColumn summary(const values::SeriesBlock &block, qint64 first, qint64 end, int &count)
{
    const float *mins = block.min.constData();
    const float *means = block.mean.constData();
    const float *maxes = block.max.constData();
    constexpr float endless = std::numeric_limits<float>::infinity();
    PixelColumn result{endless, 0, -endless};
    for (qint64 i = first; i < end; ++i) {
        if (!(means[i] == means[i]))
            continue;
        result.min = mins[i] < result.min ? mins[i] : result.min;
        result.max = maxes[i] > result.max ? maxes[i] : result.max;
        result.mean += means[i];
        ++count;
    }
    return result;
}

/// By columns, not by steps: a division per step would cost more than all the rest.
void addBlock(const values::SeriesBlock &block, milliseconds before, Gatherer &out)
{
    const qint64 size = std::min({block.min.size(), block.mean.size(), block.max.size()});
    const qint64 step = block.step.count();
    if (size == 0 || step <= 0)
        return;
    const qint64 start = block.start.count();
    const qint64 stop = std::min<qint64>(start + size * step, before.count());
    for (std::size_t i = out.indexAt(block.start); i < out.size(); ++i) {
        const qint64 from = std::max<qint64>(out.startOf(i).count(), start);
        const qint64 to = std::min<qint64>(out.startOf(i + 1).count(), stop);
        if (from >= stop)
            return;
        if (to <= from)
            continue;
        int count = 0;
        const PixelColumn column
            = summary(block, (from - start) / step, (to - 1 - start) / step + 1, count);
        out.add(i, column, count);
    }
}

/// Until when entry i holds: the next one of the same metric may come from another source, and one
/// of the same source without this value ends it.
milliseconds heldUntil(const SampleRing &ring, std::size_t i, std::size_t metric)
{
    const SampleRing::Entry &entry = ring.at(i);
    const milliseconds limit = entry.time + ring.longestHold(entry.source);
    for (std::size_t next = i + 1; next < ring.size(); ++next) {
        const SampleRing::Entry &other = ring.at(next);
        if (other.time > limit)
            break;
        const float value = other.values[metric];
        if (value == value || other.source == entry.source)
            return other.time;
    }
    return entry.time + ring.step(entry.source);
}

void addLive(const SampleRing &ring, std::size_t metric, Gatherer &out)
{
    // What began earlier cannot reach in here.
    for (std::size_t i = ring.lowerBound(out.from() - ring.longestHold()); i < ring.size(); ++i) {
        const SampleRing::Entry &entry = ring.at(i);
        if (entry.time >= out.to())
            return;
        const float value = entry.values[metric];
        if (value == value)
            out.add(entry.time, heldUntil(ring, i, metric), value);
    }
}

} // namespace

void decimate(
    const SeriesData &series, const TimeGrid &grid, qint64 first, std::span<PixelColumn> out)
{
    Gatherer gatherer(grid, first, out);
    const bool hasLive = series.live != nullptr && !series.live->isEmpty();
    const milliseconds liveFrom
        = hasLive ? series.live->at(0).time : milliseconds(std::numeric_limits<qint64>::max());
    if (series.history != nullptr) {
        for (const values::SeriesBlock &block : *series.history)
            addBlock(block, liveFrom, gatherer);
    }
    if (hasLive)
        addLive(*series.live, static_cast<std::size_t>(series.metric), gatherer);
    gatherer.finish();
}

} // namespace models
