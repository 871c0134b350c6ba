// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/estatetargets.h"

#include "models/derive/gpuview.h"
#include "models/derive/vmgpuview.h"

#include <algorithm>

namespace telemetry
{

namespace
{

template <class Target>
void sortByName(QList<Target> &targets)
{
    std::sort(targets.begin(), targets.end(),
        [](const Target &a, const Target &b) { return a.name < b.name; });
}

HostTarget hostTarget(
    const values::ServerId &server, const values::Host &host, const models::ServerEstate &estate)
{
    HostTarget target{{server, host.ref}, host.name,
        host.connection == values::ConnectionState::Connected, {}, {}};
    const QList<models::GpuRow> rows = models::gpuRows(host, estate);
    for (const models::GpuRow &row : rows) {
        EstateGpu gpu;
        gpu.identity.server = server;
        gpu.identity.host = host.ref;
        gpu.identity.address = values::PciAddress::parse(row.id);
        gpu.identity.name = row.name;
        gpu.usedBy = row.usedBy;
        gpu.memory = row.memory;
        const bool isGivenAway = row.mode == models::GpuMode::Passthrough;
        (isGivenAway ? target.passedThrough : target.gpus).append(gpu);
    }
    return target;
}

GuestTarget guestTarget(const values::ServerId &server, const values::VirtualMachine &vm,
    const QList<models::VmGpuRow> &rows)
{
    GuestTarget target{
        {server, vm.ref}, vm.name, vm.guestAddress, vm.power == values::PowerState::PoweredOn, {}};
    for (const models::VmGpuRow &row : rows) {
        EstateGpu gpu;
        gpu.identity.server = server;
        gpu.identity.host = vm.host;
        gpu.identity.vm = vm.ref;
        gpu.identity.isVgpu = row.method == values::GpuMethod::Vgpu;
        gpu.identity.address = values::PciAddress::parse(row.device);
        gpu.identity.name = row.deviceName;
        gpu.usedBy = {vm.ref};
        target.gpus.append(gpu);
    }
    return target;
}

} // namespace

QList<HostTarget> hostTargets(const values::ServerId &server, const models::ServerEstate &estate)
{
    QList<HostTarget> targets;
    for (const models::HostPtr &host : estate.hosts) {
        if (models::hasGpu(*host))
            targets.append(hostTarget(server, *host, estate));
    }
    sortByName(targets);
    return targets;
}

QList<GuestTarget> guestTargets(const values::ServerId &server, const models::ServerEstate &estate)
{
    QList<GuestTarget> targets;
    for (const models::VmPtr &vm : estate.vms) {
        if (vm->isTemplate.value_or(false))
            continue;
        const QList<models::VmGpuRow> rows = models::vmGpuRows(*vm, estate);
        if (!rows.isEmpty())
            targets.append(guestTarget(server, *vm, rows));
    }
    sortByName(targets);
    return targets;
}

} // namespace telemetry
