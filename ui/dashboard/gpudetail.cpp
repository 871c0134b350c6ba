// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/gpudetail.h"

#include "models/telemetry/metrics.h"
#include "ui/common/factsview.h"
#include "ui/common/icons.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/common/statepage.h"
#include "ui/dashboard/chartstack.h"
#include "ui/dashboard/gpulabel.h"
#include "ui/dashboard/healthfacts.h"
#include "ui/dashboard/sourcespane.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using models::TelemetryAction;
using Sight = models::FleetRow::Sight;

constexpr int beatMilliseconds = 1000;
constexpr int rowsOfTable = 60;
constexpr qsizetype mostOfTable = 16; ///< GPUs; more columns cannot be read
constexpr qsizetype mostOfHealth = 24;

} // namespace

GpuDetail::GpuDetail(const QString &name, models::FleetGpuModel *fleet,
    models::EstateStore *estates, models::TelemetryStore *telemetry, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_telemetry(telemetry)
    , m_sourceModel(new models::SourceTableModel(estates, telemetry, fleet, this))
    , m_tableModel(new models::SeriesTableModel(telemetry, this))
    , m_tabs(new QTabWidget(this))
    , m_chartPage(new QWidget(this))
    , m_chartStack(new QStackedLayout(m_chartPage))
    , m_notice(new NoticeBar(this))
    , m_charts(new ChartStack(telemetry, m_chartPage))
    , m_state(new StatePage(m_chartPage))
    , m_tablePage(new QWidget(this))
    , m_tableMetric(new QComboBox(m_tablePage))
    , m_table(new RowsView(name + QStringLiteral("Series"), m_tablePage))
    , m_health(new FactsView(this))
    , m_sources(new SourcesPane(name, m_sourceModel, this))
{
    setUpTable();
    setUpTabs(name);
    m_beat.setInterval(beatMilliseconds);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_fleet->tick();
        refresh();
    });
    m_beat.start();
    connect(fleet, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first) {
        if (first.column() == 0) // the row itself, not only its figures
            refresh();
    });
    connect(m_charts, &ChartStack::historyWanted, this, &GpuDetail::historyWanted);
    connect(m_sources, &SourcesPane::telemetryWanted, this, &GpuDetail::telemetryWanted);
    connect(m_sources, &SourcesPane::retryWanted, this, &GpuDetail::retryWanted);
    connect(m_sources, &SourcesPane::sshWanted, this, &GpuDetail::sshWanted);
    connect(m_state, &StatePage::buttonClicked, this, &GpuDetail::act);
}

