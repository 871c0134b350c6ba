// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connections.h"

#include "models/estatestore.h"
#include "models/items/taskmodel.h"
#include "services/vsphere/connection.h"

#include <algorithm>

namespace app
{

using vsphere::Connection;

Connections::Connections(
    models::EstateStore *store, models::TaskModel *tasks, vsphere::PinStore *pins, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tasks(tasks)
    , m_pins(pins)
{
}

Connections::~Connections() = default;

void Connections::setAuthorities(QList<QSslCertificate> authorities)
{
    m_authorities = std::move(authorities);
}

void Connections::open(
    const vsphere::ServerAddress &address, const vsphere::Credentials &credentials)
{
    const values::ServerId id = address.id();
    const auto found = m_open.find(id);
    Connection *connection = found != m_open.end() ? found->second.get() : add(address);
    connection->connectToServer(credentials);
}

vsphere::Connection *Connections::add(const vsphere::ServerAddress &address)
{
    auto connection = std::make_unique<Connection>(address, m_pins, m_authorities);
    Connection *raw = connection.get();
    m_store->setServer(raw->server());
    wire(address.id(), raw);
    m_open.emplace(address.id(), std::move(connection));
    return raw;
}

void Connections::wire(const values::ServerId &id, Connection *connection)
{
    connect(connection, &Connection::serverChanged, this, [this](const values::Server &server) {
        m_store->setServer(server);
        Q_EMIT serverChanged(server);
    });
    connect(connection, &Connection::inventory, this,
        [this, id](const values::ChangeBatch &changes) { m_store->apply(id, changes); });
    connect(connection, &Connection::resyncBegan, this, [this, id] { m_store->beginResync(id); });
    connect(connection, &Connection::resyncEnded, this, [this, id] { m_store->endResync(id); });
    connect(connection, &Connection::taskChanged, this,
        [this, id](const values::TaskInfo &task) { m_tasks->put(id, task); });
    connect(connection, &Connection::trustAsked, this, &Connections::trustAsked);
}

void Connections::close(const values::ServerId &id)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    Connection *leaving = found->second.get();
    m_leaving.push_back(std::move(found->second));
    m_open.erase(found);
    leaving->disconnect(this);
    leaving->disconnectFromServer();
    m_tasks->removeServer(id);
    m_store->removeServer(id);
    if (leaving->isDrained())
        release(leaving);
    else
        connect(leaving, &Connection::drained, this, [this, leaving] { release(leaving); });
}

void Connections::release(Connection *connection)
{
    const auto found = std::find_if(m_leaving.begin(), m_leaving.end(),
        [connection](const auto &one) { return one.get() == connection; });
    if (found == m_leaving.end())
        return;
    // It may be the sender of the signal that led here, so it goes in the next turn.
    found->release()->deleteLater();
    m_leaving.erase(found);
    if (m_open.empty() && m_leaving.empty())
        Q_EMIT allClosed();
}

void Connections::closeAll()
{
    if (m_open.empty() && m_leaving.empty()) {
        Q_EMIT allClosed();
        return;
    }
    while (!m_open.empty()) {
        const values::ServerId id = m_open.begin()->first; // close() erases the key
        close(id);
    }
}

void Connections::answerTrust(const values::ServerId &id, bool trusted)
{
    const auto found = m_open.find(id);
    if (found != m_open.end())
        found->second->answerTrust(trusted);
}

void Connections::cancelTask(const values::ObjectKey &task)
{
    const auto found = m_open.find(task.server);
    if (found == m_open.end())
        return;
    QCoro::connect(
        found->second->cancelTask(task.ref, {}), this, [this](const values::Status &status) {
            if (!status)
                Q_EMIT failed(status.error());
        });
}

std::shared_ptr<vsphere::Session> Connections::session(const values::ServerId &id) const
{
    const auto found = m_open.find(id);
    return found != m_open.end() ? found->second->session() : nullptr;
}

bool Connections::contains(const values::ServerId &id) const
{
    return m_open.contains(id);
}

} // namespace app
