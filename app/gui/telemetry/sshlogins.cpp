// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/sshlogins.h"

namespace app
{

namespace
{

QString nameOf(const secrets::Account &account)
{
    return account.user + QLatin1Char('\n') + account.server;
}

} // namespace

ssh::Credentials SshLogins::credentials(const SshLogin &login, const QString &secret)
{
    ssh::Credentials made;
    if (!login.keyFile.isEmpty())
        made.withKeyFile(login.keyFile, secret);
    else if (!login.useAgent)
        made.withPassword(secret);
    if (login.useAgent)
        made.withAgent();
    return made;
}

secrets::Account SshLogins::accountOf(const SshLogin &login)
{
    // A passphrase belongs to its file, wherever that opens a door.
    if (!login.keyFile.isEmpty())
        return {QStringLiteral("ssh-key:") + login.keyFile, login.user};
    return {QStringLiteral("ssh://") + login.address, login.user};
}

QCoro::Task<values::Result<std::optional<ssh::Credentials>>> SshLogins::find(
    SshLogin login, std::stop_token stop)
{
    using Found = std::optional<ssh::Credentials>;
    if (login.useAgent)
        co_return Found(credentials(login, {}));
    const secrets::Account account = accountOf(login);
    const auto typed = m_typed.constFind(nameOf(account));
    if (typed != m_typed.cend())
        co_return Found(credentials(login, *typed));
    const auto saved = co_await m_keyring.read(account, stop);
    if (saved && saved->has_value())
        co_return Found(credentials(login, **saved));
    // A key file may need no passphrase; that shows when it is tried.
    if (!login.keyFile.isEmpty())
        co_return Found(credentials(login, {}));
    if (!saved)
        co_return saved.error();
    co_return Found();
}

void SshLogins::keep(const SshLogin &login, const QString &secret)
{
    m_typed.insert(nameOf(accountOf(login)), secret);
}

void SshLogins::drop(const SshLogin &login)
{
    m_typed.remove(nameOf(accountOf(login)));
}

QCoro::Task<values::Status> SshLogins::save(SshLogin login, std::stop_token stop)
{
    const secrets::Account account = accountOf(login);
    const auto typed = m_typed.constFind(nameOf(account));
    if (typed == m_typed.cend() || typed->isEmpty())
        co_return values::done();
    const QString secret = *typed;
    const auto written = co_await m_keyring.write(account, secret, stop);
    co_return written;
}

} // namespace app
