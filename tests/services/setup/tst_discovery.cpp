// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/learned.h"
#include "services/setup/passthrough/recipe.h"
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
const QString Discover = u"vm.discover-regions:vm-1"_s;
const QByteArray Log = "2017-03-07T07:40:38.467Z| vmx| I125: PCIPassthru: Device 0000:82:00.0 "
                       "barIndex 1 type 3 realaddr 0x3b800000000 size 17179869184 flags 12\n";

/// The guide's case with a VM whose log can be read; active: passthrough is on already.
World trialWorld(bool active)
{
    const World world = guideWorld();
    world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
        values::VmSetup setup = *vm.setup;
        setup.logDirectory = u"[ds1] llm/"_s;
        vm.setup = std::make_shared<const values::VmSetup>(setup);
    });
    world->changeHost(hostRef(Host), [active](values::Host &host) {
        host.passthru.first().enabled = host.passthru.first().active = active;
    });
    return world;
}

values::PassthroughChoices chosen()
{
    values::PassthroughChoices choices = choose(Host, {Gpu}, Vm);
    choices.above4gEvidence.clear(); // the trial asks nobody
    choices.vendorSupport.clear();
    return choices;
}

values::Plan plannedTrial(const World &world, bool keep = false)
{
    const auto plan = setup::planDiscovery(chosen(), world->estate(), keep);
    if (!plan.ok())
        QTest::qFail(qPrintable(plan.error().sentence()), __FILE__, __LINE__);
    return plan.ok() ? plan.value() : values::Plan();
}

void refusePowerOn(const World &world)
{
    world->refuseBy([](const QString &call) -> std::optional<Error> {
        if (!call.startsWith(u"power on"))
            return std::nullopt;
        return Error(Error::Kind::Fault, u"refused"_s, u"GenericVmConfigFault"_s);
    });
}

} // namespace

class TstDiscovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesHostAndVmAsTheyWere()
    {
        const World world = trialWorld(false);
        const QStringList before = world->picture();
        Workbench bench(world, plannedTrial(world));
        bench.setLog(Log);
        refusePowerOn(world); // as the guide says: this start fails
        bench.upTo(bench.plan().steps.last().id);
        QCOMPARE(world->picture(), before);
        QCOMPARE(world->effects().count(u"reboot host-1"_s), 2);
        QCOMPARE(world->effects().count(u"reconfigure vm-1"_s), 2);
        QVERIFY(!world->host(Host).passthru.first().enabled);
    }

    void mayLeavePassthroughEnabled()
    {
        const World world = trialWorld(false);
        Workbench bench(world, plannedTrial(world, true));
        bench.setLog(Log);
        bench.upTo(bench.plan().steps.last().id);
        QVERIFY(world->host(Host).passthru.first().active);
        QCOMPARE(world->effects().count(u"reboot host-1"_s), 1);
        QVERIFY(!world->host(Host).inMaintenance.value());
    }

    void takesNothingOutThatWasInPassthroughBefore()
    {
        const World world = trialWorld(true);
        const QStringList before = world->picture();
        Workbench bench(world, plannedTrial(world));
        bench.setLog(Log);
        bench.upTo(bench.plan().steps.last().id); // the VM starts, and is switched off again
        QCOMPARE(world->picture(), before);
        QCOMPARE(world->effects(),
            (QStringList{u"reconfigure vm-1"_s, u"power on vm-1"_s, u"shut down vm-1"_s,
                u"reconfigure vm-1"_s}));
    }

    void asksNobody()
    {
        const World world = trialWorld(false);
        const auto proposal = setup::proposeDiscovery(chosen(), world->estate(), false);
        QVERIFY(proposal.plan && proposal.needsReboot);
        QVERIFY(proposal.blastSentence.contains(u"esx-host-1"));
        for (const values::PreviewedStep &step : proposal.steps) {
            QVERIFY2(step.info.kind != values::StepKind::Manual, qPrintable(step.id));
            QVERIFY2(step.check.state != CheckState::Blocked, qPrintable(step.check.reason));
            QVERIFY2(step.info.reversible, qPrintable(step.id));
        }
    }

    void refusesWhatCouldNotBeTakenBack_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("says");
        QTest::newRow("VM runs") << u"runs"_s << u"powered off"_s;
        QTest::newRow("host in maintenance") << u"maintenance"_s << u"maintenance mode"_s;
        QTest::newRow("no VM") << u"nobody"_s << u"one existing VM"_s;
        QTest::newRow("snapshot") << u"snapshot"_s << u"snapshots"_s;
    }
    void refusesWhatCouldNotBeTakenBack()
    {
        QFETCH(QString, which);
        QFETCH(QString, says);
        const World world = trialWorld(true);
        values::PassthroughChoices choices = chosen();
        choices.removeSnapshots = true; // never for a trial
        if (which == u"runs")
            startVm(world, Vm);
        if (which == u"maintenance")
            world->changeHost(hostRef(Host), [](values::Host &host) { host.inMaintenance = true; });
        if (which == u"nobody")
            choices.assignments.first().vm = {};
        if (which == u"snapshot")
            world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) { vm.hasSnapshot = true; });
        const auto plan = setup::planDiscovery(choices, world->estate());
        QVERIFY(!plan.ok());
        QVERIFY2(plan.error().why.contains(says), qPrintable(plan.error().why));
    }

    void aTrialThatWasCutOffIsTakenBackAndTriedAgain()
    {
        const World world = trialWorld(true);
        const QStringList before = world->picture();
        Workbench bench(world, plannedTrial(world));
        bench.setLog(Log);
        bench.before(Discover) = bench.check(Discover).before;
        const auto change = world->vm(Vm);
        world->changeVm(vmRef(Vm), [](values::VirtualMachine &vm) {
            values::VmPciDevice device;
            device.method = values::GpuMethod::Fixed;
            device.key = 13099;
            device.pciId = Gpu;
            vm.pciDevices.append(device);
            vm.reservationLocked = true;
            vm.reserved = vm.memory;
            vm.power = values::PowerState::PoweredOn; // the program died here
        });
        QCOMPARE(bench.check(Discover).state, CheckState::Needed);
        const auto learned = bench.carryOut(Discover);
        QVERIFY2(learned.ok(), qPrintable(whyOf(learned)));
        QCOMPARE(world->picture(), before);
        QVERIFY(change.pciDevices.isEmpty());
    }

    void aVmThatIsNotAsBeforeIsNoSuccess()
    {
        const World world = trialWorld(true);
        Workbench bench(world, plannedTrial(world));
        bench.before(Discover) = bench.check(Discover).before;
        QVERIFY(bench.verify(Discover).ok());
        startVm(world, Vm);
        QVERIFY(whyOf(bench.verify(Discover)).contains(u"It runs"));
    }

    void whatARunLearnedIsFoundInItsStatesAndEntries()
    {
        const World world = trialWorld(true);
        Workbench bench(world, plannedTrial(world));
        bench.setLog(Log);
        const auto learned = bench.carryOut(Discover);
        QVERIFY2(learned.ok(), qPrintable(whyOf(learned)));
        QCOMPARE(learned->facts.value(u"lines").toArray().size(), 1);
        values::StepState state;
        state.id = Discover;
        state.evidence = *learned;
        const setup::LearnedBars bars = setup::learnedBars(QList{state});
        const values::PassthroughChoices::Bar bar{1, 17179869184, true};
        QCOMPARE(bars, (setup::LearnedBars{{u"10de:15f8"_s, {bar}}}));
        state.id = u"vm.power-on:vm-1"_s;
        QVERIFY(setup::learnedBars(QList{state}).isEmpty());
        plan::JournalEntry entry;
        entry.kind = plan::JournalEntry::Kind::Outcome;
        entry.step = Discover;
        entry.data = {{u"evidence"_s,
            QJsonObject{{u"sentence"_s, learned->sentence}, {u"facts"_s, learned->facts}}}};
        QCOMPARE(setup::learnedBars(QList{entry}), bars);
    }
};

GPUDECK_TEST(TstDiscovery);
#include "tst_discovery.moc"
