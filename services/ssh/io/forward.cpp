// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/forward.h"

#include "services/ssh/errors.h"
#include "services/ssh/io/poller.h"

#include <algorithm>
#include <array>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ssh
{

using values::Error;

namespace
{

constexpr size_t Piece = size_t(32) << 10;

} // namespace

Forward::Forward(QString jump, QString host, int port, Done done)
    : m_jump(std::move(jump))
    , m_host(std::move(host))
    , m_port(port)
    , m_done(std::move(done))
{
    m_timer.setSingleShot(true);
}

Forward::~Forward()
{
    end();
}

void Forward::begin(Wire &wire, std::chrono::milliseconds timeout)
{
    m_wire = &wire;
    m_channel = ssh_channel_new(wire.session());
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &Forward::onData;
    m_callbacks.channel_eof_function = &Forward::onGone;
    m_callbacks.channel_close_function = &Forward::onGone;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_step = Step::Opening;
    connect(&m_timer, &QTimer::timeout, this, [this, timeout] {
        fail(silentDialError(m_host, timeout));
        Q_EMIT touched();
    });
    m_timer.start(timeout);
}

bool Forward::advance()
{
    if (m_step == Step::Opening)
        return open();
    if (m_step != Step::Open)
        return false;
    const bool sent = send();
    if (m_step == Step::Ended)
        return true;
    if (m_isGone && !m_isStalled && m_rest.isEmpty())
        end();
    else
        listen();
    return sent;
}

bool Forward::open()
{
    const int result
        = ssh_channel_open_forward(m_channel, m_host.toUtf8().constData(), m_port, "127.0.0.1", 0);
    if (result == SSH_AGAIN)
        return false;
    m_timer.stop();
    if (result != SSH_OK)
        fail(throughJumpError(m_jump, m_host, m_port, m_wire->words()));
    else if (!connectPair())
        fail(throughJumpError(m_jump, m_host, m_port, qt_error_string(errno)));
    return true;
}

bool Forward::connectPair()
{
    std::array<int, 2> pair{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return false;
    m_socket = pair[0];
    m_step = Step::Open;
    Poller::ofThread().add(m_socket, EPOLLIN, [this](uint32_t events) { onSocket(events); });
    std::exchange(m_done, {})(pair[1]);
    return true;
}

void Forward::onSocket(uint32_t events)
{
    if ((events & EPOLLOUT) != 0)
        receive();
    advance();
    Q_EMIT touched();
}

/// From our end to the far side.
bool Forward::send()
{
    const size_t room = std::min<size_t>(ssh_channel_window_size(m_channel), Piece);
    if (m_isGone || room == 0 || m_wire->isCongested())
        return false;
    std::array<char, Piece> piece{};
    const ssize_t count = ::recv(m_socket, piece.data(), room, 0);
    if (count > 0)
        return ssh_channel_write(m_channel, piece.data(), static_cast<uint32_t>(count)) > 0;
    if (count == 0)
        end();
    return false;
}

/// From the far side to our end, after it had been full.
void Forward::receive()
{
    while (m_isStalled || !m_rest.isEmpty()) {
        if (m_rest.isEmpty()) {
            m_rest.resize(static_cast<qsizetype>(Piece));
            const int count = ssh_channel_read_nonblocking(m_channel, m_rest.data(), Piece, 0);
            m_rest.truncate(std::max(count, 0));
            m_isStalled = count > 0;
        }
        const ssize_t sent = ::send(
            m_socket, m_rest.constData(), static_cast<size_t>(m_rest.size()), MSG_NOSIGNAL);
        if (sent < m_rest.size()) {
            m_rest.remove(0, std::max<qsizetype>(sent, 0));
            return;
        }
        m_rest.clear();
    }
}

void Forward::listen()
{
    const bool canSend = ssh_channel_window_size(m_channel) > 0 && !m_wire->isCongested();
    const bool canReceive = m_isStalled || !m_rest.isEmpty();
    Poller::ofThread().change(m_socket, (canSend ? EPOLLIN : 0U) | (canReceive ? EPOLLOUT : 0U));
}

void Forward::fail(const Error &error)
{
    end();
    if (const Done done = std::exchange(m_done, {}))
        done(error);
}

void Forward::end()
{
    m_step = Step::Ended;
    m_timer.stop();
    if (m_socket >= 0) {
        Poller::ofThread().remove(m_socket);
        ::close(std::exchange(m_socket, -1));
    }
    if (m_channel) {
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
        if (!m_wire->isBroken() && ssh_channel_is_open(m_channel))
            ssh_channel_send_eof(m_channel); // else libssh forgets the close in a full socket
        ssh_channel_free(std::exchange(m_channel, nullptr));
    }
}

int Forward::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self)
{
    auto *const forward = static_cast<Forward *>(self);
    if (forward->m_socket < 0 || isError != 0 || !forward->m_rest.isEmpty()) {
        forward->m_isStalled = true;
        return 0;
    }
    const ssize_t sent = ::send(forward->m_socket, data, length, MSG_NOSIGNAL);
    forward->m_isStalled = sent < static_cast<ssize_t>(length);
    return static_cast<int>(std::max<ssize_t>(sent, 0));
}

void Forward::onGone(ssh_session, ssh_channel, void *self)
{
    static_cast<Forward *>(self)->m_isGone = true;
}

} // namespace ssh
