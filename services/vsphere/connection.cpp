// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection.h"

#include "services/vsphere/connection/connectionrun.h"
#include "services/vsphere/tasks/canceltask.h"
#include "services/vsphere/trust/trustpolicy.h"

namespace vsphere
{

using values::Error;
using values::Status;
using State = values::Server::State;

namespace
{
constexpr qint64 ProgressMs = 100;
} // namespace

Connection::Connection(ServerAddress address, PinStore *pins, QList<QSslCertificate> authorities)
    : Connection(std::move(address), pins, std::move(authorities), ConnectionOptions::real())
{
}

Connection::Connection(ServerAddress address, PinStore *pins, QList<QSslCertificate> authorities,
    ConnectionOptions options)
    : m_address(std::move(address))
    , m_pins(pins)
    , m_authorities(std::move(authorities))
    , m_options(std::move(options))
{
    m_server.id = m_address.id();
    m_server.host = m_address.host;
    m_server.port = m_address.port;
}

Connection::~Connection()
{
    letGo();
}

void Connection::connectToServer(const Credentials &credentials)
{
    letGo();
    m_server.user = credentials.user();
    m_server.objectsLoaded = 0;
    auto trust = std::make_shared<TrustPolicy>(m_server.id, m_pins, m_authorities);
    m_run = std::make_shared<ConnectionRun>(m_address, std::move(trust), credentials, m_options);
    connect(m_run.get(), &ConnectionRun::stateChanged, this, &Connection::onState);
    connect(m_run.get(), &ConnectionRun::opened, this, &Connection::onOpened);
    connect(m_run.get(), &ConnectionRun::trustAsked, this, &Connection::trustAsked);
    connect(m_run.get(), &ConnectionRun::ended, this, &Connection::onEnded);
    ++m_draining;
    ConnectionRun::go(m_run);
}

void Connection::letGo()
{
    const std::shared_ptr<ConnectionRun> run = std::exchange(m_run, nullptr);
    if (!run)
        return;
    run->disconnect(this);
    if (run->watch() != nullptr)
        run->watch()->disconnect(this);
    connect(run.get(), &ConnectionRun::ended, this, &Connection::onEnded);
    run->stop();
}

void Connection::disconnectFromServer()
{
    letGo();
    onState(State::Disconnected, {}, {});
}

void Connection::answerTrust(bool trusted)
{
    if (m_run)
        m_run->answerTrust(trusted);
}

std::shared_ptr<Session> Connection::session() const
{
    return m_run ? m_run->session() : nullptr;
}

QCoro::Task<Status> Connection::cancelTask(values::MoRef task, std::stop_token stop)
{
    const std::shared_ptr<Session> held = session();
    if (!held) {
        co_return Error(Error::Kind::Network, tr("The task cannot be cancelled"),
            tr("There is no connection to %1.").arg(m_server.id), tr("Connect first."));
    }
    const Status cancelled = co_await vsphere::cancelTask(held, task, stop);
    co_return cancelled;
}

void Connection::onState(
    State state, const std::optional<Error> &error, const QDateTime &nextAttempt)
{
    m_server.state = state;
    m_server.error = error;
    m_server.nextAttempt = nextAttempt;
    Q_EMIT serverChanged(m_server);
}

void Connection::onOpened()
{
    const std::shared_ptr<Session> opened = m_run->session();
    m_server.about = opened->content().about;
    m_server.negotiatedVersion = opened->version().toString();
    Watch *const watch = m_run->watch();
    connect(watch, &Watch::inventory, this, &Connection::inventory);
    connect(watch, &Watch::resyncBegan, this, &Connection::resyncBegan);
    connect(watch, &Watch::resyncEnded, this, &Connection::resyncEnded);
    connect(watch, &Watch::taskChanged, this, &Connection::taskChanged);
    connect(watch, &Watch::progressed, this, &Connection::onProgress);
    onState(State::Loading, {}, {});
}

void Connection::onProgress(int objects)
{
    m_server.objectsLoaded = objects;
    if (m_sinceProgress.isValid() && !m_sinceProgress.hasExpired(ProgressMs))
        return; // the next one, or the end of the load, tells
    m_sinceProgress.start();
    Q_EMIT serverChanged(m_server);
}

void Connection::onEnded()
{
    --m_draining;
    if (m_draining == 0)
        Q_EMIT drained();
}

} // namespace vsphere
