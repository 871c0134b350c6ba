// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartPane that follows pointer, wheel, touchpad and keyboard.
#include "models/telemetry/metrics.h"
#include "ui/common/text.h"
#include "ui/dashboard/chartpane.h"

#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace ui
{

namespace
{

constexpr double zoomStep = 1.25;
constexpr double panStep = 0.1; ///< of the window
constexpr double wheelNotch = 120;

} // namespace

void ChartPane::hover(const QPointF &place)
{
    if (!m_plot->area().contains(place)) {
        Q_EMIT cursorMoved(std::nullopt);
        return;
    }
    m_set->setHovered(m_plot->seriesAt(place));
    Q_EMIT cursorMoved(timeAt(place.x()));
    showReadout(place);
}

void ChartPane::showReadout(const QPointF &place)
{
    QString text = readout(m_plot->columnAt(place.x()));
    for (const values::ChartMark &mark : m_plot->marksAt(place.x()))
        //: %1: time, %2: what happened: "Xid", %3: one line about it
        text += u'\n'
            + tr("%1 %2: %3")
                  .arg(models::timeText(mark.time), models::markText(mark.kind), mark.text);
    setAccessibleDescription(text);
    const QPoint offset(fontMetrics().height(), fontMetrics().height());
    QToolTip::showText(mapToGlobal(place.toPoint() + offset), plainToolTip(text), this);
}

void ChartPane::moveCursor(int columns)
{
    const models::TimeGrid &grid = m_plot->image().grid();
    const qint64 from = m_cursor.value_or(grid.end() - 2);
    const qint64 column = std::clamp(from + columns, grid.first, grid.end() - 1);
    Q_EMIT cursorMoved(grid.startOf(column));
    const qreal x = m_plot->xOf(grid.startOf(column));
    showReadout({x, m_plot->area().center().y()});
}

bool ChartPane::steer(QKeyEvent *event)
{
    const bool cursor = event->modifiers().testFlag(Qt::ControlModifier);
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? 20 : 1;
    const auto pan = [this](double share) {
        m_window->pan(pixels(share * m_plot->area().width()));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        cursor ? moveCursor(-step) : pan(-panStep);
        return true;
    case Qt::Key_Right:
        cursor ? moveCursor(step) : pan(panStep);
        return true;
    case Qt::Key_PageUp:
        pan(-1);
        return true;
    case Qt::Key_PageDown:
        pan(1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_window->zoom(1 / zoomStep, timeAt(m_plot->area().center().x()));
        return true;
    case Qt::Key_Minus:
        m_window->zoom(zoomStep, timeAt(m_plot->area().center().x()));
        return true;
    case Qt::Key_End:
        m_window->setLive(true);
        return true;
    case Qt::Key_Space:
        m_window->setLive(!m_window->isLive());
        return true;
    default:
        return false;
    }
}

void ChartPane::keyPressEvent(QKeyEvent *event)
{
    if (!steer(event))
        QWidget::keyPressEvent(event); // up and down scroll the page around
}

void ChartPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_dragged = 0;
    m_sweeping = event->modifiers().testFlag(Qt::ShiftModifier);
}

void ChartPane::sweep(const QPointF &place)
{
    const QRectF area = m_plot->area();
    const QRectF swept(QPointF(m_pressed->x(), area.top()), QPointF(place.x(), area.bottom()));
    m_swept->setRect(swept.normalized().intersected(area));
    m_swept->show();
}

void ChartPane::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        hover(event->position());
        return;
    }
    if (m_sweeping) {
        sweep(event->position());
        return;
    }
    const qreal moved = m_pressed->x() - event->position().x();
    const qreal step = moved - m_dragged;
    if (std::abs(step) < 1)
        return;
    m_dragged = moved;
    m_window->pan(pixels(step));
}

void ChartPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed && m_sweeping && m_swept->rect().width() >= 4)
        m_window->show(timeAt(m_swept->rect().left()), timeAt(m_swept->rect().right()));
    m_swept->hide();
    m_pressed.reset();
    m_sweeping = false;
    hover(event->position());
}

void ChartPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int series = m_plot->seriesAt(event->position());
    if (series >= 0)
        m_set->setPinned(series, !m_set->series().at(series).pinned);
}

void ChartPane::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    const double notches = turned.y() / wheelNotch;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_window->zoom(std::pow(zoomStep, -notches), timeAt(event->position().x()));
    } else if (sideways && !event->pixelDelta().isNull()) {
        m_window->pan(pixels(-event->pixelDelta().x()));
    } else if (sideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double steps = (sideways ? turned.x() : turned.y()) / wheelNotch;
        m_window->pan(pixels(-steps * panStep * m_plot->area().width()));
    } else {
        event->ignore(); // scrolls the page around the charts
        return;
    }
    event->accept();
}

void ChartPane::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_set->setHovered(-1);
    Q_EMIT cursorMoved(std::nullopt);
}

bool ChartPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::NativeGesture)
        return QChartView::viewportEvent(event);
    const auto *gesture = static_cast<QNativeGestureEvent *>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture)
        m_window->zoom(1 / (1 + gesture->value()), timeAt(gesture->position().x()));
    return true;
}

} // namespace ui
