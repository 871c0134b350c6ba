// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>

#include <memory>

namespace bench
{

/// The yardstick of bench_charts: another library's plot with line graphs, not antialiased.
class OtherPlot
{
public:
    virtual ~OtherPlot() = default;
    /// keys in seconds, sorted.
    virtual void addSeries(const QList<double> &keys, const QList<double> &values) = 0;
    /// A sample for each series at that second; draws the last `span` seconds at once.
    virtual void tick(double second, double span) = 0;
};

/// nullptr where QCustomPlot was not there when this was built.
[[nodiscard]] std::unique_ptr<OtherPlot> makeOtherPlot(QSize size);

} // namespace bench
