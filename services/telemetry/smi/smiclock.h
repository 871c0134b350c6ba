// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/clock.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace telemetry
{

/// What a machine says of its clock, beside ours at the same moment.
struct ClockReading {
    Instant machine{0}; ///< its UTC
    std::chrono::seconds offset{0}; ///< its local time minus UTC
    Instant ours{0};
};

/// Reads the answer to date '+%s %z': "1768990000 +0100". asked, answered: our time around it.
[[nodiscard]] std::optional<ClockReading> readClock(
    QByteArrayView answer, Instant asked, Instant answered);

/// Turns the local time that nvidia-smi prints into UTC.
/// Shape:  a clock that is more than tolerance off is put right by the difference, so that the
///         samples of many machines lie side by side; smaller differences stay as they are.
///         Without a reading the first time that comes tells the zone, in quarters of an hour.
/// Jumps:  isDoubtful() says that a time does not fit what is known: summer time began or ended,
///         the clock was set, or the line was long on its way. A new reading decides.
class SmiClock final
{
public:
    static constexpr std::chrono::seconds tolerance{5};
    static constexpr std::chrono::seconds doubt{20};

    /// True when it says something else than what was known.
    bool take(const ClockReading &reading);
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// local: as if it were UTC. now: our own time.
    [[nodiscard]] Instant toUtc(Instant local, Instant now);
    [[nodiscard]] static bool isDoubtful(Instant utc, Instant now);
    /// Local time minus UTC; 0 while it is not known.
    [[nodiscard]] std::chrono::seconds offset() const { return m_offset; }
    /// How far the machine's clock is ahead of ours; 0 within the tolerance.
    [[nodiscard]] std::chrono::milliseconds ahead() const { return m_ahead; }

private:
    bool m_isKnown = false;
    std::chrono::seconds m_offset{0};
    std::chrono::milliseconds m_ahead{0};
};

} // namespace telemetry
