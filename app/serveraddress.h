// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

namespace app
{

/// A server as a person types it.
struct ServerAddress {
    QString host; ///< name or address without brackets
    quint16 port = 443;

    /// "host:port" with brackets around an IPv6 address: the ServerId of the program.
    [[nodiscard]] QString id() const;
    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// Reads "vcsa", "vcsa:8443", "10.0.0.1", "[::1]:443" and also a pasted "https://vcsa/ui/".
/// Errors: Usage, naming what is wrong.
[[nodiscard]] values::Result<ServerAddress> parseServerAddress(const QString &text);

} // namespace app
