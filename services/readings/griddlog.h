// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

#include <vector>

namespace readings
{

/// How a guest came to its vGPU licence.
/// Source: lines of nvidia-gridd in syslog, journalctl -u nvidia-gridd, systemctl status
/// nvidia-gridd.
struct GriddLog {
    struct Attempt {
        Words server; ///< name, address or URL of the licence server
        Words product; ///< "NVIDIA Virtual Compute Server"
        Words error; ///< the server's words
        Words expiry; ///< as printed: "2026-4-3 19:11:16 GMT"
    };
    std::vector<Attempt> failures;
    std::optional<Attempt> granted; ///< the last licence acquired or renewed
    std::optional<Attempt> asked; ///< the last request
    QStringList errors; ///< trouble that names no licence request, in order
    Words lastEvent; ///< "acquiring", "acquired", "renewed", "failed", "returned", …
    Words service; ///< systemctl's "active", "inactive", "failed"
    Words package; ///< "vGPU Software package (0)"
    bool isTokenMissing = false;
    bool isAboutLicence = false; ///< the daemon speaks at all
};

[[nodiscard]] GriddLog parseGriddLog(const Text &text);
[[nodiscard]] int likenessOfGriddLog(const Text &text);
[[nodiscard]] Facts facts(const GriddLog &log);
[[nodiscard]] QJsonObject json(const GriddLog &log);

} // namespace readings
