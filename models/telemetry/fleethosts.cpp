// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleethosts.h"

#include "models/telemetry/fleetrow.h"

namespace models
{

QHash<values::ObjectKey, QList<const GpuTelemetry *>> measuredByHost(
    const EstateStore &estates, const TelemetryStore &telemetry)
{
    QHash<values::ObjectKey, QList<const GpuTelemetry *>> homes;
    for (const values::GpuNumber number : telemetry.gpus()) {
        const GpuTelemetry *gpu = telemetry.gpu(number);
        homes[homeOf(gpu->identity, estates)].append(gpu);
    }
    return homes;
}

HostSet knownHosts(const EstateStore &estates, const TelemetryStore &telemetry)
{
    HostSet hosts(&refLess);
    for (const values::Server &server : estates.servers()) {
        for (const HostPtr &host : estates.estate(server.id).hosts)
            hosts.insert({server.id, host->ref});
    }
    for (const values::GpuNumber number : telemetry.gpus())
        hosts.insert(homeOf(telemetry.gpu(number)->identity, estates));
    return hosts;
}

} // namespace models
