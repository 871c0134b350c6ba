// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serveraddress.h"

#include <QCoreApplication>
#include <QUrl>

namespace app
{

namespace
{

using values::Error;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::ServerAddress)
};

Error badAddress(const QString &why)
{
    return {values::Error::Kind::Usage, Tr::tr("The server address cannot be used"), why,
        Tr::tr("Write a host name or an IP address, with :PORT behind it if it is not 443.")};
}

/// An IPv6 address without brackets has several colons and no port.
QString withBrackets(const QString &text)
{
    const bool bare = text.count(QLatin1Char(':')) > 1 && !text.contains(QLatin1Char('['));
    return bare ? QLatin1Char('[') + text + QLatin1Char(']') : text;
}

} // namespace

values::Result<vsphere::ServerAddress> parseServerAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return badAddress(Tr::tr("it is empty"));
    const bool hasScheme = trimmed.contains(QLatin1String("://"));
    if (hasScheme && !trimmed.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        return badAddress(Tr::tr("only https is spoken"));
    const QUrl url(
        hasScheme ? trimmed : QLatin1String("https://") + withBrackets(trimmed), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return badAddress(Tr::tr("\"%1\" is not a host name or an IP address").arg(trimmed));
    if (!url.userInfo().isEmpty())
        return badAddress(Tr::tr("the user does not belong into the address"));
    const int port = url.port(443);
    if (port < 1)
        return badAddress(Tr::tr("the port must be between 1 and 65535"));
    return vsphere::ServerAddress{url.host().toLower(), static_cast<quint16>(port)};
}

} // namespace app
