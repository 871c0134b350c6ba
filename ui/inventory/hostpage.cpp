// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/hostpage.h"

#include "models/derive/inventorypath.h"
#include "ui/common/factsview.h"
#include "ui/common/icons.h"
#include "ui/common/noticebar.h"
#include "ui/common/pageheader.h"
#include "ui/common/reason.h"
#include "ui/dashboard/objecttelemetry.h"
#include "ui/devices/pcipage.h"
#include "ui/inventory/gpulist.h"
#include "ui/inventory/hostfacts.h"
#include "ui/inventory/vmlist.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int mostNotices = 2;

} // namespace

HostPage::HostPage(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_header(new PageHeader(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new FactsView(this))
    , m_pci(new PciPage(store, this))
    , m_gpus(new GpuList(QStringLiteral("hostGpus"), store, this))
    , m_vms(new VmList(store, this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    for (int i = 0; i < mostNotices; ++i) {
        m_notices.append(new NoticeBar(this));
        column->addWidget(m_notices.last());
    }
    addTabs();
    column->addWidget(m_tabs, 1);
    connect(store, &models::EstateStore::changed, this, &HostPage::onChanged);
    connect(m_pci, &PciPage::legendWanted, this, &HostPage::legendWanted);
    connect(m_vms, &VmList::vmWanted, this, &HostPage::vmWanted);
    connect(m_pci, &PciPage::setUpWanted, this, &HostPage::setUpWanted);
    connect(m_pci, &PciPage::refreshWanted, this, &HostPage::refreshDevicesWanted);
    connect(m_gpus, &GpuList::setUpWanted, this, &HostPage::setUpWanted);
    connect(m_vms, &VmList::setUpWanted, this,
        [this](const values::ObjectKey &vm) { Q_EMIT setUpWanted(vm, {}); });
}

void HostPage::addTabs()
{
    m_overview->setAccessibleName(tr("Overview of the host"));
    m_tabs->setAccessibleName(tr("Pages of the host"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the host"));
    m_tabs->addTab(m_overview, icon(QStringLiteral("host")), tr("&Overview"));
    m_tabs->addTab(m_pci, icon(QStringLiteral("pci")), tr("&PCI devices"));
    m_tabs->addTab(m_gpus, icon(QStringLiteral("gpu")), tr("GP&Us"));
    m_tabs->addTab(m_vms, icon(QStringLiteral("vm")), tr("V&Ms"));
}

void HostPage::setHost(const values::ObjectKey &host)
{
    m_host = host;
    m_pci->setHost(host);
    m_gpus->setScope(host);
    m_vms->setScope(host);
    if (m_telemetry != nullptr)
        m_telemetry->setObject(host);
    refresh();
}

QString HostPage::currentDevice() const
{
    if (m_tabs->currentWidget() == m_pci)
        return m_pci->currentDevice();
    return m_tabs->currentWidget() == m_gpus ? m_gpus->currentDevice() : QString();
}

void HostPage::setTelemetry(models::TelemetryStore *telemetry, models::FleetGpuModel *fleet)
{
    if (telemetry == nullptr || m_telemetry != nullptr)
        return;
    m_telemetry
        = new ObjectTelemetry(QStringLiteral("hostTelemetry"), m_store, telemetry, fleet, this);
    m_telemetry->setObject(m_host);
    m_tabs->addTab(m_telemetry, icon(QStringLiteral("dashboard")), tr("Telemetry"));
    connect(m_telemetry, &ObjectTelemetry::telemetryWanted, this, &HostPage::telemetryWanted);
    connect(m_telemetry, &ObjectTelemetry::retryWanted, this, &HostPage::retryWanted);
    connect(m_telemetry, &ObjectTelemetry::sshWanted, this, &HostPage::sshWanted);
    connect(m_telemetry, &ObjectTelemetry::historyWanted, this, &HostPage::historyWanted);
}

void HostPage::onChanged(const models::EstateDelta &delta)
{
    const bool users
        = delta.server == m_host.server && delta.hostsOfDeviceUsers.contains(m_host.ref);
    if (users || touchesHost(delta, m_host))
        refresh();
}

void HostPage::refresh()
{
    const models::HostPtr host = m_store->host(m_host);
    if (host == nullptr)
        return;
    const models::ServerEstate &estate = m_store->estate(m_host.server);
    const HostState state = hostState(*host);
    m_header->setContent(state.icon, host->name,
        //: %1: state of a host in words, %2: its inventory path
        tr("%1 · %2").arg(state.words, models::inventoryPath(estate, m_host.ref)));
    const QList<Notice> notices = hostNotices(*host);
    for (int i = 0; i < mostNotices; ++i) {
        const Notice notice = i < notices.size() ? notices.at(i) : Notice();
        m_notices.at(i)->setNotice(notice.meaning, notice.text);
    }
    m_overview->setGroups(hostFacts(*host, estate));
}

} // namespace ui
