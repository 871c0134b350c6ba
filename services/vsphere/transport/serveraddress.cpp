// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/serveraddress.h"

namespace vsphere
{

values::ServerId ServerAddress::id() const
{
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    const QString shown = isIpv6 ? QStringLiteral("[%1]").arg(host) : host.toLower();
    return QStringLiteral("%1:%2").arg(shown).arg(port);
}

QUrl ServerAddress::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    url.setPort(port);
    url.setPath(path);
    return url;
}

} // namespace vsphere
