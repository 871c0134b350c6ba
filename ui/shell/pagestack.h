// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/telemetry/fleetgpumodel.h"

#include <QStackedWidget>

namespace ui
{

class ContainerPage;
class DashboardPage;
class HostPage;
class StatePage;
class VmPage;
class WelcomePage;

/// The page for whatever is chosen in the inventory. Pages are built when they are first needed.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(models::EstateStore *store, QWidget *parent = nullptr);

    /// An empty key shows the welcome page.
    void showObject(const values::ObjectKey &key);
    /// From now on there are telemetry pages; once; the store must outlive the stack.
    void setTelemetry(models::TelemetryStore *telemetry);
    /// What every GPU is doing. shown() stays the object chosen last.
    void showDashboard();
    [[nodiscard]] bool isDashboardShown() const;
    /// nullptr before it was shown for the first time.
    [[nodiscard]] DashboardPage *dashboard() const { return m_dashboard; }
    [[nodiscard]] const values::ObjectKey &shown() const { return m_shown; }
    /// PCI address of the device whose row is chosen on the page of a host; empty: none.
    [[nodiscard]] QString shownDevice() const;
    /// Gives the keyboard to the first control of the page.
    void focusPage();

Q_SIGNALS:
    /// The operator goes to another object from within a page.
    void objectWanted(const values::ObjectKey &key);
    void connectWanted();
    void reconnectWanted(const values::ServerId &server);
    void legendWanted();
    void helpWanted(const QString &page);
    /// Passthrough is to be set up for a host's device ("0000:82:00.0", or empty) or a VM.
    void setUpWanted(const values::ObjectKey &object, const QString &device);
    void refreshDevicesWanted(const values::ObjectKey &host);
    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);
    /// A page was built: its columns may be restored now.
    void pageBuilt(QWidget *page);

private:
    void showHost(const values::ObjectKey &key);
    void showVm(const values::ObjectKey &key);
    void showContainer(const values::ObjectKey &key);
    void showWelcome();
    void showGone();
    void onChanged(const models::EstateDelta &delta);
    [[nodiscard]] bool exists(const values::ObjectKey &key) const;
    void adopt(QWidget *page);
    template <class Page>
    void followTelemetryOf(Page *page);

    models::EstateStore *m_store;
    models::TelemetryStore *m_telemetry = nullptr;
    models::FleetGpuModel *m_fleet = nullptr; ///< of all telemetry pages
    values::ObjectKey m_shown;
    WelcomePage *m_welcome = nullptr;
    HostPage *m_host = nullptr;
    VmPage *m_vm = nullptr;
    ContainerPage *m_container = nullptr;
    StatePage *m_gone = nullptr;
    DashboardPage *m_dashboard = nullptr;
};

} // namespace ui
