// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

namespace readings
{

/// A line of Bitfusion without its prefix: "[INFO] 2021-09-03T00:39:22Z " of the vSphere
/// generation.
struct BitfusionLine {
    QString level; ///< "INFO", "WARN"; "Error" for a fatal line; empty without prefix
    QString message;
};

/// A raw line may hold a second statement: "… context deadline exceeded Error: none of …".
[[nodiscard]] std::vector<BitfusionLine> bitfusionLines(QStringView line);

/// What a run told before and after the application's own output.
/// Source: flexdirect run, bitfusion run, request_gpus, release_gpus.
struct BitfusionRun {
    Words server; ///< first endpoint: "192.0.2.11:56001"
    Words clientId;
    Words requestedGpus; ///< device numbers as printed between the brackets: "0 1"
    std::optional<qint64> requestedMib; ///< of each GPU
    Words version; ///< "2.5.0-fd3e4839"
    Words serverList;
    std::optional<qint64> idleTimeoutMinutes; ///< 0 is off
    std::optional<qint64> lockedGpus;
    Words partialMemory; ///< the share asked for by -p, 1 where none was
    Words configFile; ///< names the lock: "/tmp/bitfusion125236687"
    Words command;
    Words lockId; ///< UUID
    Words host; ///< of the server that runs the application
    std::optional<qint64> dispatcherPort;
    std::optional<qint64> schedulerPort;
    QStringList application; ///< lines that are not Bitfusion's
    bool isReleasing = false;
    bool isReleased = false;
    std::optional<qint64> releasedServers;
    Words error; ///< label: "server_unreachable", "token_expired", …
    Words reason; ///< the innermost cause: "context deadline exceeded"
    Words fatal; ///< the last word before it gave up
    Words warning; ///< innermost cause of the first warning
    bool isRun = false; ///< any of the above was there
    qint64 requests = 0; ///< more than 1: it waited and asked again
};

[[nodiscard]] BitfusionRun parseBitfusionRun(const Text &text);
[[nodiscard]] Facts facts(const BitfusionRun &run);
[[nodiscard]] QJsonObject json(const BitfusionRun &run);

} // namespace readings
