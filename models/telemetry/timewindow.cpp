// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/timewindow.h"

#include <algorithm>
#include <cmath>

namespace models
{

TimeWindow::TimeWindow(QObject *parent)
    : QObject(parent)
{
}

TimeGrid TimeWindow::grid(int columns) const
{
    TimeGrid grid;
    if (columns <= 0)
        return grid;
    grid.count = columns;
    grid.columnMs = std::max<qint64>(1, (m_span.count() + columns - 1) / columns);
    // Never before 1970: column numbers stay positive.
    grid.first = std::max<qint64>(0, grid.columnAt(m_end) - columns + 1);
    return grid;
}

void TimeWindow::advance(Milliseconds now)
{
    m_now = now;
    if (!m_live || m_end == now)
        return;
    m_end = now;
    Q_EMIT advanced();
}

void TimeWindow::place(Milliseconds span, Milliseconds end)
{
    m_span = std::clamp(span, least, most);
    const bool reachesNow = end >= m_now;
    m_end = reachesNow ? m_now : end;
    if (reachesNow != m_live) {
        m_live = reachesNow;
        Q_EMIT liveChanged(m_live);
    }
    Q_EMIT changed();
}

void TimeWindow::setSpan(Milliseconds span)
{
    place(span, m_live ? m_now : m_end);
}

void TimeWindow::zoom(double factor, Milliseconds anchor)
{
    const auto scaled = [factor](Milliseconds length) {
        return Milliseconds(std::llround(static_cast<double>(length.count()) * factor));
    };
    const Milliseconds span = std::clamp(scaled(m_span), least, most);
    if (m_live) {
        place(span, m_now);
        return;
    }
    const double real = static_cast<double>(span.count()) / static_cast<double>(m_span.count());
    const auto after = static_cast<double>((m_end - anchor).count()) * real;
    place(span, anchor + Milliseconds(std::llround(after)));
}

void TimeWindow::pan(Milliseconds distance)
{
    place(m_span, m_end + distance);
}

void TimeWindow::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        m_end = m_now;
    Q_EMIT liveChanged(live);
    Q_EMIT changed();
}

void TimeWindow::show(Milliseconds from, Milliseconds to)
{
    if (to > from)
        place(to - from, to);
}

} // namespace models
