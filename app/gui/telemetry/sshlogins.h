// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sshlogin.h"
#include "services/secrets/keyring.h"
#include "services/ssh/credentials.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <optional>
#include <stop_token>

namespace app
{

/// How to log in at machines: what the operator typed in this run, else what the keyring holds.
/// Secrets are in memory or in the keyring, nowhere else.
/// Thread: interface thread.
class SshLogins final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nothing where a secret is needed that neither this run nor an open keyring knows: a person
    /// must be asked. Errors: Storage (the keyring's own words), Cancelled.
    [[nodiscard]] QCoro::Task<values::Result<std::optional<ssh::Credentials>>> find(
        SshLogin login, std::stop_token stop);
    /// Password, or the passphrase of the key file. It proved right or will be tried now.
    void keep(const SshLogin &login, const QString &secret);
    /// It proved wrong, or is not wanted any more; the keyring is left alone.
    void drop(const SshLogin &login);
    /// Puts what was kept for this login into the keyring. Errors: Storage, Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> save(SshLogin login, std::stop_token stop);

    [[nodiscard]] static ssh::Credentials credentials(const SshLogin &login, const QString &secret);
    [[nodiscard]] static secrets::Account accountOf(const SshLogin &login);

private:
    secrets::Keyring m_keyring;
    QHash<QString, QString> m_typed; ///< by account
};

} // namespace app
