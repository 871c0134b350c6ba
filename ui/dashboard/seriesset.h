// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"

#include <QList>
#include <QObject>

namespace ui
{

/// One GPU in the charts.
struct PlotSeries {
    values::GpuNumber gpu{};
    QString label; ///< "esx01 82:00.0"
    bool visible = true;
    bool pinned = false; ///< a line of its own, also among many
};

/// How series are drawn.
enum class PlotMode {
    Lines, ///< a line each
    Strips, ///< a strip of colour each
    Envelope, ///< least to greatest of all, with the mean; lines for the hovered and pinned ones
};

/// The GPUs that linked charts show: which are visible, pinned, and under the pointer.
class SeriesSet final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostLines = 8; ///< more are a wall
    static constexpr int mostStrips = 48; ///< more have no pixel each

    using QObject::QObject;

    /// Toggles and pins of GPUs that stay are kept.
    void setSeries(QList<PlotSeries> series);
    [[nodiscard]] const QList<PlotSeries> &series() const { return m_series; }
    void setVisible(int index, bool visible);
    void setPinned(int index, bool pinned);
    /// -1: none.
    void setHovered(int index);
    [[nodiscard]] int hovered() const { return m_hovered; }
    [[nodiscard]] int visibleCount() const;
    /// For more than mostLines series; fewer are always lines.
    void setModeForMany(PlotMode mode);
    [[nodiscard]] PlotMode modeForMany() const { return m_many; }
    /// Lines for few, else what was set; an envelope where there are too many for strips.
    [[nodiscard]] PlotMode mode() const;
    /// Lines stand out: hovered or pinned.
    [[nodiscard]] bool standsOut(int index) const;
    /// Changes whenever anything here does but what is hovered.
    [[nodiscard]] int revision() const { return m_revision; }

Q_SIGNALS:
    /// Other series.
    void seriesChanged();
    /// Anything that is drawn but what is hovered.
    void changed();
    void hoveredChanged();

private:
    void touch();

    QList<PlotSeries> m_series;
    PlotMode m_many = PlotMode::Strips;
    int m_hovered = -1;
    int m_revision = 0;
};

} // namespace ui
