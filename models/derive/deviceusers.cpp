// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/deviceusers.h"

#include "models/derive/pciids.h"

#include <QStringList>

#include <algorithm>

namespace models
{

bool boundToHost(
    const values::VmPciDevice &device, const values::MoRef &host, const ServerEstate &estate)
{
    if (device.systemId.isEmpty())
        return true;
    const auto known = estate.hostOfSystemId.constFind(device.systemId);
    return known == estate.hostOfSystemId.cend() || *known == host;
}

QString boundPciId(const values::HardwareBinding &binding, const values::Host &host)
{
    for (const values::PciDevice &device : host.pciDevices) {
        if (binding.instanceId.contains(device.id, Qt::CaseInsensitive))
            return device.id;
    }
    return {};
}

QStringList vmNames(const QList<values::MoRef> &vms, const ServerEstate &estate)
{
    QStringList names;
    for (const values::MoRef &ref : vms) {
        const auto vm = estate.vms.constFind(ref);
        const bool named = vm != estate.vms.cend() && !(*vm)->name.isEmpty();
        names.append(named ? (*vm)->name : ref.value);
    }
    return names;
}

DeviceUsers::DeviceUsers(const values::Host &host, const ServerEstate &estate)
{
    addHeldByVms(host, estate);
    for (const values::HardwareBinding &binding : host.bindings) {
        const QString id = boundPciId(binding, host);
        if (!id.isEmpty())
            add(id, binding.vm);
    }
    for (const values::GraphicsInfo &graphics : host.graphics) {
        for (const values::MoRef &vm : graphics.vms)
            add(graphics.pciId, vm);
    }
    for (QList<values::MoRef> &users : m_users) {
        const auto nameOf = [&estate](const values::MoRef &ref) {
            const auto vm = estate.vms.constFind(ref);
            return vm != estate.vms.cend() ? (*vm)->name : QString();
        };
        std::sort(
            users.begin(), users.end(), [&nameOf](const values::MoRef &a, const values::MoRef &b) {
                const int order = nameOf(a).compare(nameOf(b));
                return order != 0 ? order < 0 : a.value < b.value;
            });
    }
}

void DeviceUsers::addHeldByVms(const values::Host &host, const ServerEstate &estate)
{
    const QSet<values::MoRef> vms = estate.vmsOfHost.value(host.ref);
    for (const values::MoRef &ref : vms) {
        const auto vm = estate.vms.constFind(ref);
        if (vm == estate.vms.cend())
            continue;
        for (const values::VmPciDevice &device : (*vm)->pciDevices) {
            const bool fixed = device.method == values::GpuMethod::Fixed
                && boundToHost(device, host.ref, estate);
            if (fixed || device.method == values::GpuMethod::Dynamic)
                add(device.pciId, ref);
        }
    }
}

void DeviceUsers::add(const QString &pciId, const values::MoRef &vm)
{
    if (pciId.isEmpty() || vm.isNull())
        return;
    QList<values::MoRef> &users = m_users[pciIdKey(pciId)];
    if (!users.contains(vm))
        users.append(vm);
}

QList<values::MoRef> DeviceUsers::of(const QString &pciId) const
{
    return m_users.value(pciIdKey(pciId));
}

} // namespace models
