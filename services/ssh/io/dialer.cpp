// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/dialer.h"

#include "services/ssh/errors.h"

#include <QNetworkProxy>

#include <fcntl.h>

namespace ssh
{

using values::Error;

Dialer::Dialer(QString host, int port, std::chrono::milliseconds timeout)
    : m_host(std::move(host))
    , m_port(port)
    , m_timeout(timeout)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(silentDialError(m_host, m_timeout)); });
    connect(&m_socket, &QTcpSocket::connected, this, &Dialer::handOver);
    connect(&m_socket, &QTcpSocket::errorOccurred, this,
        [this](QAbstractSocket::SocketError error) { fail(socketError(error)); });
}

void Dialer::dial()
{
    m_timer.start(m_timeout);
    m_socket.connectToHost(m_host, static_cast<quint16>(m_port));
}

void Dialer::handOver()
{
    m_timer.stop();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Nothing was read so far: the banner waits in the kernel for the copy of the descriptor.
    const int descriptor
        = ::fcntl(static_cast<int>(m_socket.socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    m_socket.disconnect(this);
    m_socket.abort();
    if (descriptor < 0)
        Q_EMIT failed(unreachableError(m_host, qt_error_string(errno)));
    else
        Q_EMIT connected(descriptor);
}

void Dialer::fail(const Error &error)
{
    m_timer.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT failed(error);
}

Error Dialer::socketError(QAbstractSocket::SocketError error) const
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return refusedError(m_host, m_port);
    case QAbstractSocket::HostNotFoundError:
        return noSuchHostError(m_host, m_socket.errorString());
    case QAbstractSocket::SocketTimeoutError:
        return silentDialError(m_host, m_timeout);
    default:
        return unreachableError(m_host, m_socket.errorString());
    }
}

} // namespace ssh
