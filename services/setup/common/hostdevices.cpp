// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/hostdevices.h"

#include "models/derive/deviceusers.h"
#include "models/derive/pciids.h"

#include <algorithm>

namespace setup
{

namespace
{

DeviceNow now(const values::Host &host, const DeviceKey &key, const values::PciDevice *device)
{
    DeviceNow seen;
    seen.key = key;
    if (!device)
        return seen;
    seen.address = device->id;
    seen.name = device->deviceName;
    seen.drivenByHost = drivenByHost(host, device->id);
    if (const values::PciPassthruInfo *const info = passthruAt(host, device->id)) {
        seen.known = true;
        seen.capable = info->capable;
        seen.enabled = info->enabled;
        seen.active = info->active;
        seen.label = info->hardwareLabel;
    }
    return seen;
}

} // namespace

QList<DeviceNow> devicesNow(
    const values::Host &host, const QList<DeviceKey> &keys, const QHash<QString, QString> &moved)
{
    const QList<const values::PciDevice *> found = locate(host, keys, moved);
    QList<DeviceNow> devices;
    for (qsizetype i = 0; i < keys.size(); ++i)
        devices.append(now(host, keys.at(i), found.at(i)));
    return devices;
}

bool isAsWished(const QList<DeviceNow> &devices, bool enable, const QString &label)
{
    return std::all_of(devices.cbegin(), devices.cend(), [&](const DeviceNow &device) {
        return !device.isGone() && device.enabled == enable && device.active == enable
            && (label.isNull() || device.label == label);
    });
}

bool leadsToReboot(const values::Host &host, const QList<DeviceNow> &devices, bool enable)
{
    const bool rebinds = host.rebindWithoutReboot.value_or(false);
    return std::any_of(devices.cbegin(), devices.cend(), [&](const DeviceNow &device) {
        if (device.isGone() || device.active == enable)
            return false;
        const bool pending = device.enabled == enable;
        return pending || !rebinds || device.drivenByHost;
    });
}

const values::PciDevice *deviceAt(const values::Host &host, const QString &address)
{
    const QString wanted = models::pciIdKey(address);
    const auto found = std::find_if(host.pciDevices.cbegin(), host.pciDevices.cend(),
        [&](const values::PciDevice &device) { return models::pciIdKey(device.id) == wanted; });
    return found == host.pciDevices.cend() ? nullptr : &*found;
}

const values::PciPassthruInfo *passthruAt(const values::Host &host, const QString &address)
{
    const QString wanted = models::pciIdKey(address);
    const auto found = std::find_if(host.passthru.cbegin(), host.passthru.cend(),
        [&](const values::PciPassthruInfo &info) { return models::pciIdKey(info.id) == wanted; });
    return found == host.passthru.cend() ? nullptr : &*found;
}

QStringList unitOf(const values::Host &host, const QString &address)
{
    QStringList unit{address};
    const values::PciPassthruInfo *const own = passthruAt(host, address);
    if (!own || own->dependentDevice.isEmpty())
        return unit;
    QStringList others;
    for (const values::PciPassthruInfo &info : host.passthru) {
        if (info.id != own->id && info.dependentDevice == own->dependentDevice)
            others.append(info.id);
    }
    std::sort(others.begin(), others.end(), [](const QString &a, const QString &b) {
        return models::pciSortNumber(a) < models::pciSortNumber(b);
    });
    return unit + others;
}

bool drivenByHost(const values::Host &host, const QString &address)
{
    const QString wanted = models::pciIdKey(address);
    return std::any_of(
        host.graphics.cbegin(), host.graphics.cend(), [&](const values::GraphicsInfo &info) {
            return models::pciIdKey(info.pciId) == wanted
                && (info.type == values::GraphicsType::Shared
                    || info.type == values::GraphicsType::SharedDirect);
        });
}

QList<const values::VirtualMachine *> holders(const plan::Estate &estate,
    const values::MoRef &hostRef, const QStringList &addresses, bool running)
{
    QList<const values::VirtualMachine *> found;
    const values::Host *const host = estate.host(hostRef);
    if (!host)
        return found;
    const models::DeviceUsers users(*host, estate.objects);
    for (const QString &address : addresses) {
        for (const values::MoRef &ref : users.of(address)) {
            const values::VirtualMachine *const vm = estate.vm(ref);
            if (vm && !found.contains(vm)
                && (!running || vm->power == values::PowerState::PoweredOn))
                found.append(vm);
        }
    }
    std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) {
        return std::tie(a->name, a->ref.value) < std::tie(b->name, b->ref.value);
    });
    return found;
}

QList<DeviceKey> keysOf(const values::Host &host, const QStringList &addresses)
{
    QList<DeviceKey> keys;
    for (const QString &address : addresses) {
        if (const values::PciDevice *const device = deviceAt(host, address))
            keys.append(DeviceKey::of(*device));
    }
    return keys;
}

} // namespace setup
