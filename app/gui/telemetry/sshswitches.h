// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{
class Session;
class SshSwitch;
} // namespace vsphere

namespace app
{

class Connections;

/// SSH of hosts, started through the servers that manage them, and stopped again where it was off.
/// Thread: interface thread.
class SshSwitches final : public QObject
{
    Q_OBJECT
public:
    /// The connections outlive this.
    explicit SshSwitches(Connections *connections);
    ~SshSwitches() override;

    /// user: who will log in. Errors: Network (the server is not connected), Blocked, Permission …
    [[nodiscard]] QCoro::Task<values::Status> turnOn(
        values::ObjectKey host, QString user, std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Status> turnOff(values::ObjectKey host, std::stop_token stop);
    /// One error for each host where SSH still runs because of us.
    [[nodiscard]] QCoro::Task<QList<values::Error>> turnAllOff(
        values::ServerId server, std::stop_token stop);
    /// Servers with hosts where SSH runs because of us.
    [[nodiscard]] QList<values::ServerId> servers() const;

private:
    [[nodiscard]] std::shared_ptr<vsphere::SshSwitch> current(const values::ServerId &server);
    /// One session and its switch: a new session knows nothing of what the old one started.
    struct Switch {
        std::shared_ptr<vsphere::Session> session;
        std::shared_ptr<vsphere::SshSwitch> ssh;
    };
    Connections *m_connections;
    QHash<values::ServerId, Switch> m_switches;
};

} // namespace app
