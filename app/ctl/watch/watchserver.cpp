// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchserver.h"

namespace app
{

using values::Error;
using values::Status;

WatchServer::WatchServer(ServerOptions options)
    : m_server(std::move(options))
{
}

QCoro::Task<Status> WatchServer::open(std::stop_token stop)
{
    const auto self = shared_from_this();
    const Status opened = co_await m_server.open(stop);
    if (opened.ok())
        m_switch = std::make_shared<vsphere::SshSwitch>(m_server.session());
    co_return opened;
}

QCoro::Task<QList<Error>> WatchServer::close()
{
    const auto self = shared_from_this();
    const std::stop_token never;
    QList<Error> errors;
    if (m_switch) {
        const QList<Error> stillOn = co_await m_switch->turnAllOff(never);
        errors = stillOn;
    }
    co_await m_server.close();
    co_return errors;
}

QList<telemetry::HostTarget> WatchServer::hosts() const
{
    return telemetry::hostTargets(id(), m_server.store().estate(id()));
}

QList<telemetry::GuestTarget> WatchServer::guests() const
{
    return telemetry::guestTargets(id(), m_server.store().estate(id()));
}

} // namespace app
