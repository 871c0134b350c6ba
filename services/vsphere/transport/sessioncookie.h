// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace vsphere
{

/// The session cookie of a vSphere server. Its value holds double quotes and is sent back byte for
/// byte; other cookies are ignored and never replace it.
class SessionCookie final
{
public:
    /// Takes the cookie from the lines of a Set-Cookie header, when one of them sets it.
    void take(const QByteArray &setCookieLines);
    /// The value of the Cookie header; empty when the server set none.
    [[nodiscard]] QByteArray header() const;

private:
    QByteArray m_pair; ///< vmware_soap_session="…"; never logged
};

} // namespace vsphere
