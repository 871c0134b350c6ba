// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QDebug;

namespace ssh
{

/// How to log in. Kept in memory only; never printed, compared or saved, and the characters of a
/// secret are overwritten when the last owner lets go of them.
/// Order: key files first, then the password, by whichever of "password" and "keyboard-interactive"
///        the server offers, once; the agent where neither a key file served nor a password is set.
class Credentials final
{
public:
    struct KeyFile {
        QString path;
        QString passphrase; ///< empty: none
    };

    Credentials() = default;
    explicit Credentials(QString password);
    Credentials(const Credentials &) = default;
    Credentials(Credentials &&) = default;
    Credentials &operator=(const Credentials &) = default;
    Credentials &operator=(Credentials &&) = default;
    ~Credentials();

    Credentials &withPassword(QString password);
    Credentials &withKeyFile(QString path, QString passphrase = {});
    /// Asks the agent at this socket; empty: the one that SSH_AUTH_SOCK names.
    Credentials &withAgent(QString socket = {});

    [[nodiscard]] const QString &password() const { return m_password; }
    [[nodiscard]] const std::vector<KeyFile> &keyFiles() const { return m_keyFiles; }
    [[nodiscard]] bool usesAgent() const { return m_usesAgent; }
    /// The path of the agent's socket; empty when there is none.
    [[nodiscard]] QString agentSocket() const;

private:
    QString m_password;
    std::vector<KeyFile> m_keyFiles;
    bool m_usesAgent = false;
    QString m_agentSocket;
};

/// Prints which ways there are, and no secret.
QDebug operator<<(QDebug debug, const Credentials &credentials);

} // namespace ssh
