// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/freshestate.h"

#include <cmath>

namespace ports
{

using plan::Estate;
using values::MoRef;
using vsphere::FreshObject;

namespace
{

void takeOut(Estate &estate, const MoRef &ref)
{
    if (const values::VirtualMachine *const vm = estate.vm(ref)) {
        const MoRef host = vm->host;
        estate.objects.vmsOfHost[host].remove(ref);
        estate.objects.vms.remove(ref);
    }
    if (const values::Host *const host = estate.host(ref)) {
        const MoRef parent = host->parent;
        estate.objects.childrenOf[parent].remove(ref);
        estate.objects.hosts.remove(ref);
    }
    if (const values::Entity *const entity = estate.entity(ref)) {
        const MoRef parent = entity->parent;
        estate.objects.childrenOf[parent].remove(ref);
        estate.objects.entities.remove(ref);
    }
}

void putHost(Estate &estate, const FreshObject &fresh, const values::HostPatch &patch)
{
    values::Host host = patch.value;
    if (fresh.host) {
        host.setup = std::make_shared<const values::HostSetup>(*fresh.host);
        if (!fresh.host->systemId.isEmpty())
            estate.objects.hostOfSystemId.insert(fresh.host->systemId, host.ref);
    }
    estate.objects.childrenOf[host.parent].insert(host.ref);
    estate.put(std::move(host));
}

void putVm(Estate &estate, const FreshObject &fresh, const values::VmPatch &patch)
{
    values::VirtualMachine vm = patch.value;
    if (fresh.vm)
        vm.setup = std::make_shared<const values::VmSetup>(*fresh.vm);
    estate.put(std::move(vm));
}

void putEntity(Estate &estate, const FreshObject &fresh, const values::EntityPatch &patch)
{
    values::Entity entity = patch.value;
    if (fresh.cluster)
        entity.setup = std::make_shared<const values::ClusterSetup>(*fresh.cluster);
    const MoRef ref = entity.ref;
    estate.objects.childrenOf[entity.parent].insert(ref);
    estate.objects.entities.insert(ref, std::make_shared<const values::Entity>(std::move(entity)));
}

/// What reservations of running VMs leave of the memory that VMs can have.
void countMemory(Estate &estate, const FreshObject &fresh)
{
    const values::Host *const known = estate.host(fresh.change.ref);
    if (known == nullptr || !known->setup || !known->memory || !fresh.memoryForVms)
        return;
    qint64 left = std::llround(static_cast<double>(known->memory->count) * *fresh.memoryForVms);
    for (const values::VirtualMachine *const vm : estate.vmsOn(known->ref)) {
        if (vm->power == values::PowerState::PoweredOn && vm->reserved)
            left -= vm->reserved->count;
    }
    values::HostSetup setup = *known->setup;
    setup.unreservedMiB = std::max<qint64>(0, left);
    values::Host host = *known;
    host.setup = std::make_shared<const values::HostSetup>(std::move(setup));
    estate.put(std::move(host));
}

} // namespace

QList<MoRef> withClusters(const Estate &estate, const QList<MoRef> &objects)
{
    QList<MoRef> all = objects;
    for (const MoRef &ref : objects) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        const values::Entity *const cluster = estate.clusterOf(vm == nullptr ? ref : vm->host);
        if (cluster != nullptr && !all.contains(cluster->ref))
            all.append(cluster->ref);
    }
    return all;
}

QList<MoRef> movedVms(const Estate &estate, const QList<FreshObject> &fresh)
{
    QSet<MoRef> moved;
    for (const FreshObject &object : fresh) {
        if (!object.vms)
            continue;
        const QSet<MoRef> now(object.vms->cbegin(), object.vms->cend());
        const QSet<MoRef> known = estate.objects.vmsOfHost.value(object.change.ref);
        moved.unite(now - known).unite(known - now);
    }
    for (const FreshObject &object : fresh)
        moved.remove(object.change.ref);
    return moved.values();
}

Estate withFresh(Estate estate, const QList<MoRef> &asked, const QList<FreshObject> &fresh)
{
    QSet<MoRef> gone(asked.cbegin(), asked.cend());
    for (const FreshObject &object : fresh)
        gone.remove(object.change.ref);
    for (const MoRef &ref : gone)
        takeOut(estate, ref);
    for (const FreshObject &object : fresh) {
        if (const auto *host = std::get_if<values::HostPatch>(&object.change.patch))
            putHost(estate, object, *host);
        else if (const auto *vm = std::get_if<values::VmPatch>(&object.change.patch))
            putVm(estate, object, *vm);
        else if (const auto *entity = std::get_if<values::EntityPatch>(&object.change.patch))
            putEntity(estate, object, *entity);
    }
    for (const FreshObject &object : fresh)
        countMemory(estate, object);
    return estate;
}

bool contains(const Estate &estate, const MoRef &ref)
{
    return estate.vm(ref) != nullptr || estate.host(ref) != nullptr
        || estate.entity(ref) != nullptr;
}

} // namespace ports
