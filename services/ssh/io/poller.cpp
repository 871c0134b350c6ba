// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/poller.h"

#include <QThreadStorage>

#include <array>

#include <sys/epoll.h>
#include <unistd.h>

namespace ssh
{

Poller &Poller::ofThread()
{
    static QThreadStorage<Poller *> pollers;
    if (!pollers.hasLocalData())
        pollers.setLocalData(new Poller); // deleted when the thread ends
    return *pollers.localData();
}

Poller::Poller()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_epoll, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Poller::turn);
}

Poller::~Poller()
{
    m_notifier.setEnabled(false);
    ::close(m_epoll);
}

void Poller::add(int fd, uint32_t events, Ready ready)
{
    m_watched.insert(fd, {events, std::make_shared<const Ready>(std::move(ready))});
    epoll_event wanted{};
    wanted.events = events;
    wanted.data.fd = fd;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &wanted);
}

void Poller::change(int fd, uint32_t events)
{
    const auto watched = m_watched.find(fd);
    if (watched == m_watched.end() || watched->events == events)
        return;
    watched->events = events;
    epoll_event wanted{};
    wanted.events = events;
    wanted.data.fd = fd;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &wanted);
}

void Poller::remove(int fd)
{
    if (m_watched.remove(fd))
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
}

void Poller::turn()
{
    std::array<epoll_event, 64> ready{};
    const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = ready.at(static_cast<size_t>(i));
        const auto watched = m_watched.constFind(event.data.fd);
        if (watched == m_watched.constEnd())
            continue;
        const std::shared_ptr<const Ready> call = watched->ready;
        (*call)(event.events);
    }
}

} // namespace ssh
