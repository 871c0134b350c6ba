// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/configspec.h"

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::GpuMethod;
using values::VmChange;
using values::VmPciDevice;

namespace
{

constexpr int FirstTemporaryKey = -101; // the server numbers them anew

QString formatted(uint number)
{
    return u"%1"_s.arg(number, 4, 16, QLatin1Char('0'));
}

void writeFixed(MethodWriter &writer, const VmPciDevice &device)
{
    writer.begin(u"backing"_s, u"VirtualPCIPassthroughDeviceBackingInfo"_s);
    writer.text(u"deviceName"_s, device.deviceName).text(u"id"_s, device.pciId);
    writer.text(u"deviceId"_s, backingDeviceId(device.deviceId));
    writer.text(u"systemId"_s, device.systemId);
    writer.number(u"vendorId"_s, static_cast<qint16>(device.vendorId)).end();
}

void writeDynamic(MethodWriter &writer, const VmPciDevice &device)
{
    writer.begin(u"backing"_s, u"VirtualPCIPassthroughDynamicBackingInfo"_s);
    writer.text(u"deviceName"_s, device.deviceName);
    for (const VmPciDevice::Allowed &allowed : device.allowed) {
        writer.begin(u"allowedDevice"_s).number(u"vendorId"_s, allowed.vendorId);
        writer.number(u"deviceId"_s, allowed.deviceId).end();
    }
    if (!device.customLabel.isEmpty())
        writer.text(u"customLabel"_s, device.customLabel);
    writer.end();
}

void writeBacking(MethodWriter &writer, const VmPciDevice &device)
{
    switch (device.method) {
    case GpuMethod::Fixed:
        return writeFixed(writer, device);
    case GpuMethod::Dynamic:
        return writeDynamic(writer, device);
    case GpuMethod::Vgpu:
        writer.begin(u"backing"_s, u"VirtualPCIPassthroughVmiopBackingInfo"_s);
        writer.text(u"vgpu"_s, device.profile).end();
        return;
    case GpuMethod::Dvx:
        writer.begin(u"backing"_s, u"VirtualPCIPassthroughDvxBackingInfo"_s);
        writer.text(u"deviceClass"_s, device.deviceName).end();
        return;
    case GpuMethod::Unknown:
        return;
    }
}

void writeDevices(MethodWriter &writer, const VmChange &change)
{
    for (const int key : change.removeDevices) {
        writer.begin(u"deviceChange"_s).text(u"operation"_s, u"remove"_s);
        writer.begin(u"device"_s, u"VirtualPCIPassthrough"_s).number(u"key"_s, key).end().end();
    }
    int key = FirstTemporaryKey;
    for (const VmPciDevice &device : change.addDevices) {
        writer.begin(u"deviceChange"_s).text(u"operation"_s, u"add"_s);
        writer.begin(u"device"_s, u"VirtualPCIPassthrough"_s).number(u"key"_s, key--);
        writeBacking(writer, device);
        writer.end().end();
    }
}

void writeMemory(MethodWriter &writer, const VmChange &change)
{
    if (!change.reservationMiB && !change.memoryLimitMiB)
        return;
    writer.begin(u"memoryAllocation"_s);
    if (change.reservationMiB)
        writer.number(u"reservation"_s, *change.reservationMiB);
    if (change.memoryLimitMiB)
        writer.number(u"limit"_s, *change.memoryLimitMiB);
    writer.end();
}

void writeFlag(MethodWriter &writer, const QString &name, std::optional<bool> value)
{
    if (value)
        writer.flag(name, *value);
}

} // namespace

void writeExtraConfig(MethodWriter &writer, const QMap<QString, QString> &keys)
{
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        writer.begin(u"extraConfig"_s).text(u"key"_s, it.key());
        writer.begin(u"value"_s, u"xsd:string"_s);
        writer.xml().writeCharacters(it.value());
        writer.end().end();
    }
}

QString backingDeviceId(const QString &text)
{
    bool ok = false;
    const uint number = text.toUInt(&ok, 16);
    return ok && number <= 0xFFFF ? formatted(number) : QString();
}

void writeConfigSpec(MethodWriter &writer, const QString &element, const VmChange &change,
    const QString &changeVersion)
{
    writer.begin(element);
    if (!changeVersion.isEmpty())
        writer.text(u"changeVersion"_s, changeVersion);
    writeFlag(writer, u"memoryHotAddEnabled"_s, change.memoryHotAdd);
    writeFlag(writer, u"cpuHotAddEnabled"_s, change.cpuHotAdd);
    writeDevices(writer, change);
    writeMemory(writer, change);
    writeExtraConfig(writer, change.extraConfig);
    if (change.secureBoot)
        writer.begin(u"bootOptions"_s).flag(u"efiSecureBootEnabled"_s, *change.secureBoot).end();
    if (change.firmware)
        writer.text(u"firmware"_s, *change.firmware);
    writeFlag(writer, u"memoryReservationLockedToMax"_s, change.reservationLocked);
    writeFlag(writer, u"nestedHVEnabled"_s, change.nestedHv);
    writer.end();
}

} // namespace vsphere
