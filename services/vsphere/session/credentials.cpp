// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/credentials.h"

#include <QDebug>

namespace vsphere
{

Credentials::Credentials(QString user, QString password)
    : m_user(std::move(user))
    , m_password(std::move(password))
{
}

Credentials::~Credentials()
{
    if (m_password.isDetached())
        m_password.fill(QChar(u'\0'));
}

QDebug operator<<(QDebug debug, const Credentials &credentials)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Credentials(" << credentials.user() << ", ***)";
    return debug;
}

} // namespace vsphere
