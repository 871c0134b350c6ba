// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/telemetry/machines.h"
#include "app/gui/telemetry/prometheusservers.h"
#include "app/gui/telemetry/servercounters.h"
#include "app/gui/telemetry/sshlogins.h"
#include "app/gui/telemetry/sshswitches.h"
#include "models/telemetry/telemetrystore.h"
#include "services/ssh/service.h"
#include "services/telemetry/hub.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace models
{
class EstateStore;
struct EstateDelta;
} // namespace models

namespace app
{

class Connections;
class Settings;

/// Where telemetry keeps its files.
struct TelemetryFiles {
    QString history; ///< empty: nothing is kept
    QString knownHosts; ///< keys of SSH servers that the operator accepted

    /// In the user's data folder.
    [[nodiscard]] static TelemetryFiles usual();
    [[nodiscard]] static TelemetryFiles beside(const QString &settingsFile);
};

/// Telemetry of the window: sources of all servers and machines, their samples in one store, the
/// history behind it.
/// Thread: interface thread.
class Telemetry final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    Telemetry(models::EstateStore *estates, Connections *connections, Settings *settings,
        const TelemetryFiles &files);
    ~Telemetry() override;

    [[nodiscard]] models::TelemetryStore *store() { return &m_store; }
    [[nodiscard]] Machines *machines() { return &m_machines; }
    [[nodiscard]] PrometheusServers *prometheus() { return &m_prometheus; }
    [[nodiscard]] SshLogins *logins() { return &m_logins; }
    [[nodiscard]] ssh::Service *ssh() { return &m_service; }
    [[nodiscard]] telemetry::Hub *hub() { return &m_hub; }

    /// target: a host or VM; a server by itself for its counters.
    void turnOn(const values::ObjectKey &target);
    /// SSH that was started for it is stopped again.
    void turnOff(const values::ObjectKey &target);
    void retry(const values::ObjectKey &target);
    /// Starts the host's SSH through its server, then measures.
    void startSsh(const values::ObjectKey &host);
    void readHistory(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);

    /// Lets go of one server: stops measuring and what SSH it started, then serverLeft().
    void leave(const values::ServerId &server);
    /// Ends all of it, then closed().
    void close();

Q_SIGNALS:
    void failed(const values::Error &error);
    /// How to sign in at this Prometheus is to be asked anew.
    void prometheusAsked(const values::ServerId &server);
    void serverLeft(const values::ServerId &server);
    void closed();

private:
    void wireHub();
    void wireEstates(Connections *connections);
    QCoro::Task<void> open();
    QCoro::Task<void> switchOn(values::ObjectKey host);
    QCoro::Task<void> switchOff(values::ObjectKey host);
    QCoro::Task<void> finishLeaving(values::ServerId server);
    QCoro::Task<void> finish();
    QCoro::Task<void> loadHistory(QList<values::GpuNumber> gpus, QList<values::Metric> metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);
    void onSourceRemoved(values::SampleSource kind, const values::ObjectKey &target);
    void onServer(const values::ServerId &server);
    void onEstate(const models::EstateDelta &delta);
    void refreshTargets();

    models::EstateStore *m_estates;
    models::TelemetryStore m_store;
    SshLogins m_logins;
    ssh::Service m_service;
    telemetry::Hub m_hub;
    Machines m_machines;
    SshSwitches m_switches;
    ServerCounters m_counters;
    PrometheusServers m_prometheus;
    QSet<values::ServerId> m_live;
    QSet<values::ServerId> m_leaving; ///< until the SSH that was started there is off
    QSet<values::ServerId> m_stale; ///< servers whose hosts may have other GPUs now
    QTimer m_refresh;
    std::stop_source m_stop;
};

} // namespace app
