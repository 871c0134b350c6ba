// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/timewindow.h"
#include "ui/dashboard/plotitem.h"

#include <QtCharts/QChartView>

class QValueAxis;

namespace ui
{

/// The chart of one metric. Keys: arrows pan, + and - zoom, Space pauses, End goes to now, Ctrl
/// with arrows moves the cursor. Drag pans, Shift with a drag zooms into what was swept over, Ctrl
/// with the wheel or a pinch zooms, Shift with the wheel or a sideways swipe pans.
class ChartPane final : public QChartView
{
    Q_OBJECT
public:
    /// All must outlive the pane.
    ChartPane(const models::TelemetryStore *store, SeriesSet *set, models::TimeWindow *window,
        values::Metric metric, QWidget *parent = nullptr);

    /// Draws what the window shows now.
    void refresh();
    [[nodiscard]] values::Metric metric() const { return m_plot->image().metric(); }
    [[nodiscard]] PlotItem *plot() const { return m_plot; }
    void setCursorTime(std::optional<std::chrono::milliseconds> time);
    /// The exact values at the cursor, a line per series that stands out or can be told apart.
    [[nodiscard]] QString readout(qint64 column) const;
    /// One value for the line below the charts: of the hovered series, else of all together.
    [[nodiscard]] QString brief(std::chrono::milliseconds time) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The pointer or the keyboard is at that time; nothing: it left.
    void cursorMoved(std::optional<std::chrono::milliseconds> time);
    /// Pixel columns that there are now.
    void columnsChanged(int columns);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setUpChart();
    void recolour();
    void fitArea();
    void fitScale();
    void fitBands();
    void hover(const QPointF &place);
    void showReadout(const QPointF &place);
    void moveCursor(int columns);
    bool steer(QKeyEvent *event);
    void sweep(const QPointF &place);
    [[nodiscard]] std::chrono::milliseconds timeAt(qreal x) const;
    [[nodiscard]] std::chrono::milliseconds pixels(qreal count) const;

    const models::TelemetryStore *m_store;
    SeriesSet *m_set;
    models::TimeWindow *m_window;
    QValueAxis *m_axis;
    PlotItem *m_plot;
    QGraphicsRectItem *m_swept;
    std::optional<qint64> m_cursor;
    std::optional<QPointF> m_pressed; ///< where a drag began
    qreal m_dragged = 0; ///< pixels panned so far
    bool m_sweeping = false;
    double m_high = 100;
};

} // namespace ui
