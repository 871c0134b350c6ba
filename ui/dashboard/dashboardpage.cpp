// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/common/noticebar.h"
#include "ui/dashboard/fleetpane.h"
#include "ui/dashboard/gpudetail.h"
#include "ui/help/helpcontext.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace ui
{

DashboardPage::DashboardPage(models::EstateStore *estates, models::TelemetryStore *telemetry,
    models::FleetGpuModel *fleet, QWidget *parent)
    : QWidget(parent)
    , m_estates(estates)

    , m_trouble(new NoticeBar(this))
    , m_fleet(new FleetPane(fleet, this))
    , m_detail(new GpuDetail(QStringLiteral("dashboard"), fleet, estates, telemetry, this))
{
    setHelpPage(this, QStringLiteral("telemetry"));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("fleetAndDetail"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_fleet);
    parts->addWidget(m_detail);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_trouble);
    column->addWidget(parts, 1);
    connect(m_fleet, &FleetPane::selectionChanged, this, &DashboardPage::choose);
    connect(m_fleet, &FleetPane::shownChanged, this, &DashboardPage::choose);
    connect(m_fleet, &FleetPane::stateButtonClicked, this, &DashboardPage::connectWanted);
    connect(m_detail, &GpuDetail::telemetryWanted, this, &DashboardPage::telemetryWanted);
    connect(m_detail, &GpuDetail::retryWanted, this, &DashboardPage::retryWanted);
    connect(m_detail, &GpuDetail::sshWanted, this, &DashboardPage::sshWanted);
    connect(m_detail, &GpuDetail::historyWanted, this, &DashboardPage::historyWanted);

    const auto empty = [this] {
        refreshEmptyText();
    };
    connect(estates, &models::EstateStore::serverAdded, this, empty);
    connect(estates, &models::EstateStore::serverChanged, this, empty);
    connect(estates, &models::EstateStore::serverRemoved, this, empty);
    refreshEmptyText();
    choose();
}

void DashboardPage::setTrouble(const std::optional<values::Error> &trouble)
{
    m_trouble->setNotice(Meaning::Warning, trouble ? trouble->sentence() : QString());
}

void DashboardPage::choose()
{
    const QModelIndexList chosen = m_fleet->selected();
    m_detail->setRows(chosen.isEmpty() ? m_fleet->shown() : chosen, !chosen.isEmpty());
}

void DashboardPage::refreshEmptyText()
{
    using State = values::Server::State;
    const auto &servers = m_estates->servers();
    const bool loading = std::any_of(servers.cbegin(), servers.cend(), [](const auto &server) {
        return server.state == State::Connecting || server.state == State::Loading;
    });
    if (servers.isEmpty())
        m_fleet->setEmptyText({QStringLiteral("dashboard"), tr("No server"),
            tr("Connect to a vCenter or an ESXi host; its GPUs appear here."),
            tr("Connect to a Server…")});
    else if (loading)
        m_fleet->setEmptyText({QStringLiteral("dashboard"), tr("Loading"),
            tr("GPUs appear as the server tells of them."), {}, true});
    else
        m_fleet->setEmptyText({QStringLiteral("gpu"), tr("No GPU"),
            tr("No host of the connected servers has a GPU that may be read.")});
}

} // namespace ui
