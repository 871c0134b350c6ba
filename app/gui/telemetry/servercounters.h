// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace models
{
class EstateStore;
}

namespace telemetry
{
class Hub;
class VcenterSource;
} // namespace telemetry

namespace app
{

class Connections;

/// The GPU counters of each connected server, without a login of their own: they need no SSH.
/// Shape:  a server without a host that has GPUs is not asked.
/// Thread: interface thread.
class ServerCounters final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    ServerCounters(models::EstateStore *estates, Connections *connections, telemetry::Hub *hub);
    ~ServerCounters() override;

    /// The server is live, or its hosts may have other GPUs than before.
    void refresh(const values::ServerId &server);
    void leave(const values::ServerId &server);
    /// As the operator wishes, until the server is left.
    void turnOff(const values::ServerId &server);
    void turnOn(const values::ServerId &server);
    /// Asks again now.
    void retry(const values::ServerId &server);
    [[nodiscard]] bool isOff(const values::ServerId &server) const
    {
        return m_off.contains(server);
    }

private:
    models::EstateStore *m_estates;
    Connections *m_connections;
    telemetry::Hub *m_hub;
    QHash<values::ServerId, QPointer<telemetry::VcenterSource>> m_sources; ///< the hub's
    QSet<values::ServerId> m_off;
};

} // namespace app
