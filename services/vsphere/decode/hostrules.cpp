// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/propertyrule.h"

#include <array>

namespace vsphere
{

using values::Host;
using values::HostField;

namespace
{

/// PCI ids arrive as signed 16-bit decimals: Intel 0x8086 is -32634.
quint16 toPciWord(XmlNode node)
{
    return static_cast<quint16>(node.toInteger().value_or(0) & 0xFFFF);
}

values::GraphicsType graphicsType(QByteArrayView word)
{
    if (word == "basic")
        return values::GraphicsType::Basic;
    if (word == "shared")
        return values::GraphicsType::Shared;
    if (word == "direct")
        return values::GraphicsType::Direct;
    if (word == "sharedDirect")
        return values::GraphicsType::SharedDirect;
    return values::GraphicsType::Unknown;
}

values::ConnectionState connectionState(QByteArrayView word)
{
    if (word == "connected")
        return values::ConnectionState::Connected;
    if (word == "notResponding")
        return values::ConnectionState::NotResponding;
    if (word == "disconnected")
        return values::ConnectionState::Disconnected;
    return values::ConnectionState::Unknown;
}

void readProduct(Host &into, XmlNode val, StringPool &pool)
{
    into.productName = pool.get(val.child("name").text());
    into.version = pool.get(val.child("version").text());
    into.build = pool.get(val.child("build").text());
}

void readHardware(Host &into, XmlNode val, StringPool &pool)
{
    into.vendor = pool.get(val.child("vendor").text());
    into.model = pool.get(val.child("model").text());
    into.uuid = val.child("uuid").toString();
    into.cpuModel = pool.get(val.child("cpuModel").text());
    into.cpuPackages = val.child("numCpuPkgs").toInt();
    into.cpuCores = val.child("numCpuCores").toInt();
    into.cpuThreads = val.child("numCpuThreads").toInt();
    if (const auto bytes = val.child("memorySize").toInteger())
        into.memory = values::fromBytes(*bytes);
}

/// One pass over the fields: this is what most of an inventory consists of.
values::PciDevice readPciDevice(XmlNode node, StringPool &pool)
{
    values::PciDevice device;
    for (const XmlNode field : node.children()) {
        const QByteArrayView name = field.name();
        if (name == "id")
            device.id = pool.get(field.text());
        else if (name == "classId")
            device.classId = toPciWord(field);
        else if (name == "vendorId")
            device.vendorId = toPciWord(field);
        else if (name == "deviceId")
            device.deviceId = toPciWord(field);
        else if (name == "subVendorId")
            device.subVendorId = toPciWord(field);
        else if (name == "subDeviceId")
            device.subDeviceId = toPciWord(field);
        else if (name == "vendorName")
            device.vendorName = pool.get(field.text());
        else if (name == "deviceName")
            device.deviceName = pool.get(field.text());
        else if (name == "deviceClassName")
            device.className = pool.get(field.text());
        else if (name == "parentBridge")
            device.parentBridge = pool.get(field.text());
        else if (name == "physicalSlot")
            device.physicalSlot = pool.get(field.text());
        else if (name == "slotDescription")
            device.slotDescription = pool.get(field.text());
    }
    return device;
}

void readPciDevices(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children())
        into.pciDevices.append(readPciDevice(node, pool));
}

values::SriovInfo readSriov(XmlNode node)
{
    values::SriovInfo info;
    info.enabled = node.child("sriovEnabled").toBool().value_or(false);
    info.capable = node.child("sriovCapable").toBool().value_or(false);
    info.active = node.child("sriovActive").toBool().value_or(false);
    info.functionsRequested = node.child("numVirtualFunctionRequested").toInt().value_or(0);
    info.functions = node.child("numVirtualFunction").toInt().value_or(0);
    info.functionsSupported = node.child("maxVirtualFunctionSupported").toInt().value_or(0);
    return info;
}

void readPassthru(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children()) {
        values::PciPassthruInfo info;
        info.id = pool.get(node.child("id").text());
        info.dependentDevice = pool.get(node.child("dependentDevice").text());
        info.enabled = node.child("passthruEnabled").toBool().value_or(false);
        info.capable = node.child("passthruCapable").toBool().value_or(false);
        info.active = node.child("passthruActive").toBool().value_or(false);
        info.hardwareLabel = pool.get(node.child("hardwareLabel").text());
        if (node.xsiType() == "HostSriovInfo")
            info.sriov = readSriov(node);
        into.passthru.append(info);
    }
}

