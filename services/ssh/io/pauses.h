// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/sessionoptions.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ssh
{

/// The pauses before the next attempts after a loss: twice as long each time, up to the longest,
/// each shortened at random by up to a half and never below the shortest.
class Pauses final
{
public:
    explicit Pauses(const SessionOptions &options)
        : m_shortest(options.shortestPause)
        , m_longest(options.longestPause)
        , m_jitter(options.jitter)
        , m_full(m_shortest)
    {
    }
    [[nodiscard]] std::chrono::milliseconds next()
    {
        const double cut = m_jitter ? 0.5 * std::clamp(m_jitter(), 0.0, 1.0) : 0.0;
        const std::chrono::milliseconds pause(
            std::llround(static_cast<double>(m_full.count()) * (1.0 - cut)));
        m_full = std::min(2 * m_full, m_longest);
        return std::max(pause, m_shortest);
    }
    void reset() { m_full = m_shortest; }

private:
    std::chrono::milliseconds m_shortest, m_longest;
    std::function<double()> m_jitter;
    std::chrono::milliseconds m_full;
};

} // namespace ssh
