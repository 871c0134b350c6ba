// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/clock.h"

#include <QString>

namespace telemetry
{

/// How long and how much the history keeps. Ages count back from the newest sample.
/// Units:  a GPU at 1 Hz whose 8 metrics are all known takes 0.6 MB after a day and 2.4 MB after
/// 30:
///         153 MB for 64 and 2.4 GB for 1,000 (measured by tests/bench).
struct HistoryLimits {
    qint64 maxBytes = qint64(4) << 30; ///< of the file; the write-ahead log adds up to 16 MiB
    std::chrono::hours seconds{24}; ///< 1 s, one value
    std::chrono::hours tenSeconds{3 * 24}; ///< 10 s, min, mean and max
    std::chrono::hours minutes{14 * 24};
    std::chrono::hours quarters{30 * 24}; ///< 15 min: at least, longer while maxBytes allows
    int maxQueued = 500'000; ///< samples that wait for a slow or full disk; older ones are dropped
};

/// Where the history is kept and whose clock it goes by.
struct HistoryOptions {
    QString file; ///< its folder is made; empty: no history
    HistoryLimits limits;
    Clock now = systemTime;
};

} // namespace telemetry
