// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

namespace ssh
{

/// The lines of one known_hosts file.
/// Shape:  plain and hashed names, [host]:port, lists, wildcards and negation; the markers
///         @revoked and @cert-authority. What cannot be read is skipped, as OpenSSH does.
/// Source: sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT".
class KnownHosts final
{
public:
    struct Match {
        enum class Marker { None, Revoked, CertAuthority };
        Marker marker = Marker::None;
        values::HostKey key;
        QString file; ///< "/root/.ssh/known_hosts:3"
    };

    KnownHosts() = default;
    KnownHosts(const QByteArray &text, const QString &file);

    /// The keys on file for a host, in the file's order.
    [[nodiscard]] QList<Match> find(const QString &host, int port) const;

    /// How a host is written in such a file: "host", or "[host]:2222".
    [[nodiscard]] static QByteArray nameOf(const QString &host, int port);
    /// A line that names a host by itself and nothing else.
    [[nodiscard]] static QByteArray lineOf(
        const QString &host, int port, const values::HostKey &key);
    /// The text without the lines of a host: a list that names others too is kept for them.
    [[nodiscard]] static QByteArray without(const QByteArray &text, const QString &host, int port);

private:
    struct Entry {
        QByteArray names; ///< comma-separated, or one hashed name
        Match match;
    };
    QList<Entry> m_entries;
};

/// The key with its fingerprint, from what known_hosts holds. Type empty: not a key.
[[nodiscard]] values::HostKey hostKeyFromBlob(const QByteArray &base64);

} // namespace ssh
