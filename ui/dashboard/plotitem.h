// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/plotimage.h"
#include "ui/dashboard/timeticks.h"

#include <QGraphicsItem>

namespace ui
{

/// A level that matters: from here the GPU slows down, here its power is capped.
struct PlotBand {
    double from = 0;
    bool upwards = true; ///< everything above is in the band; else only the line is drawn
    QString text; ///< "Slows down from 87 °C"
    friend bool operator==(const PlotBand &, const PlotBand &) = default;
};

/// What lies on a QChart's plot area: bands, times, the series' picture, marks and the cursor.
class PlotItem final : public QGraphicsItem
{
public:
    static constexpr int levels = 3; ///< values that the axis names

    PlotItem(const models::TelemetryStore *store, const SeriesSet *set, values::Metric metric,
        QGraphicsItem *parent);

    /// In the parent's coordinates; ratio: device pixels per pixel.
    void setArea(const QRectF &area, qreal ratio);
    /// Brings everything up to date and asks for painting where something differs.
    void refresh(const models::TimeGrid &grid, const QPalette &palette);
    void setScale(double low, double high);
    void setBands(const QList<PlotBand> &bands);
    /// Nothing: no cursor.
    void setCursor(std::optional<qint64> column);
    /// Lines as paths instead of pixels: for SVG.
    void setVector(bool vector) { m_vector = vector; }

    [[nodiscard]] const PlotImage &image() const { return m_image; }
    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] PlotScale scale() const;
    [[nodiscard]] qint64 columnAt(qreal x) const;
    [[nodiscard]] qreal xOf(std::chrono::milliseconds time) const;
    /// The visible series nearest to a point of the area; -1: none.
    [[nodiscard]] int seriesAt(const QPointF &point) const;
    /// Marks within some pixels of a place.
    [[nodiscard]] QList<values::ChartMark> marksAt(qreal x) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void paintBands(QPainter *painter) const;
    void paintBandTexts(QPainter *painter) const;
    void paintTimes(QPainter *painter) const;
    void paintTags(QPainter *painter) const;
    void paintMarks(QPainter *painter) const;
    void paintCursor(QPainter *painter) const;
    [[nodiscard]] qreal yOf(double value) const;
    [[nodiscard]] PlotLook look() const;
    [[nodiscard]] bool concerns(const values::ChartMark &mark) const;

    const models::TelemetryStore *m_store;
    const SeriesSet *m_set;
    PlotImage m_image;
    QRectF m_area, m_bounds;
    qreal m_ratio = 1;
    double m_low = 0, m_high = 100;
    models::TimeGrid m_grid;
    QPalette m_palette;
    QList<PlotBand> m_bands;
    QList<TimeTick> m_ticks;
    std::optional<qint64> m_cursor;
    qsizetype m_marks = 0;
    bool m_vector = false;
};

} // namespace ui
