// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/vcentersource.h"

#include "services/vsphere/performance/perfinstances.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace telemetry
{

using values::Error;
using values::SourceState;

namespace
{

constexpr std::chrono::seconds Step{20};
constexpr int MostSamples = 180; ///< what a host keeps: one hour
constexpr int FirstSamples = 15; ///< five minutes, so that a chart does not begin empty
constexpr std::chrono::seconds TellAgain{60};

QString keyOf(const values::GpuIdentity &gpu)
{
    return gpu.host.value + QLatin1Char(' ') + gpu.address->toString();
}

/// The instances of one host that belong together.
QHash<QString, values::PciAddress> addressesFor(
    const HostTarget &host, const QList<vsphere::GpuSeries> &series)
{
    QStringList instances;
    for (const vsphere::GpuSeries &gpu : series) {
        if (gpu.host == host.key.ref)
            instances.append(gpu.instance);
    }
    QList<values::PciAddress> known;
    for (const EstateGpu &gpu : host.gpus + host.passedThrough) {
        if (gpu.identity.address)
            known.append(*gpu.identity.address);
    }
    return vsphere::addressesOf(instances, known);
}

} // namespace

VcenterSource::VcenterSource(
    values::ServerId server, Sessions sessions, std::chrono::milliseconds interval)
    : m_sessions(std::move(sessions))
{
    m_state.source = values::SampleSource::Vcenter;
    m_state.target.server = std::move(server);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &VcenterSource::poll);
}

VcenterSource::~VcenterSource()
{
    m_stop.request_stop();
}

void VcenterSource::setHosts(const QList<HostTarget> &hosts)
{
    const bool wasEmpty = m_hosts.isEmpty();
    m_hosts.clear();
    for (const HostTarget &host : hosts)
        m_hosts.insert(host.key.ref, host);
    if (m_isStarted && wasEmpty)
        poll();
}

void VcenterSource::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_stop = {};
    setState(SourceState::Phase::Connecting, {});
    m_timer.start();
    poll();
}

void VcenterSource::stop()
{
    m_timer.stop();
    m_isStarted = false;
    m_stop.request_stop();
    setState(SourceState::Phase::Off, {});
    if (!m_isPolling)
        Q_EMIT stopped();
}

void VcenterSource::poll()
{
    if (m_isPolling || m_hosts.isEmpty())
        return;
    const std::shared_ptr<vsphere::Session> session = m_sessions();
    if (!session) {
        setState(SourceState::Phase::Waiting,
            Error(Error::Kind::Network, tr("The server measures nothing now"),
                tr("it is not connected")));
        return;
    }
    if (session != m_session) {
        m_session = session;
        m_performance = std::make_shared<vsphere::GpuPerformance>(session);
    }
    QList<values::MoRef> asked;
    for (const HostTarget &host : std::as_const(m_hosts)) {
        if (host.isConnected)
            asked.append(host.key.ref);
    }
    m_isPolling = true;
    auto reading = m_performance->read(asked, wantedSamples(), m_stop.get_token());
    QCoro::connect(std::move(reading), this,
        [this](const values::Result<vsphere::GpuFigures> &figures) { take(figures); });
}

int VcenterSource::wantedSamples() const
{
    if (!m_lastPoll.isValid())
        return FirstSamples;
    const std::chrono::milliseconds since(m_lastPoll.msecsTo(QDateTime::currentDateTimeUtc()));
    return std::clamp(static_cast<int>(since / Step) + 2, 2, MostSamples);
}

void VcenterSource::take(const values::Result<vsphere::GpuFigures> &figures)
{
    m_isPolling = false;
    if (!m_isStarted) {
        Q_EMIT stopped();
        return;
    }
    if (!figures.ok()) {
        const bool isRefused = figures.error().kind == Error::Kind::Auth
            || figures.error().kind == Error::Kind::Unsupported
            || figures.error().kind == Error::Kind::Trust;
        setState(
            isRefused ? SourceState::Phase::Failed : SourceState::Phase::Waiting, figures.error());
        return;
    }
    m_lastPoll = QDateTime::currentDateTimeUtc();
    takeSeries(figures->series);
    setState(SourceState::Phase::Running, shortfall(*figures));
}

void VcenterSource::takeSeries(const QList<vsphere::GpuSeries> &series)
{
    Readings all;
    for (const HostTarget &host : std::as_const(m_hosts)) {
        const auto addresses = addressesFor(host, series);
        for (const vsphere::GpuSeries &one : series) {
            const auto address = addresses.constFind(one.instance);
            if (one.host != host.key.ref || address == addresses.constEnd())
                continue;
            for (const EstateGpu &gpu : host.gpus + host.passedThrough) {
                if (gpu.identity.address != *address)
                    continue;
                const Readings some = fresh(gpu, one);
                all.insert(all.end(), some.begin(), some.end());
                tellStates(gpu, one);
            }
        }
    }
    if (all.empty())
        return;
    m_state.lastSample = QDateTime::currentDateTimeUtc();
    Q_EMIT readings(all);
}

Readings VcenterSource::fresh(const EstateGpu &gpu, const vsphere::GpuSeries &series)
{
    std::chrono::milliseconds &newest = m_newest[keyOf(gpu.identity)];
    Readings found;
    for (const values::GpuSample &sample : series.samples) {
        if (sample.time <= newest)
            continue;
        newest = sample.time;
        found.push_back({gpu.identity, sample});
    }
    return found;
}

void VcenterSource::tellStates(const EstateGpu &gpu, const vsphere::GpuSeries &series)
{
    QDateTime &told = m_told[keyOf(gpu.identity)];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (told.isValid() && told.secsTo(now) < TellAgain.count())
        return;
    told = now;
    values::GpuState state;
    state.gpu = gpu.identity;
    state.source = values::SampleSource::Vcenter;
    state.readAt = now;
    state.memoryTotal = series.memoryTotal ? series.memoryTotal : gpu.memory;
    state.vms = gpu.usedBy;
    Q_EMIT gpuState(state);
}

std::optional<Error> VcenterSource::shortfall(const vsphere::GpuFigures &figures) const
{
    if (figures.error)
        return figures.error;
    QStringList names;
    for (const values::MoRef &host : figures.silent) {
        const HostTarget target = m_hosts.value(host);
        if (!target.gpus.isEmpty())
            names.append(target.name);
    }
    names.sort();
    if (names.isEmpty())
        return {};
    return Error(Error::Kind::Incomplete,
        tr("%n host(s) have GPUs and no figures of them", nullptr, int(names.size())),
        tr("no driver in the host counts for %1").arg(names.join(QLatin1String(", "))),
        tr("Install NVIDIA's driver in the host, or read the GPUs from their guests."));
}

void VcenterSource::setState(SourceState::Phase phase, const std::optional<Error> &error)
{
    m_state.phase = phase;
    m_state.error = error;
    m_state.nextAttempt = phase == SourceState::Phase::Waiting
        ? QDateTime::currentDateTimeUtc().addMSecs(m_timer.interval())
        : QDateTime();
    Q_EMIT stateChanged(m_state);
}

} // namespace telemetry
