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
using Hosts = QList<const values::Host *>;

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

/// What DRS may do with the VM: its own level, or the cluster's. Empty: not told.
QString drsLevel(const values::Entity &cluster, const values::MoRef &vm)
{
    if (!cluster.setup)
        return {};
    const QString own = cluster.setup->drsOfVm.value(vm);
    return own.isEmpty() ? cluster.setup->drsBehavior : own;
}

/// Only full automation moves a VM; else the way into maintenance mode waits for a person.
Fate fateUnderDrs(const values::VirtualMachine &vm, const values::Entity *cluster)
{
    if (!cluster || !cluster->drsEnabled.value_or(false))
        return {How::MustBeMoved, Evacuation::tr("DRS is off: somebody has to move it.")};
    const QString level = drsLevel(*cluster, vm.ref);
    if (level == u"fullyAutomated")
        return {How::MovesByItself, Evacuation::tr("DRS moves it: it is fully automated.")};
    if (level == u"disabled")
        return {
            How::MustBeMoved, Evacuation::tr("DRS is off for this VM: somebody has to move it.")};
    if (level.isEmpty())
        return {How::MustBeMoved,
            Evacuation::tr("The automation level of DRS is not known: somebody has to move it.")};
    return {How::MustBeMoved,
        Evacuation::tr("DRS is not fully automated for it and only recommends the move: somebody "
                       "has to make it.")};
}

/// The mandatory rule that keeps a VM from a host; none: "".
QString ruleAgainst(
    const values::Entity *cluster, const values::MoRef &vm, const values::MoRef &host)
{
    if (!cluster || !cluster->setup)
        return {};
    for (const values::ClusterSetup::HostRule &rule : cluster->setup->hostRules) {
        if (rule.vms.contains(vm) && rule.hosts.contains(host) == rule.never)
            return rule.name;
    }
    return {};
}

/// Which rule leaves a VM none of the other hosts; none: "".
QString ruleThatTies(const values::Entity *cluster, const values::MoRef &vm, const Hosts &others)
{
    QString rule;
    for (const values::Host *const other : others) {
        rule = ruleAgainst(cluster, vm, other->ref);
        if (rule.isEmpty())
            return {};
    }
    return rule;
}

Fate fateOf(const values::VirtualMachine &vm, const values::Host &host,
    const values::Entity *cluster, const Hosts &others)
{
    if (holds(vm, values::GpuMethod::Fixed))
        return {How::MustBeShutDown, Evacuation::tr("A passthrough device ties it to this host.")};
    if (holds(vm, values::GpuMethod::Dynamic) || holds(vm, values::GpuMethod::Dvx)
        || holds(vm, values::GpuMethod::Unknown))
        return {How::MustBeShutDown, Evacuation::tr("A running VM with a PCI device cannot move.")};
    if (vm.name.startsWith(u"vCLS"))
        return {How::MovesByItself, Evacuation::tr("vCenter takes care of its own VMs.")};
    if (others.isEmpty())
        return {How::MustBeShutDown, Evacuation::tr("No other host can take it.")};
    if (const QString rule = ruleThatTies(cluster, vm.ref, others); !rule.isEmpty())
        return {How::MustBeShutDown,
            Evacuation::tr("The rule \"%1\" of the cluster lets no other host take it.").arg(rule)};
    if (holds(vm, values::GpuMethod::Vgpu))
        return fateOfVgpuVm(vm, host);
    return fateUnderDrs(vm, cluster);
}

} // namespace

bool mayRunOn(const plan::Estate &estate, const values::MoRef &vm, const values::MoRef &host)
{
    return ruleAgainst(estate.clusterOf(host), vm, host).isEmpty();
}

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
    const Hosts others = siblings(estate, ref);
    for (const values::VirtualMachine *const vm : estate.vmsOn(ref)) {
        if (vm->power != values::PowerState::PoweredOn)
            continue;
        const Fate fate = fateOf(*vm, *host, cluster, others);
        list.append({vm->ref, vm->name, ref, host->name, fate.how, fate.because, fate.stun});
    }
    return list;
}

} // namespace setup
