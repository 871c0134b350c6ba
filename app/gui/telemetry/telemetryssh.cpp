// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SSH of hosts: started for telemetry, and stopped whenever telemetry ends.
#include "app/gui/telemetry/telemetry.h"

#include <QLoggingCategory>
#include <QPointer>

Q_LOGGING_CATEGORY(lcTelemetry, "gpudeck.app.telemetry", QtInfoMsg)

namespace app
{

void Telemetry::startSsh(const values::ObjectKey &host)
{
    switchOn(host);
}

QCoro::Task<void> Telemetry::switchOn(values::ObjectKey host)
{
    const QPointer<Telemetry> self(this);
    const QString user = m_machines.userOf(host);
    const auto started = co_await m_switches.turnOn(host, user, m_stop.get_token());
    if (!self)
        co_return;
    if (!started)
        Q_EMIT failed(started.error());
    else if (m_machines.isOn(host))
        m_machines.retry(host);
    else
        switchOff(host); // turned off while SSH was starting
}

QCoro::Task<void> Telemetry::switchOff(values::ObjectKey host)
{
    const QPointer<Telemetry> self(this);
    const auto stopped = co_await m_switches.turnOff(host, m_stop.get_token());
    if (self && !stopped)
        Q_EMIT failed(stopped.error());
}

void Telemetry::leave(const values::ServerId &server)
{
    if (m_leaving.contains(server))
        return;
    m_leaving.insert(server);
    m_machines.leave(server);
    m_counters.leave(server);
    m_store.removeSource(values::SampleSource::Vcenter, {server, {}});
    finishLeaving(server);
}

QCoro::Task<void> Telemetry::finishLeaving(values::ServerId server)
{
    const QPointer<Telemetry> self(this);
    const auto errors = co_await m_switches.turnAllOff(server, m_stop.get_token());
    if (!self)
        co_return;
    for (const values::Error &error : errors)
        Q_EMIT failed(error);
    m_leaving.remove(server);
    Q_EMIT serverLeft(server);
}

void Telemetry::close()
{
    finish();
}

QCoro::Task<void> Telemetry::finish()
{
    const QPointer<Telemetry> self(this);
    const QList<values::ServerId> servers = m_switches.servers();
    for (const values::ServerId &server : servers) {
        const auto errors = co_await m_switches.turnAllOff(server, m_stop.get_token());
        if (!self)
            co_return;
        for (const values::Error &error : errors)
            qCWarning(lcTelemetry).noquote() << error.sentence();
    }
    const auto ended = co_await m_hub.close(m_stop.get_token());
    if (self)
        Q_EMIT closed();
}

} // namespace app
