// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/ssh/session.h"
#include "services/telemetry/smi/smiclock.h"

#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace telemetry
{

/// Connects and asks the machine for its clock. The reading is missing where date does not answer
/// as POSIX says.
/// Errors: those of ssh::Session::open() and run().
[[nodiscard]] QCoro::Task<values::Result<std::optional<ClockReading>>> askClock(
    std::shared_ptr<ssh::Session> session, Clock now, std::stop_token stop);

/// All that nvidia-smi -q -x knows, read in a thread of the pool.
/// Errors: of the session; Fault where the tool fails; Protocol where it prints no report.
[[nodiscard]] QCoro::Task<values::Result<readings::SmiReport>> askReport(
    std::shared_ptr<ssh::Session> session, std::stop_token stop);

} // namespace telemetry
