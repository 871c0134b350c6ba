// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/choicesjson.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"
#include "tests/services/setup/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::CheckState;
using values::Error;
using values::PassthroughChoices;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;

QString changeOf(const plan::Preview &preview, const QString &step, const QString &property)
{
    for (const values::PreviewedStep &one : preview.steps) {
        if (one.id != step)
            continue;
        for (const values::ValueChange &change : one.check.changes) {
            if (change.property == property)
                return change.before + u" -> "_s + change.after;
        }
    }
    return {};
}

plan::Preview previewIn(const std::shared_ptr<FakeWorld> &world, const PassthroughChoices &choices)
{
    return previewOf(plannedIn(*world, choices), world->estate());
}

values::PlannedStep stepIn(const values::Plan &plan, const QString &id)
{
    const auto found = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
        [&id](const values::PlannedStep &step) { return step.id == id; });
    return found == plan.steps.cend() ? values::PlannedStep() : *found;
}

Error errorFor(const std::shared_ptr<FakeWorld> &world, const PassthroughChoices &choices)
{
    const auto plan = setup::planPassthrough(choices, world->estate());
    return plan.ok() ? Error(Error::Kind::NotRun, u"planned"_s, u"planned"_s) : plan.error();
}

} // namespace

class TstPassthroughRecipe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Sections 5.1 to 5.2.5 in one go.
    void guideCase()
    {
        const auto preview = previewIn(guideWorld(), choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QCOMPARE(linesOf(preview),
            (QStringList{u"done host.vendor-support:host-1"_s, u"done host.above-4g:host-1"_s,
                u"done host.capacity:host-1"_s, u"needed host.enter-maintenance:host-1"_s,
                u"needed host.passthrough:host-1"_s, u"needed host.reboot:host-1"_s,
                u"done host.passthrough-active:host-1"_s, u"needed host.exit-maintenance:host-1"_s,
                u"needed vm.configure:vm-1"_s, u"needed vm.power-on:vm-1"_s,
                u"needed vm.watch-power:vm-1"_s}));
        QVERIFY(!preview.isBlocked());
        const QString configure = u"vm.configure:vm-1"_s;
        QCOMPARE(changeOf(preview, configure, u"pciPassthru.use64bitMMIO"_s), u"not set -> TRUE"_s);
        QCOMPARE(
            changeOf(preview, configure, u"pciPassthru.64bitMMIOSizeGB"_s), u"not set -> 32"_s);
        QCOMPARE(changeOf(preview, configure, u"Memory reservation"_s), u"0 MB -> 65536 MB"_s);
        QCOMPARE(changeOf(preview, configure, u"Reserve all guest memory"_s), u"off -> on"_s);
        QCOMPARE(preview.blast.hostsThatReboot, QStringList{u"esx-host-1"_s});
        QVERIFY(preview.blast.featuresLost.contains(u"vMotion of name-of-vm-1"_s));
        QVERIFY(preview.blast.vmsThatStop.isEmpty());
    }

    /// What a person took on the preflight page is done before the power-on, and once.
    void remediesComeBeforeThePowerOn()
    {
        values::PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        values::PlannedStep remedy;
        remedy.id = u"vm.remove-snapshots:vm-1"_s;
        remedy.type = u"vm.remove-snapshots"_s;
        remedy.target = {vmRef(u"vm-1"_s), u"name-of-vm-1"_s, {}};
        choices.remedies = {remedy, remedy};
        const QStringList lines = linesOf(previewIn(guideWorld(), choices));
        const auto ofType = lines.filter(u"vm.remove-snapshots"_s);
        QCOMPARE(ofType.size(), 1);
        QVERIFY(lines.indexOf(ofType.first()) < lines.indexOf(u"needed vm.power-on:vm-1"_s));
        QCOMPARE(lines.size(), 12);
    }

    void windowsAsTheGuideComputes_data()
    {
        QTest::addColumn<int>("cards");
        QTest::addColumn<bool>("isV100");
        QTest::addColumn<QString>("size");
        QTest::newRow("P100") << 1 << false << u"not set -> 32"_s;
        QTest::newRow("2 P100") << 2 << false << u"not set -> 64"_s;
        QTest::newRow("V100 32 GB") << 1 << true << u"not set -> 64"_s;
        QTest::newRow("4 V100 32 GB") << 4 << true << u"not set -> 256"_s;
    }
    void windowsAsTheGuideComputes()
    {
        QFETCH(int, cards);
        QFETCH(bool, isV100);
        const auto world = emptyWorld();
        QList<Card> list;
        QStringList addresses;
        for (int i = 0; i < cards; ++i) {
            addresses.append(u"0000:%1:00.0"_s.arg(0x80 + i, 0, 16));
            list.append(isV100 ? v100(addresses.last()) : p100(addresses.last()));
        }
        addGpuHost(world, u"host-1"_s, list);
        addPlainVm(world, u"vm-1"_s, u"host-1"_s);
        const auto preview = previewIn(world, choose(u"host-1"_s, addresses, u"vm-1"_s));
        QTEST(changeOf(preview, u"vm.configure:vm-1"_s, u"pciPassthru.64bitMMIOSizeGB"_s), "size");
        QCOMPARE(preview.afterwards.vm(vmRef(u"vm-1"_s))->pciDevices.size(), cards);
    }

    void smallRegionsNeedNoBiosAndNoKeys()
    {
        const auto world = guideWorld();
        const auto preview = previewIn(world, choose(u"host-1"_s, {u"0000:83:00.0"_s}, u"vm-1"_s));
        QVERIFY(!linesOf(preview).join(u' ').contains(u"above-4g"));
        QCOMPARE(
            changeOf(preview, u"vm.configure:vm-1"_s, u"pciPassthru.use64bitMMIO"_s), QString());
    }

    void dependentFunctionsComeAlong()
    {
        const auto world = emptyWorld();
        Card gpu = p100(u"0000:82:00.0"_s), audio = p100(u"0000:82:00.1"_s);
        gpu.unit = audio.unit = u"0000:82:00.0"_s;
        audio.device = 0x1234;
        addGpuHost(world, u"host-1"_s, {gpu, audio});
        addPlainVm(world, u"vm-1"_s, u"host-1"_s);
        const auto preview = previewIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        const values::Host *const host = preview.afterwards.host(hostRef(u"host-1"_s));
        QVERIFY(host->passthru.at(0).active && host->passthru.at(1).active);
        QCOMPARE(preview.afterwards.vm(vmRef(u"vm-1"_s))->pciDevices.size(), 2);
    }

    /// A plan that has run finds nothing to do.
    void aSecondRunChangesNothing_data()
    {
        QTest::addColumn<QString>("which");
        for (const char *const which :
            {"guide", "running", "disable", "clones", "dynamic", "rolling"})
            QTest::newRow(which) << QString::fromLatin1(which);
    }
    void aSecondRunChangesNothing()
    {
        QFETCH(QString, which);
        const auto world = guideWorld();
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        if (which == u"running")
            startVm(world, u"vm-1"_s);
        if (which == u"disable") {
            world->changeHost(hostRef(u"host-1"_s), [](values::Host &host) {
                host.passthru.first().enabled = host.passthru.first().active = true;
            });
            choices = choose(u"host-1"_s, {Gpu});
            choices.enable = false;
        }
        if (which == u"clones") {
            choices.assignments.first().vm = {};
            choices.assignments.first().clone
                = values::VmClone{vmRef(u"vm-1"_s), u"clone-1"_s, {}, {}, {}, {}};
        }
        if (which == u"dynamic") {
            addGpuHost(world, u"host-1"_s, {p100(Gpu)}, u"7.0.3"_s);
            choices.dynamic = true;
            choices.label = u"gpu-lab"_s;
        }
        if (which == u"rolling") {
            addGpuHost(world, u"host-2"_s, {p100(Gpu)});
            choices = choose(u"host-1"_s, {Gpu});
            choices.assignments.append({hostRef(u"host-2"_s), {Gpu}, {}, {}, {}});
        }
        const values::Plan plan = plannedIn(*world, choices);
        const auto first = previewOf(plan, world->estate());
        QCOMPARE(stepsThat(first, CheckState::Blocked), QStringList());
        QVERIFY(!first.isDone());
        const auto again = previewOf(plan, first.afterwards);
        QCOMPARE(stepsThat(again, CheckState::Needed), QStringList());
        QCOMPARE(stepsThat(again, CheckState::Blocked), QStringList());
        QVERIFY(again.isDone());
    }

    void aRunningVmIsShutDownFirst()
    {
        const auto world = guideWorld();
        startVm(world, u"vm-1"_s);
        const auto preview = previewIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(stepsThat(preview, CheckState::Needed).contains(u"vm.shut-down:vm-1"_s));
        QCOMPARE(preview.blast.vmsThatStop, QStringList{u"name-of-vm-1"_s});
        QVERIFY(!preview.isBlocked());
    }

    void onlyTickedVmsAreShutDownAndTheSameStartAgain()
    {
        const auto world = emptyWorld();
        addGpuHost(world, u"host-1"_s, {p100(Gpu)}); // nowhere to go
        addPlainVm(world, u"vm-1"_s, u"host-1"_s);
        addPlainVm(world, u"vm-2"_s, u"host-1"_s);
        startVm(world, u"vm-2"_s);
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        auto preview = previewIn(world, choices);
        QCOMPARE(stepsThat(preview, CheckState::Blocked),
            QStringList{u"host.enter-maintenance:host-1"_s});
        choices.shutDown = {vmRef(u"vm-2"_s)};
        preview = previewIn(world, choices);
        QVERIFY(!preview.isBlocked());
        const QStringList needed = stepsThat(preview, CheckState::Needed);
        QVERIFY(
            needed.contains(u"vm.shut-down:vm-2"_s) && needed.contains(u"vm.start-again:vm-2"_s));
        QCOMPARE(preview.afterwards.vm(vmRef(u"vm-2"_s))->power, values::PowerState::PoweredOn);
    }

    void aHostThatRebindsNeedsNoReboot()
    {
        const auto world = guideWorld();
        world->changeHost(
            hostRef(u"host-1"_s), [](values::Host &host) { host.rebindWithoutReboot = true; });
        auto preview = previewIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(preview.blast.hostsThatReboot.isEmpty());
        QVERIFY(
            !stepsThat(preview, CheckState::Needed).contains(u"host.enter-maintenance:host-1"_s));
        world->changeHost(hostRef(u"host-1"_s), [](values::Host &host) {
            host.graphics.append({u"P100"_s, u"NVIDIA"_s, Gpu, values::GraphicsType::SharedDirect,
                {}, 16777216, {}});
        });
        preview = previewIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QCOMPARE(preview.blast.hostsThatReboot, QStringList{u"esx-host-1"_s});
    }

    void oneGroupForEachHostOfARollingRun()
    {
        const auto world = guideWorld();
        addGpuHost(world, u"host-2"_s, {p100(Gpu)});
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu});
        choices.assignments.append({hostRef(u"host-2"_s), {Gpu}, {}, {}, {}});
        choices.hostsAtOnce = 2;
        const values::Plan plan = plannedIn(*world, choices);
        QCOMPARE(plan.groupsAtOnce, 2);
        for (const values::PlannedStep &step : plan.steps)
            QVERIFY(step.id.endsWith(step.group));
        QCOMPARE(plan.steps.first().dependsOn, QStringList());
        QCOMPARE(plan.steps.at(1).dependsOn, QStringList{plan.steps.at(0).id});
        // The memory that is free is counted for one of them after the other.
        QVERIFY(stepIn(plan, u"host.capacity:host-2"_s)
                    .dependsOn.contains(u"host.enter-maintenance:host-1"_s));
    }

    void newVmGetsItsGuestBeforeItsDevice()
    {
        const auto world = guideWorld();
        world->changeHost(hostRef(u"host-1"_s), [](values::Host &host) {
            values::HostSetup setup = *host.setup;
            setup.networks = {{u"DistributedVirtualPortgroup"_s, u"dvportgroup-1"_s},
                {u"Network"_s, u"network-1"_s}};
            setup.networkNames = QStringList{u"vMotion"_s, u"VM Network"_s};
            host.setup = std::make_shared<const values::HostSetup>(setup);
        });
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu});
        values::VmBlueprint blueprint;
        blueprint.name = u"llm-01"_s;
        blueprint.guestId = u"ubuntu64Guest"_s;
        blueprint.firmware = u"efi"_s;
        blueprint.cpus = 8;
        blueprint.memoryMiB = 32768;
        blueprint.diskGiB = 100;
        choices.assignments.first().create = blueprint;
        const auto preview = previewIn(world, choices);
        QCOMPARE(stepsThat(preview, CheckState::Blocked), QStringList());
        const QStringList all = linesOf(preview);
        const auto at = [&all](QLatin1String type) {
            return all.indexOf(all.filter(type).value(0));
        };
        QVERIFY(at(QLatin1String("vm.create")) < at(QLatin1String("vm.install-guest")));
        QVERIFY(at(QLatin1String("vm.install-guest")) < at(QLatin1String("vm.configure")));
        // Where it is made shows before it is made.
        const QString make = all.filter(QLatin1String("vm.create")).first().section(u' ', 1);
        QCOMPARE(changeOf(preview, make, u"Network"_s), u"none -> VM Network"_s);
        QCOMPARE(changeOf(preview, make, u"Host"_s), u"none -> esx-host-1"_s);
        QVERIFY(changeOf(preview, make, u"Datastore"_s).contains(u"most room"));
        choices.assignments.first().create->guestId = u"winNetStandardGuest"_s;
        QCOMPARE(errorFor(world, choices).kind, Error::Kind::Blocked);
        QVERIFY(errorFor(world, choices).why.contains(u"EFI"));
    }

    void choicesComeBackFromThePlan()
    {
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        choices.bars.insert(u"10de:15f8"_s, {{1, qint64(17179869184), true}});
        choices.mmioSizeGb = 64;
        choices.shutDown = {vmRef(u"vm-2"_s)};
        choices.vsanMode = u"noAction"_s;
        QCOMPARE(setup::passthroughChoicesFrom(setup::toJson(choices)), choices);
    }

    void whatStandsAgainstAPlan_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        const int blocked = int(Error::Kind::Blocked), usage = int(Error::Kind::Usage);
        QTest::newRow("no such device") << u"device"_s << usage << u"has no device"_s;
        QTest::newRow("not capable") << u"capable"_s << blocked << u"not capable"_s;
        QTest::newRow("in use") << u"inUse"_s << blocked << u"is in use: name-of-vm-2"_s;
        QTest::newRow("vGPU in the VM") << u"vgpu"_s << blocked << u"has a vGPU"_s;
        QTest::newRow("template") << u"template"_s << blocked << u"is a template"_s;
        QTest::newRow("snapshot") << u"snapshot"_s << blocked << u"has snapshots"_s;
        QTest::newRow("question") << u"question"_s << blocked << u"waits for an answer"_s;
        QTest::newRow("suspended") << u"suspended"_s << blocked << u"is suspended"_s;
        QTest::newRow("other host") << u"otherHost"_s << blocked << u"the device is in"_s;
        QTest::newRow("window too small") << u"window"_s << usage << u"at least 32 GB"_s;
        QTest::newRow("dynamic on 6.7") << u"dynamic"_s << blocked << u"ESXi 7.0"_s;
        QTest::newRow("twice") << u"twice"_s << usage << u"chosen twice"_s;
    }
    void whatStandsAgainstAPlan()
    {
        QFETCH(QString, which);
        QFETCH(int, kind);
        QFETCH(QString, says);
        const auto world = guideWorld();
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        if (which == u"device")
            choices.assignments.first().devices = {u"0000:99:00.0"_s};
        if (which == u"window")
            choices.mmioSizeGb = 16;
        choices.dynamic = which == u"dynamic";
        if (which == u"twice")
            choices.assignments.append(choices.assignments.first());
        world->changeHost(hostRef(u"host-1"_s),
            [&](values::Host &host) { host.passthru.first().capable = which != u"capable"; });
        values::VmPciDevice held;
        held.method = which == u"vgpu" ? values::GpuMethod::Vgpu : values::GpuMethod::Fixed;
        held.pciId = Gpu;
        held.profile = u"grid_p100-8q"_s;
        world->changeVm(vmRef(u"vm-2"_s), [&](values::VirtualMachine &vm) {
            if (which == u"inUse")
                vm.pciDevices.append(held);
        });
        world->changeVm(vmRef(u"vm-1"_s), [&](values::VirtualMachine &vm) {
            vm.isTemplate = which == u"template";
            vm.hasSnapshot = which == u"snapshot";
            vm.questionText = which == u"question" ? u"Moved or copied?"_s : QString();
            if (which == u"vgpu")
                vm.pciDevices.append(held);
            if (which == u"suspended")
                vm.power = values::PowerState::Suspended;
            if (which == u"otherHost")
                vm.host = hostRef(u"host-2"_s);
        });
        const Error error = errorFor(world, choices);
        QCOMPARE(int(error.kind), kind);
        QVERIFY2(error.why.contains(says), qPrintable(error.why));
    }
};

GPUDECK_TEST(TstPassthroughRecipe);
#include "tst_passthroughrecipe.moc"
