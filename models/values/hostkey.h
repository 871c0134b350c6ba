// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace values
{

/// The public key by which an SSH server names itself.
struct HostKey {
    QString type; ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"
    QString blob; ///< base64 of the key, as known_hosts holds it
    QString fingerprint; ///< "SHA256:…", as ssh-keygen -l prints it

    friend bool operator==(const HostKey &, const HostKey &) = default;
};

/// What the files of known hosts say of a key that a server showed.
/// Known: go on. Unknown: a person is asked. Changed, Revoked: blocked, whatever a person says.
struct HostKeyVerdict {
    enum class Kind { Known, Unknown, Changed, Revoked };
    Kind kind = Kind::Unknown;
    HostKey presented;
    QList<HostKey> expected; ///< Changed: the keys that are on file
    QString file; ///< the file and line that decided: "/root/.ssh/known_hosts:3"
    QString note; ///< what was on file and could not be used, as a sentence; mostly empty

    friend bool operator==(const HostKeyVerdict &, const HostKeyVerdict &) = default;
};

/// Asks whether to trust an SSH server that is not known yet; with changed() it only tells, and the
/// connection is blocked.
struct HostKeyQuestion {
    QString host; ///< as it was asked for
    int port = 22;
    HostKeyVerdict verdict;

    [[nodiscard]] bool changed() const { return verdict.kind != HostKeyVerdict::Kind::Unknown; }
    friend bool operator==(const HostKeyQuestion &, const HostKeyQuestion &) = default;
};

} // namespace values

Q_DECLARE_METATYPE(values::HostKeyQuestion)
