// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/telemetry/fleetgpumodel.h"

#include <QWidget>

class QTabWidget;
class QVBoxLayout;

namespace ui
{

class FactsView;
class GpuList;
class NoticeBar;
class ObjectTelemetry;
class PageHeader;
class PciPage;
class VmList;

/// A host: Overview, PCI devices, GPUs and VMs. Follows the store while it is shown.
class HostPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HostPage(models::EstateStore *store, QWidget *parent = nullptr);

    void setHost(const values::ObjectKey &host);
    /// From now on there is a telemetry tab; both must outlive the page.
    void setTelemetry(models::TelemetryStore *telemetry, models::FleetGpuModel *fleet);
    /// nullptr without telemetry.
    [[nodiscard]] ObjectTelemetry *telemetry() const { return m_telemetry; }
    /// PCI address of the row chosen among devices or GPUs; empty: none, or another page shows.
    [[nodiscard]] QString currentDevice() const;
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] PciPage *pci() const { return m_pci; }
    [[nodiscard]] GpuList *gpus() const { return m_gpus; }
    [[nodiscard]] VmList *vms() const { return m_vms; }
    [[nodiscard]] FactsView *overview() const { return m_overview; }

Q_SIGNALS:
    void vmWanted(const values::ObjectKey &vm);
    void legendWanted();
    /// Passthrough is to be set up for a host's device ("0000:82:00.0", or empty) or a VM.
    void setUpWanted(const values::ObjectKey &object, const QString &device);
    void refreshDevicesWanted(const values::ObjectKey &host);

    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

private:
    void addTabs();
    void refresh();
    void onChanged(const models::EstateDelta &delta);

    models::EstateStore *m_store;
    values::ObjectKey m_host;
    PageHeader *m_header;
    QList<NoticeBar *> m_notices;
    QTabWidget *m_tabs;
    FactsView *m_overview;
    PciPage *m_pci;
    GpuList *m_gpus;
    VmList *m_vms;
    ObjectTelemetry *m_telemetry = nullptr;
};

} // namespace ui
