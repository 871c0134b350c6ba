// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/plotimage.h"

#include "ui/common/theme.h"
#include "ui/dashboard/heatcolors.h"

#include <QPainter>

#include <array>

namespace ui
{

namespace
{

using models::ColumnRange;
using models::PixelColumn;

std::array<QRgb, 256> heatTable(const QPalette &palette)
{
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = heatColor(static_cast<double>(i) / 255, palette).rgb();
    return table;
}

QRgb premultiplied(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return qPremultiply(color.rgba());
}

} // namespace

bool PlotLook::sameAs(const PlotLook &other) const
{
    return mode == other.mode && scale == other.scale && seriesRevision == other.seriesRevision
        && hovered == other.hovered && lineWidth == other.lineWidth
        && palette.cacheKey() == other.palette.cacheKey();
}

bool PlotImage::sync(const SeriesSet &set, const models::TimeGrid &grid, const PlotLook &look)
{
    if (grid.count <= 0 || look.scale.height <= 0)
        return false;
    ColumnRange dirty = syncColumns(set, grid);
    const QSize size(grid.count, look.scale.height);
    const bool afresh = m_image.size() != size || !look.sameAs(m_look);
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_turned = QImage(size.transposed(), m_image.format());
    }
    m_look = look;
    m_grid = grid;
    if (afresh)
        dirty = {grid.first, grid.end()};
    if (dirty.isEmpty())
        return false;
    dirty.end = std::min(dirty.end + 1, grid.end()); // its line begins where a changed one ended
    draw(set, dirty);
    turn(dirty);
    return true;
}

ColumnRange PlotImage::syncColumns(const SeriesSet &set, const models::TimeGrid &grid)
{
    QList<values::GpuNumber> gpus;
    for (const PlotSeries &series : set.series())
        gpus.append(series.gpu);
    if (gpus != m_gpus) {
        m_gpus = gpus;
        m_columns.assign(static_cast<std::size_t>(gpus.size()), {});
    }
    ColumnRange dirty;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        dirty = dirty.united(
            m_columns[i].sync(m_store->series(gpus.at(qsizetype(i)), m_metric), grid));
    return dirty;
}

void PlotImage::draw(const SeriesSet &set, const ColumnRange &range)
{
    clear(range);
    if (m_look.mode == PlotMode::Strips) {
        drawStrip(set, range);
        return;
    }
    if (m_look.mode == PlotMode::Envelope)
        drawEnvelope(set, range);
    const bool few = m_look.mode == PlotMode::Lines;
    for (const bool onTop : {false, true}) {
        for (int i = 0; i < set.series().size(); ++i) {
            if (!set.series().at(i).visible || set.standsOut(i) != onTop || (!few && !onTop))
                continue;
            const QRgb color = seriesColor(i, m_look.palette).rgb();
            drawLine(i, range, color,
                onTop && i == set.hovered() ? m_look.lineWidth * 2 : m_look.lineWidth);
        }
    }
}

void PlotImage::clear(const ColumnRange &range)
{
    for (qint64 column = range.first; column < range.end; ++column)
        fill(column, 0, m_look.scale.height - 1, 0U);
}

void PlotImage::fill(qint64 column, int top, int bottom, QRgb color)
{
    auto *line = reinterpret_cast<QRgb *>(m_turned.scanLine(slot(column)));
    std::fill(line + top, line + bottom + 1, color);
}

void PlotImage::turn(const ColumnRange &range)
{
    // In tiles: pixel by pixel each would come from another line of the cache.
    constexpr int tile = 16;
    for (qint64 column = range.first; column < range.end;) {
        const int left = slot(column);
        const int wide = static_cast<int>(
            std::min<qint64>({range.end - column, m_image.width() - left, tile}));
        for (int top = 0; top < m_image.height(); top += tile) {
            const int bottom = std::min(top + tile, m_image.height());
            for (int y = top; y < bottom; ++y) {
                auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
                for (int x = left; x < left + wide; ++x)
                    line[x] = reinterpret_cast<const QRgb *>(m_turned.constScanLine(x))[y];
            }
        }
        column += wide;
    }
}

