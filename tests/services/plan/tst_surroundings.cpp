// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runrig.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using plan::Runner;
using values::Error;
using values::PlannedStep;
using values::RunProgress;
using values::StepProgress;

namespace
{

const QString A = QStringLiteral("a"), B = QStringLiteral("b");
const QString KeyA = QStringLiteral("pciPassthru.a"), KeyB = QStringLiteral("pciPassthru.b");
const QString One = QStringLiteral("1");
const QString Vm1 = QStringLiteral("vm-1"), Vm2 = QStringLiteral("vm-2");
const QString Host1 = QStringLiteral("host-1");
const QString Gpu = QStringLiteral("0000:82:00.0");

PlannedStep reading(const PlannedStep &step)
{
    return with(step, {{QStringLiteral("reads"), Host1}});
}

} // namespace

/// What others do to the objects of a run: tasks that are under way, and what they leave changed.
class TstSurroundings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<RunRig>();
        m_rig->world->addHost(Host1, {Gpu});
        m_rig->world->addVm(Vm1, Host1);
        m_rig->world->addVm(Vm2, Host1);
    }

    void waitsForATaskOfSomebodyElse_data()
    {
        QTest::addColumn<bool>("onHost");
        QTest::newRow("on the VM") << false;
        QTest::newRow("on a host that the step reads") << true;
    }
    void waitsForATaskOfSomebodyElse()
    {
        QFETCH(bool, onHost);
        const auto runner = m_rig->begin(planOf({reading(setStep(A, Vm1, KeyA, One))}));
        setTask(onHost, true);
        QString said;
        connect(runner.get(), &Runner::stepChanged, this, [&](const values::StepState &state) {
            if (!state.doing.startsWith(QStringLiteral("waits")))
                return;
            said = state.doing;
            if (!m_rig->world->effects().isEmpty())
                said = QStringLiteral("acted");
            setTask(onHost, false);
        });
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(said, QStringLiteral("waits for CreateSnapshot_Task, which bob runs on train"));
    }

    void aTaskThatDoesNotEndStopsTheRun()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        setTask(false, true);
        QCOMPARE(runOf(runner), RunProgress::Failed);
        const Error error = *runner->state(A).error;
        QCOMPARE(error.kind, Error::Kind::Blocked);
        QCOMPARE(error.why,
            QStringLiteral("CreateSnapshot_Task of bob runs on train and does not end."));
        QVERIFY(!error.fix.isEmpty());
        QVERIFY(m_rig->world->effects().isEmpty());
        setTask(false, false);
        QCOMPARE(runOf(runner), RunProgress::Done);
    }

    void theWaitForATaskCanBeStopped()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        setTask(false, true);
        std::stop_source stop;
        connect(runner.get(), &Runner::stepChanged, this, [&stop](const values::StepState &state) {
            if (!state.doing.isEmpty())
                stop.request_stop();
        });
        QCOMPARE(*QCoro::waitFor(runner->run(stop.get_token())), RunProgress::Stopped);
        QVERIFY(m_rig->world->effects().isEmpty());
    }

    void aVmThatSomebodyPowersOnIsDrift()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        m_rig->world->changeVm(vmRef(Vm1),
            [](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOn; });
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(runner->state(A).drift, QStringLiteral("name-of-vm-1: power off → on."));
    }

    void aDeviceGivenToAnotherVmIsDrift()
    {
        const auto runner = m_rig->begin(
            planOf({reading(setStep(A, Vm1, KeyA, One)), setStep(B, Vm1, KeyB, One)}));
        m_rig->world->changeVm(vmRef(Vm2), [](values::VirtualMachine &vm) {
            values::VmPciDevice device;
            device.pciId = Gpu;
            vm.pciDevices.append(device);
        });
        m_rig->world->changeHost(hostRef(Host1), [](values::Host &host) {
            host.inMaintenance = true;
            host.passthru.first().enabled = true;
        });
        QCOMPARE(runOf(runner), RunProgress::Done);
        const QString drift = runner->state(A).drift;
        for (const QString &told :
            {QStringLiteral("esx-host-1: VM with 0000:82:00.0 none → name-of-vm-2"),
                QStringLiteral("esx-host-1: passthrough of 0000:82:00.0 none → enabled"),
                QStringLiteral("esx-host-1: maintenance mode no → yes")})
            QVERIFY2(drift.contains(told), qPrintable(drift));
        QVERIFY(runner->state(B).drift.isEmpty()); // it does not read the host
        QVERIFY(m_rig->story(runner->id()).contains(QStringLiteral("drift a")));
    }

    /// The world after a step that was passed over is not the one of the preview.
    void nothingIsDriftAfterASkippedStep()
    {
        const auto runner
            = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One)}));
        QVERIFY(QCoro::waitFor(runner->skip(A, QStringLiteral("by hand"))).ok());
        m_rig->world->changeVm(vmRef(Vm1),
            [](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOn; });
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(runner->state(B).drift.isEmpty());
    }

    void anUndisturbedRunHasNoDrift()
    {
        const auto runner = m_rig->begin(
            planOf({reading(setStep(A, Vm1, KeyA, One)), reading(setStep(B, Vm2, KeyB, One))}));
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(runner->state(A).drift.isEmpty());
        QVERIFY(runner->state(B).drift.isEmpty());
    }

private:
    void setTask(bool onHost, bool runs)
    {
        values::TaskInfo task;
        task.name = QStringLiteral("CreateSnapshot_Task");
        task.user = QStringLiteral("bob");
        task.entityName = QStringLiteral("train");
        task.state = values::TaskInfo::State::Running;
        const QList<values::TaskInfo> tasks
            = runs ? QList<values::TaskInfo>{task} : QList<values::TaskInfo>{};
        const auto put = [&tasks](auto &object) {
            auto setup = *object.setup;
            setup.tasks = tasks;
            object.setup = std::make_shared<const decltype(setup)>(setup);
        };
        if (onHost)
            m_rig->world->changeHost(hostRef(Host1), [&put](values::Host &host) { put(host); });
        else
            m_rig->world->changeVm(vmRef(Vm1), [&put](values::VirtualMachine &vm) { put(vm); });
    }

    std::unique_ptr<RunRig> m_rig;
};

GPUDECK_TEST(TstSurroundings);
#include "tst_surroundings.moc"
