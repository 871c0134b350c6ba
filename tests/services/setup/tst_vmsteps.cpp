// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/recipe.h"
#include "services/setup/vm/vmwish.h"
#include "tests/services/setup/workbench.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::CheckState;
using values::Error;
using World = std::shared_ptr<FakeWorld>;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;
const QString Host = u"host-1"_s;
const QString Vm = u"vm-1"_s;
const QString ShutDown = u"vm.shut-down:vm-1"_s;
const QString Configure = u"vm.configure:vm-1"_s;
const QString PowerOn = u"vm.power-on:vm-1"_s;
const QString Watch = u"vm.watch-power:vm-1"_s;
const QString MakeClone = u"vm.clone:host-1-new-1"_s;

/// The guide's case with the device active already.
World readyWorld()
{
    const World world = guideWorld();
    world->changeHost(hostRef(Host), [](values::Host &host) {
        host.passthru.first().enabled = host.passthru.first().active = true;
    });
    return world;
}

values::PassthroughChoices cloning()
{
    values::PassthroughChoices choices = choose(Host, {Gpu}, Vm);
    choices.assignments.first().vm = {};
    choices.assignments.first().clone = values::VmClone{vmRef(Vm), u"clone-1"_s, {}, {}, {}, {}};
    return choices;
}

std::optional<Error> answerFault(const QString &made, const QString &call, Error::Kind kind)
{
    if (!made.startsWith(call))
        return std::nullopt;
    return Error(kind, u"refused"_s, u"GenericVmConfigFault"_s);
}

void refuse(const World &world, const QString &call, Error::Kind kind = Error::Kind::Fault)
{
    world->refuseBy([call, kind](const QString &made) { return answerFault(made, call, kind); });
}

QStringList pictureOf(const World &world, const QString &name)
{
    return world->picture().filter(name);
}

} // namespace

class TstVmSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVmThatDrsMovedIsLeftAlone()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        world->addHost(u"host-9"_s);
        const QString there = world->host(u"host-9"_s).name;
        world->changeVm(
            vmRef(Vm), [](values::VirtualMachine &vm) { vm.host = hostRef(u"host-9"_s); });
        for (const QString &step : {Configure, PowerOn}) {
            const values::StepCheck found = bench.check(step);
            QCOMPARE(found.state, CheckState::Blocked);
            QVERIFY2(found.reason.contains(u"was moved meanwhile: it is on "_s + there),
                qPrintable(found.reason));
        }
        QCOMPARE(world->effects(), QStringList());
    }

    void theVmGetsAllInOneChangeAndLosesItAgain()
    {
        const World world = readyWorld();
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
            vm.memoryHotAdd = true;
            vm.extraConfig.insert(u"pciPassthru.64bitMMIOSizeGb"_s, u"8"_s); // another spelling
            values::VmSetup setup = *vm.setup;
            setup.cpuHotAdd = setup.nestedHv = true;
            setup.memoryLimitMiB = 1024;
            vm.setup = std::make_shared<const values::VmSetup>(setup);
        });
        const values::VirtualMachine before = world->vm(Vm);
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        QVERIFY(bench.carryOut(Configure).ok());
        QCOMPARE(world->effects(), QStringList{u"reconfigure vm-1"_s});
        const values::VirtualMachine after = world->vm(Vm);
        QCOMPARE(after.pciDevices.size(), 1);
        QCOMPARE(after.pciDevices.first().deviceId, u"15f8"_s);
        QCOMPARE(after.pciDevices.first().systemId, u"system-host-1"_s);
        QCOMPARE(after.extraConfig,
            (QMap<QString, QString>{{u"pciPassthru.64bitMMIOSizeGB"_s, u"32"_s},
                {u"pciPassthru.use64bitMMIO"_s, u"TRUE"_s}}));
        QCOMPARE(after.reserved, after.memory);
        QVERIFY(after.reservationLocked.value() && !after.memoryHotAdd.value());
        QVERIFY(!after.setup->cpuHotAdd.value() && !after.setup->nestedHv.value());
        QCOMPARE(after.setup->memoryLimitMiB, -1);
        QVERIFY(bench.undo(Configure).ok());
        const values::VirtualMachine back = world->vm(Vm);
        QCOMPARE(back.extraConfig, before.extraConfig);
        QCOMPARE(back.pciDevices, before.pciDevices);
        QCOMPARE(back.reserved, before.reserved);
        QCOMPARE(back.reservationLocked, before.reservationLocked);
        QCOMPARE(back.memoryHotAdd, before.memoryHotAdd);
        QCOMPARE(back.setup->cpuHotAdd, before.setup->cpuHotAdd);
        QCOMPARE(back.setup->nestedHv, before.setup->nestedHv);
        QCOMPARE(back.setup->memoryLimitMiB, before.setup->memoryLimitMiB);
    }

    void undoOfWhatNeverHappenedDoesNothing()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        bench.before(Configure) = bench.check(Configure).before;
        QVERIFY(bench.undo(Configure).ok());
        QCOMPARE(world->effects(), QStringList());
    }

    void aLargerWindowStaysUnlessASizeWasChosen()
    {
        const World world = readyWorld();
        world->set(Vm, setup::sizeKey, u"128"_s);
        world->set(Vm, setup::use64bitKey, u"true"_s);
        Workbench(world, choose(Host, {Gpu}, Vm)).upTo(Configure);
        QCOMPARE(world->vm(Vm).extraConfig.value(setup::sizeKey), u"128"_s);
        values::PassthroughChoices exact = choose(Host, {Gpu}, Vm);
        exact.mmioSizeGb = 64;
        Workbench(world, exact).upTo(Configure);
        QCOMPARE(world->vm(Vm).extraConfig.value(setup::sizeKey), u"64"_s);
    }

    void aBackingOfAnotherHostIsReplaced()
    {
        const World world = readyWorld();
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
            values::VmPciDevice stale;
            stale.key = 13000;
            stale.method = values::GpuMethod::Fixed;
            stale.pciId = Gpu;
            stale.deviceId = u"15f8"_s;
            stale.systemId = u"system-of-another"_s;
            vm.pciDevices = {stale};
        });
        Workbench(world, choose(Host, {Gpu}, Vm)).upTo(Configure);
        QCOMPARE(world->vm(Vm).pciDevices.size(), 1);
        QCOMPARE(world->vm(Vm).pciDevices.first().systemId, u"system-host-1"_s);
    }

    void whatStopsTheChange_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("says");
        QTest::newRow("runs") << u"runs"_s << u"powered off"_s;
        QTest::newRow("snapshot") << u"snapshot"_s << u"snapshot"_s;
        QTest::newRow("question") << u"question"_s << u"waits for an answer"_s;
        QTest::newRow("task") << u"task"_s << u"Another task"_s;
        QTest::newRow("inactive") << u"inactive"_s << u"has to be active"_s;
        QTest::newRow("vGPU") << u"vgpu"_s << u"has a vGPU"_s;
        QTest::newRow("FT") << u"ft"_s << u"Fault Tolerance"_s;
        QTest::newRow("inaccessible") << u"inaccessible"_s << u"has to be readable"_s;
        QTest::newRow("gone") << u"gone"_s << u"not there"_s;
        QTest::newRow("moved") << u"moved"_s << u"its device is"_s;
    }
    void whatStopsTheChange()
    {
        QFETCH(QString, which);
        QFETCH(QString, says);
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        world->changeVm(vmRef(Vm), [&](values::VirtualMachine &vm) {
            vm.hasSnapshot = which == u"snapshot";
            vm.hasConfig = which != u"inaccessible";
            vm.questionText = which == u"question" ? u"Continue?"_s : QString();
            if (which == u"moved") // to a host with the same card at the same address
                vm.host = hostRef(u"host-2"_s);
            if (which == u"runs")
                vm.power = values::PowerState::PoweredOn;
            values::VmSetup setup = *vm.setup;
            setup.faultTolerance = which == u"ft" ? u"enabled"_s : u"notConfigured"_s;
            if (which == u"task")
                setup.tasks.append(values::TaskInfo());
            vm.setup = std::make_shared<const values::VmSetup>(setup);
            values::VmPciDevice vgpu;
            vgpu.method = values::GpuMethod::Vgpu;
            if (which == u"vgpu")
                vm.pciDevices.append(vgpu);
        });
        world->changeHost(hostRef(Host),
            [&](values::Host &host) { host.passthru.first().active = which != u"inactive"; });
        if (which == u"gone")
            world->destroy(vmRef(Vm));
        const values::StepCheck found = bench.check(Configure);
        QCOMPARE(found.state, CheckState::Blocked);
        QVERIFY2(found.reason.contains(says), qPrintable(found.reason));
        QVERIFY(!bench.carryOut(Configure).ok());
        QCOMPARE(world->effects(), QStringList());
    }

    void refusedCallsFailTheStep()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        refuse(world, u"reconfigure"_s);
        QCOMPARE(whyOf(bench.carryOut(Configure)), u"GenericVmConfigFault"_s);
        world->refuseBy({});
        QVERIFY(bench.carryOut(Configure).ok());
        refuse(world, u"power on"_s);
        QCOMPARE(whyOf(bench.carryOut(PowerOn)), u"GenericVmConfigFault"_s);
    }

    void powerComesAndGoes()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        bench.upTo(Watch);
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
        QCOMPARE(bench.check(PowerOn).state, CheckState::AlreadyDone);
        QVERIFY(bench.undo(PowerOn).ok());
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOff);
        QVERIFY(world->effects().contains(u"shut down vm-1"_s));
    }

    void aGuestThatBootsIsNotCutOff()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        bench.upTo(PowerOn);
        const auto tools = [of = world.get()](const QString &status) {
            of->changeVm(
                vmRef(Vm), [&status](values::VirtualMachine &vm) { vm.toolsStatus = status; });
        };
        tools(u"guestToolsNotRunning"_s);
        const auto looks = std::make_shared<int>(0);
        world->refuseBy([tools, looks](const QString &call) -> std::optional<Error> {
            if (call == u"wait" && ++*looks == 3)
                tools(u"guestToolsRunning"_s);
            return std::nullopt;
        });
        QVERIFY(bench.undo(PowerOn).ok());
        QVERIFY(*looks >= 3);
        QVERIFY(world->effects().contains(u"shut down vm-1"_s));
        QVERIFY(!world->effects().contains(u"power off vm-1"_s));
    }

    void theVmThatStopsByItselfIsExplainedByItsLog()
    {
        const World world = readyWorld();
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        bench.upTo(PowerOn);
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
            vm.power = values::PowerState::PoweredOff;
            values::VmSetup setup = *vm.setup;
            setup.logDirectory = u"[ds1] llm/"_s;
            vm.setup = std::make_shared<const values::VmSetup>(setup);
        });
        bench.setLog("2026-01-01T10:00:00.000Z In(05) vmx - The firmware could not allocate "
                     "33587200 KB of PCI MMIO. Increase the size of PCI MMIO and try again.\n");
        const auto end = bench.carryOut(Watch);
        QVERIFY(end.error().what.contains(u"stopped by itself"));
        QVERIFY2(whyOf(end).contains(u"33587200 KB"), qPrintable(whyOf(end)));
    }

    void aVmThatRanIsStoppedAndTheSameStartsAgain()
    {
        const World world = emptyWorld();
        addGpuHost(world, Host, {p100(Gpu)});
        addPlainVm(world, u"vm-2"_s, Host);
        startVm(world, u"vm-2"_s);
        values::PassthroughChoices choices = choose(Host, {Gpu});
        choices.shutDown = {vmRef(u"vm-2"_s)};
        const QStringList before = pictureOf(world, u"vm-2"_s);
        Workbench bench(world, choices);
        bench.upTo(u"vm.start-again:vm-2"_s);
        QCOMPARE(pictureOf(world, u"vm-2"_s), before);
        QCOMPARE(world->effects().first(), u"shut down vm-2"_s);
        QCOMPARE(world->effects().last(), u"power on vm-2"_s);
    }

    void aVmThatSomebodyPoweredOffStaysOff()
    {
        const World world = emptyWorld();
        addGpuHost(world, Host, {p100(Gpu)});
        addPlainVm(world, u"vm-2"_s, Host);
        startVm(world, u"vm-2"_s);
        values::PassthroughChoices choices = choose(Host, {Gpu});
        choices.shutDown = {vmRef(u"vm-2"_s)};
        Workbench bench(world, choices);
        world->changeVm(vmRef(u"vm-2"_s),
            [](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOff; });
        bench.upTo(u"vm.start-again:vm-2"_s);
        QVERIFY(!world->effects().contains(u"power on vm-2"_s));
    }

    void snapshotsAndHardwareHaveNoUndo()
    {
        const World world = readyWorld();
        addGpuHost(world, Host, {p100(Gpu)}, u"7.0.3"_s);
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) { vm.hasSnapshot = true; });
        values::PassthroughChoices choices = choose(Host, {Gpu}, Vm);
        choices.removeSnapshots = choices.dynamic = true;
        Workbench bench(world, choices);
        const QString remove = u"vm.remove-snapshots:vm-1"_s,
                      upgrade = u"vm.upgrade-hardware:vm-1"_s;
        for (const QString &step : {remove, upgrade}) {
            QVERIFY(!bench.step(step)->info().reversible);
            QVERIFY(!bench.step(step)->info().irreversible.isEmpty());
        }
        bench.upTo(PowerOn);
        QCOMPARE(world->vm(Vm).hardwareVersion, u"vmx-17"_s);
        QVERIFY(!world->vm(Vm).hasSnapshot.value());
        QCOMPARE(world->vm(Vm).pciDevices.first().method, values::GpuMethod::Dynamic);
        QCOMPARE(world->vm(Vm).pciDevices.first().allowed.first().deviceId, quint16(0x15f8));
    }

    void aCloneIsMadeOnceAndDeleted()
    {
        const World world = readyWorld();
        Workbench bench(world, cloning());
        const QString make = MakeClone;
        const auto made = bench.carryOut(make);
        QVERIFY2(made.ok(), qPrintable(whyOf(made)));
        QCOMPARE(made->facts.value(u"type").toString(), u"VirtualMachine"_s);
        QCOMPARE(bench.check(make).state, CheckState::AlreadyDone); // as after a crash
        QVERIFY(bench.undo(make).ok());
        QVERIFY(!world->estate().vmNamed(u"clone-1"_s));
        Workbench taken(world, cloning());
        world->changeVm(
            vmRef(u"vm-2"_s), [](values::VirtualMachine &vm) { vm.name = u"clone-1"_s; });
        QCOMPARE(taken.check(make).state, CheckState::Blocked);
    }

    void aGuestThatIsNotThereYetIsNotProved()
    {
        const World world = readyWorld();
        world->reactBy([](const values::VirtualMachine &before, values::VirtualMachine &now) {
            natureOf(before, now);
            now.toolsStatus = u"guestToolsNotRunning"_s;
        });
        values::PassthroughChoices choices = choose(Host, {Gpu}, Vm);
        choices.assignments.first().vm = {};
        values::VmBlueprint made;
        made.name = u"fresh"_s;
        made.host = hostRef(u"host-1"_s);
        made.guestId = u"ubuntu64Guest"_s;
        made.firmware = u"efi"_s;
        made.cpus = 4;
        made.memoryMiB = 16384;
        made.diskGiB = 40;
        choices.assignments.first().create = made;
        values::Plan plan = plannedIn(*world, choices);
        const values::MoRef vm = world->makeVm(made.name, made.host);
        for (values::PlannedStep &step : plan.steps) {
            if (!step.target.madeBy.isEmpty())
                step.target.ref = vm;
        }
        Workbench bench(world, plan);
        QVERIFY(bench.carryOut(u"vm.power-on:host-1-new-1-install"_s).ok());
        bench.confirm(u"in a hurry"_s);
        const QString install = u"vm.install-guest:host-1-new-1"_s;
        const auto early = bench.carryOut(install);
        QCOMPARE(early.error().kind, Error::Kind::Blocked);
        QVERIFY2(early.error().why.contains(u"VMware Tools do not run in fresh"_s),
            qPrintable(early.error().sentence()));
        QVERIFY(early.error().fix.contains(u"open-vm-tools"_s));
        world->reactBy(natureOf);
        world->changeVm(
            vm, [](values::VirtualMachine &now) { now.toolsStatus = u"guestToolsRunning"_s; });
        QVERIFY(bench.verify(install).ok());
        // The VM did not run before the plan made it.
        const QString off = u"vm.shut-down:host-1-new-1"_s;
        QVERIFY(bench.carryOut(off).ok());
        world->forgetEffects();
        QVERIFY(bench.undo(off).ok() && world->effects().isEmpty());
    }

    void aVmOfTheSameNameIsNotTheOneThatWasMade()
    {
        const World world = readyWorld();
        Workbench bench(world, cloning());
        refuse(world, u"make"_s); // no space
        QVERIFY(!bench.carryOut(MakeClone).ok());
        world->refuseBy({});
        const values::MoRef other = world->makeVm(u"clone-1"_s, hostRef(Host)); // by hand
        QCOMPARE(bench.check(MakeClone).state, CheckState::Blocked);
        QVERIFY(!bench.carryOut(MakeClone).ok());
        QVERIFY(bench.undo(MakeClone).ok());
        QVERIFY(world->estate().vm(other));
    }

    void whatWasMadeUnseenIsFoundByItsMark()
    {
        const World world = readyWorld();
        Workbench bench(world, cloning());
        world->loseAnswerBy([](const QString &call) {
            return call.startsWith(u"make") ? std::optional<Error>(FakeWorld::gone())
                                            : std::nullopt;
        });
        QVERIFY(!bench.carryOut(MakeClone).ok());
        world->loseAnswerBy({});
        const values::MoRef made = world->estate().vmNamed(u"clone-1"_s)->ref;
        world->changeVm(made, [](values::VirtualMachine &vm) { vm.name = u"renamed"_s; });
        const values::MoRef other = world->makeVm(u"clone-1"_s, hostRef(Host));
        QCOMPARE(bench.check(MakeClone).state, CheckState::AlreadyDone);
        const auto found = bench.verify(MakeClone);
        QVERIFY2(found.ok(), qPrintable(whyOf(found)));
        QCOMPARE(found->facts.value(u"ref").toString(), made.value);
        QVERIFY(bench.undo(MakeClone).ok()); // without an outcome
        QVERIFY(!world->estate().vm(made));
        QVERIFY(world->estate().vm(other));
    }

    void onlyTheVmThatWasMadeIsDeleted_data()
    {
        QTest::addColumn<bool>("isMark");
        QTest::newRow("mark") << true;
        QTest::newRow("uuid") << false;
    }
    void onlyTheVmThatWasMadeIsDeleted()
    {
        QFETCH(bool, isMark);
        const World world = readyWorld();
        Workbench bench(world, cloning());
        const auto made = bench.carryOut(MakeClone);
        QVERIFY2(made.ok(), qPrintable(whyOf(made)));
        const values::MoRef ref = vmRef(made->facts.value(u"ref").toString());
        world->changeVm(ref, [isMark](values::VirtualMachine &vm) {
            values::VmSetup setup = *vm.setup;
            if (isMark)
                vm.extraConfig.insert(values::madeByKey, u"another"_s);
            else
                setup.instanceUuid = u"another"_s;
            vm.setup = std::make_shared<const values::VmSetup>(setup);
        });
        const values::Status undone = bench.undo(MakeClone);
        QCOMPARE(undone.error().kind, Error::Kind::Blocked);
        QVERIFY(world->estate().vm(ref));
    }

    void regionsAreLearnedFromATrialStart()
    {
        const World world = readyWorld();
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
            values::VmSetup setup = *vm.setup;
            setup.logDirectory = u"[ds1] llm/"_s;
            vm.setup = std::make_shared<const values::VmSetup>(setup);
        });
        const QStringList before = pictureOf(world, Vm);
        const auto plan = setup::planDiscovery(choose(Host, {Gpu}, Vm), world->estate());
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().sentence()));
        Workbench bench(world, plan.value());
        bench.setLog(
            "2017-03-07T07:40:38.467Z| vmx| I125: PCIPassthru: Device 0000:82:00.0 barIndex "
            "1 type 3 realaddr 0x3b800000000 size 17179869184 flags 12\n");
        refuse(world, u"power on"_s); // as the guide says: this start fails
        const QString discover = u"vm.discover-regions:vm-1"_s;
        const auto learned = bench.carryOut(discover);
        QVERIFY2(learned.ok(), qPrintable(whyOf(learned)));
        const QJsonObject bars = learned->facts.value(u"bars").toObject();
        QCOMPARE(bars.value(u"10de:15f8").toArray().first()[u"bytes"].toInteger(), 17179869184);
        QCOMPARE(pictureOf(world, Vm), before);
    }

    void stopEndsAShutDown()
    {
        const World world = readyWorld();
        startVm(world, Vm);
        Workbench bench(world, choose(Host, {Gpu}, Vm));
        world->reactBy({});
        world->loseAnswerBy([&world](const QString &call) -> std::optional<Error> {
            if (call.startsWith(u"shut down"))
                world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
                    vm.power = values::PowerState::PoweredOn; // the guest takes its time
                });
            return std::nullopt;
        });
        bench.stop();
        QCOMPARE(bench.carryOut(ShutDown).error().kind, Error::Kind::Cancelled);
    }
};

GPUDECK_TEST(TstVmSteps);
#include "tst_vmsteps.moc"
