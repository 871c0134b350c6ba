// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/stun.h"
#include "services/setup/passthrough/recipe.h"
#include "tests/services/setup/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::PassthroughChoices;
using values::PassthroughProposal;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;

values::DeviceCandidate deviceIn(const PassthroughProposal &proposal, const QString &address)
{
    for (const values::DeviceCandidate &device : proposal.devices) {
        if (device.addresses.contains(address))
            return device;
    }
    return {};
}

values::VmCandidate vmIn(const QList<values::VmCandidate> &list, const QString &id)
{
    for (const values::VmCandidate &vm : list) {
        if (vm.vm.value == id)
            return vm;
    }
    return {};
}

PassthroughProposal proposalIn(
    const std::shared_ptr<FakeWorld> &world, const PassthroughChoices &choices)
{
    return setup::proposePassthrough(choices, world->estate(), {});
}

} // namespace

class TstPassthroughProposal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutChoicesItShowsWhatCanBeChosen()
    {
        const auto world = guideWorld();
        const PassthroughProposal proposal = proposalIn(world, PassthroughChoices());
        QCOMPARE(proposal.devices.size(), 2);
        const values::DeviceCandidate gpu = deviceIn(proposal, Gpu);
        QVERIFY(gpu.selectable && gpu.isGpu && !gpu.active);
        QCOMPARE(gpu.name, u"Tesla P100 PCIe 16GB"_s);
        QCOMPARE(gpu.modelKey, u"10de:15f8"_s);
        QCOMPARE(proposal.vms.size(), 2);
        QVERIFY(vmIn(proposal.vms, u"vm-2"_s).note.contains(u"shut down"));
        QVERIFY(proposal.problem && !proposal.plan);
    }

    void guideCaseIsAPlanWithItsArithmetic()
    {
        QList<values::MoRef> judged;
        const auto judge = [&judged](const plan::Estate &estate, const values::MoRef &vm,
                               const PassthroughChoices &) {
            judged.append(vm);
            values::Preflight preflight;
            preflight.vm = vm;
            // Judged as the plan leaves it, about to start.
            preflight.verdict = estate.vm(vm)->pciDevices.isEmpty() ? values::Verdict::Fails
                                                                    : values::Verdict::Works;
            return preflight;
        };
        const auto proposal = setup::proposePassthrough(
            choose(u"host-1"_s, {Gpu}, u"vm-1"_s), guideWorld()->estate(), judge);
        QVERIFY(proposal.plan && !proposal.problem);
        QCOMPARE(proposal.steps.size(), proposal.plan->steps.size());
        QCOMPARE(proposal.mmio->sizeGb, 32);
        QVERIFY(proposal.needsReboot);
        QCOMPARE(proposal.firmware, u"efi"_s);
        QVERIFY(proposal.firmwareWarning.isEmpty());
        QCOMPARE(judged, QList{vmRef(u"vm-1"_s)});
        QCOMPARE(proposal.preflights.first().verdict, values::Verdict::Works);
        QCOMPARE(proposal.evacuation.size(), 1);
        QCOMPARE(proposal.evacuation.first().how, values::EvacuatedVm::How::MovesByItself);
        QVERIFY(proposal.blastSentence.contains(u"esx-host-1"));
        QCOMPARE(proposal.firmwares.size(), 1);
        QVERIFY(proposal.firmwares.first().setting.contains(u"above 4GB"));
        QCOMPARE(proposal.bars.first().bars.first().bytes, qint64(17179869184));
        QCOMPARE(proposal.newVm->firmware, u"efi"_s);
        QCOMPARE(proposal.newVm->memoryMiB, 24576);
    }

    void linkedGpusAreOfferedTogether()
    {
        const auto world = emptyWorld();
        addGpuHost(world, u"host-1"_s,
            {v100(u"0000:1a:00.0"_s), v100(u"0000:1b:00.0"_s), p100(Gpu), p100(u"0000:83:00.0"_s)});
        const PassthroughProposal proposal = proposalIn(world, PassthroughChoices());
        QCOMPARE(deviceIn(proposal, u"0000:1a:00.0"_s).linkGroup, 1);
        QCOMPARE(deviceIn(proposal, u"0000:1b:00.0"_s).linkGroup, 1);
        QCOMPARE(deviceIn(proposal, Gpu).linkGroup, 0); // PCIe cards have no NVLink
    }

    void functionsThatMoveTogetherAreOne()
    {
        const auto world = emptyWorld();
        Card gpu = p100(Gpu), audio = connectX(u"0000:82:00.1"_s);
        gpu.unit = audio.unit = u"u"_s;
        addGpuHost(world, u"host-1"_s, {audio, gpu});
        const PassthroughProposal proposal = proposalIn(world, PassthroughChoices());
        QCOMPARE(proposal.devices.size(), 1);
        QCOMPARE(proposal.devices.first().addresses, (QStringList{Gpu, u"0000:82:00.1"_s}));
    }

    void conflictsAreExplained()
    {
        const auto world = guideWorld();
        world->changeVm(vmRef(u"vm-2"_s), [](values::VirtualMachine &vm) {
            values::VmPciDevice held;
            held.method = values::GpuMethod::Fixed;
            held.pciId = Gpu;
            vm.pciDevices.append(held);
        });
        world->changeHost(
            hostRef(u"host-1"_s), [](values::Host &host) { host.passthru.last().capable = false; });
        PassthroughProposal proposal = proposalIn(world, PassthroughChoices());
        const values::DeviceCandidate gpu = deviceIn(proposal, Gpu);
        QVERIFY(!gpu.selectable);
        QCOMPARE(gpu.usedBy, u"name-of-vm-2"_s);
        QVERIFY2(gpu.problem.contains(u"is in use"), qPrintable(gpu.problem));
        QCOMPARE(deviceIn(proposal, u"0000:83:00.0"_s).addresses, QStringList());
        world->changeVm(vmRef(u"vm-2"_s), [](values::VirtualMachine &vm) {
            vm.pciDevices.first().method = values::GpuMethod::Vgpu;
        });
        world->changeHost(
            hostRef(u"host-1"_s), [](values::Host &host) { host.passthru.last().capable = true; });
        proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(vmIn(proposal.vms, u"vm-2"_s).problem.contains(u"vGPU"));
        QVERIFY(!vmIn(proposal.cloneSources, u"vm-2"_s).selectable);
        QVERIFY(vmIn(proposal.cloneSources, u"vm-1"_s).selectable);
    }

    void biosIsWarnedOfInPlainWords()
    {
        const auto world = guideWorld();
        world->changeVm(
            vmRef(u"vm-1"_s), [](values::VirtualMachine &vm) { vm.firmware = u"bios"_s; });
        const auto proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(proposal.firmwareWarning.contains(u"would not boot"));
        QVERIFY(proposal.plan.has_value()); // said, never switched silently
        for (const values::PreviewedStep &step : proposal.steps) {
            for (const values::ValueChange &change : step.check.changes)
                QVERIFY(change.property != u"Firmware"_s);
        }
    }

    void dynamicIsOfferedWhereTheHostCan()
    {
        const auto world = guideWorld();
        auto proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(!proposal.offersDynamic && proposal.dynamicNote.contains(u"6.7.0"));
        const auto newer = emptyWorld();
        addGpuHost(newer, u"host-1"_s, {p100(Gpu)}, u"7.0.3"_s);
        addPlainVm(newer, u"vm-1"_s, u"host-1"_s);
        proposal = proposalIn(newer, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        QVERIFY(proposal.offersDynamic);
    }

    void evacuationIsRehearsed()
    {
        const auto world = guideWorld();
        const auto give = [&world](const QString &id, values::GpuMethod method) {
            addPlainVm(world, id, u"host-1"_s);
            world->changeVm(vmRef(id), [method](values::VirtualMachine &vm) {
                values::VmPciDevice device;
                device.method = method;
                device.pciId = u"0000:83:00.0"_s;
                device.profile = u"grid_p100-8q"_s;
                vm.pciDevices.append(device);
            });
            startVm(world, id);
        };
        give(u"vm-3"_s, values::GpuMethod::Fixed);
        give(u"vm-4"_s, values::GpuMethod::Vgpu);
        const auto proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        using How = values::EvacuatedVm::How;
        QCOMPARE(proposal.evacuation.size(), 3);
        QCOMPARE(proposal.evacuation.at(0).how, How::MovesByItself);
        QCOMPARE(proposal.evacuation.at(1).how, How::MustBeShutDown);
        QCOMPARE(proposal.evacuation.at(2).how, How::MustBeMoved);
        const QString &because = proposal.evacuation.at(2).because;
        QVERIFY2(
            because.contains(u"estimated") && because.contains(u"15 second"), qPrintable(because));
        QCOMPARE(proposal.evacuation.at(2).stun, std::optional(std::chrono::seconds(15)));
        QVERIFY(!proposal.evacuation.at(1).stun);
    }

    /// Published: a V100 with 8 GB stands still for 14.48 s in 6.7 and for 12 s in 7.0.
    void stunIsEstimated_data()
    {
        QTest::addColumn<QStringList>("profiles");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("seconds");
        const auto row
            = [](const char *name, const QStringList &profiles, const QString &host, int seconds) {
                  QTest::newRow(name) << profiles << host << seconds;
              };
        row("6.7", {u"grid_p100-8q"_s}, u"6.7.0"_s, 15);
        row("7.0", {u"grid_p100-8q"_s}, u"7.0.3"_s, 12);
        row("8.0", {u"grid_p100-1q"_s}, u"8.0.3"_s, 2);
        row("between", {u"grid_p100-8q"_s, u"grid_p100-4q"_s}, u"7.0.3"_s, 17);
        row("above the table", {u"nvidia_a40-48q"_s}, u"7.0.3"_s, 56);
        row("too long", {u"nvidia_a40-48q"_s, u"nvidia_a40-48q"_s}, u"7.0.3"_s, 107);
        row("unknown type", {u"nvidia_x1-4q"_s}, u"7.0.3"_s, 0);
        row("none", {}, u"7.0.3"_s, 0);
    }
    void stunIsEstimated()
    {
        QFETCH(QStringList, profiles);
        QFETCH(QString, host);
        QFETCH(int, seconds);
        values::VirtualMachine vm;
        for (const QString &profile : profiles) {
            values::VmPciDevice device;
            device.method = values::GpuMethod::Vgpu;
            device.profile = profile;
            vm.pciDevices.append(device);
        }
        const auto stun = setup::estimatedStun(vm, host);
        QCOMPARE(stun.has_value(), seconds > 0);
        if (stun)
            QCOMPARE(stun->count(), qint64(seconds));
    }

    void onlyFullAutomationMovesAVm_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("own");
        QTest::addColumn<bool>("moves");
        QTest::addColumn<QString>("because");
        QTest::newRow("fully") << u"fullyAutomated"_s << QString() << true << u"DRS moves it"_s;
        QTest::newRow("partially")
            << u"partiallyAutomated"_s << QString() << false << u"only recommends"_s;
        QTest::newRow("manual") << u"manual"_s << QString() << false << u"only recommends"_s;
        QTest::newRow("not told") << QString() << QString() << false << u"not known"_s;
        QTest::newRow("its own level")
            << u"manual"_s << u"fullyAutomated"_s << true << u"DRS moves it"_s;
        QTest::newRow("less than the cluster")
            << u"fullyAutomated"_s << u"manual"_s << false << u"only recommends"_s;
        QTest::newRow("off for it") << u"fullyAutomated"_s << u"disabled"_s << false << u"is off"_s;
    }
    void onlyFullAutomationMovesAVm()
    {
        QFETCH(QString, cluster);
        QFETCH(QString, own);
        QFETCH(bool, moves);
        QFETCH(QString, because);
        const auto world = guideWorld();
        setCluster(world, [&](values::ClusterSetup &setup) {
            setup.drsBehavior = cluster;
            if (!own.isEmpty())
                setup.drsOfVm.insert(vmRef(u"vm-2"_s), own);
        });
        const auto proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        const values::EvacuatedVm vm = proposal.evacuation.first();
        QCOMPARE(vm.how == values::EvacuatedVm::How::MovesByItself, moves);
        QVERIFY2(vm.because.contains(because), qPrintable(vm.because));
    }

    void aRuleMayTieAVmToItsHost()
    {
        const auto world = guideWorld();
        setCluster(world, [](values::ClusterSetup &setup) {
            setup.hostRules = {{u"licence"_s, {vmRef(u"vm-2"_s)}, {hostRef(u"host-1"_s)}, false}};
        });
        const auto proposal = proposalIn(world, choose(u"host-1"_s, {Gpu}, u"vm-1"_s));
        const values::EvacuatedVm vm = proposal.evacuation.first();
        QCOMPARE(vm.how, values::EvacuatedVm::How::MustBeShutDown);
        QVERIFY(vm.because.contains(u"licence"));
    }

    /// How long it takes is bench_plan's to print.
    void manyHosts()
    {
        const auto world = fleetWorld(64);
        const auto preview = previewOf(plannedIn(*world, fleetChoices(64)), world->estate());
        QVERIFY(!preview.isBlocked());
        QCOMPARE(preview.blast.hostsThatReboot.size(), 64);
        QCOMPARE(
            stepsThat(preview, values::CheckState::Needed).filter(u"vm.configure"_s).size(), 128);
    }
};

GPUDECK_TEST(TstPassthroughProposal);
#include "tst_passthroughproposal.moc"
