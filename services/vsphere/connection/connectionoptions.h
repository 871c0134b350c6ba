// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/connection/pause.h"
#include "services/vsphere/connection/watch.h"
#include "services/vsphere/session/session.h"

#include <chrono>
#include <functional>
#include <memory>

namespace vsphere
{

/// What a connection is made of; tests replace the parts that take time or a server.
struct ConnectionOptions {
    using Clock = std::chrono::steady_clock;

    std::function<std::unique_ptr<Watch>(std::shared_ptr<Session>)> watch;
    Pause pause = timedPause;
    std::function<double()> jitter;
    std::function<Clock::time_point()> now = Clock::now;
    Session::Options session;

    /// The real parts.
    [[nodiscard]] static ConnectionOptions real();
};

} // namespace vsphere
