// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smiinbox.h"

#include <algorithm>

namespace telemetry
{

using readings::SmiQueryRow;
using values::Metric;

namespace
{

/// What is kept of lines that are no samples: enough for a sentence.
constexpr qsizetype MostOfMessage = 400;

values::GpuSample sampleOf(const SmiQueryRow &row)
{
    values::GpuSample sample;
    sample.time = row.timestamp.value_or(Instant(0));
    sample.set(Metric::GpuUtilization, row.gpuUtilPct);
    sample.set(Metric::MemoryUtilization, row.memoryUtilPct);
    sample.set(Metric::MemoryUsed, row.memoryUsedMib);
    sample.set(Metric::Temperature, row.temperatureC);
    sample.set(Metric::Power, row.power());
    sample.set(Metric::SmClock, row.smClockMhz);
    sample.set(Metric::MemoryClock, row.memoryClockMhz);
    sample.set(Metric::EncoderUtilization, row.encoderUtilPct);
    return sample;
}

bool isSlot(const SmiSlot &slot, const SmiQueryRow &row)
{
    return row.uuid.isEmpty() ? slot.busId == row.busId : slot.uuid == row.uuid;
}

/// Copies a word only where it differs: nearly never.
bool adopt(QByteArray &into, QByteArrayView word)
{
    if (word.isEmpty() || into == word)
        return false;
    into = word.toByteArray();
    return true;
}

template <class T>
bool adopt(std::optional<T> &into, const std::optional<T> &value)
{
    if (!value || into == value)
        return false;
    into = value;
    return true;
}

} // namespace

SmiInbox::SmiInbox(values::SampleSource source, Clock now)
    : m_source(source)
    , m_now(std::move(now))
{
}

void SmiInbox::line(QByteArrayView line)
{
    const std::lock_guard lock(m_mutex);
    m_lastLine = std::chrono::steady_clock::now();
    const SmiQueryRow *row = m_lines.read(line);
    if (row == nullptr || (row->uuid.isEmpty() && row->busId.isEmpty())) {
        refuse(line);
        return;
    }
    const std::size_t slot = slotOf(*row);
    notice(slot, *row);
    if (m_taken.samples.size() >= capacity) {
        ++m_taken.dropped;
        return;
    }
    Sample sample{slot, m_now(), sampleOf(*row)};
    sample.values.source = m_source;
    m_taken.samples.push_back(sample);
}

void SmiInbox::refuse(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty() || text.startsWith(m_firstField))
        return;
    ++m_taken.unread;
    const qsizetype room = MostOfMessage - m_taken.message.size();
    if (room > 0)
        m_taken.message += text.first(std::min(text.size(), room)).toByteArray() + '\n';
}

std::size_t SmiInbox::slotOf(const SmiQueryRow &row)
{
    const std::size_t count = m_slots.size();
    for (std::size_t i = 1; i <= count; ++i) {
        const std::size_t candidate = (m_last + i) % count;
        if (isSlot(m_slots[candidate], row))
            return m_last = candidate;
    }
    m_slots.emplace_back();
    return m_last = count;
}

void SmiInbox::notice(std::size_t slot, const SmiQueryRow &row)
{
    SmiSlot &known = m_slots[slot];
    bool isNew = adopt(known.uuid, row.uuid);
    isNew |= adopt(known.busId, row.busId);
    isNew |= adopt(known.name, row.name);
    isNew |= adopt(known.driver, row.driver);
    isNew |= adopt(known.performanceState, row.performanceState);
    isNew |= adopt(known.memoryTotalMib, row.memoryTotalMib);
    isNew |= adopt(known.powerLimitW, row.powerLimitW);
    isNew |= adopt(known.throttleReasons, row.throttleReasons);
    m_slotsChanged |= isNew;
}

SmiInbox::Taken SmiInbox::take()
{
    const std::lock_guard lock(m_mutex);
    Taken taken = std::move(m_taken);
    m_taken = {};
    m_taken.samples.reserve(taken.samples.size());
    if (m_slotsChanged)
        taken.slots = m_slots;
    m_slotsChanged = false;
    return taken;
}

std::chrono::steady_clock::time_point SmiInbox::lastLine() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastLine;
}

void SmiInbox::restart(const QByteArray &firstField)
{
    const std::lock_guard lock(m_mutex);
    m_lines = {};
    m_firstField = firstField;
    m_lastLine = std::chrono::steady_clock::now();
}

} // namespace telemetry
