// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/loadedserver.h"
#include "services/telemetry/estatetargets.h"
#include "services/vsphere/sshswitch.h"

#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace app
{

/// The server of `gpudeckctl watch`: logged in for as long as it watches.
class WatchServer final : public std::enable_shared_from_this<WatchServer>
{
public:
    explicit WatchServer(ServerOptions options);

    /// Logs in and reads the estate once. Errors: as of `gpudeckctl inventory`.
    [[nodiscard]] QCoro::Task<values::Status> open(std::stop_token stop);
    /// Stops SSH where it was started here, and logs out; what could not be stopped.
    [[nodiscard]] QCoro::Task<QList<values::Error>> close();

    [[nodiscard]] values::ServerId id() const { return m_server.id(); }
    [[nodiscard]] QList<telemetry::HostTarget> hosts() const;
    [[nodiscard]] QList<telemetry::GuestTarget> guests() const;
    [[nodiscard]] std::shared_ptr<vsphere::Session> session() const { return m_server.session(); }
    [[nodiscard]] std::shared_ptr<vsphere::SshSwitch> sshSwitch() const { return m_switch; }

private:
    LoadedServer m_server;
    std::shared_ptr<vsphere::SshSwitch> m_switch;
};

} // namespace app
