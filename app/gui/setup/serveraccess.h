// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/plan/runner.h"

namespace models
{
class EstateStore;
}

namespace app
{

class Connections;
class Telemetry;

/// What plans of the window work with: a server's estate, and ports to it, to its hosts and guests.
/// Thread: interface thread. All parts outlive it.
class ServerAccess final
{
public:
    ServerAccess(models::EstateStore *estates, Connections *connections, Telemetry *telemetry)
        : m_estates(estates)
        , m_connections(connections)
        , m_telemetry(telemetry)
    {
    }

    /// A snapshot as it is now; empty once the server is gone.
    [[nodiscard]] plan::Estate estate(const values::ServerId &server) const;
    /// All null where the server is not connected.
    [[nodiscard]] plan::Ports ports(const values::ServerId &server) const;
    /// The connected server of this instanceUuid; empty: none is.
    [[nodiscard]] values::ServerId serverWith(const QString &instanceUuid) const;
    /// Ports, server and account for a run; about is empty where the server is not connected.
    [[nodiscard]] plan::Runner::Setting setting(const QString &instanceUuid) const;

private:
    models::EstateStore *m_estates;
    Connections *m_connections;
    Telemetry *m_telemetry;
};

} // namespace app
