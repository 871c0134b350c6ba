// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/serverwatch.h"

#include "services/vsphere/lcvsphere.h"

namespace vsphere
{

using values::Error;
using values::Status;

namespace
{

/// The connection as a whole is lost, not only this part of it.
bool isLost(Error::Kind kind)
{
    return kind == Error::Kind::Network || kind == Error::Kind::Auth || kind == Error::Kind::Trust;
}

} // namespace

ServerWatch::ServerWatch(std::shared_ptr<Session> session)
    : m_session(std::move(session))
    , m_inventory(m_session.get())
    , m_tasks(m_session.get())
{
    connect(&m_inventory, &InventoryWatcher::inventory, this, &Watch::inventory);
    connect(&m_inventory, &InventoryWatcher::resyncBegan, this, &Watch::resyncBegan);
    connect(&m_inventory, &InventoryWatcher::resyncEnded, this, &Watch::resyncEnded);
    connect(&m_inventory, &InventoryWatcher::firstLoadProgress, this, &Watch::progressed);
    connect(&m_tasks, &TaskWatcher::taskChanged, this, &Watch::taskChanged);
}

QCoro::Task<Status> ServerWatch::run(std::stop_token stop)
{
    std::stop_source source;
    const std::stop_callback forward(stop, [&source] { source.request_stop(); });
    auto inventory = m_inventory.run(source.get_token());
    auto tasks = followTasks(source);
    const Status inventoryEnded = co_await inventory;
    source.request_stop();
    const Status tasksEnded = co_await tasks;
    // Of two that were stopped together, the one that did not end because of the other.
    const bool byTasks = !inventoryEnded.ok()
        && inventoryEnded.error().kind == Error::Kind::Cancelled && !tasksEnded.ok()
        && isLost(tasksEnded.error().kind);
    co_return byTasks ? tasksEnded : inventoryEnded;
}

QCoro::Task<Status> ServerWatch::followTasks(std::stop_source source)
{
    const Status ended = co_await m_tasks.run(source.get_token());
    if (!ended.ok() && isLost(ended.error().kind))
        source.request_stop();
    else if (!ended.ok() && ended.error().kind != Error::Kind::Cancelled)
        qCWarning(lcVsphere).noquote() << ended.error().sentence();
    co_return ended;
}

} // namespace vsphere
