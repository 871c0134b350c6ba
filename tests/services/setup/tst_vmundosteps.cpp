// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking steps on VMs back: what is looked at before, what is never done, what strangers did since.
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"
#include "tests/services/plan/runrig.h"
#include "tests/services/setup/workbench.h"
#include "tests/support/testmain.h"

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
const QString Discover = u"vm.discover-regions:vm-1"_s;

World readyWorld()
{
    const World world = guideWorld();
    world->changeHost(hostRef(Host), [](values::Host &host) {
        host.passthru.first().enabled = host.passthru.first().active = true;
    });
    return world;
}

values::PassthroughChoices chosen()
{
    return choose(Host, {Gpu}, Vm);
}

void refuse(const World &world, const QString &call, Error::Kind kind = Error::Kind::Fault)
{
    world->refuseBy([call, kind](const QString &made) -> std::optional<Error> {
        if (!made.startsWith(call))
            return std::nullopt;
        return Error(kind, u"refused"_s, u"GenericVmConfigFault"_s);
    });
}

void change(const World &world, const std::function<void(values::VirtualMachine &)> &how)
{
    world->changeVm(vmRef(Vm), how);
}

void setTools(const World &world, bool run)
{
    change(world, [run](values::VirtualMachine &vm) {
        vm.toolsStatus = run ? u"guestToolsRunning"_s : u"guestToolsNotRunning"_s;
        values::VmSetup setup = *vm.setup; // long after its start
        setup.bootTime = setup.bootTime.addDays(-1);
        vm.setup = std::make_shared<const values::VmSetup>(setup);
    });
}

void setPower(const World &world, values::PowerState state)
{
    change(world, [state](values::VirtualMachine &vm) { vm.power = state; });
}

/// The plan of a trial of vm-1, whose VM has a log.
values::Plan trialIn(const World &world)
{
    change(world, [](values::VirtualMachine &vm) {
        values::VmSetup setup = *vm.setup;
        setup.logDirectory = u"[ds1] llm/"_s;
        vm.setup = std::make_shared<const values::VmSetup>(setup);
    });
    return setup::planDiscovery(chosen(), world->estate()).value();
}

const QByteArray trialLog
    = "2017-03-07T07:40:38.467Z| vmx| I125: PCIPassthru: Device 0000:82:00.0 barIndex "
      "1 type 3 realaddr 0x3b800000000 size 17179869184 flags 12\n";

} // namespace

class TstVmUndoSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyConsentPowersAGuestOff()
    {
        const World world = readyWorld();
        Workbench bench(world, chosen());
        bench.upTo(Configure);
        bench.before(PowerOn) = bench.check(PowerOn).before;
        setPower(world, values::PowerState::PoweredOn);
        setTools(world, false);
        const values::Status refused = bench.undo(PowerOn);
        QCOMPARE(refused.error().kind, Error::Kind::Blocked);
        QVERIFY2(refused.error().why.contains(u"VMware Tools"), qPrintable(refused.error().why));
        QVERIFY(!world->effects().contains(u"power off vm-1"_s));
        bench.allowPowerOff();
        QVERIFY(bench.undo(PowerOn).ok());
        QCOMPARE(world->effects().last(), u"power off vm-1"_s);
    }

    void aGuestThatCanBeAskedIsNeverCutOff_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("task in progress") << int(Error::Kind::Blocked);
        QTest::newRow("fault") << int(Error::Kind::Fault);
    }
    void aGuestThatCanBeAskedIsNeverCutOff()
    {
        QFETCH(int, kind);
        const World world = readyWorld();
        Workbench bench(world, chosen());
        bench.upTo(PowerOn);
        bench.allowPowerOff();
        refuse(world, u"shut down"_s, Error::Kind(kind));
        QVERIFY(!bench.undo(PowerOn).ok());
        QVERIFY(!world->effects().contains(u"power off vm-1"_s));
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
    }

    void aVmThatSomebodyElseStartedRunsOn()
    {
        const World world = readyWorld();
        Workbench bench(world, chosen());
        bench.upTo(Configure);
        refuse(world, u"power on"_s);
        QVERIFY(!bench.carryOut(PowerOn).ok());
        world->refuseBy({});
        setPower(world, values::PowerState::PoweredOn); // by hand
        QCOMPARE(bench.checkUndo(PowerOn)->check.state, CheckState::AlreadyDone);
        QVERIFY(bench.undo(PowerOn).ok());
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
    }

    void aVmThatWasStartedAgainIsNotStopped()
    {
        const World world = readyWorld();
        Workbench bench(world, chosen());
        bench.upTo(PowerOn);
        change(world, [](values::VirtualMachine &vm) {
            values::VmSetup setup = *vm.setup;
            setup.bootTime = setup.bootTime.addSecs(3600);
            vm.setup = std::make_shared<const values::VmSetup>(setup);
        });
        QCOMPARE(bench.undo(PowerOn).error().kind, Error::Kind::Blocked);
        QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
        setPower(world, values::PowerState::PoweredOff);
        QVERIFY(bench.undo(PowerOn).ok());
        QVERIFY(!world->effects().contains(u"shut down vm-1"_s));
    }

    void aVmThatItsOwnerSwitchedOffStaysOff()
    {
        const World world = readyWorld();
        startVm(world, Vm);
        Workbench bench(world, chosen());
        bench.upTo(PowerOn);
        const auto soon = bench.checkUndo(ShutDown);
        QCOMPARE(soon->vmsThatStart, QStringList{world->vm(Vm).name}); // after what came later
        setPower(world, values::PowerState::PoweredOff);
        world->forgetEffects();
        QCOMPARE(bench.checkUndo(ShutDown)->check.state, CheckState::AlreadyDone);
        QVERIFY(bench.undo(ShutDown).ok());
        QCOMPARE(world->effects(), QStringList());
    }

    void aVmThatIsGoneIsTakenBack()
    {
        const World world = readyWorld();
        startVm(world, Vm);
        Workbench bench(world, chosen());
        bench.upTo(PowerOn);
        world->destroy(vmRef(Vm));
        for (const QString &step : {PowerOn, Configure, ShutDown}) {
            QCOMPARE(bench.checkUndo(step)->check.state, CheckState::AlreadyDone);
            QVERIFY(bench.undo(step).ok());
        }
    }

    void aChangeThatTheServerForgetsIsNoUndo()
    {
        const World world = readyWorld();
        change(world, [](values::VirtualMachine &vm) { vm.memoryHotAdd = true; });
        Workbench bench(world, chosen());
        bench.upTo(Configure);
        world->loseAnswerBy([&world](const QString &call) -> std::optional<Error> {
            if (call.startsWith(u"reconfigure"))
                change(world, [](values::VirtualMachine &vm) { vm.memoryHotAdd = false; });
            return std::nullopt;
        });
        const values::Status undone = bench.undo(Configure);
        QCOMPARE(undone.error().kind, Error::Kind::Fault);
        QVERIFY(!undone.error().why.isEmpty());
    }

    void whatSomebodySetBetweenTwoAttemptsComesBack()
    {
        RunRig rig;
        rig.world = readyWorld();
        const auto begun = QCoro::waitFor(
            plan::Runner::begin(plannedIn(*rig.world, chosen()), rig.setting(setup::stepTypes())));
        QVERIFY(begun.ok());
        const auto &runner = *begun;
        refuse(rig.world, u"reconfigure"_s);
        QCOMPARE(runOf(runner), values::RunProgress::Failed);
        QCOMPARE(runner->standsAt(), Configure);
        rig.world->refuseBy({});
        change(rig.world, [](values::VirtualMachine &vm) { vm.memoryHotAdd = true; });
        QCOMPARE(runOf(runner), values::RunProgress::Done);
        QCOMPARE(rig.world->vm(Vm).memoryHotAdd, false);
        QCOMPARE(undoOf(runner), values::RunProgress::Undone);
        QCOMPARE(rig.world->vm(Vm).memoryHotAdd, true);
        QCOMPARE(rig.world->vm(Vm).reservationLocked, false);
    }

    void aTrialThatEndedIsLeftAlone()
    {
        const World world = readyWorld();
        Workbench bench(world, trialIn(world));
        bench.setLog(trialLog);
        const auto learned = bench.carryOut(Discover);
        QVERIFY2(learned.ok(), qPrintable(whyOf(learned)));
        Workbench later(world, chosen());
        later.upTo(PowerOn); // weeks later, the same device for good
        world->forgetEffects();
        QVERIFY(bench.undo(Discover).ok());
        QCOMPARE(world->effects(), QStringList());
        QCOMPARE(world->vm(Vm).pciDevices.size(), 1);
    }

    void aTrialThatWasCutOffGoesOnOrIsTakenBack()
    {
        for (const bool goesOn : {true, false}) {
            const World world = readyWorld();
            const QStringList before = world->picture();
            Workbench bench(world, trialIn(world));
            bench.setLog(trialLog);
            world->loseAnswerBy([&world](const QString &call) -> std::optional<Error> {
                if (!call.startsWith(u"power on"))
                    return std::nullopt;
                world->die();
                return FakeWorld::gone();
            });
            QVERIFY(!bench.carryOut(Discover).ok());
            world->revive();
            world->loseAnswerBy({});
            QCOMPARE(world->vm(Vm).power, values::PowerState::PoweredOn);
            QCOMPARE(bench.check(Discover).state, CheckState::Needed);
            if (goesOn)
                QVERIFY(bench.carryOut(Discover).ok());
            else
                QVERIFY(bench.undo(Discover).ok());
            QCOMPARE(world->picture(), before);
        }
    }

    void aGuestThatGoesDownLateIsStartedAgain()
    {
        const World world = emptyWorld();
        addGpuHost(world, Host, {p100(Gpu)});
        addPlainVm(world, u"vm-2"_s, Host);
        startVm(world, u"vm-2"_s);
        values::PassthroughChoices choices = choose(Host, {Gpu});
        choices.shutDown = {vmRef(u"vm-2"_s)};
        Workbench bench(world, choices);
        refuse(world, u"shut down"_s, Error::Kind::Blocked);
        QVERIFY(!bench.carryOut(u"vm.shut-down:vm-2"_s).ok()); // and is passed over
        world->refuseBy({});
        world->changeVm(vmRef(u"vm-2"_s), [](values::VirtualMachine &vm) {
            vm.power = values::PowerState::PoweredOff; // a minute later
        });
        QVERIFY(bench.carryOut(u"vm.start-again:vm-2"_s).ok());
        QCOMPARE(world->effects().last(), u"power on vm-2"_s);
    }
};

GPUDECK_TEST(TstVmUndoSteps);
#include "tst_vmundosteps.moc"
