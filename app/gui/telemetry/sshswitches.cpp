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

QCoro::Task<values::Status> SshSwitches::turnOn(
    values::ObjectKey host, QString user, std::stop_token stop)
{
    const std::shared_ptr<vsphere::Session> session = m_connections->session(host.server);
    if (!session)
        co_return values::Error(values::Error::Kind::Network, tr("SSH was not started"),
            tr("%1 is not connected").arg(host.server), tr("Connect to the server and try again."));
    Switch &known = m_switches[host.server];
    if (known.session != session) {
        // What the former session started is still to be stopped by this one.
        const auto started = known.ssh ? known.ssh->started() : QHash<values::MoRef, QString>();
        known = {session, std::make_shared<vsphere::SshSwitch>(session, started)};
    }
    const std::shared_ptr<vsphere::SshSwitch> ssh = known.ssh;
    const auto done = co_await ssh->turnOn(host.ref, user, stop);
    co_return done;
}

QCoro::Task<values::Status> SshSwitches::turnOff(values::ObjectKey host, std::stop_token stop)
{
    const std::shared_ptr<vsphere::SshSwitch> ssh = m_switches.value(host.server).ssh;
    if (!ssh)
        co_return values::done();
    const auto done = co_await ssh->turnOff(host.ref, stop);
    co_return done;
}

QCoro::Task<QList<values::Error>> SshSwitches::turnAllOff(
    values::ServerId server, std::stop_token stop)
{
    const std::shared_ptr<vsphere::SshSwitch> ssh = m_switches.value(server).ssh;
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
