// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/remedy/remedyplan.h"
#include "tests/services/setup/workbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::CheckState;
using World = std::shared_ptr<FakeWorld>;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;
const QString Host = u"host-1"_s;
const QString Vm = u"vm-1"_s;
const QString Configure = u"vm.configure:vm-1"_s;

/// vm-1 has the active P100 by an entry for that address, and the settings given.
World worldWithCard(const QString &entryAt, const QMap<QString, QString> &settings)
{
    const World world = guideWorld();
    world->changeHost(hostRef(Host), [](values::Host &host) {
        host.passthru.first().enabled = host.passthru.first().active = true;
    });
    world->changeVm(vmRef(Vm), [&](values::VirtualMachine &vm) {
        values::VmPciDevice device;
        device.key = 13000;
        device.method = values::GpuMethod::Fixed;
        device.pciId = entryAt;
        device.vendorId = 0x10de;
        device.deviceId = u"15f8"_s;
        device.systemId = u"system-host-1"_s;
        vm.pciDevices = {device};
        vm.reserved = vm.memory;
        vm.reservationLocked = true;
        vm.extraConfig = settings;
    });
    return world;
}

QMap<QString, QString> window(const QString &size)
{
    return {{u"pciPassthru.use64bitMMIO"_s, u"TRUE"_s}, {u"pciPassthru.64bitMMIOSizeGB"_s, size}};
}

values::Finding finding(const QString &rule, bool hostStep = false)
{
    values::Finding found;
    found.rule = rule;
    found.cause = u"It is\nlike this."_s;
    found.remedy = u"Do that."_s;
    found.hostStep = hostStep;
    return found;
}

setup::RemedyWish wishFor(const QString &rule, bool byPassthrough)
{
    setup::RemedyWish wish;
    wish.vm = vmRef(Vm);
    wish.findings = {finding(rule)};
    if (byPassthrough)
        wish.byPassthrough = QStringList{rule};
    return wish;
}

values::Plan planned(const setup::RemedyWish &wish, const World &world)
{
    const auto plan = setup::planRemedy(wish, world->estate());
    if (!plan.ok())
        QTest::qFail(qPrintable(plan.error().sentence()), __FILE__, __LINE__);
    return plan.ok() ? plan.value() : values::Plan();
}

} // namespace

class TstRemedyPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallWindowIsMadeLargeEnough()
    {
        const World world = worldWithCard(Gpu, window(u"8"_s));
        Workbench bench(world, planned(wishFor(u"PF-PT-21"_s, true), world));
        QCOMPARE(bench.plan().recipe, u"remedy"_s);
        bench.upTo(bench.plan().steps.last().id);
        QCOMPARE(world->vm(Vm).extraConfig.value(u"pciPassthru.64bitMMIOSizeGB"_s), u"32"_s);
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
        QCOMPARE(world->effects(), (QStringList{u"reconfigure vm-1"_s, u"power on vm-1"_s}));
    }

    /// The firmware knows better than the catalogue.
    void whatTheFirmwareAskedForCounts()
    {
        const World world = worldWithCard(Gpu, window(u"8"_s));
        setup::RemedyWish wish = wishFor(u"PF-PT-21"_s, true);
        wish.leastGb = 64;
        Workbench bench(world, planned(wish, world));
        QVERIFY(bench.carryOut(Configure).ok());
        QCOMPARE(world->vm(Vm).extraConfig.value(u"pciPassthru.64bitMMIOSizeGB"_s), u"64"_s);
    }

    void aCardThatMovedGetsANewEntryAndTheOldOneGoes()
    {
        const World world = worldWithCard(u"0000:41:00.0"_s, window(u"32"_s));
        Workbench bench(world, planned(wishFor(u"PF-PT-07"_s, true), world));
        QVERIFY(bench.carryOut(Configure).ok());
        QCOMPARE(world->vm(Vm).pciDevices.size(), 1);
        QCOMPARE(world->vm(Vm).pciDevices.first().pciId, Gpu);
    }

    void whatNobodyCanDoIsAStepForAPerson()
    {
        const World world = worldWithCard(Gpu, window(u"32"_s));
        setup::RemedyWish wish = wishFor(u"PF-PT-14"_s, false);
        wish.findings.append(finding(u"PF-PT-17"_s, true));
        Workbench bench(world, planned(wish, world));
        QStringList ids;
        for (const values::PlannedStep &step : bench.plan().steps)
            ids.append(step.type + u' ' + step.target.ref.value);
        QCOMPARE(ids,
            (QStringList{u"remedy.by-hand vm-1"_s, u"remedy.by-hand host-1"_s,
                u"vm.power-on vm-1"_s, u"vm.watch-power vm-1"_s}));
        const QString first = bench.plan().steps.first().id;
        const values::StepInfo info = bench.step(first)->info();
        QCOMPARE(info.kind, values::StepKind::Manual);
        QVERIFY(info.title.contains(u"Do that."));
        QCOMPARE(info.why, u"It is like this."_s);
        QVERIFY(!bench.carryOut(first).ok());
        bench.confirm(u"done, seen in the BIOS"_s);
        QCOMPARE(bench.carryOut(first)->sentence, u"done, seen in the BIOS"_s);
        QVERIFY(bench.undo(first).ok());
        QCOMPARE(world->effects(), QStringList());
    }

    void aStepThatIsKnownComesBeforeTheStart()
    {
        const World world = worldWithCard(Gpu, window(u"32"_s));
        startVm(world, Vm);
        setup::RemedyWish wish = wishFor(u"PF-VM-15"_s, false);
        values::PlannedStep upgrade;
        upgrade.id = u"vm.upgrade-hardware:vm-1"_s;
        upgrade.type = u"vm.upgrade-hardware"_s;
        upgrade.target = {vmRef(Vm), u"name-of-vm-1"_s, {}};
        upgrade.params = {{u"hardware"_s, u"vmx-15"_s}};
        wish.findings.first().step = upgrade;
        const values::Plan plan = planned(wish, world);
        Workbench bench(world, plan);
        bench.upTo(plan.steps.last().id);
        QCOMPARE(world->effects(),
            (QStringList{u"shut down vm-1"_s, u"upgrade vm-1"_s, u"power on vm-1"_s}));
    }

    void whatCannotBePlanned()
    {
        const World world = worldWithCard(Gpu, window(u"8"_s));
        setup::RemedyWish wish = wishFor(u"PF-PT-21"_s, true);
        wish.findings.clear();
        QCOMPARE(setup::planRemedy(wish, world->estate()).error().kind, values::Error::Kind::Usage);
        wish.vm = vmRef(u"nobody"_s);
        QCOMPARE(
            setup::planRemedy(wish, world->estate()).error().kind, values::Error::Kind::NotFound);
    }
};

GPUDECK_TEST(TstRemedyPlan);
#include "tst_remedyplan.moc"
