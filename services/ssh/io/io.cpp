// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/io.h"

#include "services/ssh/io/connection.h"

#include <QCoreApplication>

namespace ssh
{

namespace
{

/// Tells when it goes without having been done.
struct Order {
    std::function<void()> dropped;
    bool isDone = false;

    explicit Order(std::function<void()> onDropped)
        : dropped(std::move(onDropped))
    {
    }
    ~Order()
    {
        if (!isDone && dropped)
            dropped();
    }
    Order(const Order &) = delete;
    Order &operator=(const Order &) = delete;
};

} // namespace

Io::Io()
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("SSH"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Io::~Io()
{
    stop();
}

void Io::post(std::function<void()> job, std::function<void()> dropped)
{
    const auto order = std::make_shared<Order>(std::move(dropped));
    if (m_stopped)
        return;
    const auto carryOut = [order, job = std::move(job)] {
        order->isDone = true;
        job();
    };
    QMetaObject::invokeMethod(m_context.get(), carryOut, Qt::QueuedConnection);
}

void Io::adopt(Connection *connection)
{
    connection->moveToThread(&m_thread);
    post([this, connection] { connection->setParent(m_context.get()); });
}

void Io::stop()
{
    if (m_stopped.exchange(true))
        return;
    // Connections end on their own thread; what they still settle needs no thread of ours.
    const auto end = [context = m_context.get()] {
        qDeleteAll(context->children());
    };
    QMetaObject::invokeMethod(m_context.get(), end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    QCoreApplication::removePostedEvents(m_context.get()); // what came in between
}

} // namespace ssh
