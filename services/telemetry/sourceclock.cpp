// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/sourceclock.h"

#include <algorithm>

namespace telemetry
{

namespace
{

constexpr std::size_t enough = 3; ///< arrivals before a clock is said to be behind
constexpr std::chrono::seconds steady{5}; ///< an offset that moves less is kept as it is

std::chrono::milliseconds whole(std::chrono::milliseconds offset)
{
    return std::chrono::round<std::chrono::seconds>(offset);
}

} // namespace

std::chrono::milliseconds SourceClock::offset(Instant newest, Instant now)
{
    const std::chrono::milliseconds ahead = newest - now;
    if (!m_arrivals.empty() && m_arrivals.back().at > now)
        m_arrivals.clear(); // our own clock was set back
    m_arrivals.push_back({now, ahead});
    while (m_arrivals.size() > enough && m_arrivals.front().at < now - watched)
        m_arrivals.pop_front();

    if (ahead > tolerance) {
        if (m_offset <= tolerance || std::chrono::abs(ahead - m_offset) > steady)
            m_offset = whole(ahead);
    } else if (ahead >= -tolerance) {
        m_offset = {};
    } else {
        const auto best = std::max_element(m_arrivals.begin(), m_arrivals.end(),
            [](const Arrival &a, const Arrival &b) { return a.ahead < b.ahead; });
        const bool isSure = m_arrivals.size() >= enough
            && m_arrivals.back().at - m_arrivals.front().at >= watched
            && best->ahead < -std::chrono::milliseconds(tolerance);
        if (isSure && std::chrono::abs(best->ahead - m_offset) > steady)
            m_offset = whole(best->ahead);
        else if (m_offset > std::chrono::milliseconds(0))
            m_offset = {};
    }
    return m_offset;
}

} // namespace telemetry
