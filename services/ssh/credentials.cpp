// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/credentials.h"

#include <QDebug>

namespace ssh
{

namespace
{

void burn(QString &secret)
{
    if (secret.isDetached())
        secret.fill(QChar(u'\0'));
}

} // namespace

Credentials::Credentials(QString password)
    : m_password(std::move(password))
{
}

Credentials::~Credentials()
{
    burn(m_password);
    for (KeyFile &file : m_keyFiles)
        burn(file.passphrase);
}

Credentials &Credentials::withPassword(QString password)
{
    m_password = std::move(password);
    return *this;
}

Credentials &Credentials::withKeyFile(QString path, QString passphrase)
{
    m_keyFiles.push_back({std::move(path), std::move(passphrase)});
    return *this;
}

Credentials &Credentials::withAgent(QString socket)
{
    m_usesAgent = true;
    m_agentSocket = std::move(socket);
    return *this;
}

QString Credentials::agentSocket() const
{
    return m_agentSocket.isEmpty() ? qEnvironmentVariable("SSH_AUTH_SOCK") : m_agentSocket;
}

QDebug operator<<(QDebug debug, const Credentials &credentials)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Credentials(password " << !credentials.password().isEmpty()
                    << ", key files " << credentials.keyFiles().size() << ", agent "
                    << credentials.usesAgent() << ')';
    return debug;
}

} // namespace ssh
