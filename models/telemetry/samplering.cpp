// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/samplering.h"

#include <algorithm>

namespace models
{

namespace
{

using namespace std::chrono_literals;

/// vCenter's samples come this late beside others'; anything older is a clock put back.
constexpr auto latest = 5min;
constexpr auto longestStep = 5min;
constexpr std::size_t deadBeforeMove = 512;

void merge(SampleRing::Entry &known, const SampleRing::Entry &fresh)
{
    for (std::size_t i = 0; i < fresh.values.size(); ++i) {
        if (fresh.values[i] == fresh.values[i])
            known.values[i] = fresh.values[i];
    }
    known.source = fresh.source;
}

} // namespace

void SampleRing::add(const values::GpuSample &sample)
{
    const Entry entry{sample.time, sample.values, sample.source};
    learnStep(sample);
    if (isEmpty() || entry.time > newest().time) {
        m_entries.push_back(entry);
        dropOld();
        return;
    }
    if (newest().time - entry.time > latest) {
        const auto from = m_head + lowerBound(entry.time);
        m_entries.resize(from);
        m_entries.push_back(entry);
        ++m_rewrites;
        return;
    }
    insertLate(entry);
}

void SampleRing::insertLate(const Entry &entry)
{
    const auto at = m_head + lowerBound(entry.time);
    ++m_rewrites;
    if (m_entries[at].time == entry.time)
        merge(m_entries[at], entry);
    else
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(at), entry);
}

void SampleRing::dropOld()
{
    const auto oldest = newest().time - keeps;
    while (size() > mostEntries || at(0).time < oldest)
        ++m_head;
    if (m_head < deadBeforeMove)
        return;
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(m_head));
    m_head = 0;
}

std::size_t SampleRing::lowerBound(std::chrono::milliseconds time) const
{
    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(m_head);
    const auto found = std::lower_bound(begin, m_entries.end(), time,
        [](const Entry &entry, std::chrono::milliseconds wanted) { return entry.time < wanted; });
    return static_cast<std::size_t>(found - begin);
}

void SampleRing::learnStep(const values::GpuSample &sample)
{
    if (sample.source >= values::SampleSource::Count)
        return;
    Pace &pace = m_paces[static_cast<std::size_t>(sample.source)];
    const auto distance = sample.time - pace.newest;
    const bool first = pace.newest.count() == 0;
    if (!first && distance.count() <= 0 && -distance <= latest)
        return; // late
    pace.newest = sample.time;
    if (first || distance.count() <= 0)
        return;
    const auto known = step(sample.source);
    // One outage makes no slow source: a doubling at a time, and back with the next sample. The
    // bounds overlap, or a source between two steps would have everything drawn anew each time.
    if (distance * 2 > known * 3 && known * 2 <= longestStep)
        pace.factor *= 2;
    else if (distance * 5 <= known * 3 && pace.factor > 1)
        pace.factor /= 2;
    else
        return;
    ++m_rewrites;
}

std::chrono::milliseconds SampleRing::step(values::SampleSource source) const
{
    if (source >= values::SampleSource::Count)
        return usualStep(source);
    return usualStep(source) * m_paces[static_cast<std::size_t>(source)].factor;
}

std::chrono::milliseconds SampleRing::longestHold(values::SampleSource source) const
{
    // Three samples may be lost before a line ends.
    return step(source) * 7 / 2;
}

std::chrono::milliseconds SampleRing::longestHold() const
{
    std::chrono::milliseconds longest{0};
    for (std::size_t i = 0; i < m_paces.size(); ++i)
        longest = std::max(longest, longestHold(static_cast<values::SampleSource>(i)));
    return longest;
}

std::chrono::milliseconds usualStep(values::SampleSource source)
{
    switch (source) {
    case values::SampleSource::HostNvidiaSmi:
    case values::SampleSource::GuestNvidiaSmi:
        return 1s;
    case values::SampleSource::Vcenter:
        return 20s;
    case values::SampleSource::Prometheus:
        return 15s;
    case values::SampleSource::Count:
        break;
    }
    return 1s;
}

} // namespace models
