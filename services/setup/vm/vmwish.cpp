// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/vmwish.h"

#include "models/derive/pciids.h"
#include "services/setup/common/parameters.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

using values::GpuMethod;
using values::VmChange;
using values::VmPciDevice;

void wantMemory(const values::VirtualMachine &vm, VmChange &change)
{
    if (vm.memory && vm.reserved != vm.memory)
        change.reservationMiB = vm.memory->count;
    if (!vm.reservationLocked.value_or(false))
        change.reservationLocked = true;
    if (vm.memoryHotAdd.value_or(false))
        change.memoryHotAdd = false;
    if (!vm.setup)
        return;
    if (vm.setup->memoryLimitMiB.value_or(-1) != -1)
        change.memoryLimitMiB = -1;
    if (vm.setup->cpuHotAdd.value_or(false))
        change.cpuHotAdd = false;
    if (vm.setup->nestedHv.value_or(false))
        change.nestedHv = false;
}

/// The size that stands in the key; nothing where it is none that the host could use.
std::optional<int> usableSize(const values::VirtualMachine &vm)
{
    bool isNumber = false;
    const int size = vm.extraConfig.value(sizeKey).toInt(&isNumber);
    if (!isNumber || size < 1 || !std::has_single_bit(static_cast<unsigned>(size)))
        return std::nullopt;
    return size;
}

void wantMmio(const values::VirtualMachine &vm, const VmWish &wish, VmChange &change)
{
    if (!wish.use64bit)
        return;
    for (auto it = vm.extraConfig.cbegin(); it != vm.extraConfig.cend(); ++it) {
        const bool isOurs = it.key() == use64bitKey || it.key() == sizeKey;
        const bool isLikeOurs = it.key().compare(use64bitKey, Qt::CaseInsensitive) == 0
            || it.key().compare(sizeKey, Qt::CaseInsensitive) == 0;
        if (isLikeOurs && !isOurs) // two spellings of one key: nobody knows which one counts
            change.extraConfig.insert(it.key(), QString());
    }
    if (vm.extraConfig.value(use64bitKey).compare(u"TRUE", Qt::CaseInsensitive) != 0)
        change.extraConfig.insert(use64bitKey, u"TRUE"_s);
    const std::optional<int> now = usableSize(vm);
    if (!now || *now < wish.sizeGb || (wish.exact && *now != wish.sizeGb))
        change.extraConfig.insert(sizeKey, QString::number(wish.sizeGb));
}

bool isBackingOf(const VmPciDevice &has, const values::PciDevice &device, const QString &systemId)
{
    bool isHex = false;
    const uint id = has.deviceId.toUInt(&isHex, 16);
    const bool sameId = has.deviceId.isEmpty() || (isHex && id == device.deviceId);
    const bool sameHost = has.systemId.isEmpty() || systemId.isEmpty() || has.systemId == systemId;
    return sameId && sameHost && (has.vendorId == 0 || has.vendorId == device.vendorId);
}

VmPciDevice fixedBacking(const values::PciDevice &device, const QString &systemId)
{
    VmPciDevice backing;
    backing.method = GpuMethod::Fixed;
    backing.pciId = device.id;
    backing.deviceName = device.deviceName;
    backing.deviceId = QString::number(device.deviceId, 16).rightJustified(4, u'0');
    backing.vendorId = device.vendorId;
    backing.systemId = systemId;
    return backing;
}

/// One fixed device: kept where it is as it has to be, else taken out and added anew.
void wantDevice(const values::VirtualMachine &vm, const values::PciDevice &device,
    const QString &formerAddress, const QString &systemId, VmChange &change)
{
    bool has = false;
    for (const VmPciDevice &mine : vm.pciDevices) {
        if (mine.method != GpuMethod::Fixed || change.removeDevices.contains(mine.key))
            continue;
        const QString at = models::pciIdKey(mine.pciId);
        const bool isHere = at == models::pciIdKey(device.id);
        const bool wasHere = at == models::pciIdKey(formerAddress);
        const bool isIt = isBackingOf(mine, device, systemId);
        if (isHere && isIt)
            has = true;
        else if (isHere || (wasHere && isIt)) // points to another card, host or place
            change.removeDevices.append(mine.key);
    }
    if (!has)
        change.addDevices.append(fixedBacking(device, systemId));
}

void wantFixed(const values::VirtualMachine &vm, const values::Host &host, const VmWish &wish,
    const QHash<QString, QString> &moved, VmChange &change)
{
    const QString systemId = host.setup ? host.setup->systemId : QString();
    const QList<const values::PciDevice *> found = locate(host, wish.devices, moved);
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found.at(i))
            wantDevice(vm, *found.at(i), wish.devices.at(i).address, systemId, change);
    }
}

void wantDynamic(const values::VirtualMachine &vm, const VmWish &wish, VmChange &change)
{
    QList<const VmPciDevice *> left;
    for (const VmPciDevice &device : vm.pciDevices) {
        if (device.method == GpuMethod::Dynamic && device.customLabel == wish.label)
            left.append(&device);
    }
    for (const DeviceKey &key : wish.devices) {
        const VmPciDevice::Allowed allowed{key.vendor, key.device};
        const auto has = std::find_if(left.begin(), left.end(),
            [&](const VmPciDevice *device) { return device->allowed.contains(allowed); });
        if (has != left.end()) {
            left.erase(has);
            continue;
        }
        VmPciDevice device;
        device.method = GpuMethod::Dynamic;
        device.vendorId = key.vendor;
        device.allowed = {allowed};
        device.customLabel = wish.label;
        change.addDevices.append(device);
    }
}

} // namespace

QJsonObject VmWish::toJson() const
{
    QJsonObject object{{u"host"_s, refText(host)}, {u"devices"_s, deviceArray(devices)},
        {u"use64bit"_s, use64bit}};
    if (dynamic)
        object.insert(u"dynamic"_s, true);
    if (!label.isEmpty())
        object.insert(u"label"_s, label);
    if (use64bit)
        object.insert(u"sizeGb"_s, sizeGb);
    if (exact)
        object.insert(u"exact"_s, true);
    return object;
}

VmWish VmWish::of(const QJsonObject &object)
{
    VmWish wish;
    wish.host = refOf(object.value(u"host").toString());
    wish.devices = devicesOf(object.value(u"devices"));
    wish.dynamic = object.value(u"dynamic").toBool();
    wish.label = object.value(u"label").toString();
    wish.use64bit = object.value(u"use64bit").toBool();
    wish.sizeGb = object.value(u"sizeGb").toInt();
    wish.exact = object.value(u"exact").toBool();
    return wish;
}

QString VmWish::refuse(const QJsonObject &object)
{
    return refuseObject(object,
        {refParameter(u"host"_s), devicesParameter(), boolParameter(u"dynamic"_s, false),
            textParameter(u"label"_s, false), boolParameter(u"use64bit"_s),
            powerOfTwoParameter(u"sizeGb"_s, object.value(u"use64bit").toBool()),
            boolParameter(u"exact"_s, false)});
}

VmChange neededChange(const values::VirtualMachine &vm, const values::Host *host,
    const VmWish &wish, const QHash<QString, QString> &moved)
{
    VmChange change;
    wantMemory(vm, change);
    wantMmio(vm, wish, change);
    if (wish.dynamic)
        wantDynamic(vm, wish, change);
    else if (host)
        wantFixed(vm, *host, wish, moved, change);
    return change;
}

} // namespace setup
