// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/agent.h"

#include <QCoreApplication>
#include <QFile>
#include <QtConcurrent>

#include <algorithm>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ssh
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ssh::Session)
};

int connectTo(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return -1;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

AgentAnswer ask(const std::shared_ptr<Core> &core, const QString &socket,
    const std::shared_ptr<AgentLine> &line)
{
    const int descriptor = line->open(socket);
    if (descriptor < 0)
        return {SSH_AUTH_DENIED, Text::tr("no agent answers")};
    ssh_set_agent_socket(core->session(), descriptor);
    return {ssh_userauth_agent(core->session(), nullptr), {}};
}

} // namespace

AgentLine::~AgentLine()
{
    const int descriptor = m_descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
}

int AgentLine::open(const QString &socket)
{
    const int descriptor = connectTo(QFile::encodeName(socket));
    if (descriptor < 0)
        return -1;
    m_descriptor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0); // libssh closes its own
    if (m_cut)
        cut();
    return descriptor;
}

void AgentLine::cut()
{
    m_cut = true;
    const int descriptor = m_descriptor;
    if (descriptor >= 0)
        ::shutdown(descriptor, SHUT_RDWR);
}

QFuture<AgentAnswer> logInByAgent(
    std::shared_ptr<Core> core, const QString &socket, std::shared_ptr<AgentLine> line)
{
    return QtConcurrent::run(ask, std::move(core), socket, std::move(line));
}

} // namespace ssh
