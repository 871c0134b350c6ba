// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/decoding.h"
#include "tests/support/testmain.h"

#include <QTest>

using tests::propSet;
using values::GpuMethod;
using values::VirtualMachine;

namespace
{

VirtualMachine vm(const QByteArray &properties)
{
    const auto change = tests::decodedObject("VirtualMachine", properties);
    const auto *patch = std::get_if<values::VmPatch>(&change.patch);
    return patch == nullptr ? VirtualMachine() : patch->value;
}

QByteArray passthrough(const QByteArray &backingType, const QByteArray &backing)
{
    return "<VirtualDevice i:type='VirtualPCIPassthrough'><key>13000</key><deviceInfo><label>PCI "
           "device 0</label><summary>s</summary></deviceInfo><backing i:type='"
        + backingType + "'>" + backing + "</backing></VirtualDevice>";
}

values::VmPciDevice device(const QByteArray &backingType, const QByteArray &backing)
{
    const VirtualMachine machine = vm(propSet("config.hardware.device",
        "<VirtualDevice i:type='VirtualDisk'><key>1</key></VirtualDevice>"
            + passthrough(backingType, backing)));
    return machine.pciDevices.size() == 1 ? machine.pciDevices.first() : values::VmPciDevice();
}

} // namespace

class TstVmDecoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAFixedDevice()
    {
        const auto fixed = device("VirtualPCIPassthroughDeviceBackingInfo",
            "<deviceName>P100</deviceName><id>0000:82:00.0</id><deviceId>15f8</deviceId>"
            "<systemId>5a</systemId><vendorId>-32634</vendorId>");
        QCOMPARE(fixed.method, GpuMethod::Fixed);
        QCOMPARE(fixed.key, 13000);
        QCOMPARE(fixed.label, QStringLiteral("PCI device 0"));
        QCOMPARE(fixed.pciId, QStringLiteral("0000:82:00.0"));
        QCOMPARE(fixed.deviceId, QStringLiteral("15f8"));
        QCOMPARE(fixed.vendorId, quint16(0x8086));
        QCOMPARE(fixed.systemId, QStringLiteral("5a"));
        QCOMPARE(fixed.deviceName, QStringLiteral("P100"));
    }

    void readsADynamicDevice()
    {
        const auto dynamic = device("VirtualPCIPassthroughDynamicBackingInfo",
            "<deviceName/><allowedDevice><vendorId>4318</vendorId><deviceId>7864</deviceId>"
            "</allowedDevice><allowedDevice><vendorId>4318</vendorId><deviceId>-1</deviceId>"
            "</allowedDevice><customLabel>lab</customLabel><assignedId>0000:65:00.0</assignedId>");
        QCOMPARE(dynamic.method, GpuMethod::Dynamic);
        QCOMPARE(dynamic.allowed.size(), 2);
        QCOMPARE(dynamic.allowed[1].deviceId, quint16(0xFFFF));
        QCOMPARE(dynamic.customLabel, QStringLiteral("lab"));
        QCOMPARE(dynamic.pciId, QStringLiteral("0000:65:00.0"));
    }

    void readsVgpuAndDvx()
    {
        const auto vgpu
            = device("VirtualPCIPassthroughVmiopBackingInfo", "<vgpu>grid_p100-8q</vgpu>");
        QCOMPARE(vgpu.method, GpuMethod::Vgpu);
        QCOMPARE(vgpu.profile, QStringLiteral("grid_p100-8q"));
        const auto dvx
            = device("VirtualPCIPassthroughDvxBackingInfo", "<deviceClass>fast</deviceClass>");
        QCOMPARE(dvx.method, GpuMethod::Dvx);
        QCOMPARE(dvx.deviceName, QStringLiteral("fast"));
        QCOMPARE(device("VirtualPCIPassthroughPluginBackingInfo", {}).method, GpuMethod::Unknown);
    }

    void keepsOnlyKeysAboutGpus()
    {
        const auto option = [](const QByteArray &key, const QByteArray &value) -> QByteArray {
            return "<OptionValue><key>" + key + "</key><value i:type='string'>" + value
                + "</value></OptionValue>";
        };
        const VirtualMachine machine = vm(propSet("config.extraConfig",
            option("pciPassthru.use64bitMMIO", "TRUE") + option("PCIPASSTHRU0.cfg.enable_uvm", "1")
                + option("hypervisor.cpuid.v0", "FALSE") + option("svga.present", "FALSE")
                + option("guestinfo.secret", "password") + option("numa.autosize", "4")));
        QCOMPARE(machine.extraConfig.size(), 4);
        QCOMPARE(machine.extraConfig.value(QStringLiteral("pciPassthru.use64bitMMIO")),
            QStringLiteral("TRUE"));
        QVERIFY(machine.extraConfig.contains(QStringLiteral("PCIPASSTHRU0.cfg.enable_uvm")));
    }

    void takesNoSnapshotForNone()
    {
        QCOMPARE(vm(propSet("name", "ml")).hasSnapshot, std::optional<bool>(false));
        const VirtualMachine hidden = vm(propSet("name", "ml")
            + "<missingSet><path>snapshot</path><fault><fault i:type='NoPermission'>"
              "<privilegeId>System.Read</privilegeId></fault></fault></missingSet>");
        QVERIFY(!hidden.hasSnapshot.has_value());
    }

    void readsTheRest()
    {
        const VirtualMachine machine = vm(propSet("name", "ml")
            + "<propSet><name>parentVApp</name><val type='VirtualApp'>resgroup-1</val></propSet>"
              "<propSet><name>runtime.host</name><val type='HostSystem'>host-1</val></propSet>"
            + propSet("runtime.powerState", "poweredOn")
            + propSet("runtime.connectionState", "orphaned")
            + propSet("runtime.question", "<id>1</id><text>Moved or copied?</text>")
            + propSet("config.template", "true") + propSet("config.firmware", "efi")
            + propSet("config.bootOptions.efiSecureBootEnabled", "true")
            + propSet("config.version", "vmx-19") + propSet("config.guestId", "ubuntu64Guest")
            + propSet("config.hardware.numCPU", "8") + propSet("config.hardware.memoryMB", "65536")
            + propSet("config.memoryAllocation.reservation", "65536")
            + propSet("config.memoryReservationLockedToMax", "true")
            + propSet("config.memoryHotAddEnabled", "false")
            + propSet("snapshot", "<rootSnapshotList><name>s</name></rootSnapshotList>")
            + propSet("summary.guest.ipAddress", "192.0.2.7")
            + propSet("summary.guest.hostName", "ml.example.org")
            + propSet("summary.guest.toolsRunningStatus", "guestToolsRunning"));
        QVERIFY(machine.hasConfig);
        QCOMPARE(machine.parent.value, QStringLiteral("resgroup-1"));
        QCOMPARE(machine.host.value, QStringLiteral("host-1"));
        QCOMPARE(machine.power, values::PowerState::PoweredOn);
        QCOMPARE(machine.connection, QStringLiteral("orphaned"));
        QCOMPARE(machine.questionText, QStringLiteral("Moved or copied?"));
        QCOMPARE(machine.isTemplate, std::optional<bool>(true));
        QCOMPARE(machine.firmware, QStringLiteral("efi"));
        QCOMPARE(machine.secureBoot, std::optional<bool>(true));
        QCOMPARE(machine.hardwareVersion, QStringLiteral("vmx-19"));
        QCOMPARE(machine.cpus, std::optional<int>(8));
        QCOMPARE(machine.memory->count, 65536);
        QCOMPARE(machine.reserved->count, 65536);
        QCOMPARE(machine.reservationLocked, std::optional<bool>(true));
        QCOMPARE(machine.memoryHotAdd, std::optional<bool>(false));
        QCOMPARE(machine.hasSnapshot, std::optional<bool>(true));
        QCOMPARE(machine.guestAddress, QStringLiteral("192.0.2.7"));
        QCOMPARE(machine.toolsStatus, QStringLiteral("guestToolsRunning"));
    }
};

GPUDECK_TEST(TstVmDecoding);
#include "tst_vmdecoding.moc"
