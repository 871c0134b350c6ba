// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"

#include "services/secrets/keyring.h"

#include <QCoreApplication>

namespace app
{

QCoro::Task<values::Result<QString>> findPassword(ServerOptions options, std::stop_token stop)
{
    if (options.password.kind != PasswordSource::Kind::Keyring)
        co_return readPassword(options.password);
    secrets::Keyring keyring;
    const secrets::Account account{options.address.id(), options.user};
    const auto saved = co_await keyring.read(account, stop);
    if (!saved)
        co_return saved.error();
    if (!saved->has_value())
        co_return values::Error(values::Error::Kind::Usage,
            QCoreApplication::translate("app::Password", "There is no saved password"),
            QCoreApplication::translate("app::Password", "the keyring has none for %1 on %2")
                .arg(options.user, account.server),
            QCoreApplication::translate("app::Password",
                "Give one with --password-file or --password-env, or save it in GPU Deck."));
    co_return **saved;
}

} // namespace app
