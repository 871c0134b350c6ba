// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace values
{

/// An amount of memory in MiB (2^20 bytes).
struct MiB {
    qint64 count = 0;
    auto operator<=>(const MiB &) const = default;
};

/// Rounds down, as vSphere does when it shows bytes as MB.
[[nodiscard]] constexpr MiB fromBytes(qint64 bytes)
{
    return MiB{bytes / (1024 * 1024)};
}
[[nodiscard]] constexpr MiB fromKiB(qint64 kib)
{
    return MiB{kib / 1024};
}

} // namespace values
