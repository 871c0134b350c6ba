// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/vmundo.h"

#include "models/derive/pciids.h"
#include "services/plan/planfile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace plan
{

using values::Error;
using values::GpuMethod;
using values::VirtualMachine;
using values::VmChange;
using values::VmPciDevice;

namespace
{

struct VmUndo {
    Q_DECLARE_TR_FUNCTIONS(plan::VmUndo)
};

const QString DevicesField = QStringLiteral("devices");
const QString KeysField = QStringLiteral("deviceKeys");

/// Servers leave out a switch that nobody ever set: it is off, and undo has to bring that back.
bool isOn(const std::optional<bool> &value)
{
    return value.value_or(false);
}

/// The values of a VM in the shape of a change.
VmChange valuesOf(const VirtualMachine &vm)
{
    VmChange values;
    if (vm.reserved)
        values.reservationMiB = vm.reserved->count;
    values.reservationLocked = isOn(vm.reservationLocked);
    values.memoryHotAdd = isOn(vm.memoryHotAdd);
    values.secureBoot = isOn(vm.secureBoot);
    if (!vm.firmware.isEmpty())
        values.firmware = vm.firmware;
    if (vm.setup) {
        values.memoryLimitMiB = vm.setup->memoryLimitMiB;
        values.cpuHotAdd = isOn(vm.setup->cpuHotAdd);
        values.nestedHv = isOn(vm.setup->nestedHv);
    }
    return values;
}

template <class T>
std::optional<T> whereAsked(const std::optional<T> &asked, const std::optional<T> &has)
{
    return asked ? has : std::nullopt;
}

/// What differs now; where it is not known now, the old value is set again.
template <class T>
std::optional<T> whereMoved(const std::optional<T> &before, const std::optional<T> &now)
{
    return before && before != now ? before : std::nullopt;
}

template <class Combine>
VmChange combined(const VmChange &a, const VmChange &b, const Combine &combine)
{
    VmChange change;
    change.reservationMiB = combine(a.reservationMiB, b.reservationMiB);
    change.memoryLimitMiB = combine(a.memoryLimitMiB, b.memoryLimitMiB);
    change.reservationLocked = combine(a.reservationLocked, b.reservationLocked);
    change.memoryHotAdd = combine(a.memoryHotAdd, b.memoryHotAdd);
    change.cpuHotAdd = combine(a.cpuHotAdd, b.cpuHotAdd);
    change.nestedHv = combine(a.nestedHv, b.nestedHv);
    change.firmware = combine(a.firmware, b.firmware);
    change.secureBoot = combine(a.secureBoot, b.secureBoot);
    return change;
}

/// What a device is, whatever key, label and momentary assignment the server gives it.
bool isSameBacking(const VmPciDevice &a, const VmPciDevice &b)
{
    if (a.method != b.method)
        return false;
    switch (a.method) {
    case GpuMethod::Fixed:
        return models::pciIdKey(a.pciId) == models::pciIdKey(b.pciId);
    case GpuMethod::Vgpu:
        return a.profile == b.profile;
    case GpuMethod::Dynamic:
        return a.allowed == b.allowed && a.customLabel == b.customLabel;
    case GpuMethod::Dvx:
    case GpuMethod::Unknown:
        return a.deviceName == b.deviceName && a.summary == b.summary;
    }
    return false;
}

/// The devices of now that the change brought: not there before, and as asked for.
QList<int> addedKeys(
    const QList<VmPciDevice> &asked, const QList<int> &keysBefore, const QList<VmPciDevice> &now)
{
    QList<int> keys;
    for (const VmPciDevice &wish : asked) {
        const auto found = std::find_if(now.begin(), now.end(), [&](const VmPciDevice &device) {
            return !keysBefore.contains(device.key) && !keys.contains(device.key)
                && isSameBacking(device, wish);
        });
        if (found != now.end())
            keys.append(found->key);
    }
    return keys;
}

/// The devices that the change took away and that are not there again.
QList<VmPciDevice> goneDevices(
    const QList<int> &removed, const QList<VmPciDevice> &before, const QList<VmPciDevice> &now)
{
    QList<VmPciDevice> gone;
    QList<VmPciDevice> left = now;
    for (const VmPciDevice &device : before) {
        const auto again = std::find_if(left.begin(), left.end(),
            [&device](const VmPciDevice &other) { return isSameBacking(other, device); });
        if (again != left.end())
            left.erase(again);
        else if (removed.contains(device.key))
            gone.append(device);
    }
    return gone;
}

QList<int> keysIn(const QJsonObject &before)
{
    QList<int> keys;
    const QJsonArray array = before.value(KeysField).toArray();
    for (const QJsonValue &key : array)
        keys.append(key.toInt());
    return keys;
}

/// The part of `before` that has the fields of a change; its devices under the name that reads
/// them.
values::Result<VmChange> changeIn(QJsonObject before)
{
    before.remove(KeysField);
    const QJsonValue devices = before.take(DevicesField);
    if (devices.isArray())
        before.insert(QStringLiteral("addDevices"), devices);
    return vmChangeFrom(before);
}

QMap<QString, QString> movedConfig(
    const QMap<QString, QString> &before, const QMap<QString, QString> &now)
{
    QMap<QString, QString> config;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (now.value(it.key()) != it.value())
            config.insert(it.key(), it.value());
    }
    return config;
}

} // namespace

QJsonObject stateBefore(const VmChange &change, const VirtualMachine &vm)
{
    const auto asked = [](const auto &a, const auto &b) {
        return whereAsked(a, b);
    };
    VmChange before = combined(change, valuesOf(vm), asked);
    for (auto it = change.extraConfig.begin(); it != change.extraConfig.end(); ++it)
        before.extraConfig.insert(it.key(), vm.extraConfig.value(it.key()));
    QJsonObject object = toJson(before);
    if (change.addDevices.isEmpty() && change.removeDevices.isEmpty())
        return object;
    QJsonArray devices, keys;
    for (const VmPciDevice &device : vm.pciDevices) {
        keys.append(device.key);
        // One of a kind that we cannot name cannot be added again either.
        if (device.method != GpuMethod::Unknown)
            devices.append(toJson(device));
    }
    object.insert(DevicesField, devices);
    object.insert(KeysField, keys);
    return object;
}

values::Result<VmChange> inverse(
    const VmChange &change, const QJsonObject &before, const VirtualMachine &now)
{
    const auto was = changeIn(before);
    if (!was)
        return Error(Error::Kind::Usage,
            VmUndo::tr("The change of %1 cannot be taken back").arg(now.name),
            VmUndo::tr("What the VM had before is not in the journal"), {}, was.error().sentence());
    const auto moved = [](const auto &a, const auto &b) {
        return whereMoved(a, b);
    };
    VmChange back = combined(*was, valuesOf(now), moved);
    back.extraConfig = movedConfig(was->extraConfig, now.extraConfig);
    back.removeDevices = addedKeys(change.addDevices, keysIn(before), now.pciDevices);
    back.addDevices = goneDevices(change.removeDevices, was->addDevices, now.pciDevices);
    return back;
}

} // namespace plan
