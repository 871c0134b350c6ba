// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <vector>

namespace ssh
{

/// An account on a machine that is reached by SSH, and the machines to go through on the way.
struct Target {
    QString host; ///< name or address
    int port = 22;
    QString user;
    std::vector<Target> jumps; ///< first hop first; the jumps of a jump are ignored

    /// "root@esx1.example.org" or "root@esx1.example.org:2222": for people and logs.
    [[nodiscard]] QString name() const;
    /// The last jump host with the way to it; only where there are jumps.
    [[nodiscard]] Target jump() const;
    friend bool operator==(const Target &, const Target &) = default;
};

[[nodiscard]] size_t qHash(const Target &target, size_t seed = 0) noexcept;

} // namespace ssh
