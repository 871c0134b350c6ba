// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriestablemodel.h"
#include "models/telemetry/sourcetablemodel.h"
#include "ui/common/statepage.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedLayout;
class QTabWidget;

namespace ui
{

class ChartStack;
class FactsView;
class NoticeBar;
class RowsView;
class SourcesPane;

/// The GPUs that were chosen in the fleet: charts, the same figures as a table, health and users,
/// and the sources. Where none of them is measured it says why and offers what helps.
class GpuDetail final : public QWidget
{
    Q_OBJECT
public:
    /// name: keeps columns and splitters apart from other pages'. Model and store must outlive it.
    GpuDetail(const QString &name, models::FleetGpuModel *fleet, models::EstateStore *estates,
        models::TelemetryStore *telemetry, QWidget *parent = nullptr);

    /// Rows of the fleet model, in any order: they are shown in the model's, so that colours and
    /// numbers stay while figures reorder the fleet. chosen: by the operator, not just all that
    /// there are.
    void setRows(const QModelIndexList &rows, bool chosen);
    [[nodiscard]] ChartStack *charts() const { return m_charts; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] FactsView *health() const { return m_health; }
    [[nodiscard]] SourcesPane *sources() const { return m_sources; }
    [[nodiscard]] StatePage *statePage() const { return m_state; }

Q_SIGNALS:
    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

private:
    void setUpTabs(const QString &name);
    void setUpTable();
    void refresh();
    void refreshSeries();
    void refreshState();
    void refreshNotice();
    void refreshHealth();
    void refreshTable();
    void act();
    [[nodiscard]] QList<const models::FleetRow *> rows() const;
    /// The first one for which telemetry may be turned on, or something else be done.
    [[nodiscard]] const models::FleetRow *rowToActOn() const;
    [[nodiscard]] StateText reasonForNoCharts() const;

    models::FleetGpuModel *m_fleet;
    models::TelemetryStore *m_telemetry;
    models::SourceTableModel *m_sourceModel;
    models::SeriesTableModel *m_tableModel;
    QList<QPersistentModelIndex> m_rows;
    bool m_chosen = false;
    QTabWidget *m_tabs;
    QWidget *m_chartPage;
    QStackedLayout *m_chartStack; ///< charts, or why there are none
    NoticeBar *m_notice; ///< why the charts stand still
    ChartStack *m_charts;
    StatePage *m_state;
    QWidget *m_tablePage;
    QComboBox *m_tableMetric;
    RowsView *m_table;
    FactsView *m_health;
    SourcesPane *m_sources;
    QTimer m_beat;
};

} // namespace ui
