// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/clock.h"

#include <deque>
#include <utility>

namespace telemetry
{

/// How far a source's clock is off from ours, where it is plainly wrong.
/// Shape:  more than a minute ahead counts at once: nothing is measured in the future. Behind
/// counts
///         when everything of the last 30 s was more than a minute old, however fast it arrived.
///         Otherwise the samples' own time stands.
/// Thread: the interface thread.
class SourceClock final
{
public:
    static constexpr std::chrono::minutes tolerance{1};
    static constexpr std::chrono::seconds watched{30};

    /// Takes the newest time of what just arrived; the offset to take off each sample's time.
    [[nodiscard]] std::chrono::milliseconds offset(Instant newest, Instant now);

private:
    struct Arrival {
        Instant at{0};
        std::chrono::milliseconds ahead{0};
    };

    std::deque<Arrival> m_arrivals;
    std::chrono::milliseconds m_offset{0};
};

} // namespace telemetry