void GpuDetail::setUpTabs(const QString &name)
{
    m_chartStack->setContentsMargins(0, 0, 0, 0);
    m_chartStack->addWidget(m_charts);
    m_chartStack->addWidget(m_state);
    m_health->setAccessibleName(tr("Health and users of the GPUs"));
    m_tabs->setObjectName(name + QStringLiteral("Tabs"));
    m_tabs->setAccessibleName(tr("Details of the GPUs"));
    m_tabs->tabBar()->setAccessibleName(tr("Details of the GPUs"));
    m_tabs->addTab(m_chartPage, icon(QStringLiteral("dashboard")), tr("&Charts"));
    m_tabs->addTab(m_tablePage, icon(QStringLiteral("copy")), tr("Ta&ble"));
    m_tabs->addTab(m_health, icon(QStringLiteral("info")), tr("H&ealth and users"));
    m_tabs->addTab(m_sources, icon(QStringLiteral("connect")), tr("&Sources"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &GpuDetail::refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    column->addWidget(m_tabs);
}

void GpuDetail::setUpTable()
{
    for (const values::Metric metric : models::allMetrics())
        m_tableMetric->addItem(models::metricName(metric), static_cast<int>(metric));
    m_tableMetric->setAccessibleName(tr("Metric of the table"));
    connect(m_tableMetric, &QComboBox::currentIndexChanged, this, &GpuDetail::refreshTable);
    m_table->setModel(m_tableModel);
    m_table->setSortingEnabled(false); // newest first
    m_table->setAccessibleName(tr("Figures of the chart"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_tableMetric);
    row->addStretch(1);
    auto *column = new QVBoxLayout(m_tablePage);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

void GpuDetail::setRows(const QModelIndexList &rows, bool chosen)
{
    m_chosen = chosen;
    m_rows.clear();
    QModelIndexList sorted = rows;
    std::sort(sorted.begin(), sorted.end(),
        [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : std::as_const(sorted))
        m_rows.append(row.siblingAtColumn(0));
    if (!chosen && rows.size() == m_fleet->rowCount())
        m_sourceModel->setWholeFleet();
    else
        m_sourceModel->setFleetRows(sorted);
    refreshSeries();
    refreshState();
    refreshHealth();
    refreshTable();
}

QList<const models::FleetRow *> GpuDetail::rows() const
{
    QList<const models::FleetRow *> found;
    for (const QPersistentModelIndex &index : m_rows) {
        if (const models::FleetRow *row = m_fleet->row(index); row != nullptr)
            found.append(row);
    }
    return found;
}

void GpuDetail::refresh()
{
    if (!isVisible())
        return;
    refreshSeries();
    refreshState();
    refreshHealth();
    refreshTable();
    m_sourceModel->tick();
}

void GpuDetail::refreshSeries()
{
    QList<PlotSeries> series;
    for (const models::FleetRow *row : rows()) {
        if (row->number)
            series.append({*row->number, gpuLabel(*row)});
    }
    m_charts->setSeries(series);
}

void GpuDetail::refreshState()
{
    refreshNotice();
    if (!m_charts->set()->series().isEmpty()) {
        m_chartStack->setCurrentWidget(m_charts);
        return;
    }
    const StateText text = reasonForNoCharts();
    if (!(text == m_state->state()))
        m_state->setState(text);
    m_chartStack->setCurrentWidget(m_state);
}

void GpuDetail::refreshNotice()
{
    const QList<const models::FleetRow *> all = rows();
    const bool some = std::any_of(
        all.cbegin(), all.cend(), [](const models::FleetRow *row) { return row->isMeasured(); });
    const bool drawn = !m_charts->set()->series().isEmpty();
    const models::FleetRow *row = rowToActOn();
    m_notice->setNotice(Meaning::Info,
        drawn && !some && row != nullptr
            //: %1: why nothing is measured, %2: what to do about it
            ? tr("The charts show the past. %1 %2").arg(row->why, row->fix).trimmed()
            : QString());
}

const models::FleetRow *GpuDetail::rowToActOn() const
{
    const QList<const models::FleetRow *> all = rows();
    for (const bool onlyOff : {true, false}) {
        for (const models::FleetRow *row : all) {
            if (row->action == TelemetryAction::TurnOn
                || (!onlyOff && row->action != TelemetryAction::None))
                return row;
        }
    }
    return all.isEmpty() ? nullptr : all.first();
}

StateText GpuDetail::reasonForNoCharts() const
{
    const models::FleetRow *row = rowToActOn();
    if (row == nullptr)
        return {QStringLiteral("dashboard"), tr("Nothing to draw"),
            tr("GPUs that are measured appear here.")};
    if (m_chosen || m_rows.size() == 1 || row->action != TelemetryAction::TurnOn)
        return {QStringLiteral("unknown"), gpuLabel(*row),
            QString(row->why + u'\n' + row->fix).trimmed(), models::actionText(row->action),
            row->sight == Sight::Awaited};
    const qsizetype vm = row->vms.indexOf(row->target.ref);
    return {QStringLiteral("dashboard"), tr("No GPU is measured yet"),
        //: %1: name of a host or a VM
        tr("Telemetry is off. Begin with %1; it needs an SSH login there.")
            .arg(vm >= 0 ? row->vmNames.value(vm) : row->hostName),
        models::actionText(row->action)};
}

void GpuDetail::act()
{
    const models::FleetRow *row = rowToActOn();
    if (row == nullptr)
        return;
    switch (row->action) {
    case TelemetryAction::None:
        break;
    case TelemetryAction::TurnOn:
    case TelemetryAction::TurnOff:
        Q_EMIT telemetryWanted(row->target, row->action == TelemetryAction::TurnOn);
        break;
    case TelemetryAction::Retry:
        Q_EMIT retryWanted(row->target);
        break;
    case TelemetryAction::StartSsh:
        Q_EMIT sshWanted(row->target);
        break;
    }
}

void GpuDetail::refreshHealth()
{
    if (m_tabs->currentWidget() != m_health)
        return;
    QList<FactGroup> groups;
    for (const QPersistentModelIndex &index : std::as_const(m_rows)) {
        const models::FleetRow *row = m_fleet->row(index);
        if (row == nullptr || groups.size() >= mostOfHealth * 2)
            continue;
        const models::GpuTelemetry *gpu = m_fleet->telemetryOf(index);
        FactGroup health = healthFacts(*row, gpu);
        //: %1: name of a GPU, %2: "Health" or "Used by"
        health.title = tr("%1: %2").arg(gpuLabel(*row), health.title);
        groups.append(health);
        groups.append(userFacts(*row, gpu));
    }
    if (groups.isEmpty())
        groups.append({tr("No GPU is chosen"), {}});
    m_health->setGroups(groups);
}

void GpuDetail::refreshTable()
{
    if (m_tabs->currentWidget() != m_tablePage)
        return;
    QList<models::SeriesTableModel::Series> series;
    for (const PlotSeries &one : m_charts->set()->series()) {
        if (one.visible && series.size() < mostOfTable)
            series.append({one.gpu, one.label});
    }
    m_charts->window()->advance(m_telemetry->now());
    m_tableModel->setSeries(
        series, static_cast<values::Metric>(m_tableMetric->currentData().toInt()));
    m_tableModel->setGrid(m_charts->window()->grid(rowsOfTable));
    m_tableModel->refresh();
}

} // namespace ui
