// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keyringerrors.h"

#include <QCoreApplication>

namespace secrets
{

namespace
{

using values::Error;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(secrets::Keyring)
};

QString failed(Wish wish)
{
    switch (wish) {
    case Wish::Read:
        return Text::tr("The saved password cannot be read");
    case Wish::Write:
        return Text::tr("The password was not saved");
    case Wish::Remove:
        return Text::tr("The saved password was not removed");
    }
    return {};
}

QString goOnWithout()
{
    return Text::tr("You can connect without it: type the password when asked.");
}

Error storage(Wish wish, QString why, QString fix, QString detail = {})
{
    return {values::Error::Kind::Storage, failed(wish), std::move(why), std::move(fix),
        std::move(detail)};
}

} // namespace

Error lockedError(Wish wish)
{
    return storage(wish, Text::tr("the keyring is locked"),
        Text::tr("Unlock the keyring and try again, or type the password when asked."),
        QString::fromLatin1(lockedDetail));
}

Error noBusError(Wish wish, const QString &detail)
{
    return storage(
        wish, Text::tr("there is no desktop session with a keyring"), goOnWithout(), detail);
}

Error noServiceError(Wish wish, const QString &detail)
{
    return storage(
        wish, Text::tr("no keyring service is running in this session"), goOnWithout(), detail);
}

Error noKeyringError(Wish wish)
{
    return storage(wish, Text::tr("no keyring has been created for this account yet"),
        Text::tr("Create a keyring with the desktop's password manager, or type the "
                 "password when asked."));
}

Error silentError(Wish wish, std::chrono::milliseconds waited)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(waited).count();
    return storage(wish,
        Text::tr(
            "the keyring did not answer within %n second(s)", nullptr, static_cast<int>(seconds)),
        goOnWithout());
}

Error busyError(Wish wish)
{
    return storage(
        wish, Text::tr("the keyring has not answered an earlier request yet"), goOnWithout());
}

Error stoppedError(Wish wish)
{
    return {values::Error::Kind::Cancelled, failed(wish), Text::tr("stopped by the operator")};
}

Error refusedError(Wish wish, const QString &words)
{
    const QString why = words.trimmed().isEmpty()
        ? Text::tr("the keyring refused and gave no reason")
        : Text::tr("the keyring says: %1").arg(words.trimmed());
    return storage(wish, why, goOnWithout());
}

Error notOverwrittenError(const values::Error &readError)
{
    values::Error error = readError;
    error.what = failed(Wish::Write);
    if (error.kind == values::Error::Kind::Storage)
        error.fix = Text::tr("What the keyring holds was left as it is. %1").arg(readError.fix);
    return error;
}

} // namespace secrets
