// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/historywish.h"
#include "ui/dashboard/seriesset.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui
{

class ChartPane;
class LegendList;
class NoticeBar;

/// Linked charts under each other, one per metric, with the tools to pause, zoom, choose and
/// export, and the legend beside them.
class ChartStack final : public QWidget
{
    Q_OBJECT
public:
    /// The store must outlive the charts.
    explicit ChartStack(models::TelemetryStore *store, QWidget *parent = nullptr);

    void setSeries(const QList<PlotSeries> &series);
    [[nodiscard]] SeriesSet *set() const { return m_set; }
    [[nodiscard]] models::TimeWindow *window() const { return m_window; }
    [[nodiscard]] const QList<ChartPane *> &panes() const { return m_panes; }
    [[nodiscard]] QList<values::Metric> metrics() const;
    /// Pixel columns of the charts.
    [[nodiscard]] models::TimeGrid grid() const;
    [[nodiscard]] QWidget *sheet() const { return m_sheet; }
    [[nodiscard]] QString readout() const;

Q_SIGNALS:
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTools(QVBoxLayout *column);
    void fillModes();
    void fillSpans();
    void fillMetrics(QMenu *menu);
    void fillExports(QMenu *menu);
    void addPane(values::Metric metric);
    void beat();
    void refreshPanes();
    void refreshTools();
    void showAt(std::optional<std::chrono::milliseconds> time);
    void exportTo(const QString &suffix);
    void write(const QString &file, const QString &suffix);

    models::TelemetryStore *m_store;
    SeriesSet *m_set;
    models::TimeWindow *m_window;
    models::HistoryWish *m_wish;
    QComboBox *m_span;
    QComboBox *m_many;
    QToolButton *m_pause;
    QLabel *m_loading;
    QLabel *m_readout;
    NoticeBar *m_notice;
    QWidget *m_sheet; ///< holds the panes
    QScrollArea *m_area;
    LegendList *m_legend;
    QList<ChartPane *> m_panes;
    QTimer m_beat;
};

} // namespace ui
