// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriescolumns.h"
#include "models/telemetry/telemetrystore.h"
#include "ui/dashboard/plotscale.h"
#include "ui/dashboard/seriesset.h"

#include <QImage>
#include <QPalette>

#include <vector>

class QPainter;

namespace ui
{

/// How a plot is to look; when it changes, everything is drawn anew.
struct PlotLook {
    PlotMode mode = PlotMode::Lines;
    PlotScale scale;
    int seriesRevision = 0;
    int lineWidth = 2; ///< pixels
    QPalette palette;
    int hovered = -1; ///< where that is drawn

    [[nodiscard]] bool sameAs(const PlotLook &other) const;
};

/// The series of one metric as a picture of pixel columns. A ring: the column's number modulo the
/// width, so that scrolling draws the columns that are new and moves nothing.
class PlotImage
{
public:
    PlotImage(const models::TelemetryStore *store, values::Metric metric)
        : m_store(store)
        , m_metric(metric)
    {
    }

    /// Brings columns and picture up to date. Returns whether anything differs from before.
    bool sync(const SeriesSet &set, const models::TimeGrid &grid, const PlotLook &look);
    /// 1:1 in device pixels, its left upper corner there; ratio: device pixels per pixel.
    void paint(QPainter *painter, const QPointF &corner, qreal ratio) const;

    [[nodiscard]] const models::TimeGrid &grid() const { return m_grid; }
    /// A gap where there is no such series or column.
    [[nodiscard]] models::PixelColumn at(int series, qint64 column) const;
    /// Least, mean and greatest of all visible series in a column.
    [[nodiscard]] models::PixelColumn together(const SeriesSet &set, qint64 column) const;
    /// Greatest value of the visible series; nothing where all is gaps.
    [[nodiscard]] std::optional<float> greatest(const SeriesSet &set) const;
    [[nodiscard]] values::Metric metric() const { return m_metric; }

private:
    models::ColumnRange syncColumns(const SeriesSet &set, const models::TimeGrid &grid);
    void draw(const SeriesSet &set, const models::ColumnRange &range);
    void drawLine(int series, const models::ColumnRange &range, QRgb color, int width);
    void drawStrip(const SeriesSet &set, const models::ColumnRange &range);
    void drawEnvelope(const SeriesSet &set, const models::ColumnRange &range);
    void clear(const models::ColumnRange &range);
    void turn(const models::ColumnRange &range);
    void fill(qint64 column, int top, int bottom, QRgb color);
    [[nodiscard]] int slot(qint64 column) const
    {
        return static_cast<int>(column % m_image.width());
    }

    const models::TelemetryStore *m_store;
    values::Metric m_metric;
    models::TimeGrid m_grid;
    PlotLook m_look;
    QList<values::GpuNumber> m_gpus;
    std::vector<models::SeriesColumns> m_columns;
    QImage m_turned; ///< a line per column: runs are filled along a line, not across all
    QImage m_image; ///< the same as it is shown
};

} // namespace ui
