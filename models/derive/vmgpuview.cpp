// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/vmgpuview.h"

#include "models/derive/deviceusers.h"
#include "models/derive/pciids.h"
#include "models/derive/pciview.h"

#include <QCoreApplication>

#include <algorithm>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(values::GpuMethod)
};

const values::PciDevice *findDevice(const values::Host *host, const QString &pciId)
{
    if (host == nullptr || pciId.isEmpty())
        return nullptr;
    const QString key = pciIdKey(pciId);
    const auto found = std::find_if(host->pciDevices.cbegin(), host->pciDevices.cend(),
        [&key](const values::PciDevice &device) { return pciIdKey(device.id) == key; });
    return found == host->pciDevices.cend() ? nullptr : &*found;
}

/// NVIDIA, AMD and Intel make GPUs; 0 is a vendor that the VM does not name.
bool mayMakeGpus(quint16 vendor)
{
    return vendor == 0 || vendor == 0x10de || vendor == 0x1002 || vendor == 0x8086;
}

/// A dynamic device that is not assigned: judged by what its VM allows, looked up on its host.
bool allowedIsGpu(const values::VmPciDevice &device, const values::Host *host)
{
    if (device.allowed.isEmpty())
        return mayMakeGpus(device.vendorId);
    return std::any_of(device.allowed.cbegin(), device.allowed.cend(), [host](const auto &allowed) {
        if (host != nullptr) {
            for (const values::PciDevice &candidate : host->pciDevices) {
                if (candidate.vendorId == allowed.vendorId
                    && candidate.deviceId == allowed.deviceId)
                    return isGpu(candidate);
            }
        }
        return mayMakeGpus(allowed.vendorId);
    });
}

QString assignedByHost(const values::VirtualMachine &vm, const values::Host *host)
{
    if (host == nullptr)
        return {};
    for (const values::HardwareBinding &binding : host->bindings) {
        if (binding.vm != vm.ref)
            continue;
        const QString id = boundPciId(binding, *host);
        const values::PciDevice *device = findDevice(host, id);
        if (device != nullptr && isGpu(*device))
            return id;
    }
    return {};
}

/// The physical GPU under a vGPU, where the host says so and there is only one.
QString gpuUnder(const values::VirtualMachine &vm, const values::Host *host)
{
    QStringList ids;
    if (host != nullptr) {
        for (const values::GraphicsInfo &graphics : host->graphics) {
            if (graphics.vms.contains(vm.ref))
                ids.append(graphics.pciId);
        }
    }
    return ids.size() == 1 ? ids.first() : QString();
}

QString nameOf(const QString &pciId, const values::VmPciDevice &held, const values::Host *host)
{
    if (const values::PciDevice *device = findDevice(host, pciId))
        return device->deviceName;
    return held.deviceName;
}

std::optional<VmGpuRow> gpuRow(
    const values::VirtualMachine &vm, const values::VmPciDevice &held, const values::Host *host)
{
    VmGpuRow row{vm.ref, vm.name, vm.power, held.method, held.pciId, {}, held.profile};
    switch (held.method) {
    case values::GpuMethod::Fixed:
        break;
    case values::GpuMethod::Dynamic:
        if (row.device.isEmpty())
            row.device = assignedByHost(vm, host);
        if (findDevice(host, row.device) == nullptr && !allowedIsGpu(held, host))
            return std::nullopt;
        break;
    case values::GpuMethod::Vgpu:
        row.device = gpuUnder(vm, host);
        break;
    case values::GpuMethod::Dvx:
    case values::GpuMethod::Unknown:
        break;
    }
    const values::PciDevice *device = findDevice(host, row.device);
    if (device != nullptr ? !isGpu(*device) : !mayMakeGpus(held.vendorId))
        return std::nullopt;
    row.deviceName = nameOf(row.device, held, host);
    return row;
}

} // namespace

QList<VmGpuRow> vmGpuRows(const values::VirtualMachine &vm, const ServerEstate &estate)
{
    QList<VmGpuRow> rows;
    if (vm.pciDevices.isEmpty())
        return rows;
    const HostPtr host = estate.hosts.value(vm.host);
    for (const values::VmPciDevice &held : vm.pciDevices) {
        const bool elsewhere
            = held.method == values::GpuMethod::Fixed && !boundToHost(held, vm.host, estate);
        if (auto row = gpuRow(vm, held, elsewhere ? nullptr : host.get()))
            rows.append(*row);
    }
    return rows;
}

QString gpuMethodText(values::GpuMethod method)
{
    switch (method) {
    case values::GpuMethod::Fixed:
        return Words::tr("DirectPath I/O");
    case values::GpuMethod::Dynamic:
        return Words::tr("Dynamic DirectPath I/O");
    case values::GpuMethod::Vgpu:
        return Words::tr("NVIDIA vGPU");
    case values::GpuMethod::Dvx:
        return Words::tr("Device Virtualization Extensions");
    case values::GpuMethod::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

QString gpuMethodKey(values::GpuMethod method)
{
    switch (method) {
    case values::GpuMethod::Fixed:
        return QStringLiteral("directpath");
    case values::GpuMethod::Dynamic:
        return QStringLiteral("dynamicDirectpath");
    case values::GpuMethod::Vgpu:
        return QStringLiteral("vgpu");
    case values::GpuMethod::Dvx:
        return QStringLiteral("dvx");
    case values::GpuMethod::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

} // namespace models
