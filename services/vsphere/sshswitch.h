// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QHash>
#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// Turns SSH on hosts of one server on and off again: what was on before it came stays on.
/// Shape:  the start-up policy is never touched, so a reboot of the host ends it, too.
/// Thread: the interface thread.
/// Life:   shared with its own calls; keep it as shared_ptr.
class SshSwitch final : public std::enable_shared_from_this<SshSwitch>
{
public:
    /// started: hosts where an earlier session turned it on, which this one is to turn off.
    explicit SshSwitch(
        std::shared_ptr<Session> session, QHash<values::MoRef, QString> started = {});

    /// Starts TSM-SSH where it does not run. Success where it runs already.
    /// user: who wants to log in; in lockdown mode only exceptions may.
    /// Errors: Blocked (lockdown mode, host not connected), Permission (Host.Config.NetService),
    ///         NotFound, Incomplete, Network.
    [[nodiscard]] QCoro::Task<values::Status> turnOn(
        values::MoRef host, QString user, std::stop_token stop);
    /// Stops it on a host where turnOn() started it; elsewhere does nothing.
    [[nodiscard]] QCoro::Task<values::Status> turnOff(values::MoRef host, std::stop_token stop);
    /// turnOff() for all; one error per host where it still runs.
    [[nodiscard]] QCoro::Task<QList<values::Error>> turnAllOff(std::stop_token stop);

    /// Hosts on which SSH runs because of us, by name.
    [[nodiscard]] const QHash<values::MoRef, QString> &started() const { return m_started; }

private:
    std::shared_ptr<Session> m_session;
    QHash<values::MoRef, QString> m_started;
};

} // namespace vsphere
