// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/hub.h"

#include <qcorosignal.h>

#include <algorithm>

namespace telemetry
{

using values::ChartMark;
using values::GpuIdentity;
using values::GpuNumber;
using values::GpuSample;
using values::GpuSamples;
using values::GpuState;
using values::SourceState;

namespace
{

constexpr std::chrono::seconds farewell{5}; ///< for sources that stop on the other side
constexpr std::chrono::seconds stateHolds{180}; ///< states come at least once a minute
constexpr std::size_t maxHeld = 10'000; ///< batches that wait for the history to open

/// nvidia-smi prints its own computer's time; the others keep theirs by protocol.
bool hasOwnClock(values::SampleSource source)
{
    return source == values::SampleSource::HostNvidiaSmi
        || source == values::SampleSource::GuestNvidiaSmi;
}

/// What a better source told stands while it is fresh; a lesser one, which knows less, only fills
/// what that left open.
GpuState joined(const GpuState &kept, const GpuState &fresh)
{
    const bool isLesser = kept.readAt.isValid() && fresh.source > kept.source
        && kept.readAt.secsTo(fresh.readAt) < stateHolds.count();
    if (!isLesser)
        return fresh;
    GpuState whole = kept;
    if (!whole.memoryTotal)
        whole.memoryTotal = fresh.memoryTotal;
    if (!whole.powerLimitWatts)
        whole.powerLimitWatts = fresh.powerLimitWatts;
    if (whole.vms.isEmpty())
        whole.vms = fresh.vms;
    return whole;
}

Instant newestOf(const Readings &readings)
{
    Instant newest{0};
    for (const Reading &reading : readings)
        newest = std::max(newest, reading.sample.time);
    return newest;
}

} // namespace

Hub::Hub(HubOptions options)
    : m_options(std::move(options))
    , m_history(m_options.history)
    , m_leases(m_sources, m_options.listHolders)
    , m_changes(m_options.nameOf)
{
    m_beat.setInterval(beat);
    connect(&m_beat, &QTimer::timeout, this, &Hub::emitBatch);
    connect(&m_sources, &SourceSet::readings, this, &Hub::onReadings);
    connect(&m_sources, &SourceSet::past, this, &Hub::backfill);
    connect(&m_sources, &SourceSet::gpuState, this, &Hub::onState);
    connect(&m_sources, &SourceSet::stateChanged, this, &Hub::onSourceState);
    connect(&m_sources, &SourceSet::removed, this, &Hub::sourceRemoved);
    connect(&m_sources, &SourceSet::stopped, &m_leases, &Leases::sourceStopped);
    connect(&m_history, &History::troubleChanged, this, &Hub::historyTrouble);
}

Hub::~Hub() = default;

QCoro::Task<values::Status> Hub::open(std::stop_token stop)
{
    const auto known = co_await m_history.open(stop);
    if (known) {
        m_roster.restore(*known);
        for (const Roster::Entry &entry : m_roster.entries())
            Q_EMIT gpuAdded(entry.number, entry.identity);
    }
    m_isOpen = true;
    takeHeld();
    co_return known ? values::done() : values::Status(known.error());
}

QCoro::Task<values::Status> Hub::close(std::stop_token stop)
{
    m_sources.removeAll();
    if (!m_sources.isEmpty()) {
        const auto emptied = co_await qCoro(&m_sources, &SourceSet::emptied, farewell);
        Q_UNUSED(emptied) // what does not answer by then ends with the program
    }
    emitBatch();
    const auto flushed = co_await m_history.flush(stop);
    co_return flushed;
}

QList<GpuSample> Hub::recent(GpuNumber gpu, Instant from) const
{
    const auto at = m_series.find(gpu);
    return at == m_series.end() ? QList<GpuSample>() : at->second.ring().since(from);
}

QList<SourceAge> Hub::sourcesOf(GpuNumber gpu) const
{
    const auto at = m_series.find(gpu);
    return at == m_series.end() ? QList<SourceAge>() : at->second.sources();
}

const GpuState *Hub::state(GpuNumber gpu) const
{
    const auto at = m_states.find(gpu);
    return at == m_states.end() ? nullptr : &at->second;
}

void Hub::mark(const ChartMark &mark)
{
    m_history.mark(mark);
    Q_EMIT marked(mark);
}

void Hub::backfill(const Readings &readings)
{
    std::map<GpuNumber, QList<GpuSample>> sorted;
    for (const Reading &reading : readings) {
        if (const std::optional<GpuNumber> gpu = number(reading.gpu))
            sorted[*gpu].append(reading.sample);
    }
    QList<GpuSamples> batch;
    for (auto &[gpu, samples] : sorted)
        batch.append({gpu, std::move(samples)});
    m_history.append(std::move(batch));
}

void Hub::onReadings(const SourceState &from, const Readings &readings)
{
    if (readings.empty())
        return;
    if (!m_isOpen) {
        if (m_held.size() < maxHeld)
            m_held.emplace_back(from, readings);
        return;
    }
    const Instant now = m_options.now();
    const std::chrono::milliseconds offset = hasOwnClock(from.source)
        ? m_clocks[from.target].offset(newestOf(readings), now)
        : std::chrono::milliseconds(0);
    std::map<GpuNumber, QList<GpuSample>> sorted;
    for (const Reading &reading : readings) {
        const std::optional<GpuNumber> gpu = number(reading.gpu);
        if (!gpu)
            continue;
        GpuSample sample = reading.sample;
        sample.time -= offset;
        sample.source = from.source;
        sorted[*gpu].append(sample);
    }
    for (auto &[gpu, samples] : sorted)
        m_fresh[gpu].append(m_series[gpu].add(std::move(samples), now));
    if (!m_beat.isActive())
        m_beat.start();
}

void Hub::onState(const GpuState &state)
{
    if (!m_isOpen) {
        m_heldStates.append(state);
        return;
    }
    const std::optional<GpuNumber> gpu = number(state.gpu);
    if (!gpu)
        return;
    GpuState whole = state;
    const QList<ChartMark> marks = m_changes.onState(*gpu, state, m_options.now());
    whole.gpu = *m_roster.find(*gpu);
    GpuState &kept = m_states[*gpu];
    whole = joined(kept, whole);
    kept = whole;
    Q_EMIT gpuStateChanged(*gpu, whole);
    for (const ChartMark &one : marks)
        mark(one);
}

/// A lost host or VM is marked at its own GPUs, anything else at all of them.
void Hub::onSourceState(const SourceState &state)
{
    Q_EMIT sourceChanged(state);
    const std::optional<ChartMark> lost = m_changes.onSource(state, m_options.now());
    if (!lost)
        return;
    bool isMarked = false;
    for (const Roster::Entry &entry : m_roster.entries()) {
        const GpuIdentity &is = entry.identity;
        const bool isIts = is.server == state.target.server && !state.target.ref.isNull()
            && (is.host == state.target.ref || is.vm == state.target.ref);
        if (!isIts)
            continue;
        ChartMark one = *lost;
        one.gpu = entry.number;
        mark(one);
        isMarked = true;
    }
    if (!isMarked && state.target.ref.isNull())
        mark(*lost);
}

void Hub::takeHeld()
{
    for (const auto &[from, readings] : std::exchange(m_held, {}))
        onReadings(from, readings);
    for (const GpuState &state : std::exchange(m_heldStates, {}))
        onState(state);
}

void Hub::emitBatch()
{
    QList<GpuSamples> batch;
    for (auto &[gpu, samples] : m_fresh) {
        if (!samples.isEmpty())
            batch.append({gpu, std::move(samples)});
    }
    m_fresh.clear();
    if (batch.isEmpty()) {
        m_beat.stop();
        return;
    }
    m_history.append(batch);
    Q_EMIT samples(batch);
}

std::optional<GpuNumber> Hub::number(const GpuIdentity &half)
{
    const std::optional<Roster::Match> match = m_roster.identify(half);
    if (!match)
        return std::nullopt;
    for (const GpuNumber gone : match->absorbed)
        absorb(gone, match->gpu);
    if (match->isNew || match->changed) {
        const GpuIdentity identity = *m_roster.find(match->gpu);
        m_history.remember({match->gpu, identity});
        if (match->isNew)
            Q_EMIT gpuAdded(match->gpu, identity);
        else
            Q_EMIT gpuChanged(match->gpu, identity);
    }
    return match->gpu;
}

void Hub::absorb(GpuNumber gone, GpuNumber into)
{
    m_history.append(takeFresh(gone));
    m_history.absorb(gone, into);
    const auto series = m_series.find(gone);
    if (series != m_series.end()) {
        m_series[into].absorb(series->second, m_options.now());
        m_series.erase(series);
    }
    m_states.erase(gone);
    Q_EMIT gpuMerged(gone, into);
}

QList<GpuSamples> Hub::takeFresh(GpuNumber gpu)
{
    const auto fresh = m_fresh.find(gpu);
    if (fresh == m_fresh.end())
        return {};
    const QList<GpuSamples> batch{{gpu, std::move(fresh->second)}};
    m_fresh.erase(fresh);
    return batch;
}

} // namespace telemetry
