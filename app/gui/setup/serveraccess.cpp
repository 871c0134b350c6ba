// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/serveraccess.h"

#include "app/gui/connections.h"
#include "app/gui/setup/guestsessions.h"
#include "app/gui/telemetry/telemetry.h"
#include "app/plan/explainedpower.h"
#include "models/estatestore.h"
#include "services/ports/pausetelemetry.h"
#include "services/ports/serverports.h"
#include "services/ports/sshshell.h"

#include <QSysInfo>

namespace app
{

namespace
{

/// Telemetry may be paused although nothing measures there: then this costs nothing.
plan::Answer<std::shared_ptr<const void>> pauseTelemetry(
    Telemetry *telemetry, values::ObjectKey target, QString reason, std::stop_token stop)
{
    telemetry::Leases &leases = telemetry->hub()->leases();
    const auto lease = co_await leases.pause(target, reason, stop);
    if (!lease.ok())
        co_return lease.error();
    co_return std::shared_ptr<const void>(lease.value());
}

QString localUser()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

} // namespace

plan::Estate ServerAccess::estate(const values::ServerId &id) const
{
    plan::Estate estate;
    const values::Server *const server = m_estates->server(id);
    if (!server)
        return estate;
    estate.server = id;
    estate.about = server->about.value_or(values::About{});
    estate.objects = m_estates->estate(id);
    return estate;
}

plan::Ports ServerAccess::ports(const values::ServerId &id) const
{
    const auto session = m_connections->session(id);
    if (!session)
        return {};
    const auto known = [access = *this, id] {
        return access.estate(id);
    };
    Telemetry *const telemetry = m_telemetry;
    const auto lookUp
        = [guests = m_guests, id](
              const values::MoRef &ref) -> std::optional<std::shared_ptr<ssh::Session>> {
        auto machine = guests->session({id, ref});
        if (!machine)
            return std::nullopt;
        return machine;
    };
    const auto pause = [telemetry, id](values::MoRef ref, QString reason, std::stop_token stop) {
        return pauseTelemetry(telemetry, {id, std::move(ref)}, std::move(reason), std::move(stop));
    };
    plan::Ports made = withExplainedPower(ports::serverPorts(session, known,
        std::make_shared<ports::SshShell>(lookUp), std::make_shared<ports::PauseTelemetry>(pause)));
    return *m_adapt ? (*m_adapt)(std::move(made)) : made;
}

QList<values::GpuState> ServerAccess::gpus(const values::ServerId &id) const
{
    QList<values::GpuState> known;
    const models::TelemetryStore *const store = m_telemetry->store();
    for (const values::GpuNumber number : store->gpus()) {
        const models::GpuTelemetry *const gpu = store->gpu(number);
        if (gpu == nullptr || gpu->identity.server != id || !gpu->state)
            continue;
        values::GpuState state = *gpu->state;
        state.gpu = gpu->identity; // knows the host also where only a guest spoke
        known.append(state);
    }
    return known;
}

QList<values::ServerId> ServerAccess::connected() const
{
    QList<values::ServerId> ids;
    for (const values::Server &server : m_estates->servers()) {
        if (m_connections->session(server.id))
            ids.append(server.id);
    }
    return ids;
}

values::ServerId ServerAccess::serverWith(const QString &instanceUuid) const
{
    for (const values::Server &server : m_estates->servers()) {
        if (server.about && server.about->instanceUuid == instanceUuid)
            return server.id;
    }
    return {};
}

plan::Runner::Setting ServerAccess::setting(const QString &instanceUuid) const
{
    plan::Runner::Setting setting;
    const values::ServerId id = serverWith(instanceUuid);
    const values::Server *const server = id.isEmpty() ? nullptr : m_estates->server(id);
    const auto session = m_connections->session(id);
    if (!server || !session)
        return setting;
    setting.ports = ports(id);
    setting.server = server->about.value_or(values::About{});
    setting.who = session->userName() + QLatin1String(" (") + localUser() + QLatin1Char(')');
    return setting;
}

} // namespace app
