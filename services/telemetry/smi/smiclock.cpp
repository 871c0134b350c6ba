// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smiclock.h"

#include <QByteArray>

using namespace std::chrono_literals;

namespace telemetry
{

namespace
{

/// "+0530" as a duration.
std::optional<std::chrono::seconds> readZone(QByteArrayView zone)
{
    if (zone.size() != 5 || (zone[0] != '+' && zone[0] != '-'))
        return {};
    bool areHours = false;
    bool areMinutes = false;
    const int hours = zone.sliced(1, 2).toByteArray().toInt(&areHours);
    const int minutes = zone.sliced(3, 2).toByteArray().toInt(&areMinutes);
    if (!areHours || !areMinutes || hours > 15 || minutes > 59)
        return {};
    const std::chrono::seconds size = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    return zone[0] == '-' ? -size : size;
}

} // namespace

std::optional<ClockReading> readClock(QByteArrayView answer, Instant asked, Instant answered)
{
    const QByteArrayView text = answer.trimmed();
    const qsizetype space = text.indexOf(' ');
    if (space < 0)
        return {};
    bool isNumber = false;
    const qint64 seconds = text.first(space).toByteArray().toLongLong(&isNumber);
    const auto zone = readZone(text.sliced(space + 1).trimmed());
    if (!isNumber || seconds <= 0 || !zone)
        return {};
    // date cuts off the fraction: on average half a second has passed since.
    return ClockReading{std::chrono::seconds(seconds) + 500ms, *zone, (asked + answered) / 2};
}

bool SmiClock::take(const ClockReading &reading)
{
    const std::chrono::milliseconds before = m_offset + m_ahead;
    m_isKnown = true;
    m_offset = reading.offset;
    const std::chrono::milliseconds ahead = reading.machine - reading.ours;
    m_ahead = std::chrono::abs(ahead) > tolerance ? ahead : 0ms;
    return std::chrono::abs(m_offset + m_ahead - before) > tolerance;
}

Instant SmiClock::toUtc(Instant local, Instant now)
{
    if (!m_isKnown) {
        m_isKnown = true;
        m_offset = std::chrono::round<std::chrono::duration<int, std::ratio<900>>>(local - now);
        const std::chrono::milliseconds ahead = local - m_offset - now;
        m_ahead = std::chrono::abs(ahead) > tolerance ? ahead : 0ms;
    }
    return local - m_offset - m_ahead;
}

bool SmiClock::isDoubtful(Instant utc, Instant now)
{
    return std::chrono::abs(utc - now) > doubt;
}

} // namespace telemetry
