// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/plotpaths.h"

#include "ui/dashboard/heatcolors.h"

#include <QPainter>

namespace ui
{

QPainterPath plotPath(
    const PlotImage &image, int series, const QRectF &area, const PlotScale &scale, qreal ratio)
{
    QPainterPath path;
    const models::TimeGrid &grid = image.grid();
    bool joined = false;
    for (qint64 column = grid.first; column < grid.end(); ++column) {
        const models::PixelColumn value = image.at(series, column);
        if (value.isGap()) {
            joined = false;
            continue;
        }
        const qreal x = area.left() + static_cast<qreal>(column - grid.first) / ratio;
        const QPointF low(x, area.top() + scale.row(value.min) / ratio);
        const QPointF high(x, area.top() + scale.row(value.max) / ratio);
        if (joined)
            path.lineTo(low);
        else
            path.moveTo(low);
        if (high != low)
            path.lineTo(high);
        joined = true;
    }
    return path;
}

void paintPaths(
    QPainter *painter, const PlotImage &image, const SeriesSet &set, const PathFrame &frame)
{
    for (int i = 0; i < set.series().size(); ++i) {
        if (!set.series().at(i).visible)
            continue;
        painter->setPen(QPen(seriesColor(i, frame.palette), 1));
        painter->drawPath(plotPath(image, i, frame.area, frame.scale, frame.ratio));
    }
}

} // namespace ui
