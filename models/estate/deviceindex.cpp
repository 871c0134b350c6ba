// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estate/deviceindex.h"

namespace models
{

namespace
{

QSet<values::MoRef> vmsNamedBy(const HostPtr &host)
{
    QSet<values::MoRef> vms;
    if (!host)
        return vms;
    for (const values::HardwareBinding &binding : host->bindings)
        vms.insert(binding.vm);
    for (const values::GraphicsInfo &graphics : host->graphics)
        vms.unite(QSet<values::MoRef>(graphics.vms.cbegin(), graphics.vms.cend()));
    return vms;
}

QSet<QString> systemIdsOf(const VmPtr &vm)
{
    QSet<QString> ids;
    if (!vm)
        return ids;
    for (const values::VmPciDevice &device : vm->pciDevices) {
        if (device.method == values::GpuMethod::Fixed && !device.systemId.isEmpty())
            ids.insert(device.systemId);
    }
    return ids;
}

template <class Key>
void drop(QHash<Key, QSet<values::MoRef>> &index, const Key &key, const values::MoRef &ref)
{
    const auto it = index.find(key);
    if (it == index.end())
        return;
    it->remove(ref);
    if (it->isEmpty())
        index.erase(it);
}

void concernHostOf(const VmPtr &vm, QSet<values::MoRef> &concerned)
{
    if (vm && !vm->pciDevices.isEmpty() && !vm->host.isNull())
        concerned.insert(vm->host);
}

} // namespace

void DeviceIndex::follow(
    const HostPtr &before, const HostPtr &after, ServerEstate &estate, Hosts &concerned)
{
    const values::MoRef ref = (after ? after : before)->ref;
    const QSet<values::MoRef> namedBefore = vmsNamedBy(before);
    const QSet<values::MoRef> named = vmsNamedBy(after);
    for (const values::MoRef &vm : namedBefore) {
        if (!named.contains(vm))
            drop(m_namedBy, vm, ref);
    }
    for (const values::MoRef &vm : named)
        m_namedBy[vm].insert(ref);
    if (after)
        return;
    // A host that comes back under another reference must not lose its devices to this one.
    const QStringList ids = estate.hostOfSystemId.keys(ref);
    for (const QString &systemId : ids) {
        estate.hostOfSystemId.remove(systemId);
        concernBound(systemId, estate, concerned);
    }
}

void DeviceIndex::follow(
    const VmPtr &before, const VmPtr &after, ServerEstate &estate, Hosts &concerned)
{
    const values::MoRef ref = (after ? after : before)->ref;
    concernHostOf(before, concerned);
    concernHostOf(after, concerned);
    concerned.unite(m_namedBy.value(ref));
    const QSet<QString> idsBefore = systemIdsOf(before);
    const QSet<QString> ids = systemIdsOf(after);
    for (const QString &systemId : idsBefore) {
        if (!ids.contains(systemId))
            drop(m_boundTo, systemId, ref);
    }
    // A running VM's fixed device is on the host that runs it: that tells whose systemId it is.
    const bool runs
        = after && after->power == values::PowerState::PoweredOn && !after->host.isNull();
    for (const QString &systemId : ids) {
        m_boundTo[systemId].insert(ref);
        if (runs)
            learnSystemId(systemId, after->host, estate, concerned);
    }
}

void DeviceIndex::learnSystemId(
    const QString &systemId, const values::MoRef &host, ServerEstate &estate, Hosts &concerned)
{
    if (estate.hostOfSystemId.value(systemId) == host)
        return;
    estate.hostOfSystemId.insert(systemId, host);
    concernBound(systemId, estate, concerned);
}

void DeviceIndex::concernBound(
    const QString &systemId, const ServerEstate &estate, Hosts &concerned) const
{
    const QSet<values::MoRef> vms = m_boundTo.value(systemId);
    for (const values::MoRef &vm : vms)
        concernHostOf(estate.vms.value(vm), concerned);
}

} // namespace models
