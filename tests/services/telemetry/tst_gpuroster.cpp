// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/roster.h"
#include "tests/services/telemetry/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using telemetry::Roster;
using values::GpuIdentity;
using values::GpuNumber;

namespace
{

const QString A = QStringLiteral("GPU-aaaaaaaa");
const QString B = QStringLiteral("GPU-bbbbbbbb");
const QString Slot = QStringLiteral("0000:82:00.0");
const QString OtherSlot = QStringLiteral("0000:83:00.0");

GpuIdentity onHost(const QString &address, const QString &uuid = {})
{
    return gpuOnHost(QStringLiteral("host-1"), address, uuid);
}

GpuIdentity inGuest(const QString &uuid, bool isVgpu)
{
    GpuIdentity gpu;
    gpu.server = QStringLiteral("vc:443");
    gpu.uuid = uuid;
    gpu.vm = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-7")};
    gpu.isVgpu = isVgpu;
    return gpu;
}

} // namespace

class TstGpuRoster final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameUuidIsOneGpu()
    {
        Roster roster;
        const auto first = roster.identify(onHost(Slot, A));
        QVERIFY(first && first->isNew);
        const auto again = roster.identify(onHost(Slot, A));
        QVERIFY(again && !again->isNew && !again->changed);
        QCOMPARE(again->gpu, first->gpu);
        const auto guest = roster.identify(inGuest(A, false));
        QVERIFY(guest && !guest->isNew && guest->changed);
        QCOMPARE(guest->gpu, first->gpu);
        QCOMPARE(roster.find(first->gpu)->vm.value, QStringLiteral("vm-7"));
        QCOMPARE(roster.find(first->gpu)->address, values::PciAddress::parse(Slot));
    }

    void samePlaceIsOneGpu()
    {
        Roster roster;
        const auto byVcenter = roster.identify(onHost(Slot));
        const auto byNvidiaSmi = roster.identify(onHost(Slot, A));
        QCOMPARE(byNvidiaSmi->gpu, byVcenter->gpu);
        QVERIFY(byNvidiaSmi->changed);
        QVERIFY(roster.identify(onHost(OtherSlot))->isNew);
        auto elsewhere = onHost(Slot);
        elsewhere.server = QStringLiteral("other:443");
        QVERIFY(roster.identify(elsewhere)->isNew);
    }

    void halvesMeetLater()
    {
        Roster roster;
        const auto guest = roster.identify(inGuest(A, false));
        const auto vcenter = roster.identify(onHost(Slot));
        QVERIFY(guest->gpu != vcenter->gpu);
        const auto both = roster.identify(onHost(Slot, A));
        QCOMPARE(both->gpu, guest->gpu);
        QCOMPARE(both->absorbed, QList<GpuNumber>{vcenter->gpu});
        QCOMPARE(roster.find(vcenter->gpu), nullptr);
        QCOMPARE(roster.entries().size(), 1);
        QCOMPARE(roster.identify(onHost(Slot))->gpu, guest->gpu);
        QCOMPARE(roster.find(guest->gpu)->vm.value, QStringLiteral("vm-7"));
    }

    void vgpuIsItsOwn()
    {
        Roster roster;
        const auto physical = roster.identify(onHost(Slot, A));
        const auto virtualOne = roster.identify(inGuest(A, true));
        QVERIFY(virtualOne->isNew);
        QVERIFY(virtualOne->gpu != physical->gpu);
        auto nameless = inGuest({}, true);
        const auto byVm = roster.identify(nameless);
        QVERIFY(byVm->isNew);
        QCOMPARE(roster.identify(nameless)->gpu, byVm->gpu);
    }

    void cardMovesAndIsReplaced()
    {
        Roster roster;
        const auto card = roster.identify(onHost(Slot, A));
        const auto moved = roster.identify(onHost(OtherSlot, A));
        QCOMPARE(moved->gpu, card->gpu);
        const auto next = roster.identify(onHost(Slot, B));
        QVERIFY(next->isNew);
        QVERIFY(next->gpu != card->gpu);
        const auto replaced = roster.identify(onHost(OtherSlot, B));
        QCOMPARE(replaced->gpu, next->gpu);
        QVERIFY(replaced->absorbed.isEmpty());
        QVERIFY(!roster.find(card->gpu)->address);
        QCOMPARE(roster.identify(onHost(OtherSlot))->gpu, next->gpu);
    }

    void exporterWithoutUuid()
    {
        Roster roster;
        GpuIdentity gpu;
        gpu.server = QStringLiteral("prometheus:9090");
        gpu.host = {QStringLiteral("DcgmExporter"), QStringLiteral("node1/0")};
        const auto first = roster.identify(gpu);
        QVERIFY(first && first->isNew);
        QCOMPARE(roster.identify(gpu)->gpu, first->gpu);
        gpu.host.value = QStringLiteral("node1/1");
        QVERIFY(roster.identify(gpu)->isNew);
    }

    void nothingNamesNothing()
    {
        Roster roster;
        GpuIdentity gpu;
        gpu.name = QStringLiteral("Tesla T4");
        QVERIFY(!roster.identify(gpu));
        gpu.host = {QStringLiteral("HostSystem"), QStringLiteral("host-1")};
        QVERIFY(!roster.identify(gpu));
    }

    void numbersOutliveARun()
    {
        Roster earlier;
        (void)earlier.identify(onHost(Slot, A));
        (void)earlier.identify(onHost(OtherSlot, B));
        Roster roster;
        QList<Roster::Entry> known = earlier.entries();
        known.append({GpuNumber(9), {}}); // absorbed then
        roster.restore(known);
        QCOMPARE(roster.identify(onHost(OtherSlot))->gpu, GpuNumber(2));
        QCOMPARE(roster.entries().size(), 2);
        const auto fresh = roster.identify(inGuest(QStringLiteral("GPU-cccccccc"), false));
        QCOMPARE(fresh->gpu, GpuNumber(10));
    }
};

GPUDECK_TEST(TstGpuRoster);
#include "tst_gpuroster.moc"
