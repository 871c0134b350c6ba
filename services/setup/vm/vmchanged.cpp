// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/words.h"
#include "services/setup/vm/vmwish.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Changed {
    Q_DECLARE_TR_FUNCTIONS(setup::Changed)
};

using values::ValueChange;
using values::VmChange;
using values::VmPciDevice;

QString modelText(const VmPciDevice::Allowed &allowed)
{
    return QString::number(allowed.vendorId, 16).rightJustified(4, u'0') % u':'
        % QString::number(allowed.deviceId, 16).rightJustified(4, u'0');
}

QString deviceText(const VmPciDevice &device)
{
    if (device.method == values::GpuMethod::Vgpu)
        return device.profile;
    if (device.method == values::GpuMethod::Fixed)
        return device.deviceName.isEmpty()
            ? device.pciId
            : QString(device.deviceName % u" ("_s % device.pciId % u')');
    if (device.method != values::GpuMethod::Dynamic)
        return device.summary;
    QStringList models;
    for (const VmPciDevice::Allowed &allowed : device.allowed)
        models.append(modelText(allowed));
    if (device.customLabel.isEmpty())
        return Changed::tr("any free device %1").arg(models.join(u", "_s));
    return Changed::tr("any free device %1 with the label %2")
        .arg(models.join(u", "_s), device.customLabel);
}

/// Tells devices apart in a table.
QString shortText(const VmPciDevice &device)
{
    if (device.method == values::GpuMethod::Fixed)
        return device.pciId;
    return device.allowed.isEmpty() ? deviceText(device) : modelText(device.allowed.first());
}

QString mib(std::optional<qint64> value)
{
    return value ? Changed::tr("%1 MB").arg(*value) : Changed::tr("unknown");
}

QString limit(std::optional<qint64> value)
{
    return value == -1 ? Changed::tr("unlimited") : mib(value);
}

QString orNotSet(const QString &value)
{
    return value.isEmpty() ? Changed::tr("not set") : value;
}

/// Switches that set-up turns: what they are called, as they are, as they shall be.
void tellSwitches(
    const values::VirtualMachine &vm, const VmChange &change, QList<ValueChange> &table)
{
    const values::VmSetup none;
    const values::VmSetup &setup = vm.setup ? *vm.setup : none;
    if (change.reservationLocked)
        table.append({Changed::tr("Reserve all guest memory"), onOff(vm.reservationLocked),
            onOff(change.reservationLocked)});
    if (change.memoryHotAdd)
        table.append(
            {Changed::tr("Memory hot add"), onOff(vm.memoryHotAdd), onOff(change.memoryHotAdd)});
    if (change.cpuHotAdd)
        table.append({Changed::tr("CPU hot add"), onOff(setup.cpuHotAdd), onOff(change.cpuHotAdd)});
    if (change.nestedHv)
        table.append(
            {Changed::tr("Nested virtualization"), onOff(setup.nestedHv), onOff(change.nestedHv)});
}

void tellDevices(
    const values::VirtualMachine &vm, const VmChange &change, QList<ValueChange> &table)
{
    for (const VmPciDevice &device : vm.pciDevices) {
        if (change.removeDevices.contains(device.key))
            table.append({Changed::tr("PCI device %1").arg(shortText(device)), deviceText(device),
                Changed::tr("removed")});
    }
    for (const VmPciDevice &device : change.addDevices)
        table.append({Changed::tr("PCI device %1").arg(shortText(device)), Changed::tr("none"),
            deviceText(device)});
}

template <class T>
void take(std::optional<T> &target, const std::optional<T> &value)
{
    if (value)
        target = value;
}

void changeDevices(values::VirtualMachine &vm, const VmChange &change)
{
    vm.pciDevices.removeIf(
        [&](const VmPciDevice &device) { return change.removeDevices.contains(device.key); });
    int key = 13000; // where vSphere begins, too
    for (const VmPciDevice &device : std::as_const(vm.pciDevices))
        key = std::max(key, device.key + 1);
    for (VmPciDevice device : change.addDevices) {
        device.key = key++;
        vm.pciDevices.append(device);
    }
}

} // namespace

QList<ValueChange> changeTable(const values::VirtualMachine &vm, const VmChange &change)
{
    QList<ValueChange> table;
    tellDevices(vm, change, table);
    for (auto it = change.extraConfig.cbegin(); it != change.extraConfig.cend(); ++it)
        table.append({it.key(), orNotSet(vm.extraConfig.value(it.key())), orNotSet(it.value())});
    if (change.reservationMiB) {
        const auto before = vm.reserved ? std::optional(vm.reserved->count) : std::nullopt;
        table.append({Changed::tr("Memory reservation"), mib(before), mib(change.reservationMiB)});
    }
    if (change.memoryLimitMiB)
        table.append(
            {Changed::tr("Memory limit"), limit(vm.setup ? vm.setup->memoryLimitMiB : std::nullopt),
                limit(change.memoryLimitMiB)});
    tellSwitches(vm, change, table);
    return table;
}

values::VirtualMachine changed(values::VirtualMachine vm, const VmChange &change)
{
    if (change.reservationMiB)
        vm.reserved = values::MiB{*change.reservationMiB};
    take(vm.reservationLocked, change.reservationLocked);
    take(vm.memoryHotAdd, change.memoryHotAdd);
    take(vm.secureBoot, change.secureBoot);
    if (change.firmware)
        vm.firmware = *change.firmware;
    for (auto it = change.extraConfig.cbegin(); it != change.extraConfig.cend(); ++it) {
        if (it.value().isEmpty())
            vm.extraConfig.remove(it.key());
        else
            vm.extraConfig.insert(it.key(), it.value());
    }
    changeDevices(vm, change);
    if (vm.setup) {
        values::VmSetup setup = *vm.setup;
        take(setup.memoryLimitMiB, change.memoryLimitMiB);
        take(setup.cpuHotAdd, change.cpuHotAdd);
        take(setup.nestedHv, change.nestedHv);
        vm.setup = std::make_shared<const values::VmSetup>(setup);
    }
    return vm;
}

} // namespace setup
