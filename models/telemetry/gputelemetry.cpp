// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/gputelemetry.h"

#include "models/telemetry/metrics.h"

namespace models
{

namespace
{

constexpr float idlePercent = 1;
constexpr auto freshFor = std::chrono::minutes(1);
constexpr auto longestSilence = std::chrono::minutes(5);

} // namespace

std::optional<double> GpuTelemetry::value(values::Metric metric) const
{
    const float v = latest[metricIndex(metric)].value;
    return v == v ? std::optional<double>(v) : std::nullopt;
}

bool GpuTelemetry::isFresh(std::chrono::milliseconds now) const
{
    return arrived && now - *arrived <= freshFor;
}

void GpuTelemetry::add(const values::GpuSample &sample, std::chrono::milliseconds now)
{
    for (std::size_t i = 0; i < values::metricCount; ++i) {
        MetricReading &known = latest[i];
        const float value = sample.values[i];
        const bool isKnown = value == value;
        // The source that told a value may take it back; another one's silence says nothing.
        if (isKnown ? sample.time >= known.time || known.value != known.value
                    : sample.source == known.source && sample.time > known.time)
            known = {value, sample.time, sample.source};
    }
    followIdleness(sample);
    ring.add(sample);
    arrived = now;
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