void readGraphics(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children()) {
        values::GraphicsInfo info;
        info.deviceName = pool.get(node.child("deviceName").text());
        info.vendorName = pool.get(node.child("vendorName").text());
        info.pciId = pool.get(node.child("pciId").text());
        info.type = graphicsType(node.child("graphicsType").text());
        info.vgpuMode = pool.get(node.child("vgpuMode").text());
        info.memoryKiB = node.child("memorySizeInKB").toInteger().value_or(0);
        for (const XmlNode field : node.children()) {
            if (field.name() == "vm")
                info.vms.append(field.toMoRef());
        }
        into.graphics.append(info);
    }
}

void readGraphicsConfig(Host &into, XmlNode val, StringPool &pool)
{
    values::GraphicsConfig config;
    config.hostDefault = graphicsType(val.child("hostDefaultGraphicsType").text());
    config.assignmentPolicy = pool.get(val.child("sharedPassthruAssignmentPolicy").text());
    for (const XmlNode node : val.children()) {
        if (node.name() != "deviceType")
            continue;
        values::GraphicsConfig::DeviceType type;
        type.deviceId = pool.get(node.child("deviceId").text());
        type.type = graphicsType(node.child("graphicsType").text());
        type.vgpuMode = pool.get(node.child("vgpuMode").text());
        config.deviceTypes.append(type);
    }
    into.graphicsConfig = config;
}

void readProfiles(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children())
        into.vgpuProfiles.append(pool.get(node.text()));
}

void readBindings(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children()) {
        const auto instance = pool.get(node.child("instanceId").text());
        into.bindings.append(values::HardwareBinding{instance, node.child("vm").toMoRef()});
    }
}

void readNuma(Host &into, XmlNode val, StringPool &pool)
{
    for (const XmlNode node : val.children()) {
        values::NumaNode numa;
        numa.node = node.child("typeId").toInt().value_or(0) & 0xFF;
        for (const XmlNode field : node.children()) {
            if (field.name() == "pciId")
                numa.pciIds.append(pool.get(field.text()));
        }
        into.numaNodes.append(numa);
    }
}

template <std::optional<bool> Host::*Member>
void readBool(Host &into, XmlNode val, StringPool &)
{
    into.*Member = val.toBool();
}

template <QString Host::*Member>
void readText(Host &into, XmlNode val, StringPool &pool)
{
    into.*Member = pool.get(val.text());
}

const std::array Rules{
    HostRule{"name", HostField::Name,
        [](Host &into, XmlNode val, StringPool &) {
            into.name = decodedName(val.text());
        }},
    HostRule{"parent", HostField::Parent,
        [](Host &into, XmlNode val, StringPool &) {
            into.parent = val.toMoRef();
        }},
    HostRule{"runtime.connectionState", HostField::Connection,
        [](Host &into, XmlNode val, StringPool &) {
            into.connection = connectionState(val.text());
        }},
    HostRule{"runtime.powerState", HostField::PowerState, readText<&Host::powerState>},
    HostRule{"runtime.inMaintenanceMode", HostField::InMaintenance, readBool<&Host::inMaintenance>},
    HostRule{"runtime.bootTime", HostField::BootTime,
        [](Host &into, XmlNode val, StringPool &) {
            into.bootTime = val.toDateTime();
        }},
    HostRule{"summary.rebootRequired", HostField::RebootRequired, readBool<&Host::rebootRequired>},
    HostRule{"summary.managementServerIp", HostField::ManagedBy, readText<&Host::managedBy>},
    HostRule{"summary.config.product", HostField::Product, readProduct},
    HostRule{"summary.hardware", HostField::Hardware, readHardware},
    HostRule{"hardware.biosInfo", HostField::Bios,
        [](Host &into, XmlNode val, StringPool &pool) {
            into.biosVersion = pool.get(val.child("biosVersion").text());
        }},
    HostRule{"config.lockdownMode", HostField::Lockdown, readText<&Host::lockdownMode>},
    HostRule{"capability.deviceRebindWithoutRebootSupported", HostField::RebindWithoutReboot,
        readBool<&Host::rebindWithoutReboot>},
    HostRule{"capability.assignableHardwareSupported", HostField::AssignableHardware,
        readBool<&Host::assignableHardware>},
    HostRule{"hardware.pciDevice", HostField::PciDevices, readPciDevices},
    HostRule{"config.pciPassthruInfo", HostField::Passthru, readPassthru},
    HostRule{"config.graphicsInfo", HostField::Graphics, readGraphics},
    HostRule{"config.graphicsConfig", HostField::GraphicsConfig, readGraphicsConfig},
    HostRule{"config.sharedPassthruGpuTypes", HostField::VgpuProfiles, readProfiles},
    HostRule{"config.assignableHardwareBinding", HostField::Bindings, readBindings},
    HostRule{"hardware.numaInfo.numaNode", HostField::Numa, readNuma},
};

} // namespace

std::span<const HostRule> hostRules()
{
    return Rules;
}

} // namespace vsphere
