// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/plotitem.h"

#include "models/telemetry/metrics.h"
#include "ui/common/theme.h"
#include "ui/dashboard/heatcolors.h"
#include "ui/dashboard/plotpaths.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

namespace ui
{

namespace
{

constexpr qreal markReach = 5; ///< pixels around a mark in which the pointer hits it

QFontMetricsF letters()
{
    return QFontMetricsF(QGuiApplication::font());
}

} // namespace

PlotItem::PlotItem(const models::TelemetryStore *store, const SeriesSet *set, values::Metric metric,
    QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_store(store)
    , m_set(set)
    , m_image(store, metric)
{
    setZValue(10); // above the chart's grid
}

void PlotItem::setArea(const QRectF &area, qreal ratio)
{
    prepareGeometryChange();
    m_area = area;
    m_ratio = ratio;
    const qreal line = letters().height();
    m_bounds = area.adjusted(-line * 3, -line, line * 3, line * 1.6);
}

int PlotItem::columns() const
{
    return static_cast<int>(m_area.width() * m_ratio);
}

PlotScale PlotItem::scale() const
{
    return {m_low, m_high, std::max(1, static_cast<int>(m_area.height() * m_ratio))};
}

PlotLook PlotItem::look() const
{
    const PlotMode mode = m_set->mode();
    return {mode, scale(), m_set->revision(), static_cast<int>(std::lround(2 * m_ratio)), m_palette,
        mode == PlotMode::Strips ? -1 : m_set->hovered()};
}

void PlotItem::refresh(const models::TimeGrid &grid, const QPalette &palette)
{
    m_palette = palette;
    const bool moved = !(grid == m_grid);
    m_grid = grid;
    if (moved) {
        const int most = static_cast<int>(m_area.width() / (letters().averageCharWidth() * 14));
        m_ticks = timeTicks(grid, most);
    }
    const bool drawn = m_image.sync(*m_set, grid, look());
    const bool marked = m_marks != m_store->marks().size();
    m_marks = m_store->marks().size();
    if (moved || drawn || marked)
        update();
}

void PlotItem::setScale(double low, double high)
{
    m_low = low;
    m_high = high;
}

void PlotItem::setBands(const QList<PlotBand> &bands)
{
    if (bands == m_bands)
        return;
    m_bands = bands;
    update();
}

void PlotItem::setCursor(std::optional<qint64> column)
{
    if (column == m_cursor)
        return;
    m_cursor = column;
    update();
}

qint64 PlotItem::columnAt(qreal x) const
{
    return m_grid.first + static_cast<qint64>(std::floor((x - m_area.left()) * m_ratio));
}

qreal PlotItem::xOf(std::chrono::milliseconds time) const
{
    const auto ms = static_cast<qreal>((time - m_grid.from()).count());
    return m_area.left() + ms / static_cast<qreal>(m_grid.columnMs) / m_ratio;
}

qreal PlotItem::yOf(double value) const
{
    return m_area.bottom() - (value - m_low) / (m_high - m_low) * m_area.height();
}

int PlotItem::seriesAt(const QPointF &point) const
{
    const qint64 column = columnAt(point.x());
    const int visible = m_set->visibleCount();
    const bool strips = m_set->mode() == PlotMode::Strips;
    const double share = (point.y() - m_area.top()) / m_area.height();
    int row = 0;
    int best = -1;
    double nearest = m_area.height();
    for (int i = 0; i < m_set->series().size(); ++i) {
        if (!m_set->series().at(i).visible)
            continue;
        if (strips && row++ == static_cast<int>(share * visible))
            return i;
        const models::PixelColumn value = m_image.at(i, column);
        const double distance = std::abs(yOf(static_cast<double>(value.mean)) - point.y());
        if (!strips && !value.isGap() && distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

bool PlotItem::concerns(const values::ChartMark &mark) const
{
    if (mark.time < m_grid.from() || mark.time >= m_grid.to())
        return false;
    const auto &series = m_set->series();
    return !mark.gpu || std::any_of(series.cbegin(), series.cend(), [&](const PlotSeries &one) {
        return one.visible && one.gpu == *mark.gpu;
    });
}

QList<values::ChartMark> PlotItem::marksAt(qreal x) const
{
    QList<values::ChartMark> found;
    for (const values::ChartMark &mark : m_store->marks()) {
        if (concerns(mark) && std::abs(xOf(mark.time) - x) <= markReach)
            found.append(mark);
    }
    return found;
}

void PlotItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_area.isEmpty() || m_grid.count <= 0)
        return;
    painter->save();
    painter->setFont(QGuiApplication::font());
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintBands(painter);
    paintTimes(painter);
    painter->setClipRect(m_area);
    if (m_vector && m_set->mode() == PlotMode::Lines)
        paintPaths(painter, m_image, *m_set, {m_area, scale(), m_ratio, m_palette});
    else
        m_image.paint(painter, m_area.topLeft(), m_ratio);
    painter->setClipping(false);
    paintBandTexts(painter);
    paintTags(painter);
    paintMarks(painter);
    paintCursor(painter);
    painter->restore();
}

void PlotItem::paintBands(QPainter *painter) const
{
    if (m_set->mode() == PlotMode::Strips)
        return;
    for (const PlotBand &band : m_bands) {
        if (band.from >= m_high || band.from < m_low)
            continue;
        const QColor ink = color(band.upwards ? Meaning::Failure : Meaning::Warning, m_palette);
        const qreal y = yOf(band.from);
        if (band.upwards) {
            QColor fill = ink;
            fill.setAlphaF(0.15F);
            painter->fillRect(QRectF(m_area.topLeft(), QPointF(m_area.right(), y)), fill);
        }
        painter->setPen(QPen(ink, 1, Qt::DashLine));
        painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    }
}

void PlotItem::paintBandTexts(QPainter *painter) const
{
    if (m_set->mode() == PlotMode::Strips)
        return;
    const QFontMetricsF font = letters();
    for (const PlotBand &band : m_bands) {
        if (band.from >= m_high || band.from < m_low)
            continue;
        painter->setPen(color(band.upwards ? Meaning::Failure : Meaning::Warning, m_palette));
        const qreal y = yOf(band.from);
        const bool above = y - font.height() > m_area.top();
        painter->drawText(QPointF(m_area.left() + font.averageCharWidth(),
                              above ? y - font.descent() : y + font.ascent()),
            band.text);
    }
}

void PlotItem::paintTimes(QPainter *painter) const
{
    QColor line = m_palette.color(QPalette::WindowText);
    line.setAlphaF(0.15F);
    const QFontMetricsF font = letters();
    painter->setPen(line);
    for (int i = 0; i < levels && m_set->mode() != PlotMode::Strips; ++i) {
        const qreal y = m_area.top() + m_area.height() * i / (levels - 1);
        painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    }
    for (const TimeTick &tick : m_ticks) {
        const qreal x = xOf(tick.time);
        painter->setPen(line);
        painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        const qreal width = font.horizontalAdvance(tick.text);
        const qreal left = std::clamp(x - width / 2, m_bounds.left(), m_bounds.right() - width);
        painter->setPen(m_palette.color(QPalette::WindowText));
        painter->drawText(QPointF(left, m_area.bottom() + font.height()), tick.text);
    }
}

/// Numbers at the right edge, where a line ends: lines are told apart without their colours.
void PlotItem::paintTags(QPainter *painter) const
{
    const PlotMode mode = m_set->mode();
    const QFontMetricsF font = letters();
    const int visible = std::max(1, m_set->visibleCount());
    const qreal rowHeight = m_area.height() / visible;
    int row = -1;
    for (int i = 0; i < m_set->series().size(); ++i) {
        if (!m_set->series().at(i).visible)
            continue;
        ++row;
        const models::PixelColumn last = m_image.at(i, m_grid.end() - 2);
        const bool strip = mode == PlotMode::Strips && rowHeight >= font.height() * 0.8;
        const bool line = !last.isGap()
            && (mode == PlotMode::Lines || (mode == PlotMode::Envelope && m_set->standsOut(i)));
        if (!strip && !line)
            continue;
        const qreal y
            = strip ? m_area.top() + rowHeight * (row + 0.5) : yOf(static_cast<double>(last.mean));
        painter->setPen(strip ? m_palette.color(QPalette::WindowText) : seriesColor(i, m_palette));
        painter->drawText(QPointF(m_area.right() + font.averageCharWidth() / 2,
                              y + font.ascent() / 2 - font.descent() / 2),
            QString::number(i + 1));
    }
}

void PlotItem::paintMarks(QPainter *painter) const
{
    const QFontMetricsF font = letters();
    const QColor ink = color(Meaning::Warning, m_palette);
    for (const values::ChartMark &mark : m_store->marks()) {
        if (!concerns(mark))
            continue;
        const qreal x = xOf(mark.time);
        painter->setPen(QPen(ink, 1, Qt::DotLine));
        painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        const qreal side = font.height() / 2;
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawPolygon(QPolygonF({QPointF(x - side / 2, m_area.top() - side),
            QPointF(x + side / 2, m_area.top() - side), QPointF(x, m_area.top())}));
        painter->setBrush(Qt::NoBrush);
    }
}

void PlotItem::paintCursor(QPainter *painter) const
{
    if (!m_cursor || *m_cursor < m_grid.first || *m_cursor >= m_grid.end())
        return;
    const qreal x = m_area.left() + static_cast<qreal>(*m_cursor - m_grid.first) / m_ratio;
    painter->setPen(QPen(m_palette.color(QPalette::WindowText), 1, Qt::DashLine));
    painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
}

} // namespace ui
