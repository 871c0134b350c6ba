// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/batchdelivery.h"

#include <QElapsedTimer>
#include <qcorosignal.h>

#include <iterator>

namespace vsphere
{

namespace
{
constexpr size_t MostWaiting = 4'000;
constexpr size_t BatchSize = 48;
constexpr qint64 SliceMs = 4;
constexpr std::chrono::seconds Patience{2};
} // namespace

BatchDelivery::BatchDelivery(Consumer consumer)
    : m_consumer(std::move(consumer))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &BatchDelivery::deliver);
}

BatchDelivery::~BatchDelivery()
{
    shut();
}

void BatchDelivery::push(Item item)
{
    std::unique_lock lock(m_mutex);
    m_room.wait_for(lock, Patience, [this] { return m_closed || m_items.size() < MostWaiting; });
    if (m_closed)
        return;
    m_items.push_back(std::move(item));
    if (std::exchange(m_wakeSent, true))
        return;
    lock.unlock();
    QMetaObject::invokeMethod(this, &BatchDelivery::deliver, Qt::QueuedConnection);
}

std::vector<BatchDelivery::Item> BatchDelivery::take()
{
    const std::scoped_lock lock(m_mutex);
    const auto count = static_cast<std::ptrdiff_t>(std::min(BatchSize, m_items.size()));
    std::vector<Item> items(
        std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.begin() + count));
    m_items.erase(m_items.begin(), m_items.begin() + count);
    if (m_items.empty())
        m_wakeSent = false;
    m_room.notify_all();
    return items;
}

bool BatchDelivery::isEmpty()
{
    const std::scoped_lock lock(m_mutex);
    return m_items.empty();
}

void BatchDelivery::deliver()
{
    QElapsedTimer spent;
    spent.start();
    m_delivering = true;
    do {
        std::vector<Item> items = take();
        if (!items.empty())
            m_consumer(items);
    } while (!isEmpty() && spent.elapsed() < SliceMs);
    m_delivering = false;
    if (isEmpty())
        Q_EMIT emptied();
    else
        m_next.start(0);
}

QCoro::Task<void> BatchDelivery::drained()
{
    bool empty = isEmpty() && !m_delivering;
    while (!empty) {
        const auto signalled = co_await qCoro(this, &BatchDelivery::emptied, Patience);
        Q_UNUSED(signalled)
        empty = isEmpty();
    }
}

void BatchDelivery::shut()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_items.clear();
    m_wakeSent = false;
    m_room.notify_all();
}

void BatchDelivery::close()
{
    shut();
    m_next.stop();
    Q_EMIT emptied();
}

void BatchDelivery::reopen()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = false;
}

} // namespace vsphere
