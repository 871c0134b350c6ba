// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/vmhints.h"

#include "models/derive/passthroughstatus.h"
#include "models/derive/pciids.h"
#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::VmHints)
};

using values::GpuMethod;
using values::VirtualMachine;

/// Dynamic DirectPath I/O needs virtual hardware 17 (vSphere 7.0).
constexpr int hardwareForDynamic = 17;

bool isDirectPath(const values::VmPciDevice &device)
{
    return device.method == GpuMethod::Fixed || device.method == GpuMethod::Dynamic;
}

bool hasDirectPath(const VirtualMachine &vm)
{
    return std::any_of(vm.pciDevices.begin(), vm.pciDevices.end(), isDirectPath);
}

const values::PciDevice *findDevice(const QString &id, const values::Host &host)
{
    const QString key = models::pciIdKey(id);
    const auto at = std::find_if(host.pciDevices.begin(), host.pciDevices.end(),
        [&key](const values::PciDevice &device) { return models::pciIdKey(device.id) == key; });
    return at == host.pciDevices.end() ? nullptr : &*at;
}

const values::PciPassthruInfo *findPassthru(const QString &id, const values::Host &host)
{
    const QString key = models::pciIdKey(id);
    const auto at = std::find_if(host.passthru.begin(), host.passthru.end(),
        [&key](const values::PciPassthruInfo &info) { return models::pciIdKey(info.id) == key; });
    return at == host.passthru.end() ? nullptr : &*at;
}

} // namespace

Hint firmwareHint(const VirtualMachine &vm)
{
    if (vm.pciDevices.isEmpty() || vm.firmware != QLatin1String("bios"))
        return {};
    return {Meaning::Warning,
        Tr::tr("A GPU with large memory regions cannot be used with BIOS firmware. Use EFI; for an "
               "installed guest make a new VM, since it will not start after the switch.")};
}

Hint reservationHint(const VirtualMachine &vm)
{
    if (vm.pciDevices.isEmpty() || !vm.memory || !vm.reserved)
        return {};
    if (*vm.reserved >= *vm.memory || vm.reservationLocked.value_or(false))
        return {};
    //: %1: configured memory of the VM, %2: reserved memory
    return {Meaning::Failure,
        Tr::tr("All memory (%1) must be reserved for a VM with a GPU; %2 is. Power-on fails until "
               "the reservation is set to maximum.")
            .arg(models::memoryText(vm.memory), models::memoryText(vm.reserved))};
}

Hint mmioHint(const VirtualMachine &vm)
{
    if (!hasDirectPath(vm) || !vm.hasConfig)
        return {};
    const values::MmioSettings mmio = values::mmioSettings(vm.extraConfig);
    if (!mmio.use64bit.value_or(false))
        return {Meaning::Warning,
            Tr::tr("A GPU with more than 3.5 GiB of memory regions fails to power on without "
                   "pciPassthru.use64bitMMIO = TRUE.")};
    if (!mmio.sizeGb)
        return {Meaning::Info,
            Tr::tr("pciPassthru.64bitMMIOSizeGB is not set: 32 GB are used. Large or several GPUs "
                   "need more.")};
    return {};
}

Hint snapshotHint(const VirtualMachine &vm)
{
    if (!hasDirectPath(vm) || !vm.hasSnapshot.value_or(false))
        return {};
    return {Meaning::Warning,
        Tr::tr("Snapshots are not supported beside a passthrough device: going back to one would "
               "bring the old configuration back. Consolidate them first.")};
}

Hint hotAddHint(const VirtualMachine &vm)
{
    if (!hasDirectPath(vm) || !vm.memoryHotAdd.value_or(false))
        return {};
    return {Meaning::Info, Tr::tr("Hot add does not work with a passthrough device.")};
}

Hint hardwareHint(const VirtualMachine &vm)
{
    const bool dynamic = std::any_of(vm.pciDevices.begin(), vm.pciDevices.end(),
        [](const auto &device) { return device.method == GpuMethod::Dynamic; });
    bool isNumber = false;
    const int version = vm.hardwareVersion.section(QLatin1Char('-'), 1).toInt(&isNumber);
    if (!dynamic || !isNumber || version >= hardwareForDynamic)
        return {};
    //: %1: a number
    return {Meaning::Failure,
        Tr::tr("Dynamic DirectPath I/O needs hardware version %1 or later.")
            .arg(hardwareForDynamic)};
}

Hint deviceHint(
    const VirtualMachine &vm, const values::VmPciDevice &device, const values::Host *host)
{
    if (host == nullptr || host->pciDevices.isEmpty())
        return {};
    if (device.method == GpuMethod::Vgpu && !host->vgpuProfiles.isEmpty()
        && !host->vgpuProfiles.contains(device.profile)
        && vm.power != values::PowerState::PoweredOn)
        return {Meaning::Failure,
            Tr::tr("The host does not offer this vGPU profile now. Check its graphics type and "
                   "its NVIDIA manager.")};
    if (device.method != GpuMethod::Fixed || device.pciId.isEmpty())
        return {};
    if (findDevice(device.pciId, *host) == nullptr)
        return {Meaning::Failure,
            Tr::tr("The host has no device at this address any more. Remove it from the VM and add "
                   "it again at its present address.")};
    const values::PciPassthruInfo *info = findPassthru(device.pciId, *host);
    if (info == nullptr || info->active)
        return {};
    //: %1: status of the device on its host, as in the PCI list
    return {Meaning::Failure,
        Tr::tr("Not available on its host: %1.")
            .arg(models::statusText(models::passthroughStatus(info)))};
}

QString deviceNameOnHost(const values::VmPciDevice &device, const values::Host *host)
{
    if (host == nullptr || device.pciId.isEmpty())
        return device.deviceName;
    const values::PciDevice *found = findDevice(device.pciId, *host);
    return found == nullptr ? device.deviceName : found->deviceName;
}

} // namespace ui
