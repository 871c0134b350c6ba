// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/keepalive.h"

#include <libssh/server.h>

namespace ssh
{

KeepAlive::KeepAlive(Wire &wire, std::chrono::milliseconds interval)
    : m_wire(wire)
    , m_seen(wire.bytesReceived())
{
    connect(&m_timer, &QTimer::timeout, this, &KeepAlive::look);
    m_timer.start(interval);
}

void KeepAlive::look()
{
    const uint64_t received = m_wire.bytesReceived();
    m_unanswered = received == m_seen ? m_unanswered + 1 : 0;
    m_seen = received;
    if (m_unanswered == 0)
        return;
    if (m_unanswered > Patience) {
        m_timer.stop();
        Q_EMIT silent();
        return;
    }
    // The first call may only notice the answer to an earlier request.
    ssh_send_keepalive(m_wire.session());
    ssh_send_keepalive(m_wire.session());
    m_wire.settle();
}

} // namespace ssh
