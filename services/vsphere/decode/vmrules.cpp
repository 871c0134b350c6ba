// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/propertyrule.h"

#include <array>

namespace vsphere
{

using values::GpuMethod;
using values::VirtualMachine;
using values::VmField;
using values::VmPciDevice;

namespace
{

quint16 toPciWord(XmlNode node)
{
    return static_cast<quint16>(node.toInteger().value_or(0) & 0xFFFF);
}

values::PowerState powerState(QByteArrayView word)
{
    if (word == "poweredOn")
        return values::PowerState::PoweredOn;
    if (word == "poweredOff")
        return values::PowerState::PoweredOff;
    if (word == "suspended")
        return values::PowerState::Suspended;
    return values::PowerState::Unknown;
}

/// Reference section 4.4: the keys that decide about GPUs, out of a hundred others.
bool concernsGpus(QByteArrayView key)
{
    const auto beginsWith = [key](QByteArrayView start) {
        return key.size() >= start.size()
            && key.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
    };
    return beginsWith("pciPassthru") || beginsWith("svga.present")
        || beginsWith("hypervisor.cpuid.v0") || beginsWith("nvidia") || beginsWith("vgpu")
        || beginsWith("gpu");
}

void readExtraConfig(VirtualMachine &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode option : val.children()) {
        const XmlNode key = option.child("key");
        if (concernsGpus(key.text()))
            into.extraConfig.insert(pool.get(key.text()), option.child("value").toString());
    }
}

void readDynamic(VmPciDevice &device, XmlNode backing, StringPool &pool)
{
    device.method = GpuMethod::Dynamic;
    device.pciId = pool.get(backing.child("assignedId").text());
    device.customLabel = pool.get(backing.child("customLabel").text());
    for (const XmlNode field : backing.children()) {
        if (field.name() != "allowedDevice")
            continue;
        const quint16 vendor = toPciWord(field.child("vendorId"));
        device.allowed.append(VmPciDevice::Allowed{vendor, toPciWord(field.child("deviceId"))});
    }
}

/// Reference section 4.2: the backing's type is the method.
void readBacking(VmPciDevice &device, XmlNode backing, StringPool &pool)
{
    const QByteArrayView type = backing.xsiType();
    device.deviceName = pool.get(backing.child("deviceName").text());
    if (type == "VirtualPCIPassthroughDeviceBackingInfo") {
        device.method = GpuMethod::Fixed;
        device.pciId = pool.get(backing.child("id").text());
        device.deviceId = pool.get(backing.child("deviceId").text());
        device.vendorId = toPciWord(backing.child("vendorId"));
        device.systemId = pool.get(backing.child("systemId").text());
    } else if (type == "VirtualPCIPassthroughDynamicBackingInfo") {
        readDynamic(device, backing, pool);
    } else if (type == "VirtualPCIPassthroughVmiopBackingInfo") {
        device.method = GpuMethod::Vgpu;
        device.profile = pool.get(backing.child("vgpu").text());
    } else if (type == "VirtualPCIPassthroughDvxBackingInfo") {
        device.method = GpuMethod::Dvx;
        device.deviceName = pool.get(backing.child("deviceClass").text());
    }
}

void readDevices(VirtualMachine &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children()) {
        if (node.xsiType() != "VirtualPCIPassthrough")
            continue;
        VmPciDevice device;
        device.key = node.child("key").toInt().value_or(0);
        device.label = pool.get(node.child("deviceInfo").child("label").text());
        device.summary = pool.get(node.child("deviceInfo").child("summary").text());
        readBacking(device, node.child("backing"), pool);
        into.pciDevices.append(device);
    }
}

void readParent(VirtualMachine &into, XmlNode val, StringPool &pool)
{
    into.parent = {pool.get(val.type()), pool.get(val.text())};
}

void readMemory(VirtualMachine &into, XmlNode val, StringPool &)
{
    if (const auto mib = val.toInteger())
        into.memory = values::MiB{*mib};
}

void readReserved(VirtualMachine &into, XmlNode val, StringPool &)
{
    if (const auto mib = val.toInteger())
        into.reserved = values::MiB{*mib};
}

template <std::optional<bool> VirtualMachine::*Member>
void readBool(VirtualMachine &into, XmlNode val, StringPool &)
{
    into.*Member = val.toBool();
}

template <QString VirtualMachine::*Member>
void readText(VirtualMachine &into, XmlNode val, StringPool &pool)
{
    into.*Member = pool.get(val.text());
}

using Vm = VirtualMachine;
const std::array Rules{
    VmRule{"name", VmField::Name,
        [](Vm &into, XmlNode val, StringPool &) {
            into.name = decodedName(val.text());
        }},
    VmRule{"parent", VmField::Parent, readParent},
    VmRule{"parentVApp", VmField::Parent, readParent, false},
    VmRule{"runtime.host", VmField::Host,
        [](Vm &into, XmlNode val, StringPool &pool) {
            into.host = {pool.get(val.type()), pool.get(val.text())};
        }},
    VmRule{"runtime.powerState", VmField::Power,
        [](Vm &into, XmlNode val, StringPool &) {
            into.power = powerState(val.text());
        }},
    VmRule{"runtime.connectionState", VmField::Connection, readText<&Vm::connection>},
    VmRule{"runtime.question", VmField::Question,
        [](Vm &into, XmlNode val, StringPool &) {
            into.questionText = val.child("text").toString();
        }},
    VmRule{"config.template", VmField::Template, readBool<&Vm::isTemplate>},
    VmRule{"config.firmware", VmField::Firmware, readText<&Vm::firmware>},
    VmRule{
        "config.bootOptions.efiSecureBootEnabled", VmField::SecureBoot, readBool<&Vm::secureBoot>},
    VmRule{"config.version", VmField::HardwareVersion, readText<&Vm::hardwareVersion>},
    VmRule{"config.guestId", VmField::GuestId, readText<&Vm::guestId>},
    VmRule{"config.hardware.numCPU", VmField::Cpus,
        [](Vm &into, XmlNode val, StringPool &) {
            into.cpus = val.toInt();
        }},
    VmRule{"config.hardware.memoryMB", VmField::Memory, readMemory},
    VmRule{"config.memoryAllocation.reservation", VmField::Reserved, readReserved},
    VmRule{"config.memoryReservationLockedToMax", VmField::ReservationLocked,
        readBool<&Vm::reservationLocked>},
    VmRule{"config.memoryHotAddEnabled", VmField::MemoryHotAdd, readBool<&Vm::memoryHotAdd>},
    VmRule{"snapshot", VmField::Snapshot,
        [](Vm &into, XmlNode val, StringPool &) {
            into.hasSnapshot = !val.firstChild().isNull();
        }},
    VmRule{"summary.guest.ipAddress", VmField::Guest, readText<&Vm::guestAddress>},
    VmRule{"summary.guest.hostName", VmField::GuestHostName, readText<&Vm::guestHostName>},
    VmRule{"summary.guest.toolsRunningStatus", VmField::Tools, readText<&Vm::toolsStatus>},
    VmRule{"config.extraConfig", VmField::ExtraConfig, readExtraConfig},
    VmRule{"config.hardware.device", VmField::PciDevices, readDevices},
};

} // namespace

std::span<const VmRule> vmRules()
{
    return Rules;
}

} // namespace vsphere
