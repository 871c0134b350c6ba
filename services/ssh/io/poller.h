// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSocketNotifier>

#include <cstdint>
#include <functional>
#include <memory>

namespace ssh
{

/// Many sockets behind one epoll descriptor: a turn of the event loop costs as much as there is to
/// do, not as there are sockets. One per thread.
/// Thread: the I/O thread. Source: epoll(7), level-triggered.
class Poller final : public QObject
{
    Q_OBJECT

public:
    using Ready = std::function<void(uint32_t events)>;

    /// The poller of the current thread.
    [[nodiscard]] static Poller &ofThread();

    Poller();
    ~Poller() override;

    void add(int fd, uint32_t events, Ready ready);
    void change(int fd, uint32_t events);
    /// To be called before the descriptor is closed.
    void remove(int fd);

private:
    struct Watched {
        uint32_t events = 0;
        std::shared_ptr<const Ready> ready; ///< shared: it may remove itself while it runs
    };
    void turn();

    int m_epoll;
    QHash<int, Watched> m_watched;
    QSocketNotifier m_notifier;
};

} // namespace ssh
