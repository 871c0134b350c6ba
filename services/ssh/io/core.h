// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libssh/libssh.h>

#include <cstdint>

namespace ssh
{

/// A libssh session and its poll context, which end together and in this order. Shared, so that a
/// thread that blocks in the session may outlive the wire.
class Core final
{
public:
    Core()
        : m_session(ssh_new())
        , m_event(ssh_event_new())
    {
        ssh_set_counters(m_session, &m_counter, nullptr);
    }
    ~Core()
    {
        ssh_event_free(m_event);
        // Not ssh_disconnect(): it would forget the descriptor without closing it.
        ssh_free(m_session);
    }
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;

    [[nodiscard]] ssh_session session() const { return m_session; }
    [[nodiscard]] ssh_event event() const { return m_event; }
    [[nodiscard]] uint64_t bytesReceived() const { return m_counter.in_bytes; }

private:
    ssh_counter_struct m_counter{};
    ssh_session m_session;
    ssh_event m_event;
};

} // namespace ssh
