// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/merge.h"

#include <algorithm>

namespace telemetry
{

using values::GpuSample;
using values::SampleSource;

namespace
{

std::size_t indexOf(SampleSource source)
{
    return static_cast<std::size_t>(source);
}

std::chrono::milliseconds firstGuess(SampleSource source)
{
    switch (source) {
    case SampleSource::Vcenter:
        return std::chrono::seconds(20);
    case SampleSource::Prometheus:
        return std::chrono::seconds(15);
    case SampleSource::HostNvidiaSmi:
    case SampleSource::GuestNvidiaSmi:
    case SampleSource::Count:
        break;
    }
    return std::chrono::seconds(1);
}

bool isEarlier(const GpuSample &a, const GpuSample &b)
{
    const auto second = [](const GpuSample &sample) {
        return std::chrono::floor<std::chrono::seconds>(sample.time);
    };
    if (second(a) != second(b))
        return second(a) < second(b);
    return a.source != b.source ? a.source < b.source : a.time < b.time;
}

bool knowsNothing(const GpuSample &sample)
{
    return std::all_of(sample.values.begin(), sample.values.end(), [](float v) { return v != v; });
}

} // namespace

QList<GpuSample> Merge::add(QList<GpuSample> samples, Instant now)
{
    for (Seen &seen : m_seen) {
        if (seen.last && *seen.last > now + Ring::tolerance)
            seen.last.reset(); // the clock was set back
    }
    samples.removeIf([now](const GpuSample &sample) {
        return sample.time > now + Ring::tolerance || knowsNothing(sample);
    });
    std::sort(samples.begin(), samples.end(), isEarlier);
    for (const GpuSample &sample : std::as_const(samples))
        notice(sample);
    QList<GpuSample> fresh;
    for (const GpuSample &sample : std::as_const(samples)) {
        if (isOutranked(sample) || !m_ring.put(sample, now))
            continue;
        m_inUse = sample.source;
        fresh.append(sample);
    }
    return fresh;
}

QList<SourceAge> Merge::sources() const
{
    QList<SourceAge> all;
    for (std::size_t i = 0; i < sourceCount; ++i) {
        if (!m_seen[i].last)
            continue;
        const auto source = static_cast<SampleSource>(i);
        all.append({source, *m_seen[i].last, m_seen[i].interval, m_inUse == source});
    }
    return all;
}

void Merge::absorb(const Merge &other, Instant now)
{
    for (const GpuSample &sample : other.m_ring.since(Instant(0)))
        m_ring.put(sample, now);
    for (std::size_t i = 0; i < sourceCount; ++i) {
        if (other.m_seen[i].last && (!m_seen[i].last || *m_seen[i].last < *other.m_seen[i].last))
            m_seen[i] = other.m_seen[i];
    }
    if (!m_inUse)
        m_inUse = other.m_inUse;
}

/// The usual distance of a source's samples: it follows a change within a few samples, and a single
/// outage at most doubles it.
void Merge::notice(const GpuSample &sample)
{
    Seen &seen = m_seen[indexOf(sample.source)];
    if (seen.interval.count() == 0)
        seen.interval = firstGuess(sample.source);
    if (seen.last && sample.time <= *seen.last)
        return;
    if (seen.last) {
        const std::chrono::milliseconds distance = sample.time - *seen.last;
        seen.interval = distance < seen.interval ? (distance + seen.interval) / 2
                                                 : std::min(distance, 2 * seen.interval);
    }
    seen.last = sample.time;
}

bool Merge::isOutranked(const GpuSample &sample) const
{
    for (std::size_t i = 0; i < indexOf(sample.source); ++i) {
        const Seen &better = m_seen[i];
        if (better.last && sample.time - *better.last <= patience * better.interval)
            return true;
    }
    return false;
}

} // namespace telemetry
