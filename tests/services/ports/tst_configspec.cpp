// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/configspec.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::GpuMethod;
using values::VmChange;
using values::VmPciDevice;
using vsphere::MethodWriter;

namespace
{

QByteArray written(const VmChange &change, const QString &version = {})
{
    MethodWriter writer(QStringLiteral("ReconfigVM_Task"),
        {QStringLiteral("VirtualMachine"), QStringLiteral("vm-31")});
    vsphere::writeConfigSpec(writer, QStringLiteral("spec"), change, version);
    const QByteArray all = writer.finish();
    const qsizetype from = all.indexOf("<spec>");
    return all.mid(from, all.indexOf("</ReconfigVM_Task>") - from);
}

} // namespace

class TstConfigSpec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersStandInTheOrderOfTheSchema();
    void emptyChangeIsAnEmptySpec();
    void valuesAreText();
    void numbersOfFixedBackings();
    void otherBackings();
    void keysAreTemporaryAndDistinct();
};

void TstConfigSpec::membersStandInTheOrderOfTheSchema()
{
    VmChange change;
    change.nestedHv = false;
    change.reservationLocked = true;
    change.firmware = QStringLiteral("efi");
    change.secureBoot = false;
    change.extraConfig.insert(QStringLiteral("a"), QStringLiteral("1"));
    change.memoryLimitMiB = -1;
    change.reservationMiB = 65536;
    change.cpuHotAdd = false;
    change.memoryHotAdd = false;
    change.removeDevices = {13000};
    QCOMPARE(written(change, QStringLiteral("2026-01-02T03:04:05.6Z")),
        QByteArray("<spec><changeVersion>2026-01-02T03:04:05.6Z</changeVersion>"
                   "<memoryHotAddEnabled>false</memoryHotAddEnabled>"
                   "<cpuHotAddEnabled>false</cpuHotAddEnabled>"
                   "<deviceChange><operation>remove</operation>"
                   "<device xsi:type=\"VirtualPCIPassthrough\"><key>13000</key></device>"
                   "</deviceChange>"
                   "<memoryAllocation><reservation>65536</reservation><limit>-1</limit>"
                   "</memoryAllocation>"
                   "<extraConfig><key>a</key><value xsi:type=\"xsd:string\">1</value></extraConfig>"
                   "<bootOptions><efiSecureBootEnabled>false</efiSecureBootEnabled></bootOptions>"
                   "<firmware>efi</firmware>"
                   "<memoryReservationLockedToMax>true</memoryReservationLockedToMax>"
                   "<nestedHVEnabled>false</nestedHVEnabled></spec>"));
}

void TstConfigSpec::emptyChangeIsAnEmptySpec()
{
    QVERIFY2(written({}).endsWith("<spec/>"), written({}).constData());
}

void TstConfigSpec::valuesAreText()
{
    VmChange change;
    change.extraConfig.insert(QStringLiteral("k&1"), QStringLiteral("<&\">"));
    change.extraConfig.insert(QStringLiteral("gone"), QString());
    const QByteArray xml = written(change);
    QVERIFY2(xml.contains("<key>k&amp;1</key><value xsi:type=\"xsd:string\">&lt;&amp;"),
        xml.constData());
    QVERIFY2(
        xml.contains("<key>gone</key><value xsi:type=\"xsd:string\"></value>"), xml.constData());
}

void TstConfigSpec::numbersOfFixedBackings()
{
    QCOMPARE(vsphere::backingDeviceId(QStringLiteral("26B9")), QStringLiteral("26b9"));
    QCOMPARE(vsphere::backingDeviceId(QStringLiteral("0xc5b")), QStringLiteral("0c5b"));
    QVERIFY(vsphere::backingDeviceId(QStringLiteral("-6520")).isEmpty());
    QVERIFY(vsphere::backingDeviceId(QStringLiteral("12345")).isEmpty());
    QVERIFY(vsphere::backingDeviceId({}).isEmpty());
    VmPciDevice intel;
    intel.method = GpuMethod::Fixed;
    intel.pciId = QStringLiteral("0000:65:00.0");
    intel.deviceId = QStringLiteral("56c0");
    intel.vendorId = 0x8086; // a signed short for the server
    intel.systemId = QStringLiteral("5f0c");
    VmChange change;
    change.addDevices = {intel};
    const QByteArray xml = written(change);
    QVERIFY2(xml.contains("<deviceName></deviceName><id>0000:65:00.0</id><deviceId>56c0</deviceId>"
                          "<systemId>5f0c</systemId><vendorId>-32634</vendorId>"),
        xml.constData());
}

void TstConfigSpec::otherBackings()
{
    VmPciDevice dynamic;
    dynamic.method = GpuMethod::Dynamic;
    dynamic.allowed = {{0x10de, 0x26b9}};
    dynamic.customLabel = QStringLiteral("gpu-lab");
    VmPciDevice vgpu;
    vgpu.method = GpuMethod::Vgpu;
    vgpu.profile = QStringLiteral("nvidia_l40s-12q");
    VmChange change;
    change.addDevices = {dynamic, vgpu};
    const QByteArray xml = written(change);
    QVERIFY2(xml.contains("DynamicBackingInfo\"><deviceName></deviceName><allowedDevice>"
                          "<vendorId>4318</vendorId><deviceId>9913</deviceId></allowedDevice>"
                          "<customLabel>gpu-lab</customLabel>"),
        xml.constData());
    QVERIFY2(xml.contains("VmiopBackingInfo\"><vgpu>nvidia_l40s-12q</vgpu>"), xml.constData());
}

void TstConfigSpec::keysAreTemporaryAndDistinct()
{
    VmPciDevice vgpu;
    vgpu.key = 13000; // a key of the server means nothing for a device that is added
    vgpu.method = GpuMethod::Vgpu;
    VmChange change;
    change.addDevices = {vgpu, vgpu};
    const QByteArray xml = written(change);
    QVERIFY2(xml.contains("<key>-101</key>") && xml.contains("<key>-102</key>"), xml.constData());
    QVERIFY2(!xml.contains("13000"), xml.constData());
}

GPUDECK_TEST(TstConfigSpec);
#include "tst_configspec.moc"
