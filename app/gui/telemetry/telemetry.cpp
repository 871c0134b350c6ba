// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/telemetry.h"

#include "app/gui/connections.h"
#include "app/settings.h"
#include "models/estatestore.h"
#include "models/telemetry/timewindow.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace app
{

namespace
{

telemetry::HubOptions hubOptions(
    const models::EstateStore *estates, const Machines *machines, const QString &history)
{
    telemetry::HubOptions options;
    options.history.file = history;
    options.nameOf = [estates](const values::ObjectKey &key) {
        if (const auto vm = estates->vm(key))
            return vm->name;
        const auto host = estates->host(key);
        return host ? host->name : key.ref.value;
    };
    options.listHolders = [machines](const values::ObjectKey &target, std::stop_token stop) {
        return machines->listHolders(target, stop);
    };
    return options;
}

/// What decides which GPUs a host or VM has, and who sees them.
bool touchesGpus(const models::EstateDelta &delta)
{
    using values::HostField;
    using values::VmField;
    const auto host = [](const auto &changed) {
        for (const HostField field : {HostField::PciDevices, HostField::Passthru,
                 HostField::Graphics, HostField::Connection, HostField::Name}) {
            if (changed.fields.contains(field))
                return true;
        }
        return false;
    };
    const auto vm = [](const auto &changed) {
        for (const VmField field : {VmField::PciDevices, VmField::Host, VmField::Power}) {
            if (changed.fields.contains(field))
                return true;
        }
        return false;
    };
    return !delta.hostsAdded.empty() || !delta.hostsRemoved.empty()
        || !delta.hostsOfDeviceUsers.isEmpty()
        || std::any_of(delta.hostsChanged.begin(), delta.hostsChanged.end(), host)
        || std::any_of(delta.vmsChanged.begin(), delta.vmsChanged.end(), vm);
}

} // namespace

TelemetryFiles TelemetryFiles::usual()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return {folder.filePath(QStringLiteral("telemetry.sqlite")),
        folder.filePath(QStringLiteral("known_hosts"))};
}

TelemetryFiles TelemetryFiles::beside(const QString &settingsFile)
{
    return {settingsFile + QStringLiteral(".telemetry.sqlite"),
        settingsFile + QStringLiteral(".known_hosts")};
}

Telemetry::Telemetry(models::EstateStore *estates, Connections *connections, Settings *settings,
    const TelemetryFiles &files)
    : m_estates(estates)
    , m_service(std::make_shared<ssh::HostKeys>(files.knownHosts))
    , m_hub(hubOptions(estates, &m_machines, files.history))
    , m_machines(estates, &m_service, &m_hub, &m_logins, settings)
    , m_switches(connections)
    , m_counters(estates, connections, &m_hub)
    , m_prometheus(estates, &m_hub, settings)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(std::chrono::milliseconds(500)); // an estate changes in many small steps
    connect(&m_refresh, &QTimer::timeout, this, &Telemetry::refreshTargets);
    wireHub();
    wireEstates(connections);
    open();
    m_prometheus.resume();
}

Telemetry::~Telemetry()
{
    m_stop.request_stop();
}

void Telemetry::wireHub()
{
    using models::TelemetryStore;
    using telemetry::Hub;
    connect(&m_hub, &Hub::gpuAdded, &m_store, &TelemetryStore::setGpu);
    connect(&m_hub, &Hub::gpuChanged, &m_store, &TelemetryStore::setGpu);
    connect(&m_hub, &Hub::gpuMerged, &m_store,
        [this](values::GpuNumber gone) { m_store.removeGpu(gone); });
    connect(&m_hub, &Hub::samples, &m_store, &TelemetryStore::addSamples);
    connect(&m_hub, &Hub::gpuStateChanged, &m_store, &TelemetryStore::setState);
    connect(&m_hub, &Hub::sourceChanged, &m_store, &TelemetryStore::setSource);
    connect(&m_hub, &Hub::sourceRemoved, this, &Telemetry::onSourceRemoved);
    connect(&m_hub, &Hub::marked, &m_store, &TelemetryStore::addMark);
    connect(&m_machines, &Machines::unreachable, &m_store, &TelemetryStore::setSource);
    connect(&m_machines, &Machines::failed, this, &Telemetry::failed);
    connect(&m_prometheus, &PrometheusServers::failed, this, &Telemetry::failed);
}

