// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/servercounters.h"

#include "app/gui/connections.h"
#include "models/estatestore.h"
#include "services/telemetry/hub.h"
#include "services/telemetry/vcentersource.h"

namespace app
{

ServerCounters::ServerCounters(
    models::EstateStore *estates, Connections *connections, telemetry::Hub *hub)
    : m_estates(estates)
    , m_connections(connections)
    , m_hub(hub)
{
}

ServerCounters::~ServerCounters() = default;

void ServerCounters::refresh(const values::ServerId &server)
{
    if (m_off.contains(server))
        return;
    const auto hosts = telemetry::hostTargets(server, m_estates->estate(server));
    QPointer<telemetry::VcenterSource> &source = m_sources[server];
    if (!source && hosts.isEmpty())
        return;
    if (!source) {
        auto made = std::make_unique<telemetry::VcenterSource>(
            server, [this, server] { return m_connections->session(server); });
        source = made.get();
        source->setHosts(hosts);
        m_hub->add(std::move(made));
        return;
    }
    source->setHosts(hosts);
}

void ServerCounters::turnOff(const values::ServerId &server)
{
    leave(server);
    m_off.insert(server);
}

void ServerCounters::turnOn(const values::ServerId &server)
{
    m_off.remove(server);
    refresh(server);
}

void ServerCounters::retry(const values::ServerId &server)
{
    m_sources.remove(server); // the hub replaces it
    refresh(server);
}

void ServerCounters::leave(const values::ServerId &server)
{
    m_off.remove(server);
    const auto source = m_sources.take(server);
    if (source)
        m_hub->remove(values::SampleSource::Vcenter, source->state().target);
}

} // namespace app