void PlotImage::drawLine(int series, const ColumnRange &range, QRgb color, int width)
{
    const models::SeriesColumns &columns = m_columns[static_cast<std::size_t>(series)];
    const PlotScale &scale = m_look.scale;
    bool joined = range.first > m_grid.first && !columns.at(range.first - 1).isGap();
    int lastTop = joined ? scale.row(columns.at(range.first - 1).max) : 0;
    int lastBottom = joined ? scale.row(columns.at(range.first - 1).min) : 0;
    for (qint64 column = range.first; column < range.end; ++column) {
        const PixelColumn &value = columns.at(column);
        if (value.isGap()) {
            joined = false;
            continue;
        }
        const int top = scale.row(value.max);
        const int bottom = scale.row(value.min);
        // Reach to where the neighbour ends, so that steps between columns have no holes.
        const int from = joined ? std::min(top, lastBottom) : top;
        const int to = joined ? std::max(bottom, lastTop) : bottom;
        const int spare = std::max(0, width - (to - from + 1));
        fill(column, std::max(0, from - spare / 2),
            std::min(scale.height - 1, to + (spare + 1) / 2), color);
        lastTop = top;
        lastBottom = bottom;
        joined = true;
    }
}

void PlotImage::drawStrip(const SeriesSet &set, const ColumnRange &range)
{
    const std::array<QRgb, 256> table = heatTable(m_look.palette);
    const int rows = set.visibleCount();
    int row = 0;
    for (int i = 0; i < set.series().size(); ++i) {
        if (!set.series().at(i).visible)
            continue;
        const models::GpuTelemetry *gpu = m_store->gpu(set.series().at(i).gpu);
        const double full = gpu == nullptr ? 100 : fullScale(m_metric, *gpu);
        const int height = m_look.scale.height;
        const int top = height * row / rows;
        const int bottom = height * (row + 1) / rows - 1 - (height / rows >= 4 ? 1 : 0);
        ++row;
        for (qint64 column = range.first; column < range.end; ++column) {
            const PixelColumn &value = m_columns[static_cast<std::size_t>(i)].at(column);
            if (value.isGap())
                continue;
            const double share = heatShare(m_metric, static_cast<double>(value.mean), full);
            fill(column, top, bottom, table[static_cast<std::size_t>(share * 255)]);
        }
    }
}

void PlotImage::drawEnvelope(const SeriesSet &set, const ColumnRange &range)
{
    const QColor ink = color(Meaning::Info, m_look.palette);
    const QRgb band = premultiplied(ink, 0.25);
    const QRgb line = ink.rgb();
    const PlotScale &scale = m_look.scale;
    for (qint64 column = range.first; column < range.end; ++column) {
        const PixelColumn value = together(set, column);
        if (value.isGap())
            continue;
        fill(column, scale.row(value.max), scale.row(value.min), band);
        const int mean = scale.row(value.mean);
        const PixelColumn before = together(set, column - 1);
        const int last = before.isGap() ? mean : scale.row(before.mean);
        fill(column, std::max(0, std::min(mean, last) - m_look.lineWidth / 2),
            std::min(scale.height - 1, std::max(mean, last) + (m_look.lineWidth - 1) / 2), line);
    }
}

PixelColumn PlotImage::at(int series, qint64 column) const
{
    if (series < 0 || series >= qsizetype(m_columns.size()) || column < m_grid.first
        || column >= m_grid.end())
        return {};
    return m_columns[static_cast<std::size_t>(series)].at(column);
}

PixelColumn PlotImage::together(const SeriesSet &set, qint64 column) const
{
    PixelColumn all;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < set.series().size(); ++i) {
        const PixelColumn value = set.series().at(i).visible ? at(i, column) : PixelColumn();
        if (value.isGap())
            continue;
        all.min = count == 0 ? value.min : std::min(all.min, value.min);
        all.max = count == 0 ? value.max : std::max(all.max, value.max);
        sum += static_cast<double>(value.mean);
        ++count;
    }
    if (count > 0)
        all.mean = static_cast<float>(sum / count);
    return all;
}

std::optional<float> PlotImage::greatest(const SeriesSet &set) const
{
    std::optional<float> most;
    for (int i = 0; i < qsizetype(m_columns.size()) && i < set.series().size(); ++i) {
        if (!set.series().at(i).visible)
            continue;
        for (qint64 column = m_grid.first; column < m_grid.end(); ++column) {
            const PixelColumn &value = m_columns[static_cast<std::size_t>(i)].at(column);
            if (!value.isGap() && (!most || value.max > *most))
                most = value.max;
        }
    }
    return most;
}

void PlotImage::paint(QPainter *painter, const QPointF &corner, qreal ratio) const
{
    if (m_image.isNull())
        return;
    const int split = slot(m_grid.first);
    const int rest = m_image.width() - split;
    const QSizeF left(rest / ratio, m_image.height() / ratio);
    painter->drawImage(QRectF(corner, left), m_image, QRectF(split, 0, rest, m_image.height()));
    if (split > 0)
        painter->drawImage(
            QRectF(corner + QPointF(left.width(), 0), QSizeF(split / ratio, left.height())),
            m_image, QRectF(0, 0, split, m_image.height()));
}

} // namespace ui
