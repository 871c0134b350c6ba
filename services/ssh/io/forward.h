// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/io/wire.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <chrono>
#include <functional>

namespace ssh
{

/// A TCP connection that starts at the other side of a wire, as a descriptor of ours.
/// Shape:  done is called once; its descriptor is one end of a socket pair and belongs to the
///         receiver. Both directions wait for each other: nothing piles up in between.
/// Thread: the I/O thread. Errors: Network (refused there), Fault (forwarding is not allowed).
/// Source: RFC 4254, 7.2, direct-tcpip.
class Forward final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const values::Result<int> &descriptor)>;

    Forward(QString jump, QString host, int port, Done done);
    ~Forward() override;

    [[nodiscard]] bool isWaiting() const { return m_step == Step::Waiting; }
    [[nodiscard]] bool isEnded() const { return m_step == Step::Ended; }
    void begin(Wire &wire, std::chrono::milliseconds timeout);
    bool advance();
    void fail(const values::Error &error);

Q_SIGNALS:
    /// libssh was called beside a turn of the wire.
    void touched();

private:
    enum class Step { Waiting, Opening, Open, Ended };

    bool open();
    bool connectPair();
    void onSocket(uint32_t events);
    bool send();
    void receive();
    void listen();
    void end();
    static int onData(ssh_session session, ssh_channel channel, void *data, uint32_t length,
        int isError, void *self);
    static void onGone(ssh_session session, ssh_channel channel, void *self);

    const QString m_jump;
    const QString m_host;
    const int m_port;
    Done m_done;
    Step m_step = Step::Waiting;
    Wire *m_wire = nullptr;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    int m_socket = -1;
    bool m_isGone = false; ///< the far side ended
    bool m_isStalled = false; ///< libssh holds bytes that the socket did not take
    QByteArray m_rest; ///< taken out of libssh, not yet into the socket
    QTimer m_timer;
};

} // namespace ssh
