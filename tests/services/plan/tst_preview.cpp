// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/preview.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/services/plan/fakeworld.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using values::BlastRadius;
using values::CheckState;
using values::PlannedStep;

namespace
{

const QString A = QStringLiteral("pciPassthru.a");
const QString B = QStringLiteral("pciPassthru.b");
const QString One = QStringLiteral("1");
const QString Vm = QStringLiteral("vm-1");

std::shared_ptr<FakeWorld> world()
{
    auto made = std::make_shared<FakeWorld>();
    made->addHost(QStringLiteral("host-1"));
    made->addVm(Vm, QStringLiteral("host-1"));
    return made;
}

plan::Preview previewOf(const std::shared_ptr<FakeWorld> &world, const QList<PlannedStep> &steps)
{
    const auto made = fakeRegistry()->makeAll(planOf(steps));
    return made.ok() ? plan::preview(*made, world->estate()) : plan::Preview{};
}

QList<CheckState> statesOf(const plan::Preview &preview)
{
    QList<CheckState> states;
    for (const values::PreviewedStep &step : preview.steps)
        states.append(step.check.state);
    return states;
}

} // namespace

class TstPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepSeesWhatTheOnesBeforeLeave()
    {
        const auto preview = previewOf(world(),
            {setStep(QStringLiteral("a"), Vm, A, One),
                with(setStep(QStringLiteral("b"), Vm, B, One), {{QStringLiteral("needs"), A}}),
                setStep(QStringLiteral("again"), Vm, A, One)});
        QCOMPARE(statesOf(preview),
            (QList{CheckState::Needed, CheckState::Needed, CheckState::AlreadyDone}));
        QCOMPARE(preview.afterwards.vm(vmRef(Vm))->extraConfig.value(B), One);
        QCOMPARE(preview.steps.first().target, QStringLiteral("name-of-vm-1"));
        QCOMPARE(
            preview.steps.first().check.changes, (QList<values::ValueChange>{{A, QString(), One}}));
        QVERIFY(!preview.isBlocked());
        QVERIFY(!preview.isDone());
    }

    void theEstateGivenStaysAsItIs()
    {
        const auto real = world();
        const QStringList before = real->picture();
        (void)previewOf(real, {setStep(QStringLiteral("a"), Vm, A, One)});
        QCOMPARE(real->picture(), before);
    }

    void aBlockedStepDoesNotBlameThoseAfterIt()
    {
        const auto preview = previewOf(world(),
            {with(setStep(QStringLiteral("b"), Vm, B, One), {{QStringLiteral("needs"), A}}),
                with(setStep(QStringLiteral("c"), Vm, QStringLiteral("pciPassthru.c"), One),
                    {{QStringLiteral("needs"), B}})});
        QCOMPARE(statesOf(preview), (QList{CheckState::Blocked, CheckState::Needed}));
        QVERIFY(preview.isBlocked());
    }

    void doneWhenNothingIsNeeded()
    {
        const auto real = world();
        real->set(Vm, A, One);
        const auto preview = previewOf(real, {setStep(QStringLiteral("a"), Vm, A, One)});
        QVERIFY(preview.isDone());
        QVERIFY(preview.blast.vmsThatStop.isEmpty());
        QCOMPARE(preview.blast.expected, std::chrono::seconds(0));
    }

    void objectsThatAreYetToBeMade()
    {
        PlannedStep later = after(setStep(QStringLiteral("b"), Vm, A, One), {QStringLiteral("m")});
        later.target.ref
            = values::placeholder(QStringLiteral("VirtualMachine"), QStringLiteral("m"));
        later.target.madeBy = QStringLiteral("m");
        const auto preview = previewOf(world(),
            {makeStep(QStringLiteral("m"), QStringLiteral("new"), QStringLiteral("host-1")),
                later});
        QCOMPARE(statesOf(preview), (QList{CheckState::Needed, CheckState::Needed}));
    }

    void blastOfNeededStepsOnly()
    {
        const auto real = world();
        real->set(Vm, A, One);
        real->addVm(QStringLiteral("vm-2"), QStringLiteral("host-1"));
        const QJsonObject stops{{QStringLiteral("stops"), true}};
        const QJsonObject reboots{
            {QStringLiteral("reboots"), QStringLiteral("esx1")}, {QStringLiteral("seconds"), 600}};
        const auto preview = previewOf(real,
            {with(setStep(QStringLiteral("done"), Vm, A, One), stops),
                with(setStep(QStringLiteral("b"), QStringLiteral("vm-2"), A, One), stops),
                with(setStep(QStringLiteral("c"), QStringLiteral("vm-2"), B, One), stops),
                with(setStep(QStringLiteral("d"), Vm, B, One), reboots)});
        QCOMPARE(preview.blast.vmsThatStop, QStringList{QStringLiteral("name-of-vm-2")});
        QCOMPARE(preview.blast.hostsThatReboot, QStringList{QStringLiteral("esx1")});
        QCOMPARE(preview.blast.expected, std::chrono::seconds(610));
    }

    void sentences_data()
    {
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QStringList>("vms");
        QTest::addColumn<QStringList>("features");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("sentence");
        const QStringList none;
        const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
        QTest::newRow("nothing") << none << none << none << 5
                                 << QStringLiteral("Reboots no host and stops no VM; takes about");
        QTest::newRow("one host") << QStringList{a} << none << none << 720
                                  << QStringLiteral("Reboots a; takes about 12 minute");
        QTest::newRow("two VMs") << none << QStringList{a, b} << none << 61
                                 << QStringLiteral("Stops a and b; takes about 2 minute");
        QTest::newRow("all") << QStringList{a} << QStringList{b, a, c} << QStringList{c} << 60
                             << QStringLiteral("Reboots a; stops b and 2 more; takes away c; ");
        QTest::newRow("features")
            << none << none << QStringList{a, b, c} << 60
            << QStringLiteral(
                   "Reboots no host and stops no VM; takes away a and 2 more feature(s); ");
    }
    void sentences()
    {
        QFETCH(QStringList, hosts);
        QFETCH(QStringList, vms);
        QFETCH(QStringList, features);
        QFETCH(int, seconds);
        QFETCH(QString, sentence);
        const QString said
            = plan::blastSentence(BlastRadius{hosts, vms, features, std::chrono::seconds(seconds)});
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
        QVERIFY(said.endsWith(u'.'));
    }

    /// 64 hosts × 2 GPUs × 128 VMs; the figure for a Release build is tests/bench' business.
    void aBigPlanIsFoldedWithoutCopyingTheEstateEachTime()
    {
        const auto real = world();
        QList<PlannedStep> steps;
        for (int i = 0; i < 2000; ++i) {
            const QString id = QStringLiteral("vm-%1").arg(i);
            real->addVm(id, QStringLiteral("host-1"));
            steps.append(setStep(id, id, A, One));
        }
        const auto preview = previewOf(real, steps);
        QCOMPARE(preview.steps.size(), 2000);
        QVERIFY(!preview.isBlocked());
    }
};

GPUDECK_TEST(TstPreview);
#include "tst_preview.moc"
