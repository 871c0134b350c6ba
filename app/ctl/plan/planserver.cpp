// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/planserver.h"

#include "app/plan/explainedpower.h"
#include "services/ports/serverports.h"
#include "services/vsphere/connection/pause.h"

#include <QSysInfo>
#include <qcorofuture.h>

#include <pwd.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace app
{

using values::Status;

namespace
{

QString localUser()
{
    const passwd *const entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
}

} // namespace

PlanServer::PlanServer(ServerOptions server, GuestAccess guests)
    : m_server(std::move(server))
    , m_guestAccess(std::move(guests))
{
}

QCoro::Task<Status> PlanServer::open(std::stop_token stop)
{
    const auto self = shared_from_this();
    auto guests = GuestLogins::make(m_guestAccess);
    if (!guests.ok())
        co_return guests.error();
    const Status opened = co_await m_server.open(stop);
    if (!opened.ok())
        co_return opened.error();
    const std::weak_ptr<PlanServer> weak = self;
    const auto known = [weak] {
        const auto server = weak.lock();
        return server ? server->estate() : plan::Estate();
    };
    m_guests = std::move(guests).value();
    m_ports = withExplainedPower(
        ports::serverPorts(m_server.session(), known, m_guests->shell(known), nullptr));
    co_return values::done();
}

void PlanServer::follow()
{
    m_watcher = std::make_unique<vsphere::InventoryWatcher>(m_server.session().get());
    models::EstateStore *const store = &m_server.store();
    const values::ServerId id = m_server.id();
    QObject::connect(m_watcher.get(), &vsphere::InventoryWatcher::inventory, store,
        [store, id](const values::ChangeBatch &batch) { store->apply(id, batch); });
    QObject::connect(m_watcher.get(), &vsphere::InventoryWatcher::resyncBegan, store,
        [store, id] { store->beginResync(id); });
    QObject::connect(m_watcher.get(), &vsphere::InventoryWatcher::resyncEnded, store,
        [store, id] { store->endResync(id); });
    m_keepingUp = keepUp(m_closing.get_token());
}

QCoro::Task<void> PlanServer::keepUp(std::stop_token stop)
{
    // Whatever ends it (an outage, a session that expired) passes; steps tell of it themselves.
    while (!stop.stop_requested()) {
        const Status ended = co_await m_watcher->run(stop);
        Q_UNUSED(ended)
        const QFuture<void> pause = vsphere::timedPause(5s, stop);
        co_await pause;
    }
}

QCoro::Task<void> PlanServer::close()
{
    const auto self = shared_from_this();
    m_closing.request_stop();
    if (m_keepingUp) {
        co_await *m_keepingUp;
        m_keepingUp.reset();
    }
    m_ports = {};
    co_await m_server.close();
}

plan::Estate PlanServer::estate() const
{
    return {about(), m_server.id(), m_server.store().estate(m_server.id())};
}

const values::About &PlanServer::about() const
{
    return m_server.session()->content().about;
}

QString PlanServer::who() const
{
    return QString(m_server.session()->userName() + QLatin1String(", ") + localUser()
        + QLatin1Char('@') + QSysInfo::machineHostName());
}

} // namespace app
