// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/wire.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ssh
{

/// Notices that the other side is gone where TCP would not for a quarter of an hour.
/// Thread: the I/O thread. Source: the global request keepalive@openssh.com, which every server
/// answers, if only by a refusal.
class KeepAlive final : public QObject
{
    Q_OBJECT

public:
    KeepAlive(Wire &wire, std::chrono::milliseconds interval);

Q_SIGNALS:
    void silent();

private:
    void look();

    static constexpr int Patience = 3;

    Wire &m_wire;
    QTimer m_timer;
    uint64_t m_seen = 0;
    int m_unanswered = 0;
};

} // namespace ssh
