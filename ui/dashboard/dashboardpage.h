// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetgpumodel.h"

#include <QWidget>

namespace ui
{

class FleetPane;
class GpuDetail;
class NoticeBar;

/// What every GPU is doing: the fleet as a heat map, and below it charts, health, users and sources
/// of the GPUs chosen there; of all that are shown when none is chosen.
class DashboardPage final : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive the page.
    DashboardPage(models::EstateStore *estates, models::TelemetryStore *telemetry,
        models::FleetGpuModel *fleet, QWidget *parent = nullptr);

    [[nodiscard]] FleetPane *fleetPane() const { return m_fleet; }
    [[nodiscard]] GpuDetail *detail() const { return m_detail; }

    /// A notice across the page: the history cannot be written …; nothing hides it.
    void setTrouble(const std::optional<values::Error> &trouble);

Q_SIGNALS:
    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    /// SSH is to be started on that host.
    void sshWanted(const values::ObjectKey &host);
    /// To be answered with one TelemetryStore::setHistory.
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);
    void connectWanted();

private:
    void choose();
    void refreshEmptyText();

    models::EstateStore *m_estates;

    NoticeBar *m_trouble;
    FleetPane *m_fleet;
    GpuDetail *m_detail;
};

} // namespace ui
