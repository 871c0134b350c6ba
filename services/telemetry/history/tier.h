// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/clock.h"

#include <array>
#include <cstddef>

namespace telemetry
{

/// The roll-ups of the history, finest first.
enum class Tier : int { Seconds, TenSeconds, Minutes, Quarters };
constexpr std::array<Tier, 4> allTiers{
    Tier::Seconds, Tier::TenSeconds, Tier::Minutes, Tier::Quarters};

/// How one tier is cut into blocks. Every block is a multiple of a quarter of an hour long, so that
/// a block of seconds lies within one block of each other tier.
struct TierShape {
    std::chrono::seconds step;
    int steps; ///< in a block
    bool hasSpread; ///< min and max besides the mean
};

constexpr std::chrono::seconds quarter{900};

[[nodiscard]] constexpr TierShape shapeOf(Tier tier)
{
    using std::chrono::seconds;
    switch (tier) {
    case Tier::Seconds:
        return {seconds(1), 900, false};
    case Tier::TenSeconds:
        return {seconds(10), 360, true};
    case Tier::Minutes:
        return {seconds(60), 360, true};
    case Tier::Quarters:
        break;
    }
    return {seconds(900), 96, true};
}

[[nodiscard]] constexpr std::chrono::seconds lengthOf(Tier tier)
{
    return shapeOf(tier).step * shapeOf(tier).steps;
}

/// The start of the step of this length that contains a time.
[[nodiscard]] constexpr Instant floorTo(std::chrono::seconds step, Instant time)
{
    const Instant whole = step;
    const auto rest = time % whole;
    return time - (rest.count() < 0 ? rest + whole : rest);
}

[[nodiscard]] constexpr Instant blockStart(Tier tier, Instant time)
{
    return floorTo(lengthOf(tier), time);
}

/// Which step of the block that starts there a time falls into.
[[nodiscard]] constexpr int stepOf(Tier tier, Instant start, Instant time)
{
    return static_cast<int>((time - start) / Instant(shapeOf(tier).step));
}

} // namespace telemetry
