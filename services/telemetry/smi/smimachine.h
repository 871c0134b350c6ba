// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/readings/smivgpu.h"
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

/// What changes seldom about the GPUs of a machine; nothing where a command did not work.
struct SlowFacts {
    std::optional<readings::SmiReport> report; ///< nvidia-smi -q -x
    std::optional<readings::SmiVgpuReport> vgpus; ///< hosts: nvidia-smi vgpu -q
    std::optional<QByteArray> log; ///< lines of the kernel that tell Xids
};

/// One command after the other; what they print is read in a thread of the pool.
[[nodiscard]] QCoro::Task<SlowFacts> askSlowly(
    std::shared_ptr<ssh::Session> session, bool isHost, std::stop_token stop);

} // namespace telemetry
