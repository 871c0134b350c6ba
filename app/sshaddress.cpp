// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sshaddress.h"

#include <QCoreApplication>

namespace app
{

using values::Error;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::SshAddress)
};

Error badAddress(const QString &address, const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("The address “%1” cannot be used").arg(address.left(80)),
        why, Tr::tr("Type a host name or address, with “:port” where it is not 22.")};
}

/// The host and the text behind its colon; a bare IPv6 address has several and no port.
std::pair<QString, QString> split(const QString &address)
{
    if (address.startsWith(u'[')) {
        const qsizetype end = address.indexOf(u']');
        if (end > 0)
            return {address.mid(1, end - 1), address.mid(end + 1)};
    }
    if (address.count(u':') != 1)
        return {address, {}};
    const qsizetype colon = address.indexOf(u':');
    return {address.left(colon), address.mid(colon)};
}

bool isHostText(const QString &host)
{
    return !host.isEmpty() && std::none_of(host.cbegin(), host.cend(), [](QChar c) {
        return c.isSpace() || c == u'/' || c == u'@' || c == u'[' || c == u']' || !c.isPrint();
    });
}

} // namespace

values::Result<ssh::Target> sshTarget(const SshLogin &login)
{
    const QString address = login.address.trimmed();
    const auto [host, rest] = split(address);
    if (!isHostText(host))
        return badAddress(address, Tr::tr("it holds no host name"));
    ssh::Target target;
    target.host = host;
    target.user = login.user.trimmed();
    if (target.user.isEmpty())
        return Error(Error::Kind::Usage, Tr::tr("No user was given"),
            Tr::tr("SSH logs in as a user of the machine"), Tr::tr("On ESXi this is mostly root."));
    if (rest.isEmpty())
        return target;
    bool isNumber = false;
    target.port = rest.mid(1).toInt(&isNumber);
    if (!rest.startsWith(u':') || !isNumber || target.port < 1 || target.port > 65535)
        return badAddress(address, Tr::tr("its port is not a number from 1 to 65535"));
    return target;
}

} // namespace app
