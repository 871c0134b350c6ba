// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetgpumodel.h"

#include <QTimer>
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
    /// Both stores must outlive the page.
    DashboardPage(
        models::EstateStore *estates, models::TelemetryStore *telemetry, QWidget *parent = nullptr);

    [[nodiscard]] FleetPane *fleetPane() const { return m_fleet; }
    [[nodiscard]] GpuDetail *detail() const { return m_detail; }
    [[nodiscard]] models::FleetGpuModel *fleet() const { return m_model; }
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

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void choose();
    void refreshEmptyText();

    models::EstateStore *m_estates;
    models::TelemetryStore *m_telemetry;
    models::FleetGpuModel *m_model;
    NoticeBar *m_trouble;
    FleetPane *m_fleet;
    GpuDetail *m_detail;
    QTimer m_tick; ///< ages
};

} // namespace ui
