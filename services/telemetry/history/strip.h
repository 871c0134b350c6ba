// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/history/block.h"
#include "services/telemetry/history/historyreader.h"

#include <QList>

#include <vector>

namespace telemetry
{

/// A stretch of one GPU's history that is put together from blocks of one tier.
/// Shape:  a sample stands until the next one of its source: where the usual distance of samples is
///         longer than a step, or a source skipped a second or two, the steps between are no gap.
///         Anything longer is.
class Strip final
{
public:
    Strip(const HistoryReader::Grid &grid, QList<values::Metric> metrics);

    [[nodiscard]] const HistoryReader::Grid &grid() const { return m_grid; }
    [[nodiscard]] Instant end() const;
    /// Takes what lies within; from a block of the grid's tier.
    void take(const Block &block);
    /// Bridges, makes several steps one where the grid says so; nothing for unknown metrics.
    [[nodiscard]] QList<values::SeriesBlock> series(values::GpuNumber gpu);

private:
    using Column = std::vector<Spread>;

    void bridge(Column &column) const;
    [[nodiscard]] int longestBridge(const Column &column) const;
    [[nodiscard]] values::SeriesBlock seriesOf(const Column &column) const;

    HistoryReader::Grid m_grid;
    QList<values::Metric> m_metrics;
    std::vector<Column> m_columns;
};

} // namespace telemetry
