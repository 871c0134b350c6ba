// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace telemetry
{

/// A time since 1970 UTC.
using Instant = std::chrono::milliseconds;

/// What time it is; a test says so itself. May be called from any thread.
using Clock = std::function<Instant()>;

/// The computer's own clock.
[[nodiscard]] inline Instant systemTime()
{
    return std::chrono::duration_cast<Instant>(std::chrono::system_clock::now().time_since_epoch());
}

} // namespace telemetry
