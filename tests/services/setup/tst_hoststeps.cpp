// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/devicekey.h"
#include "services/setup/host/above4g.h"
#include "services/setup/passthrough/recipe.h"
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
const QString Enter = u"host.enter-maintenance:host-1"_s;
const QString Set = u"host.passthrough:host-1"_s;
const QString Reboot = u"host.reboot:host-1"_s;
const QString Active = u"host.passthrough-active:host-1"_s;
const QString Exit = u"host.exit-maintenance:host-1"_s;

values::PciPassthruInfo gpuOf(const World &world)
{
    return world->host(Host).passthru.first();
}

void setMemory(const World &world, const QString &host, qint64 mib)
{
    world->changeHost(hostRef(host), [mib](values::Host &now) { now.memory = values::MiB{mib}; });
}

/// The next call of that kind is refused, as a server would.
void refuse(const World &world, const QString &call)
{
    world->refuseBy([call](const QString &made) -> std::optional<Error> {
        if (!made.startsWith(call))
            return std::nullopt;
        return Error(Error::Kind::Fault, u"refused"_s, u"InvalidState"_s);
    });
}

} // namespace

class TstHostSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromOffToActiveAndBack()
    {
        const World world = guideWorld();
        const QStringList before = world->picture();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.upTo(Exit);
        QVERIFY(gpuOf(world).enabled && gpuOf(world).active);
        QVERIFY(!world->host(Host).inMaintenance.value());
        QCOMPARE(world->effects(),
            (QStringList{u"maintenance in host-1"_s, u"passthrough host-1"_s, u"reboot host-1"_s,
                u"maintenance out host-1"_s}));
        for (const QString &step : {Exit, Active, Reboot, Set, Enter})
            QVERIFY2(bench.undo(step).ok(), qPrintable(step));
        QCOMPARE(world->picture(), before);
        QCOMPARE(world->effects().count(u"reboot host-1"_s), 2);
    }

    void aSecondTimeNothingIsNeeded()
    {
        const World world = guideWorld();
        Workbench(world, choose(Host, {Gpu})).upTo(Exit);
        world->forgetEffects();
        Workbench again(world, choose(Host, {Gpu}));
        again.upTo(Exit);
        QCOMPARE(world->effects(), QStringList());
    }

    void refusedCallsFailTheStep_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("call");
        QTest::newRow("enter") << Enter << u"maintenance in"_s;
        QTest::newRow("set") << Set << u"passthrough"_s;
        QTest::newRow("reboot") << Reboot << u"reboot"_s;
        QTest::newRow("exit") << Exit << u"maintenance out"_s;
    }
    void refusedCallsFailTheStep()
    {
        QFETCH(QString, step);
        QFETCH(QString, call);
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        const QList<values::PlannedStep> steps = bench.plan().steps;
        for (const values::PlannedStep &one : steps) {
            if (one.id == step)
                break;
            QVERIFY(bench.carryOut(one.id).ok());
        }
        refuse(world, call);
        QCOMPARE(whyOf(bench.carryOut(step)), u"InvalidState"_s);
        world->refuseBy({});
        QVERIFY(bench.carryOut(step).ok()); // again
    }

    void whatStopsAHost_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("says");
        QTest::newRow("gone") << u"gone"_s << Set << u"not there any more"_s;
        QTest::newRow("not connected") << u"away"_s << Set << u"has to be connected"_s;
        QTest::newRow("device gone") << u"device"_s << Set << u"not in esx-host-1"_s;
        QTest::newRow("in use") << u"inUse"_s << Set << u"runs with it"_s;
        QTest::newRow("vSAN") << u"vsan"_s << Enter << u"vSAN"_s;
        QTest::newRow("VM that stays") << u"stays"_s << Enter << u"name-of-vm-2 would"_s;
        QTest::newRow("outside maintenance") << u"pending"_s << Reboot << u"maintenance mode"_s;
    }
    void whatStopsAHost()
    {
        QFETCH(QString, which);
        QFETCH(QString, step);
        QFETCH(QString, says);
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        world->changeHost(hostRef(Host), [&](values::Host &host) {
            if (which == u"away")
                host.connection = values::ConnectionState::NotResponding;
            if (which == u"device")
                host.pciDevices.removeFirst();
            if (which == u"pending")
                host.passthru.first().enabled = true;
            values::HostSetup setup = *host.setup;
            setup.vsan = which == u"vsan";
            host.setup = std::make_shared<const values::HostSetup>(setup);
        });
        if (which == u"gone")
            world->estate().objects.hosts.remove(hostRef(Host));
        world->changeVm(vmRef(u"vm-2"_s), [&](values::VirtualMachine &vm) {
            values::VmPciDevice device;
            device.method = values::GpuMethod::Fixed;
            device.pciId = which == u"inUse" ? Gpu : u"0000:83:00.0"_s;
            if (which == u"inUse" || which == u"stays")
                vm.pciDevices.append(device);
        });
        const values::StepCheck found = bench.check(step);
        QCOMPARE(found.state, CheckState::Blocked);
        QVERIFY2(found.reason.contains(says), qPrintable(found.reason));
        QVERIFY(!found.fix.isEmpty());
        QVERIFY(!bench.carryOut(step).ok());
        QCOMPARE(world->effects(), QStringList());
    }

    /// Killed while the host booted: the journalled boot time tells that it is done.
    void aHostThatHasRebootedIsNotRebootedAgain()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.upTo(Set);
        bench.before(Reboot) = bench.check(Reboot).before;
        QVERIFY(!bench.before(Reboot).isEmpty());
        world->changeHost(hostRef(Host), [](values::Host &host) {
            host.bootTime = host.bootTime.addSecs(900); // back, and the setting is still pending
        });
        QCOMPARE(bench.check(Reboot).state, CheckState::AlreadyDone);
        QVERIFY(bench.verify(Reboot).ok());
        const auto proof = bench.carryOut(Active);
        QVERIFY2(whyOf(proof).contains(u"still waits"), qPrintable(whyOf(proof)));
        QVERIFY(proof.error().fix.contains(u"Do not reboot again"));
        QVERIFY(!world->effects().contains(u"reboot host-1"_s));
    }

    void aClockThatWasSetRightIsNoReboot()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.upTo(Set);
        bench.before(Reboot) = bench.check(Reboot).before;
        world->changeHost(hostRef(Host),
            [](values::Host &host) { host.bootTime = host.bootTime.addMSecs(1700); });
        QCOMPARE(bench.check(Reboot).state, CheckState::Needed);
        QVERIFY(!bench.verify(Reboot).ok());
        QVERIFY(bench.carryOut(Reboot).ok());
        QCOMPARE(world->effects().count(u"reboot host-1"_s), 1);
    }

    /// vCenter may tell the state of the devices from before for a while after the reboot.
    void aHostThatTellsTheOldStateIsAskedAgain()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        world->loseAnswerBy([&world](const QString &call) -> std::optional<Error> {
            const bool refreshed = call.startsWith(u"refresh");
            if (refreshed || call.startsWith(u"reboot"))
                world->changeHost(hostRef(Host), [refreshed](values::Host &host) {
                    host.passthru.first().active = refreshed == host.passthru.first().enabled;
                });
            return std::nullopt;
        });
        bench.upTo(Exit);
        QVERIFY(gpuOf(world).active);
        QCOMPARE(world->effects().count(u"refresh host-1"_s), 1);
        QCOMPARE(world->effects().count(u"reboot host-1"_s), 1);
        for (const QString &step : {Exit, Active, Reboot, Set, Enter})
            QVERIFY2(bench.undo(step).ok(), qPrintable(step));
        QVERIFY(!gpuOf(world).active && !gpuOf(world).enabled);
    }

    void aHostThatIsAwayIsWaitedFor()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.upTo(Set);
        bench.before(Reboot) = bench.check(Reboot).before;
        world->changeHost(hostRef(Host),
            [](values::Host &host) { host.connection = values::ConnectionState::NotResponding; });
        QCOMPARE(bench.check(Reboot).state, CheckState::Needed);
        const auto end = bench.carryOut(Reboot); // the fake's patience is short
        QCOMPARE(end.error().what,
            world->host(Host).name + u" has not come back 30 minute(s) after its reboot");
        QVERIFY2(
            end.error().why.contains(u"stays in maintenance mode"), qPrintable(end.error().why));
        QVERIFY(end.error().fix.contains(u"will not be rebooted a second time"));
        QVERIFY(!world->effects().contains(u"reboot host-1"_s));
    }

    void theLimitIsAParameter()
    {
        const World world = guideWorld();
        values::Plan plan = Workbench(world, choose(Host, {Gpu})).plan();
        for (values::PlannedStep &step : plan.steps) {
            if (step.id == Reboot)
                step.params.insert(u"waitSeconds"_s, 90);
        }
        Workbench bench(world, plan);
        bench.upTo(Set);
        const values::StepCheck check = bench.check(Reboot);
        QCOMPARE(check.notes, QStringList{u"The host is waited for, 1 minute(s) 30 s at most."_s});
        bench.before(Reboot) = check.before;
        world->changeHost(hostRef(Host),
            [](values::Host &host) { host.connection = values::ConnectionState::NotResponding; });
        QVERIFY(bench.carryOut(Reboot).error().what.contains(u"1 minute(s) 30 s after"));
    }

    void cardsThatSwapAddressesAreToldApartBySlot()
    {
        values::PciDevice left;
        left.id = u"0000:82:00.0"_s;
        left.vendorId = 0x10de;
        left.deviceId = 0x15f8;
        left.physicalSlot = u"1"_s;
        values::PciDevice right = left;
        right.id = u"0000:8a:00.0"_s;
        right.physicalSlot = u"2"_s;
        const QList<setup::DeviceKey> keys{setup::DeviceKey::of(right)};
        std::swap(left.id, right.id);
        values::Host host;
        host.pciDevices = {right, left};
        QCOMPARE(setup::locate(host, keys).first()->id, u"0000:82:00.0"_s);
        host.pciDevices.first().physicalSlot.clear(); // not told: the address counts
        host.pciDevices.last().physicalSlot.clear();
        QCOMPARE(setup::locate(host, keys).first()->id, u"0000:8a:00.0"_s);
    }

    void aDeviceIsFoundAtItsNewAddress()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}, u"vm-1"_s));
        bench.upTo(Reboot);
        world->changeHost(hostRef(Host), [](values::Host &host) {
            host.pciDevices.first().id = host.passthru.first().id = u"0000:84:00.0"_s;
        });
        const auto proof = bench.carryOut(Active);
        QVERIFY2(proof.ok(), qPrintable(whyOf(proof)));
        QVERIFY(bench.carryOut(Exit).ok());
        QVERIFY(bench.carryOut(u"vm.configure:vm-1"_s).ok());
        QCOMPARE(world->vm(u"vm-1"_s).pciDevices.first().pciId, u"0000:84:00.0"_s);
    }

    void stopEndsAWait()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.upTo(Set);
        bench.before(Reboot) = bench.check(Reboot).before;
        world->changeHost(hostRef(Host),
            [](values::Host &host) { host.connection = values::ConnectionState::NotResponding; });
        bench.stop();
        QCOMPARE(bench.carryOut(Reboot).error().kind, Error::Kind::Cancelled);
    }

    void verifyDisagrees()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        QVERIFY(!bench.verify(Set).ok());
        QVERIFY(bench.verify(Set).error().what.contains(u"had no effect"));
    }

    void peopleAnswerInWords()
    {
        const World world = guideWorld();
        values::PassthroughChoices choices = choose(Host, {Gpu});
        choices.vendorSupport.clear();
        choices.above4gEvidence.clear();
        Workbench bench(world, choices);
        const QString ask = u"host.above-4g:host-1"_s;
        QCOMPARE(bench.step(ask)->info().kind, values::StepKind::Manual);
        const values::StepCheck question = bench.check(ask);
        QCOMPARE(question.state, CheckState::Needed);
        QVERIFY(question.notes.join(u' ').contains(u"Memory Mapped I/O above 4GB"));
        QVERIFY(!bench.carryOut(ask).ok());
        bench.confirm(u"enabled, seen on the iDRAC"_s);
        QCOMPARE(bench.carryOut(ask)->sentence, u"enabled, seen on the iDRAC"_s);
        // Nobody has to answer for the card: that it is not confirmed is kept.
        const values::StepCheck support = bench.check(u"host.vendor-support:host-1"_s);
        QCOMPARE(support.state, CheckState::AlreadyDone);
        QVERIFY(support.reason.contains(u"not confirmed by the vendor")
            && support.reason.contains(u"R730"));
        QVERIFY(setup::Above4g::settingNames(u"HPE"_s).contains(u"64-Bit BAR"));
    }

    void evidenceOfALargeRegionAnswersForThePerson()
    {
        values::PassthroughChoices choices = choose(Host, {Gpu});
        choices.above4gEvidence.clear();
        choices.bars.insert(u"10de:15f8"_s, {{1, qint64(17179869184), true}});
        Workbench bench(guideWorld(), choices);
        QCOMPARE(bench.check(u"host.above-4g:host-1"_s).state, CheckState::AlreadyDone);
    }

    /// Started by somebody a moment ago, on a host that the live estate has not heard of since.
    void whatRunsOnAHostIsReadAnew()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        bench.answerFromMemory();
        addPlainVm(world, u"vm-3"_s, Host);
        startVm(world, u"vm-3"_s);
        world->changeVm(vmRef(u"vm-3"_s), [](values::VirtualMachine &vm) {
            values::VmPciDevice device;
            device.method = values::GpuMethod::Fixed;
            device.pciId = Gpu;
            vm.pciDevices.append(device);
        });
        QVERIFY(bench.check(Enter).reason.contains(u"name-of-vm-3 would"));
        QVERIFY(bench.check(Set).reason.contains(u"name-of-vm-3 runs with it"));
        world->changeVm(vmRef(u"vm-3"_s),
            [](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOff; });
        QCOMPARE(bench.check(Enter).state, CheckState::Needed);
        QCOMPARE(bench.check(Set).state, CheckState::Needed);
    }

    void theOthersMustCarryTheLoad()
    {
        const World world = guideWorld();
        Workbench bench(world, choose(Host, {Gpu}));
        const QString step = u"host.capacity:host-1"_s;
        QCOMPARE(bench.check(step).state, CheckState::AlreadyDone);
        setMemory(world, u"host-2"_s, 32768);
        const values::StepCheck found = bench.check(step);
        QCOMPARE(found.state, CheckState::Blocked);
        QVERIFY(found.reason.contains(u"64") && found.reason.contains(u"32"));
        addGpuHost(world, u"host-3"_s, {}); // three halves of what it needs, and no whole
        setMemory(world, u"host-3"_s, 49152);
        QCOMPARE(bench.check(step).state, CheckState::Blocked);
        setMemory(world, u"host-3"_s, 65536);
        QCOMPARE(bench.check(step).state, CheckState::AlreadyDone);
        world->changeHost(hostRef(u"host-3"_s), [](values::Host &host) { host.memory.reset(); });
        const values::StepCheck unknown = bench.check(step);
        QCOMPARE(unknown.state, CheckState::Blocked);
        QVERIFY(unknown.fix.contains(u"skip"));
    }

    /// Another host of the plan has entered maintenance mode a moment ago.
    void whoCanTakeVmsIsReadAnew()
    {
        const World world = guideWorld();
        addGpuHost(world, u"host-3"_s, {});
        setMemory(world, u"host-3"_s, 16384);
        Workbench bench(world, choose(Host, {Gpu}));
        bench.answerFromMemory();
        const QString step = u"host.capacity:host-1"_s;
        QCOMPARE(bench.check(step).state, CheckState::AlreadyDone);
        world->changeHost(
            hostRef(u"host-2"_s), [](values::Host &host) { host.inMaintenance = true; });
        QCOMPARE(bench.check(step).state, CheckState::Blocked);
    }
};

GPUDECK_TEST(TstHostSteps);
#include "tst_hoststeps.moc"
