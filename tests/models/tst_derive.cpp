// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/gpuview.h"
#include "models/derive/inventorypath.h"
#include "models/derive/pciview.h"
#include "models/derive/vgpuprofile.h"
#include "models/derive/vmgpuview.h"
#include "tests/models/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using models::GpuMode;
using models::PassthroughStatus;
using namespace tests;
using values::GraphicsType;

namespace
{

const QString gpuAt = QStringLiteral("0000:82:00.0");
const QString nicAt = QStringLiteral("0000:81:00.0");

} // namespace

class TstDerive final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<models::EstateStore>();
        addServer(*m_store);
        m_store->apply(vc, smallEstate());
        m_host = *m_store->host({vc, host(QStringLiteral("host-1"))});
    }

    void statusFromFlags_data()
    {
        QTest::addColumn<bool>("capable");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("active");
        QTest::addColumn<QString>("key");
        QTest::newRow("bridge") << false << false << false << "notConfigurable";
        QTest::newRow("host's") << true << false << false << "disabled";
        QTest::newRow("stored") << true << true << false << "enabledNeedsReboot";
        QTest::newRow("in force") << true << true << true << "available";
        QTest::newRow("switched off") << true << false << true << "disabledNeedsReboot";
        QTest::newRow("stale") << false << true << false << "enabledNotCapable";
        QTest::newRow("stale, active") << false << true << true << "enabledNotCapable";
    }

    void statusFromFlags()
    {
        QFETCH(bool, capable);
        QFETCH(bool, enabled);
        QFETCH(bool, active);
        const auto info = passthru(gpuAt, capable, enabled, active);
        const auto status = models::passthroughStatus(&info);
        QTEST(models::statusKey(status), "key");
        QVERIFY(!models::statusText(status).isEmpty());
        QVERIFY(!models::statusMeaning(status).isEmpty());
    }

    void statusUnknownWithoutInfo()
    {
        QCOMPARE(models::passthroughStatus(nullptr), PassthroughStatus::Unknown);
    }

    void joinsWhatIsKnownOfAFunction()
    {
        m_host.graphics = {{QStringLiteral("NVIDIATesla P100"), {},
            QStringLiteral("00000000:82:00.0"), GraphicsType::Direct, {}, 0, {}}};
        m_host.numaNodes = {{1, {gpuAt}}};
        m_host.passthru.append(passthru(nicAt, true, false, false));
        m_host.passthru.back().dependentDevice = gpuAt;
        m_host.pciDevices.append(connectX4(nicAt));
        const auto rows = models::pciRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).device.id, QStringLiteral("0000:80:02.0"));
        QVERIFY(rows.at(0).isBridge);
        QCOMPARE(rows.at(0).status, PassthroughStatus::NotConfigurable);
        QCOMPARE(rows.at(1).dependents, QStringList{gpuAt});
        const models::PciRow &gpu = rows.at(2);
        QVERIFY(gpu.isGpu);
        QCOMPARE(gpu.status, PassthroughStatus::Available);
        QCOMPARE(gpu.className, QStringLiteral("3D controller"));
        QCOMPARE(gpu.esxDevice, QStringLiteral("NVIDIATesla P100"));
        QCOMPARE(gpu.numaNode, std::optional<int>(1));
        QCOMPARE(gpu.usedByNames, QStringList{QStringLiteral("ml-1")});
        QCOMPARE(gpu.dependents, QStringList{nicAt});
    }

    void bridgesLeftOutAreNotConfigurable()
    {
        m_host.passthru.removeLast();
        auto rows = models::pciRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.at(0).status, PassthroughStatus::NotConfigurable);
        m_host.passthru.clear();
        m_host.missing = {{QStringLiteral("config.pciPassthruInfo"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        rows = models::pciRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.at(0).status, PassthroughStatus::Unknown);
        QCOMPARE(rows.at(1).status, PassthroughStatus::Unknown);
    }

    void tellsGpusFromOthers_data()
    {
        QTest::addColumn<int>("classId");
        QTest::addColumn<int>("vendor");
        QTest::addColumn<int>("device");
        QTest::addColumn<bool>("gpu");
        QTest::newRow("P100") << 0x0302 << 0x10de << 0x15f8 << true;
        QTest::newRow("VGA of a Quadro") << 0x0300 << 0x10de << 0x1eb1 << true;
        QTest::newRow("Flex 170") << 0x0380 << 0x8086 << 0x56c0 << true;
        QTest::newRow("Instinct as accelerator") << 0x1200 << 0x1002 << 0x740f << true;
        QTest::newRow("FPGA as accelerator") << 0x1200 << 0x8086 << 0x09c4 << false;
        QTest::newRow("Matrox of iDRAC") << 0x0300 << 0x102b << 0x0536 << false;
        QTest::newRow("ASPEED") << 0x0300 << 0x1a03 << 0x2000 << false;
        QTest::newRow("ES1000") << 0x0300 << 0x1002 << 0x515e << false;
        QTest::newRow("audio of a GPU") << 0x0403 << 0x10de << 0x10f7 << false;
        QTest::newRow("NVSwitch") << 0x0680 << 0x10de << 0x1ac2 << false;
    }

    void tellsGpusFromOthers()
    {
        QFETCH(int, classId);
        QFETCH(int, vendor);
        QFETCH(int, device);
        values::PciDevice function;
        function.classId = quint16(classId);
        function.vendorId = quint16(vendor);
        function.deviceId = quint16(device);
        QTEST(models::isGpu(function), "gpu");
    }

    void namesUnknownClassesInHex()
    {
        QCOMPARE(models::pciClassName(0x0302), QStringLiteral("3D controller"));
        QCOMPARE(models::pciClassName(0xfe01), QStringLiteral("0xfe01"));
    }

    void usersByBindingAndGraphics()
    {
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-1")))});
        m_host.bindings = {{QStringLiteral("pcie.0000:82:00.0.x"), vm(QStringLiteral("vm-2"))}};
        auto rows = models::pciRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.at(1).usedByNames, QStringList{QStringLiteral("idle-1")});
        m_host.bindings.clear();
        m_host.graphics = {{{}, {}, gpuAt, GraphicsType::SharedDirect, {}, 0,
            {vm(QStringLiteral("vm-2")), vm(QStringLiteral("vm-77"))}}};
        rows = models::pciRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.at(1).usedBy.size(), 2);
        QVERIFY(rows.at(1).usedByNames.contains(QStringLiteral("vm-77"))); // its name is not known
    }

    void fixedDevicesOfAnotherHostDoNotCount()
    {
        auto esx2 = m_host;
        esx2.ref = host(QStringLiteral("host-2"));
        auto off = makeVm(QStringLiteral("vm-5"), QStringLiteral("moved"), esx2.ref);
        off.power = values::PowerState::PoweredOff;
        off.pciDevices
            = {fixedDevice(gpuAt, QStringLiteral("system-1"))}; // of host-1, as ml-1 tells
        m_store->apply(vc, {enter(esx2), enter(off)});
        QVERIFY(models::pciRows(esx2, m_store->estate(vc)).at(1).usedBy.isEmpty());
        off.pciDevices = {fixedDevice(gpuAt, QStringLiteral("system-2"))};
        m_store->apply(vc, {modify(off, {values::VmField::PciDevices})});
        QCOMPARE(models::pciRows(esx2, m_store->estate(vc)).at(1).usedBy.size(), 1);
    }

    void modesOfAGpu_data()
    {
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("active");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("hostDefault");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("configured");
        const int basic = int(GraphicsType::Basic);
        const int shared = int(GraphicsType::Shared);
        const int direct = int(GraphicsType::SharedDirect);
        QTest::newRow("none") << false << false << basic << shared << "none"
                              << "unknown";
        QTest::newRow("passthrough")
            << true << true << int(GraphicsType::Direct) << shared << "passthrough"
            << "unknown";
        QTest::newRow("enabled") << true << false << basic << shared << "none"
                                 << "passthrough";
        QTest::newRow("disabled") << false << true << basic << shared << "passthrough"
                                  << "none";
        QTest::newRow("shared") << false << false << shared << shared << "shared"
                                << "unknown";
        QTest::newRow("to direct") << false << false << shared << direct << "shared"
                                   << "sharedDirect";
        QTest::newRow("direct") << false << false << direct << direct << "sharedDirect"
                                << "unknown";
    }

    void modesOfAGpu()
    {
        QFETCH(bool, enabled);
        QFETCH(bool, active);
        QFETCH(int, type);
        QFETCH(int, hostDefault);
        m_host.passthru = {passthru(gpuAt, true, enabled, active)};
        m_host.graphics = {{{}, {}, gpuAt, GraphicsType(type), {}, 0, {}}};
        m_host.graphicsConfig = values::GraphicsConfig{GraphicsType(hostDefault), {}, {}};
        const auto rows = models::gpuRows(m_host, m_store->estate(vc));
        QCOMPARE(rows.size(), 1);
        QTEST(models::gpuModeKey(rows.at(0).mode), "mode");
        QTEST(models::gpuModeKey(rows.at(0).configured), "configured");
        QVERIFY(!rows.at(0).memory); // 0 KiB is "not known", not "no memory"
    }

    void modeUnknownWithoutPermission()
    {
        m_host.passthru.clear();
        m_host.missing = {{QStringLiteral("config.pciPassthruInfo"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        QCOMPARE(models::gpuRows(m_host, m_store->estate(vc)).at(0).mode, GpuMode::Unknown);
    }

    void memoryWhereTheDriverTells()
    {
        m_host.graphics = {{{}, {}, gpuAt, GraphicsType::SharedDirect, {}, 16760832, {}}};
        QCOMPARE(models::gpuRows(m_host, m_store->estate(vc)).at(0).memory->count, 16368);
    }

    void gpusWithoutAPciList()
    {
        m_host.pciDevices.clear();
        m_host.graphics = {{QStringLiteral("P100"), {}, gpuAt, GraphicsType::Shared, {}, 0, {}}};
        QVERIFY(models::hasGpu(m_host));
        QCOMPARE(models::gpuRows(m_host, m_store->estate(vc)).at(0).name, QStringLiteral("P100"));
    }

    void profilesByModel()
    {
        const QStringList profiles{QStringLiteral("grid_p100-8q"),
            QStringLiteral("nvidia_l40s-12q"), QStringLiteral("nvidia_rtxa6000-48q"),
            QStringLiteral("nvidia_a100d-80c")};
        const auto offered = models::distributeProfiles(profiles,
            {QStringLiteral("Tesla P100-PCIE-16GB"), QStringLiteral("NVIDIA L40S"),
                QStringLiteral("GA102GL [RTX A6000]"), QStringLiteral("NVIDIA A100-PCIE-80GB"),
                QStringLiteral("NVIDIA L40")});
        for (int i = 0; i < 4; ++i)
            QCOMPARE(offered.at(i), QStringList{profiles.at(i)});
        QVERIFY(offered.at(4).isEmpty());
        const auto alone = models::distributeProfiles(profiles, {QString(), QString()});
        QCOMPARE(alone.at(1), profiles);
    }

    void aPassedThroughGpuOffersNoVgpu()
    {
        m_host.pciDevices.append(p100(QStringLiteral("0000:83:00.0")));
        m_host.passthru.append(passthru(QStringLiteral("0000:83:00.0"), true, false, false));
        m_host.vgpuProfiles = {QStringLiteral("grid_p100-8q")};
        const auto rows = models::gpuRows(m_host, m_store->estate(vc));
        QVERIFY(rows.at(0).vgpuProfiles.isEmpty());
        QCOMPARE(rows.at(1).vgpuProfiles, m_host.vgpuProfiles);
    }

    void gpusOfAVm()
    {
        auto value = *m_store->vm({vc, vm(QStringLiteral("vm-1"))});
        const auto &estate = m_store->estate(vc);
        auto rows = models::vmGpuRows(value, estate);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(models::gpuMethodKey(rows.at(0).method), QStringLiteral("directpath"));
        QCOMPARE(rows.at(0).deviceName, QStringLiteral("GP100GL [Tesla P100 PCIe 16GB]"));
        value.pciDevices = {fixedDevice(nicAt, {}, 0x15b3)};
        QVERIFY(models::vmGpuRows(value, estate).isEmpty());
        value.pciDevices = {fixedDevice(QStringLiteral("0000:80:02.0"))}; // not a GPU on this host
        QVERIFY(models::vmGpuRows(value, estate).isEmpty());
        values::VmPciDevice dynamic;
        dynamic.method = values::GpuMethod::Dynamic;
        dynamic.allowed = {{0x15b3, 0x1015}};
        value.pciDevices = {dynamic};
        QVERIFY(models::vmGpuRows(value, estate).isEmpty());
        value.pciDevices[0].allowed = {{0x10de, 0x15f8}};
        QCOMPARE(models::vmGpuRows(value, estate).size(), 1);
    }

    void pathsOfTheInventory()
    {
        const auto &estate = m_store->estate(vc);
        QCOMPARE(models::inventoryPath(estate, host(QStringLiteral("host-1"))),
            QStringLiteral("/DC/host/Cluster/esx1"));
        QCOMPARE(models::inventoryPath(estate, vm(QStringLiteral("vm-1"))),
            QStringLiteral("/DC/vm/ml-1"));
        QCOMPARE(models::ancestor(estate, vm(QStringLiteral("vm-1")), QStringLiteral("Datacenter")),
            datacenter(QStringLiteral("dc-1")));
        QVERIFY(
            models::ancestor(estate, vm(QStringLiteral("vm-1")), QStringLiteral("Pod")).isNull());
    }

    void pathsOfNonsense()
    {
        const auto a = folder(QStringLiteral("a"));
        const auto b = folder(QStringLiteral("b"));
        m_store->apply(vc,
            {enter(makeEntity(a, QStringLiteral("x/y"), b)),
                enter(makeEntity(b, QStringLiteral("loop"), a))});
        QCOMPARE(models::inventoryPath(m_store->estate(vc), a), QStringLiteral("/loop/x%2fy"));
        QCOMPARE(models::inventoryPath(m_store->estate(vc), folder(QStringLiteral("none"))),
            QStringLiteral("/"));
    }

private:
    std::unique_ptr<models::EstateStore> m_store;
    values::Host m_host;
};

GPUDECK_TEST(TstDerive);
#include "tst_derive.moc"
