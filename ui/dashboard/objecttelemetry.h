// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetfiltermodel.h"

#include <QWidget>

class QPushButton;

namespace ui
{

class GpuDetail;

/// Telemetry of one host or VM: its GPUs' charts, health and sources, and a switch.
class ObjectTelemetry final : public QWidget
{
    Q_OBJECT
public:
    /// name: keeps columns apart from other pages'. All must outlive it.
    ObjectTelemetry(const QString &name, models::EstateStore *estates,
        models::TelemetryStore *telemetry, models::FleetGpuModel *fleet, QWidget *parent = nullptr);

    void setObject(const values::ObjectKey &object);
    [[nodiscard]] GpuDetail *detail() const { return m_detail; }

Q_SIGNALS:
    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

private:
    void refresh();
    void refreshSwitch();

    models::TelemetryStore *m_telemetry;
    models::FleetFilterModel *m_filter;
    GpuDetail *m_detail;
    QPushButton *m_switch;
    values::ObjectKey m_object;
    bool m_on = false;
};

} // namespace ui
