// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QString>
#include <QUrl>

namespace vsphere
{

/// Where a server listens.
struct ServerAddress {
    QString host; ///< a name or an address; IPv6 without brackets
    quint16 port = 443;

    /// "vcsa.example.org:443", "[2001:db8::1]:443": what pins and settings are kept under.
    [[nodiscard]] values::ServerId id() const;
    /// Always https.
    [[nodiscard]] QUrl url(const QString &path) const;
};

} // namespace vsphere
