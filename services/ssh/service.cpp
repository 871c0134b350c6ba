// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/service.h"

#include "services/ssh/io/connection.h"
#include "services/ssh/io/io.h"

namespace ssh
{

Service::Service(std::shared_ptr<HostKeys> hostKeys, QObject *parent)
    : QObject(parent)
    , m_hostKeys(std::move(hostKeys))
    , m_io(std::make_shared<Io>())
{
}

Service::~Service()
{
    m_io->stop();
}

std::shared_ptr<Session> Service::session(
    const Target &target, const Credentials &credentials, const SessionOptions &options)
{
    if (std::shared_ptr<Session> existing = m_sessions.value(target).lock())
        return existing;
    m_sessions.removeIf([](const auto &entry) { return entry.value().expired(); });
    const std::shared_ptr<Session> jump = jumpSession(target, options);
    auto *const connection = new Connection(target, credentials, options, m_hostKeys,
        jump ? jump->connection() : QPointer<Connection>());
    m_io->adopt(connection);
    const auto session = std::make_shared<Session>(m_io, connection, jump);
    m_sessions.insert(target, session);
    return session;
}

std::shared_ptr<Session> Service::jumpSession(const Target &target, const SessionOptions &options)
{
    if (target.jumps.empty())
        return nullptr;
    SessionOptions forJump = options;
    Credentials credentials = Credentials().withAgent();
    if (forJump.jumpCredentials.size() >= target.jumps.size()) {
        credentials = forJump.jumpCredentials[target.jumps.size() - 1];
        forJump.jumpCredentials.resize(target.jumps.size() - 1);
    }
    return session(target.jump(), credentials, forJump);
}

} // namespace ssh
