// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/wire.h"

#include "services/ssh/io/poller.h"
#include "services/ssh/knownhosts.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ssh
{

using namespace Qt::StringLiterals;
using values::HostKey;

namespace
{

/// What the server is asked for, by the type of its key; newest first.
struct Algorithms {
    QLatin1StringView type;
    QLatin1StringView names;
};
constexpr Algorithms allAlgorithms[] = {
    {"ssh-ed25519"_L1, "ssh-ed25519"_L1},
    {"ecdsa-sha2-nistp256"_L1, "ecdsa-sha2-nistp256"_L1},
    {"ecdsa-sha2-nistp384"_L1, "ecdsa-sha2-nistp384"_L1},
    {"ecdsa-sha2-nistp521"_L1, "ecdsa-sha2-nistp521"_L1},
    {"ssh-rsa"_L1, "rsa-sha2-512,rsa-sha2-256"_L1},
};

QByteArray orderedAlgorithms(const QStringList &first)
{
    QStringList names;
    for (const Algorithms &algorithms : allAlgorithms) {
        if (first.contains(algorithms.type))
            names.push_back(algorithms.names);
    }
    for (const Algorithms &algorithms : allAlgorithms) {
        if (!first.contains(algorithms.type))
            names.push_back(algorithms.names);
    }
    return names.join(u',').toLatin1();
}

} // namespace

Wire::Wire(
    int descriptor, const QString &host, const QString &user, const QStringList &hostKeyTypes)
    : m_descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    , m_core(std::make_shared<Core>())
{
    ssh_set_blocking(session(), 0);
    setOptions(host, user, hostKeyTypes);
    ssh_options_set(session(), SSH_OPTIONS_FD, &descriptor);
}

Wire::~Wire()
{
    retire();
    if (m_isLent)
        ::shutdown(m_descriptor, SHUT_RDWR);
    m_core.reset();
    ::close(m_descriptor);
}

void Wire::setOptions(const QString &host, const QString &user, const QStringList &hostKeyTypes)
{
    const auto set = [this](ssh_options_e option, const QByteArray &value) {
        ssh_options_set(session(), option, value.constData());
    };
    // The user's ssh_config could start programs (ProxyCommand), and known hosts are ours to read.
    const bool no = false;
    ssh_options_set(session(), SSH_OPTIONS_PROCESS_CONFIG, &no);
    set(SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_HOST, host.toUtf8());
    if (!user.isEmpty())
        set(SSH_OPTIONS_USER, user.toUtf8());
    set(SSH_OPTIONS_HOSTKEYS, orderedAlgorithms(hostKeyTypes));
    const int none = SSH_LOG_NOLOG;
    ssh_options_set(session(), SSH_OPTIONS_LOG_VERBOSITY, &none);
}

int Wire::greet()
{
    const int result = ssh_connect(session());
    if (!m_isConnected) {
        m_isConnected = true; // the descriptor is known to libssh from its first call on
        ssh_event_add_session(m_core->event(), session());
        watch();
    }
    if (result == SSH_OK) // libssh made it blocking
        ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    m_isBroken = m_isBroken || result == SSH_ERROR;
    return result;
}

bool Wire::isBroken() const
{
    return m_isBroken || (ssh_get_status(session()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
}

QString Wire::words() const
{
    return QString::fromUtf8(ssh_get_error(session())).trimmed();
}

HostKey Wire::hostKey() const
{
    ssh_key key = nullptr;
    char *blob = nullptr;
    HostKey found;
    if (ssh_get_server_publickey(session(), &key) == SSH_OK
        && ssh_pki_export_pubkey_base64(key, &blob) == SSH_OK)
        found = hostKeyFromBlob(blob);
    ssh_string_free_char(blob);
    ssh_key_free(key);
    return found;
}

bool Wire::isCongested() const
{
    return (ssh_get_poll_flags(session()) & SSH_WRITE_PENDING) != 0;
}

uint32_t Wire::interest() const
{
    return isCongested() ? EPOLLIN | EPOLLOUT : EPOLLIN;
}

void Wire::watch()
{
    m_isWatched = true;
    Poller::ofThread().add(m_descriptor, interest(), [this](uint32_t) { turn(); });
}

void Wire::turn()
{
    if (ssh_event_dopoll(m_core->event(), 0) == SSH_ERROR)
        m_isBroken = true;
    settle();
}

void Wire::settle()
{
    if (!m_isWatched)
        return;
    const auto onTurn = m_onTurn; // it may set another one
    if (onTurn)
        onTurn();
    if (m_isWatched)
        Poller::ofThread().change(m_descriptor, interest());
}

std::shared_ptr<Core> Wire::lend()
{
    retire();
    m_isLent = true;
    const long seconds = 30;
    ssh_options_set(session(), SSH_OPTIONS_TIMEOUT, &seconds);
    ssh_set_blocking(session(), 1);
    return m_core;
}

void Wire::takeBack()
{
    m_isLent = false;
    ssh_set_blocking(session(), 0);
    watch();
}

void Wire::retire()
{
    if (std::exchange(m_isWatched, false))
        Poller::ofThread().remove(m_descriptor);
}

} // namespace ssh
