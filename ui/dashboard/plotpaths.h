// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/plotimage.h"

#include <QPainterPath>
#include <QRectF>

namespace ui
{

/// The columns of one series as a path over an area: for pictures that are scaled later. Gaps are
/// left out.
[[nodiscard]] QPainterPath plotPath(
    const PlotImage &image, int series, const QRectF &area, const PlotScale &scale, qreal ratio);

/// Where and how paths are drawn.
struct PathFrame {
    QRectF area;
    PlotScale scale;
    qreal ratio = 1;
    QPalette palette;
};
/// A path for each visible series.
void paintPaths(
    QPainter *painter, const PlotImage &image, const SeriesSet &set, const PathFrame &frame);

} // namespace ui
