// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/decoding.h"
#include "tests/support/testmain.h"

#include <QTest>

using tests::propSet;
using values::Host;
using values::HostField;

namespace
{

Host host(const QByteArray &properties)
{
    const auto change = tests::decodedObject("HostSystem", properties);
    const auto *patch = std::get_if<values::HostPatch>(&change.patch);
    return patch == nullptr ? Host() : patch->value;
}

Host standByHost()
{
    return host(propSet("name", "esx%2f1")
        + "<propSet><name>parent</name><val type='ComputeResource'>domain-s1</val></propSet>"
        + propSet("runtime.connectionState", "notResponding")
        + propSet("runtime.powerState", "standBy") + propSet("runtime.inMaintenanceMode", "true")
        + propSet("runtime.bootTime", "2025-03-04T05:06:07Z")
        + propSet("summary.rebootRequired", "false")
        + propSet("summary.managementServerIp", "192.0.2.1")
        + propSet("summary.config.product",
            "<name>VMware ESXi</name><version>7.0.3</version><build>1</build>")
        + propSet("summary.hardware",
            "<vendor>Dell</vendor><model>R740</model><uuid>u</uuid><memorySize>274877906944"
            "</memorySize><cpuModel>Xeon</cpuModel><numCpuPkgs>2</numCpuPkgs><numCpuCores>32"
            "</numCpuCores><numCpuThreads>64</numCpuThreads>")
        + propSet("hardware.biosInfo", "<biosVersion>2.1</biosVersion>")
        + propSet("config.lockdownMode", "lockdownNormal")
        + propSet("capability.deviceRebindWithoutRebootSupported", "true")
        + propSet("capability.assignableHardwareSupported", "1")
        + propSet("config.assignableHardwareBinding",
            "<HostAssignableHardwareBinding><instanceId>pci:0000:65:00.0</instanceId><vm "
            "type='VirtualMachine'>vm-3</vm></HostAssignableHardwareBinding>")
        + propSet("hardware.numaInfo.numaNode",
            "<HostNumaNode><typeId>1</typeId><cpuID>1</cpuID><pciId>0000:82:00.0</pciId>"
            "</HostNumaNode>"));
}

} // namespace

class TstHostDecoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksSignedNumbers()
    {
        const Host esx = host(propSet("hardware.pciDevice",
            "<HostPciDevice><id>0000:e1:00.0</id><classId>770</classId><bus>-31</bus><slot>0</slot>"
            "<function>0</function><vendorId>-32634</vendorId><subVendorId>4318</subVendorId>"
            "<vendorName>Intel</vendorName><deviceId>-1</deviceId><subDeviceId>0</subDeviceId>"
            "<parentBridge>0000:e0:02.0</parentBridge><deviceName>Bridge</deviceName>"
            "<deviceClassName>3D</deviceClassName></HostPciDevice><HostPciDevice><id>0000:02:00.0"
            "</id><physicalSlot>7</physicalSlot></HostPciDevice>",
            "ArrayOfHostPciDevice"));
        QCOMPARE(esx.pciDevices.size(), 2);
        const auto &device = esx.pciDevices.first();
        QCOMPARE(device.id, QStringLiteral("0000:e1:00.0"));
        QCOMPARE(device.classId, quint16(0x0302));
        QCOMPARE(device.vendorId, quint16(0x8086));
        QCOMPARE(device.deviceId, quint16(0xFFFF));
        QCOMPARE(device.subVendorId, quint16(0x10DE));
        QCOMPARE(device.parentBridge, QStringLiteral("0000:e0:02.0"));
        QCOMPARE(device.className, QStringLiteral("3D"));
        QCOMPARE(esx.pciDevices[1].physicalSlot, QStringLiteral("7"));
    }

    void readsPassthroughAndSriov()
    {
        const Host esx = host(propSet("config.pciPassthruInfo",
            "<HostPciPassthruInfo><id>0000:82:00.0</id><dependentDevice>0000:82:00.1"
            "</dependentDevice><passthruEnabled>true</passthruEnabled><passthruCapable>true"
            "</passthruCapable><passthruActive>false</passthruActive><hardwareLabel>lab"
            "</hardwareLabel></HostPciPassthruInfo><HostPciPassthruInfo i:type='HostSriovInfo'>"
            "<id>0000:83:00.0</id><sriovEnabled>true</sriovEnabled><sriovCapable>true"
            "</sriovCapable><sriovActive>false</sriovActive><numVirtualFunctionRequested>8"
            "</numVirtualFunctionRequested><numVirtualFunction>4</numVirtualFunction>"
            "<maxVirtualFunctionSupported>16</maxVirtualFunctionSupported></HostPciPassthruInfo>"));
        QCOMPARE(esx.passthru.size(), 2);
        QVERIFY(esx.passthru[0].enabled && esx.passthru[0].capable && !esx.passthru[0].active);
        QCOMPARE(esx.passthru[0].dependentDevice, QStringLiteral("0000:82:00.1"));
        QCOMPARE(esx.passthru[0].hardwareLabel, QStringLiteral("lab"));
        QVERIFY(!esx.passthru[0].sriov);
        QVERIFY(esx.passthru[1].sriov.has_value());
        QCOMPARE(*esx.passthru[1].sriov, (values::SriovInfo{true, true, false, 8, 4, 16}));
    }

    void readsGraphics()
    {
        const Host esx = host(
            propSet("config.graphicsInfo",
                "<HostGraphicsInfo><deviceName>P100</deviceName><vendorName>NVIDIA</vendorName>"
                "<pciId>0000:82:00.0</pciId><graphicsType>sharedDirect</graphicsType><vgpuMode>"
                "sameSize</vgpuMode><memorySizeInKB>16777216</memorySizeInKB><vm "
                "type='VirtualMachine'>vm-1</vm><vm type='VirtualMachine'>vm-2</vm>"
                "</HostGraphicsInfo>")
            + propSet("config.graphicsConfig",
                "<hostDefaultGraphicsType>shared</hostDefaultGraphicsType>"
                "<sharedPassthruAssignmentPolicy>consolidation</sharedPassthruAssignmentPolicy>"
                "<deviceType><deviceId>0000:82:00.0</deviceId><graphicsType>sharedDirect"
                "</graphicsType><vgpuMode>mixedSize</vgpuMode></deviceType>")
            + propSet("config.sharedPassthruGpuTypes",
                "<string>grid_p100-8q</string><string>grid_p100-4q</string>"));
        QCOMPARE(esx.graphics.size(), 1);
        QCOMPARE(esx.graphics[0].type, values::GraphicsType::SharedDirect);
        QCOMPARE(esx.graphics[0].memoryKiB, 16777216);
        QCOMPARE(esx.graphics[0].vms.size(), 2);
        QCOMPARE(esx.graphics[0].vms[1].value, QStringLiteral("vm-2"));
        QVERIFY(esx.graphicsConfig.has_value());
        QCOMPARE(esx.graphicsConfig->hostDefault, values::GraphicsType::Shared);
        QCOMPARE(esx.graphicsConfig->deviceTypes.size(), 1);
        QCOMPARE(esx.graphicsConfig->deviceTypes[0].vgpuMode, QStringLiteral("mixedSize"));
        QCOMPARE(esx.vgpuProfiles.join(u' '), QStringLiteral("grid_p100-8q grid_p100-4q"));
    }

    void readsTheRest()
    {
        const Host esx = standByHost();
        QCOMPARE(esx.name, QStringLiteral("esx/1"));
        QCOMPARE(esx.parent.type, QStringLiteral("ComputeResource"));
        QCOMPARE(esx.connection, values::ConnectionState::NotResponding);
        QCOMPARE(esx.powerState, QStringLiteral("standBy"));
        QCOMPARE(esx.inMaintenance, std::optional<bool>(true));
        QCOMPARE(esx.bootTime, QDateTime(QDate(2025, 3, 4), QTime(5, 6, 7), Qt::UTC));
        QCOMPARE(esx.rebootRequired, std::optional<bool>(false));
        QCOMPARE(esx.managedBy, QStringLiteral("192.0.2.1"));
        QCOMPARE(esx.version, QStringLiteral("7.0.3"));
        QCOMPARE(esx.model, QStringLiteral("R740"));
        QCOMPARE(esx.memory->count, 262144);
        QCOMPARE(esx.cpuThreads, std::optional<int>(64));
        QCOMPARE(esx.biosVersion, QStringLiteral("2.1"));
        QCOMPARE(esx.lockdownMode, QStringLiteral("lockdownNormal"));
        QCOMPARE(esx.rebindWithoutReboot, std::optional<bool>(true));
        QCOMPARE(esx.assignableHardware, std::optional<bool>(true));
        QCOMPARE(esx.bindings.at(0).vm.value, QStringLiteral("vm-3"));
        QCOMPARE(esx.numaNodes.at(0).node, 1);
        QCOMPARE(esx.numaNodes.at(0).pciIds.join(u' '), QStringLiteral("0000:82:00.0"));
    }

    void unknownIsNotZero()
    {
        const Host esx = host(propSet("name", "bare"));
        QVERIFY(!esx.memory && !esx.cpuCores && !esx.inMaintenance && !esx.graphicsConfig);
        QCOMPARE(esx.connection, values::ConnectionState::Unknown);
        QVERIFY(!esx.bootTime.isValid());
    }
};

GPUDECK_TEST(TstHostDecoding);
#include "tst_hostdecoding.moc"
