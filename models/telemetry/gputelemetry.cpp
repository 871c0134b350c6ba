// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/gputelemetry.h"

#include "models/telemetry/metrics.h"

#include <algorithm>

namespace models
{

namespace
{

constexpr float idlePercent = 1;
constexpr auto leastFresh = std::chrono::minutes(1);
constexpr int stepsFresh = 3;
constexpr auto longestSilence = std::chrono::minutes(5);

std::chrono::milliseconds freshFor(const SampleRing &ring, values::SampleSource source)
{
    return std::max<std::chrono::milliseconds>(leastFresh, ring.step(source) * stepsFresh);
}

} // namespace

std::optional<double> GpuTelemetry::value(values::Metric metric) const
{
    const float v = latest[metricIndex(metric)].value;
    return v == v ? std::optional<double>(v) : std::nullopt;
}

bool GpuTelemetry::isFresh(std::chrono::milliseconds now) const
{
    return arrived && now - *arrived <= freshFor(ring, m_newestFrom);
}

void GpuTelemetry::add(const values::GpuSample &sample, std::chrono::milliseconds now)
{
    dropStale(now);
    for (std::size_t i = 0; i < values::metricCount; ++i) {
        if (isNewer(sample, i))
            latest[i] = {sample.values[i], sample.time, now, sample.source};
    }
    followIdleness(sample);
    ring.add(sample);
    arrived = now;
    m_newestFrom = sample.source;
}

bool GpuTelemetry::isNewer(const values::GpuSample &sample, std::size_t metric) const
{
    const MetricReading &known = latest[metric];
    const float value = sample.values[metric];
    const bool same = sample.source == known.source;
    const bool putBack = same && known.time - sample.time > longestSilence;
    // The source that told a value may take it back; another one's silence says nothing.
    if (!(value == value))
        return same && (sample.time > known.time || putBack);
    return sample.time >= known.time || putBack || !(known.value == known.value);
}

void GpuTelemetry::dropStale(std::chrono::milliseconds now)
{
    for (MetricReading &known : latest) {
        if (known.value == known.value && now - known.arrived > freshFor(ring, known.source))
            known = MetricReading();
    }
}

void GpuTelemetry::followIdleness(const values::GpuSample &sample)
{
    const auto utilization = sample.value(values::Metric::GpuUtilization);
    if (!utilization)
        return;
    const bool silent = !m_utilizationAt || sample.time - *m_utilizationAt > longestSilence
        || sample.time < *m_utilizationAt - longestSilence;
    if (*utilization > idlePercent)
        idleSince.reset();
    else if (!idleSince || silent)
        idleSince = sample.time;
    m_utilizationAt = sample.time;
}

std::optional<std::chrono::milliseconds> GpuTelemetry::idleFor() const
{
    if (!idleSince || !m_utilizationAt)
        return std::nullopt;
    return *m_utilizationAt - *idleSince;
}

} // namespace models
