// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetrow.h"

#include "models/derive/deviceusers.h"
#include "models/telemetry/unmeasured.h"

#include <QCoreApplication>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::FleetRow)
};

bool seenFromOutside(const GpuTelemetry &gpu)
{
    for (const MetricReading &reading : gpu.latest) {
        if (reading.value == reading.value
            && reading.source != values::SampleSource::GuestNvidiaSmi)
            return true;
    }
    return false;
}

void takeMeasured(FleetRow &row, const GpuTelemetry &gpu)
{
    row.number = gpu.number;
    row.isVgpu = gpu.identity.isVgpu;
    const bool outside = row.mode != GpuMode::Passthrough && seenFromOutside(gpu);
    const bool guest = row.mode == GpuMode::Passthrough || !gpu.identity.vm.isNull();
    row.sight = guest && !outside ? FleetRow::Sight::GuestOnly : FleetRow::Sight::Host;
    if (row.name.isEmpty())
        row.name = gpu.identity.name;
}

void addVms(FleetRow &row, const QList<values::MoRef> &vms, const ServerEstate &estate)
{
    for (const values::MoRef &vm : vms) {
        if (vm.isNull() || row.vms.contains(vm))
            continue;
        row.vms.append(vm);
        row.vmNames.append(vmNames({vm}, estate));
    }
}

/// The measured GPU that is this one: by address, or the one GPU that a guest of it tells.
const GpuTelemetry *takeMatch(const GpuRow &gpu, QList<const GpuTelemetry *> &left)
{
    const auto address = values::PciAddress::parse(gpu.id);
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (address && left.at(i)->identity.address == address)
            return left.takeAt(i);
    }
    if (gpu.mode != GpuMode::Passthrough)
        return nullptr;
    for (qsizetype i = 0; i < left.size(); ++i) {
        const values::GpuIdentity &identity = left.at(i)->identity;
        if (!identity.isVgpu && !identity.address && gpu.usedBy.contains(identity.vm))
            return left.takeAt(i);
    }
    return nullptr;
}

FleetRow estateRow(const values::ObjectKey &key, const values::Host &host, const GpuRow &gpu)
{
    FleetRow row;
    row.server = key.server;
    row.host = key.ref;
    row.hostName = host.name;
    row.address = values::PciAddress::parse(gpu.id);
    row.name = gpu.name;
    row.mode = gpu.mode;
    row.vms = gpu.usedBy;
    row.vmNames = gpu.usedByNames;
    return row;
}

FleetRow measuredRow(const values::ObjectKey &key, const QString &hostName, const GpuTelemetry &gpu)
{
    FleetRow row;
    row.server = key.server;
    row.host = key.ref;
    row.hostName = hostName;
    row.address = gpu.identity.address;
    takeMeasured(row, gpu);
    return row;
}

} // namespace

values::ObjectKey homeOf(const values::GpuIdentity &identity, const EstateStore &estates)
{
    if (!identity.host.isNull() || identity.vm.isNull())
        return {identity.server, identity.host};
    const VmPtr vm = estates.vm({identity.server, identity.vm});
    return {identity.server, vm == nullptr ? values::MoRef() : vm->host};
}

std::vector<std::pair<FleetKey, FleetRow>> fleetRowsOf(const values::ObjectKey &host,
    const QList<const GpuTelemetry *> &measured, const EstateStore &estates,
    const TelemetryStore &telemetry)
{
    std::vector<std::pair<FleetKey, FleetRow>> rows;
    QList<const GpuTelemetry *> left = measured;
    const ServerEstate &estate = estates.estate(host.server);
    const HostPtr value = estates.host(host);
    const QString name = value == nullptr ? Words::tr("Unknown host") : value->name;
    const auto finish = [&](FleetRow row, const GpuTelemetry *gpu) {
        if (gpu != nullptr) {
            takeMeasured(row, *gpu);
            addVms(row, {gpu->identity.vm}, estate);
            if (gpu->state)
                addVms(row, gpu->state->vms, estate);
        }
        FleetKey key{host, row.address.has_value(), row.address.value_or(values::PciAddress())};
        if (!row.address && gpu != nullptr)
            key.number = static_cast<int>(gpu->number);
        rows.emplace_back(std::move(key), std::move(row));
    };
    if (value != nullptr) {
        for (const GpuRow &gpu : gpuRows(*value, estate)) {
            FleetRow row = estateRow(host, *value, gpu);
            const GpuTelemetry *match = takeMatch(gpu, left);
            finish(row, match);
            if (match == nullptr || !match->isFresh(telemetry.now()))
                explainUnmeasured(rows.back().second, gpu, *value, estate, telemetry);
        }
    }
    for (const GpuTelemetry *gpu : std::as_const(left)) {
        if (gpu->isFresh(telemetry.now())) // others are of an earlier run, or gone
            finish(measuredRow(host, name, *gpu), gpu);
    }
    return rows;
}

} // namespace models
