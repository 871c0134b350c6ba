// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/poller.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace ssh
{

class Connection;

/// The one I/O thread, and the way to it.
/// Thread: made and stopped on the interface thread; post() from any.
class Io final
{
public:
    Io();
    ~Io();
    Io(const Io &) = delete;
    Io &operator=(const Io &) = delete;

    /// Runs the job on the I/O thread; calls dropped instead where the thread was stopped before.
    void post(std::function<void()> job, std::function<void()> dropped = {});
    /// Takes a connection over to the thread, which destroys it.
    void adopt(Connection *connection);
    /// Ends all connections, and the thread.
    void stop();

private:
    QThread m_thread;
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<QObject> m_context; ///< lives on the thread; parent of what lives there
};

} // namespace ssh
