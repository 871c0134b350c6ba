// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/evacuation.h"

#include "services/setup/common/stun.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Evacuation {
    Q_DECLARE_TR_FUNCTIONS(setup::Evacuation)
};

using How = values::EvacuatedVm::How;

struct Fate {
    How how = How::MustBeShutDown;
    QString because;
    std::optional<std::chrono::seconds> stun = std::nullopt;
};

bool holds(const values::VirtualMachine &vm, values::GpuMethod method)
{
    return std::any_of(vm.pciDevices.cbegin(), vm.pciDevices.cend(),
        [method](const values::VmPciDevice &device) { return device.method == method; });
}

QString stunText(std::chrono::seconds stun)
{
    const QString text = Evacuation::tr(
        "Moved with vMotion it is estimated to stand still for about %n second(s), by figures "
        "published for a V100 and a 10 Gbit/s network.",
        nullptr, static_cast<int>(stun.count()));
    if (stun <= longestStun)
        return text;
    return text % u' '
        % Evacuation::tr(
            "vMotion gives up after %n second(s).", nullptr, static_cast<int>(longestStun.count()));
}

Fate fateOfVgpuVm(const values::VirtualMachine &vm, const values::Host &host)
{
    const QString base = Evacuation::tr("DRS does not move a VM with a vGPU by itself.");
    const auto stun = estimatedStun(vm, host.version);
    if (stun)
        return {How::MustBeMoved, base % u' ' % stunText(*stun), stun};
    return {How::MustBeMoved, base, std::nullopt};
}

Fate fateOf(const values::VirtualMachine &vm, const values::Host &host,
    const values::Entity *cluster, bool hasSibling)
{
    if (holds(vm, values::GpuMethod::Fixed))
        return {How::MustBeShutDown, Evacuation::tr("A passthrough device ties it to this host.")};
    if (holds(vm, values::GpuMethod::Dynamic) || holds(vm, values::GpuMethod::Dvx)
        || holds(vm, values::GpuMethod::Unknown))
        return {How::MustBeShutDown, Evacuation::tr("A running VM with a PCI device cannot move.")};
    if (vm.name.startsWith(u"vCLS"))
        return {How::MovesByItself, Evacuation::tr("vCenter takes care of its own VMs.")};
    if (!hasSibling)
        return {How::MustBeShutDown, Evacuation::tr("No other host can take it.")};
    if (holds(vm, values::GpuMethod::Vgpu))
        return fateOfVgpuVm(vm, host);
    if (cluster && cluster->drsEnabled.value_or(false))
        return {How::MovesByItself,
            Evacuation::tr("DRS moves it, by itself where it is fully automated.")};
    return {How::MustBeMoved, Evacuation::tr("DRS is off: somebody has to move it.")};
}

} // namespace

QList<const values::Host *> siblings(const plan::Estate &estate, const values::MoRef &ref)
{
    QList<const values::Host *> others;
    const values::Host *const host = estate.host(ref);
    if (!host || !estate.clusterOf(ref))
        return others;
    for (const models::HostPtr &other : estate.objects.hosts) {
        if (other->ref != ref && other->parent == host->parent
            && other->connection == values::ConnectionState::Connected
            && !other->inMaintenance.value_or(false))
            others.append(other.get());
    }
    std::sort(others.begin(), others.end(),
        [](const auto *a, const auto *b) { return a->name < b->name; });
    return others;
}

QList<values::EvacuatedVm> evacuation(const plan::Estate &estate, const values::MoRef &ref)
{
    QList<values::EvacuatedVm> list;
    const values::Host *const host = estate.host(ref);
    if (!host)
        return list;
    const values::Entity *const cluster = estate.clusterOf(ref);
    const bool hasSibling = !siblings(estate, ref).isEmpty();
    for (const values::VirtualMachine *const vm : estate.vmsOn(ref)) {
        if (vm->power != values::PowerState::PoweredOn)
            continue;
        const Fate fate = fateOf(*vm, *host, cluster, hasSibling);
        list.append({vm->ref, vm->name, ref, host->name, fate.how, fate.because, fate.stun});
    }
    return list;
}

} // namespace setup
