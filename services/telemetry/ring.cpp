// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/ring.h"

namespace telemetry
{

using values::GpuSample;

namespace
{

std::chrono::seconds secondOf(Instant time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

} // namespace

Ring::Ring()
    : m_slots(std::make_unique<Slots>())
{
}

bool Ring::put(const GpuSample &sample, Instant now)
{
    if (m_newest > now + tolerance)
        dropAfter(now + tolerance);
    if (sample.time <= Instant(0) || sample.time > now + tolerance)
        return false;
    if (secondOf(sample.time) + std::chrono::seconds(seconds) <= secondOf(m_newest))
        return false;
    if (holds(sample.time))
        return false;
    (*m_slots)[place(sample.time)] = sample;
    m_newest = std::max(m_newest, sample.time);
    return true;
}

QList<GpuSample> Ring::since(Instant from) const
{
    QList<GpuSample> found;
    const std::chrono::seconds last = secondOf(m_newest);
    const std::chrono::seconds first
        = std::max(secondOf(from), last - std::chrono::seconds(seconds - 1));
    for (std::chrono::seconds second = first; second <= last; ++second) {
        if (holds(second) && (*m_slots)[place(second)].time >= from)
            found.append((*m_slots)[place(second)]);
    }
    return found;
}

std::optional<Instant> Ring::newest() const
{
    return m_newest > Instant(0) ? std::optional(m_newest) : std::nullopt;
}

bool Ring::holds(Instant time) const
{
    const Instant there = (*m_slots)[place(time)].time;
    return there > Instant(0) && secondOf(there) == secondOf(time);
}

void Ring::dropAfter(Instant time)
{
    m_newest = Instant(0);
    for (GpuSample &slot : *m_slots) {
        if (slot.time > time)
            slot = GpuSample();
        m_newest = std::max(m_newest, slot.time);
    }
}

std::size_t Ring::place(Instant time)
{
    const auto second = secondOf(time).count() % seconds;
    return static_cast<std::size_t>(second < 0 ? second + seconds : second);
}

} // namespace telemetry
