// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/telemetry/fleetgpumodel.h"

#include <QWidget>

class QPushButton;
class QTabWidget;

namespace ui
{

class FactsView;
class NoticeBar;
class ObjectTelemetry;
class PageHeader;

/// A VM: the settings that decide whether a GPU works in it. Follows the store while it is shown.
class VmPage final : public QWidget
{
    Q_OBJECT
public:
    explicit VmPage(models::EstateStore *store, QWidget *parent = nullptr);

    void setVm(const values::ObjectKey &vm);
    /// From now on there is a telemetry tab; both must outlive the page.
    void setTelemetry(models::TelemetryStore *telemetry, models::FleetGpuModel *fleet);
    /// nullptr without telemetry.
    [[nodiscard]] ObjectTelemetry *telemetry() const { return m_telemetry; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] FactsView *facts() const { return m_facts; }

Q_SIGNALS:
    void hostWanted(const values::ObjectKey &host);

    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

private:
    void refresh();
    void refreshNotices(const values::VirtualMachine &vm);

    models::EstateStore *m_store;
    values::ObjectKey m_vm;
    PageHeader *m_header;
    QPushButton *m_host;
    NoticeBar *m_question;
    NoticeBar *m_connection;
    FactsView *m_facts;
    QTabWidget *m_tabs;
    ObjectTelemetry *m_telemetry = nullptr;
};

} // namespace ui
