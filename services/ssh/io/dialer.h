// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace ssh
{

/// Makes the TCP connection, for libssh would block while it looks the name up.
/// Shape:  one of connected() and failed(), once; the descriptor is non-blocking, without delay,
///         and belongs to the receiver.
/// Thread: the I/O thread. Errors: Network.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    Dialer(QString host, int port, std::chrono::milliseconds timeout);

    void dial();

Q_SIGNALS:
    void connected(int descriptor);
    void failed(const values::Error &error);

private:
    void handOver();
    void fail(const values::Error &error);
    [[nodiscard]] values::Error socketError(QAbstractSocket::SocketError error) const;

    const QString m_host;
    const int m_port;
    const std::chrono::milliseconds m_timeout;
    QTcpSocket m_socket;
    QTimer m_timer;
};

} // namespace ssh
