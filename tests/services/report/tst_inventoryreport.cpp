// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estatestore.h"
#include "services/report/inventoryjson.h"
#include "services/report/inventorytext.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace values;

class TstInventoryReport final : public QObject
{
    Q_OBJECT

    models::EstateStore m_store;
    const ServerId m_id = QStringLiteral("vc:443");

    static MoRef ref(const char *type, const char *value)
    {
        return {QString::fromLatin1(type), QString::fromLatin1(value)};
    }

    static ObjectChange entity(const char *type, const char *value, const char *name, MoRef parent)
    {
        EntityPatch patch;
        patch.fields.insert(EntityField::Name);
        patch.fields.insert(EntityField::Parent);
        patch.value.ref = ref(type, value);
        patch.value.parent = std::move(parent);
        patch.value.name = QString::fromUtf8(name);
        return {ChangeKind::Enter, patch.value.ref, patch};
    }

    static ObjectChange host()
    {
        HostPatch patch;
        patch.fields = FieldSet<HostField>::all();
        Host &host = patch.value;
        host.ref = ref("HostSystem", "host-1");
        host.parent = ref("ClusterComputeResource", "domain-c1");
        host.name = QStringLiteral("esx1");
        host.connection = ConnectionState::Connected;
        host.version = QStringLiteral("6.7.0");
        PciDevice gpu;
        gpu.id = QStringLiteral("0000:82:00.0");
        gpu.classId = 0x0302;
        gpu.vendorId = 0x10de;
        gpu.deviceId = 0x15f8;
        gpu.vendorName = QStringLiteral("NVIDIA Corporation");
        gpu.deviceName = QStringLiteral("GP100GL [Tesla P100 PCIe 16GB]");
        host.pciDevices = {gpu};
        PciPassthruInfo info;
        info.id = gpu.id;
        info.dependentDevice = gpu.id;
        info.capable = info.enabled = info.active = true;
        host.passthru = {info};
        return {ChangeKind::Enter, host.ref, patch};
    }

    static ObjectChange vm()
    {
        VmPatch patch;
        patch.fields = FieldSet<VmField>::all();
        VirtualMachine &machine = patch.value;
        machine.ref = ref("VirtualMachine", "vm-1");
        machine.parent = ref("Folder", "group-v1");
        machine.host = ref("HostSystem", "host-1");
        machine.name = QStringLiteral("=cmd|' /C calc'!A0 / \"x\"");
        machine.power = PowerState::PoweredOff;
        machine.hasConfig = true;
        machine.firmware = QStringLiteral("efi");
        machine.memory = MiB{65536};
        machine.extraConfig = {{QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE")},
            {QStringLiteral("pciPassthru.64bitMMIOSizeGB"), QStringLiteral("64")}};
        VmPciDevice device;
        device.key = 13000;
        device.method = GpuMethod::Fixed;
        device.pciId = QStringLiteral("0000:82:00.0");
        machine.pciDevices = {device};
        return {ChangeKind::Enter, machine.ref, patch};
    }

private Q_SLOTS:
    void initTestCase()
    {
        Server server;
        server.id = m_id;
        server.host = QStringLiteral("vc");
        m_store.setServer(server);
        m_store.apply(m_id,
            {entity("Folder", "group-d1", "Datacenters", {}),
                entity("Datacenter", "datacenter-1", "DC", ref("Folder", "group-d1")),
                entity("Folder", "group-h1", "host", ref("Datacenter", "datacenter-1")),
                entity("Folder", "group-v1", "vm", ref("Datacenter", "datacenter-1")),
                entity("ClusterComputeResource", "domain-c1", "a/b", ref("Folder", "group-h1")),
                host(), vm()});
    }

    void writesJsonOfTheSchema()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Server server = *m_store.server(m_id);
        server.about = About{};
        server.about->version = QStringLiteral("8.0.2");
        server.about->apiType = QStringLiteral("VirtualCenter");
        const report::LoadFigures figures{7, 1234, 0.1, 0.2, 4096};
        QVERIFY(report::writeInventoryJson(out, server, m_store.estate(m_id), &figures));
        QJsonParseError error{};
        const QJsonObject root = QJsonDocument::fromJson(out.data(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(root[QStringLiteral("schema")].toString(), QStringLiteral("gpudeck.inventory/1"));
        QCOMPARE(root[QStringLiteral("server")][QStringLiteral("kind")].toString(),
            QStringLiteral("vcenter"));
        const QJsonValue esx = root[QStringLiteral("hosts")][0];
        QCOMPARE(esx[QStringLiteral("path")].toString(), QStringLiteral("/DC/host/a%2fb/esx1"));
        QVERIFY(esx[QStringLiteral("maintenance")].isNull());
        const QJsonValue device = esx[QStringLiteral("pciDevices")][0];
        QCOMPARE(device[QStringLiteral("vendorId")].toString(), QStringLiteral("10de"));
        QCOMPARE(device[QStringLiteral("passthrough")][QStringLiteral("status")].toString(),
            QStringLiteral("available"));
        QCOMPARE(esx[QStringLiteral("gpus")][0][QStringLiteral("mode")].toString(),
            QStringLiteral("passthrough"));
        QVERIFY(esx[QStringLiteral("gpus")][0][QStringLiteral("memoryMiB")].isNull());
        const QJsonValue machine = root[QStringLiteral("vms")][0];
        QCOMPARE(machine[QStringLiteral("mmio")][QStringLiteral("sizeGb")].toInt(), 64);
        QVERIFY(machine[QStringLiteral("reservedMiB")].isNull());
        QCOMPARE(machine[QStringLiteral("gpus")][0][QStringLiteral("device")].toString(),
            QStringLiteral("0000:82:00.0"));
        QCOMPARE(root[QStringLiteral("stats")][QStringLiteral("bytes")].toInt(), 1234);
    }

    void guardsSpreadsheets()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const report::TextTable table = report::inventoryTable(
            m_store.estate(m_id), report::List::Vms, report::Wording::Stable);
        QVERIFY(report::writeCsv(out, table));
        const QList<QByteArray> lines = out.data().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(
            lines[1].startsWith("\"'=cmd|' /C calc'!A0 / \"\"x\"\"\",esx1,"), lines[1].constData());
        QVERIFY(lines[0].endsWith("\r"));
    }

    void showsControlCharactersAsText()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const report::TextTable table{{QStringLiteral("Name"), QStringLiteral("Other")},
            {{QStringLiteral("a\x1b[31mred\n"), QStringLiteral("b")}}};
        QVERIFY(report::writeColumns(out, table));
        QCOMPARE(out.data(), QByteArray("Name        Other\na?[31mred?  b\n"));
    }

    void saysWhenTheDiskIsFull()
    {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto status = report::writeCsv(full,
            report::inventoryTable(
                m_store.estate(m_id), report::List::Gpus, report::Wording::Shown));
        QVERIFY(!status);
        QCOMPARE(status.error().kind, Error::Kind::Storage);
        QVERIFY(!status.error().why.isEmpty());
    }
};

GPUDECK_TEST(TstInventoryReport);
#include "tst_inventoryreport.moc"
