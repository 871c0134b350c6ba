// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/credentials.h"
#include "services/ssh/hostkeypolicy.h"

#include <chrono>
#include <functional>
#include <vector>

namespace ssh
{

/// How one session behaves. The defaults are for a data centre.
struct SessionOptions {
    HostKeyPolicy hostKeys;
    /// For the jump hosts of the target, first hop first; a missing one logs in with the agent.
    std::vector<Credentials> jumpCredentials;

    std::chrono::milliseconds dialTimeout{10'000}; ///< name and TCP connection
    std::chrono::milliseconds greetTimeout{15'000}; ///< banner and key exchange
    std::chrono::milliseconds loginTimeout{30'000};
    std::chrono::milliseconds channelTimeout{15'000}; ///< until a command was accepted
    /// So long without a byte from the other side, and it is asked for one; after three such
    /// questions without an answer the connection is lost.
    std::chrono::milliseconds keepAlive{15'000};
    std::chrono::milliseconds shortestPause{1'000}; ///< before the first attempt after a loss
    std::chrono::milliseconds longestPause{60'000};
    /// From 0 to below 1; shortens a pause by up to a half, so that many do not come at once.
    std::function<double()> jitter;
};

} // namespace ssh
