// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/sshswitches.h"

#include "app/gui/connections.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/sshswitch.h"

namespace app
{

SshSwitches::SshSwitches(Connections *connections)
    : m_connections(connections)
{
}

SshSwitches::~SshSwitches() = default;

/// What a former session started is still to be stopped by the one that is there now.
std::shared_ptr<vsphere::SshSwitch> SshSwitches::current(const values::ServerId &server)
{
    const auto known = m_switches.find(server);
    if (known == m_switches.end())
        return nullptr;
    const std::shared_ptr<vsphere::Session> session = m_connections->session(server);
    if (session && session != known->session)
        *known = {session, std::make_shared<vsphere::SshSwitch>(session, known->ssh->started())};
    return known->ssh;
}

QCoro::Task<values::Status> SshSwitches::turnOn(
    values::ObjectKey host, QString user, std::stop_token stop)
{
    const std::shared_ptr<vsphere::Session> session = m_connections->session(host.server);
    if (!session)
        co_return values::Error(values::Error::Kind::Network, tr("SSH was not started"),
            tr("%1 is not connected").arg(host.server), tr("Connect to the server and try again."));
    if (!m_switches.contains(host.server))
        m_switches.insert(host.server, {session, std::make_shared<vsphere::SshSwitch>(session)});
    const std::shared_ptr<vsphere::SshSwitch> ssh = current(host.server);
    const auto done = co_await ssh->turnOn(host.ref, user, stop);
    co_return done;
}

QCoro::Task<values::Status> SshSwitches::turnOff(values::ObjectKey host, std::stop_token stop)
{
    const std::shared_ptr<vsphere::SshSwitch> ssh = current(host.server);
    if (!ssh)
        co_return values::done();
    const auto done = co_await ssh->turnOff(host.ref, stop);
    co_return done;
}

QCoro::Task<QList<values::Error>> SshSwitches::turnAllOff(
    values::ServerId server, std::stop_token stop)
{
    const std::shared_ptr<vsphere::SshSwitch> ssh = current(server);
    if (!ssh)
        co_return QList<values::Error>();
    const auto errors = co_await ssh->turnAllOff(stop);
    co_return errors;
}

QList<values::ServerId> SshSwitches::servers() const
{
    QList<values::ServerId> servers;
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it) {
        if (!it->ssh->started().isEmpty())
            servers.append(it.key());
    }
    return servers;
}

} // namespace app