void Telemetry::wireEstates(Connections *connections)
{
    connect(connections, &Connections::serverChanged, this, [this](const values::Server &server) {
        const bool live = server.state == values::Server::State::Live;
        if (live && !m_live.contains(server.id) && !m_leaving.contains(server.id))
            onServer(server.id);
        if (live)
            m_live.insert(server.id);
        else
            m_live.remove(server.id);
    });
    connect(m_estates, &models::EstateStore::changed, this, &Telemetry::onEstate);
}

QCoro::Task<void> Telemetry::open()
{
    const QPointer<Telemetry> self(this);
    // Without a history everything else works; the hub says so by historyTrouble().
    const auto opened = co_await m_hub.open(m_stop.get_token());
    if (!self || !opened)
        co_return;
    const auto now = telemetry::systemTime();
    const auto since = now - models::TimeWindow::most;
    const auto marks = co_await m_hub.history().marks(since, now, m_stop.get_token());
    if (!self || !marks)
        co_return;
    for (const values::ChartMark &mark : *marks)
        m_store.addMark(mark);
}

void Telemetry::onServer(const values::ServerId &server)
{
    m_counters.refresh(server);
    m_machines.refreshTargets(server);
    m_machines.resume(server);
}

void Telemetry::onEstate(const models::EstateDelta &delta)
{
    const values::Server *server = m_estates->server(delta.server);
    const bool isLive = server != nullptr && server->state == values::Server::State::Live;
    if (!isLive || m_leaving.contains(delta.server) || !touchesGpus(delta))
        return;
    m_stale.insert(delta.server);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void Telemetry::refreshTargets()
{
    const QSet<values::ServerId> stale = std::exchange(m_stale, {});
    for (const values::ServerId &server : stale - m_leaving) {
        m_counters.refresh(server);
        m_machines.refreshTargets(server);
    }
}

void Telemetry::onSourceRemoved(values::SampleSource kind, const values::ObjectKey &target)
{
    m_store.removeSource(kind, target);
    if (kind != values::SampleSource::Vcenter || !m_counters.isOff(target.server))
        return;
    values::SourceState off; // stays in the list, so that it can be turned on again
    off.source = kind;
    off.target = target;
    m_store.setSource(off);
}

void Telemetry::turnOn(const values::ObjectKey &target)
{
    if (target.ref.isNull())
        m_counters.turnOn(target.server);
    else
        m_machines.turnOn(target);
}

void Telemetry::turnOff(const values::ObjectKey &target)
{
    if (target.ref.isNull()) {
        if (m_prometheus.contains(target.server))
            m_prometheus.remove(target.server);
        else
            m_counters.turnOff(target.server);
        return;
    }
    m_machines.turnOff(target);
    m_store.removeSource(values::SampleSource::HostNvidiaSmi, target);
    m_store.removeSource(values::SampleSource::GuestNvidiaSmi, target);
    switchOff(target);
}

void Telemetry::retry(const values::ObjectKey &target)
{
    if (!target.ref.isNull())
        m_machines.retry(target);
    else if (m_prometheus.contains(target.server))
        Q_EMIT prometheusAsked(target.server);
    else
        m_counters.retry(target.server);
}

void Telemetry::readHistory(const QList<values::GpuNumber> &gpus,
    const QList<values::Metric> &metrics, std::chrono::milliseconds from,
    std::chrono::milliseconds to, int columns)
{
    loadHistory(gpus, metrics, from, to, columns);
}

QCoro::Task<void> Telemetry::loadHistory(QList<values::GpuNumber> gpus,
    QList<values::Metric> metrics, std::chrono::milliseconds from, std::chrono::milliseconds to,
    int columns)
{
    const QPointer<Telemetry> self(this);
    const auto blocks
        = co_await m_hub.history().read(gpus, metrics, from, to, columns, m_stop.get_token());
    if (!self)
        co_return;
    // What went wrong with the history is told once, by historyTrouble().
    m_store.setHistory(blocks ? *blocks : QList<values::SeriesBlock>());
}

} // namespace app
