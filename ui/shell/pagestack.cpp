// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/common/statepage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/inventory/containerpage.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/vmpage.h"
#include "ui/inventory/welcomepage.h"

namespace ui
{

template <class Page>
void PageStack::followTelemetryOf(Page *page)
{
    connect(page, &Page::telemetryWanted, this, &PageStack::telemetryWanted);
    connect(page, &Page::retryWanted, this, &PageStack::retryWanted);
    connect(page, &Page::sshWanted, this, &PageStack::sshWanted);
    connect(page, &Page::historyWanted, this, &PageStack::historyWanted);
}

PageStack::PageStack(models::EstateStore *store, QWidget *parent)
    : QStackedWidget(parent)
    , m_store(store)
{
    connect(store, &models::EstateStore::changed, this, &PageStack::onChanged);
    showWelcome();
}

void PageStack::showObject(const values::ObjectKey &key)
{
    m_shown = key;
    if (key.server.isEmpty())
        showWelcome();
    else if (!exists(key))
        showGone();
    else if (key.ref.type == QLatin1String("HostSystem"))
        showHost(key);
    else if (key.ref.type == QLatin1String("VirtualMachine"))
        showVm(key);
    else
        showContainer(key);
}

void PageStack::setTelemetry(models::TelemetryStore *telemetry)
{
    if (telemetry == nullptr || m_telemetry != nullptr)
        return;
    m_telemetry = telemetry;
    m_fleet = new models::FleetGpuModel(m_store, telemetry, this);
    if (m_host != nullptr)
        m_host->setTelemetry(telemetry, m_fleet);
    if (m_vm != nullptr)
        m_vm->setTelemetry(telemetry, m_fleet);
}

void PageStack::showDashboard()
{
    if (m_telemetry == nullptr)
        return;
    if (m_dashboard == nullptr) {
        m_dashboard = new DashboardPage(m_store, m_telemetry, m_fleet, this);
        connect(m_dashboard, &DashboardPage::connectWanted, this, &PageStack::connectWanted);
        followTelemetryOf(m_dashboard);
        adopt(m_dashboard);
    }
    setCurrentWidget(m_dashboard);
}

bool PageStack::isDashboardShown() const
{
    return m_dashboard != nullptr && currentWidget() == m_dashboard;
}

void PageStack::showHost(const values::ObjectKey &key)
{
    if (m_host == nullptr) {
        m_host = new HostPage(m_store, this);
        connect(m_host, &HostPage::vmWanted, this, &PageStack::objectWanted);
        connect(m_host, &HostPage::legendWanted, this, &PageStack::legendWanted);
        connect(m_host, &HostPage::setUpWanted, this, &PageStack::setUpWanted);
        connect(m_host, &HostPage::refreshDevicesWanted, this, &PageStack::refreshDevicesWanted);
        m_host->setTelemetry(m_telemetry, m_fleet);
        followTelemetryOf(m_host);
        adopt(m_host);
    }
    m_host->setHost(key);
    setCurrentWidget(m_host);
}

void PageStack::showVm(const values::ObjectKey &key)
{
    if (m_vm == nullptr) {
        m_vm = new VmPage(m_store, this);
        connect(m_vm, &VmPage::hostWanted, this, &PageStack::objectWanted);
        m_vm->setTelemetry(m_telemetry, m_fleet);
        followTelemetryOf(m_vm);
        adopt(m_vm);
    }
    m_vm->setVm(key);
    setCurrentWidget(m_vm);
}

void PageStack::showContainer(const values::ObjectKey &key)
{
    if (m_container == nullptr) {
        m_container = new ContainerPage(m_store, this);
        connect(m_container, &ContainerPage::hostWanted, this, &PageStack::objectWanted);
        connect(m_container, &ContainerPage::setUpWanted, this, &PageStack::setUpWanted);
        connect(m_container, &ContainerPage::reconnectWanted, this, &PageStack::reconnectWanted);
        adopt(m_container);
    }
    m_container->setContainer(key);
    setCurrentWidget(m_container);
}

void PageStack::showWelcome()
{
    if (m_welcome == nullptr) {
        m_welcome = new WelcomePage(this);
        connect(m_welcome, &WelcomePage::connectWanted, this, &PageStack::connectWanted);
        connect(m_welcome, &WelcomePage::helpWanted, this, &PageStack::helpWanted);
        adopt(m_welcome);
    }
    setCurrentWidget(m_welcome);
}

void PageStack::showGone()
{
    if (m_gone == nullptr) {
        m_gone = new StatePage(this);
        m_gone->setState({QStringLiteral("info"), tr("This object is no longer in the inventory"),
            tr("It was removed or moved out of sight while it was shown. Choose another one on the "
               "left.")});
        adopt(m_gone);
    }
    setCurrentWidget(m_gone);
}

void PageStack::onChanged(const models::EstateDelta &delta)
{
    if (delta.server != m_shown.server || isDashboardShown())
        return;
    const bool gone = !exists(m_shown);
    if (gone && currentWidget() != m_gone)
        showGone();
    else if (!gone && currentWidget() == m_gone)
        showObject(m_shown);
}

bool PageStack::exists(const values::ObjectKey &key) const
{
    if (key.ref.isNull())
        return m_store->server(key.server) != nullptr;
    if (key.ref.type == QLatin1String("HostSystem"))
        return m_store->host(key) != nullptr;
    if (key.ref.type == QLatin1String("VirtualMachine"))
        return m_store->vm(key) != nullptr;
    return m_store->entity(key) != nullptr;
}

QString PageStack::shownDevice() const
{
    return m_host != nullptr && currentWidget() == m_host ? m_host->currentDevice() : QString();
}

void PageStack::focusPage()
{
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
    if (currentWidget()->focusPolicy() == Qt::NoFocus)
        focusNextPrevChild(true);
}

void PageStack::adopt(QWidget *page)
{
    addWidget(page);
    Q_EMIT pageBuilt(page);
}

} // namespace ui
