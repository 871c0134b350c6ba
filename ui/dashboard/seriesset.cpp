// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/seriesset.h"

#include <algorithm>

namespace ui
{

void SeriesSet::setSeries(QList<PlotSeries> series)
{
    const auto same = [](const PlotSeries &a, const PlotSeries &b) {
        return a.gpu == b.gpu && a.label == b.label;
    };
    if (std::equal(series.cbegin(), series.cend(), m_series.cbegin(), m_series.cend(), same))
        return;
    for (PlotSeries &fresh : series) {
        for (const PlotSeries &known : std::as_const(m_series)) {
            if (known.gpu == fresh.gpu) {
                fresh.visible = known.visible;
                fresh.pinned = known.pinned;
            }
        }
    }
    m_series = std::move(series);
    m_hovered = -1;
    Q_EMIT seriesChanged();
    touch();
}

void SeriesSet::setVisible(int index, bool visible)
{
    if (index < 0 || index >= m_series.size() || m_series.at(index).visible == visible)
        return;
    m_series[index].visible = visible;
    touch();
}

void SeriesSet::setPinned(int index, bool pinned)
{
    if (index < 0 || index >= m_series.size() || m_series.at(index).pinned == pinned)
        return;
    m_series[index].pinned = pinned;
    touch();
}

void SeriesSet::setHovered(int index)
{
    if (index == m_hovered || index >= m_series.size())
        return;
    m_hovered = index;
    Q_EMIT hoveredChanged();
}

int SeriesSet::visibleCount() const
{
    return static_cast<int>(std::count_if(m_series.cbegin(), m_series.cend(),
        [](const PlotSeries &series) { return series.visible; }));
}

void SeriesSet::setModeForMany(PlotMode mode)
{
    if (mode == m_many)
        return;
    m_many = mode;
    touch();
}

PlotMode SeriesSet::mode() const
{
    const int visible = visibleCount();
    if (visible <= mostLines)
        return PlotMode::Lines;
    return visible <= mostStrips ? m_many : PlotMode::Envelope;
}

bool SeriesSet::standsOut(int index) const
{
    return index == m_hovered || m_series.at(index).pinned;
}

void SeriesSet::touch()
{
    ++m_revision;
    Q_EMIT changed();
}

} // namespace ui
