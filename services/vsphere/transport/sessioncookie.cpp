// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/sessioncookie.h"

namespace vsphere
{

void SessionCookie::take(const QByteArray &setCookieLines)
{
    for (const QByteArray &line : setCookieLines.split('\n')) {
        const QByteArray pair = line.left(line.indexOf(';')).trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && pair.left(equals).trimmed() == "vmware_soap_session")
            m_pair = pair;
    }
}

QByteArray SessionCookie::header() const
{
    return m_pair;
}

} // namespace vsphere
