// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/moref.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/plan/runner.h"

#include <functional>
#include <memory>

namespace models
{
class EstateStore;
}

namespace app
{

class Connections;
class GuestSessions;
class Telemetry;

/// What plans of the window work with: a server's estate, and ports to it, to its hosts and guests.
/// Thread: interface thread. All parts outlive it.
class ServerAccess final
{
public:
    using Adapt = std::function<plan::Ports(plan::Ports)>;

    ServerAccess(models::EstateStore *estates, Connections *connections, Telemetry *telemetry,
        GuestSessions *guests)
        : m_estates(estates)
        , m_connections(connections)
        , m_telemetry(telemetry)
        , m_guests(guests)
    {
    }

    /// Something between plans and the world, for all copies of this: a test need not wait as long
    /// as a person.
    void adaptPorts(Adapt adapt) { *m_adapt = std::move(adapt); }

    /// A snapshot as it is now; empty once the server is gone.
    [[nodiscard]] plan::Estate estate(const values::ServerId &server) const;
    /// All null where the server is not connected.
    [[nodiscard]] plan::Ports ports(const values::ServerId &server) const;
    /// Servers that plans can be made for.
    [[nodiscard]] QList<values::ServerId> connected() const;
    /// The connected server of this instanceUuid; empty: none is.
    [[nodiscard]] values::ServerId serverWith(const QString &instanceUuid) const;
    /// What nvidia-smi told of that server's GPUs, where telemetry runs.
    [[nodiscard]] QList<values::GpuState> gpus(const values::ServerId &server) const;
    /// Ports, server and account for a run; about is empty where the server is not connected.
    [[nodiscard]] plan::Runner::Setting setting(const QString &instanceUuid) const;

private:
    models::EstateStore *m_estates;
    Connections *m_connections;
    Telemetry *m_telemetry;
    GuestSessions *m_guests;
    std::shared_ptr<Adapt> m_adapt = std::make_shared<Adapt>();
};

} // namespace app
