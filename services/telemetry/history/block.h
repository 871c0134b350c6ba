// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/history/tier.h"

#include <array>
#include <vector>

namespace telemetry
{

/// What one step of a roll-up knows of a metric. NaN in all three: nothing.
struct Spread {
    float min = values::GpuSample::unknown;
    float mean = values::GpuSample::unknown;
    float max = values::GpuSample::unknown;
    [[nodiscard]] bool isKnown() const { return mean == mean; }
};

/// One tier of one GPU for the length of a block, in memory.
/// Shape:  a metric of which nothing is known takes no room; Tier::Seconds has only the mean.
class Block final
{
public:
    Block(Tier tier, Instant start)
        : m_tier(tier)
        , m_start(start)
    {
    }

    [[nodiscard]] Tier tier() const { return m_tier; }
    [[nodiscard]] Instant start() const { return m_start; }
    [[nodiscard]] Instant end() const { return m_start + Instant(lengthOf(m_tier)); }
    [[nodiscard]] int steps() const { return shapeOf(m_tier).steps; }

    [[nodiscard]] bool knows(values::Metric metric) const { return !column(metric).mean.empty(); }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Spread at(values::Metric metric, int step) const;
    void put(values::Metric metric, int step, const Spread &spread);
    /// Something is known of this step.
    [[nodiscard]] bool isTaken(int step) const;
    /// Takes from another block of the same tier and start what is unknown here.
    void fillFrom(const Block &other);

private:
    struct Column {
        std::vector<float> min, mean, max;
    };
    [[nodiscard]] const Column &column(values::Metric metric) const
    {
        return m_columns[static_cast<std::size_t>(metric)];
    }

    Tier m_tier;
    Instant m_start;
    std::array<Column, values::metricCount> m_columns;
};

/// Rolls a block of seconds up into the steps of a coarser block that contains it.
/// Shape:  replace: the seconds are all that was ever known of their time. Otherwise only steps of
///         which nothing is known are filled.
void rollUp(const Block &seconds, Block &into, bool replace);

} // namespace telemetry
