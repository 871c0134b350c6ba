// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/crashdrill.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using values::PlannedStep;

namespace
{

const QString Vm1 = QStringLiteral("vm-1"), Vm2 = QStringLiteral("vm-2");
const QString KeyA = QStringLiteral("pciPassthru.a"), KeyB = QStringLiteral("pciPassthru.b");
const QString One = QStringLiteral("1");

std::shared_ptr<FakeWorld> twoVms()
{
    auto world = std::make_shared<FakeWorld>();
    world->addHost(QStringLiteral("host-1"), {QStringLiteral("0000:82:00.0")});
    world->addVm(Vm1, QStringLiteral("host-1"));
    world->addVm(Vm2, QStringLiteral("host-1"));
    world->set(Vm1, KeyA, QStringLiteral("old"));
    return world;
}

DrillCase drillOf(const QList<PlannedStep> &steps)
{
    return {fakeRegistry(), planOf(steps), twoVms, true};
}

void verify(const DrillCase &drill, int least)
{
    const DrillReport report = crashDrill(drill);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    QVERIFY2(report.crashes >= least, qPrintable(QString::number(report.crashes)));
    qInfo("%d crashes got over", report.crashes);
}

} // namespace

class TstCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inARow()
    {
        verify(drillOf({setStep(QStringLiteral("a"), Vm1, KeyA, One),
                   setStep(QStringLiteral("b"), Vm1, KeyB, One),
                   setStep(QStringLiteral("c"), Vm2, KeyB, One)}),
            30);
    }

    void withAStepThatMakesWhatTheNextOneNeeds()
    {
        const QString maker = QStringLiteral("m");
        PlannedStep user
            = after(setStep(QStringLiteral("u"), QStringLiteral("x"), KeyA, One), {maker});
        user.target = {values::placeholder(QStringLiteral("VirtualMachine"), maker), maker, maker};
        verify(
            drillOf({makeStep(maker, QStringLiteral("new"), QStringLiteral("host-1")), user}), 20);
    }

    void withAPersonInBetween()
    {
        verify(drillOf({setStep(QStringLiteral("a"), Vm1, KeyA, One),
                   with(setStep(QStringLiteral("b"), Vm1, KeyB, One),
                       {{QStringLiteral("kind"), QStringLiteral("manual")}}),
                   setStep(QStringLiteral("c"), Vm2, KeyB, One)}),
            30);
    }

    void withHostsSideBySide()
    {
        DrillCase drill = drillOf({inGroup(setStep(QStringLiteral("a1"), Vm1, KeyA, One), Vm1),
            inGroup(setStep(QStringLiteral("b1"), Vm1, KeyB, One), Vm1),
            inGroup(setStep(QStringLiteral("a2"), Vm2, KeyA, One), Vm2),
            inGroup(setStep(QStringLiteral("b2"), Vm2, KeyB, One), Vm2)});
        drill.plan.groupsAtOnce = 2;
        verify(drill, 40);
    }

    void withoutAnUndo()
    {
        DrillCase drill = drillOf({setStep(QStringLiteral("a"), Vm1, KeyA, One),
            with(setStep(QStringLiteral("b"), Vm1, KeyB, One),
                {{QStringLiteral("irreversible"), true}})});
        drill.isReversible = false;
        verify(drill, 20);
    }

    /// The drill itself can fail: a step that acts again each time is found out.
    void theDrillFindsFaults()
    {
        DrillCase drill = drillOf({with(
            setStep(QStringLiteral("a"), Vm1, KeyA, One), {{QStringLiteral("wrong"), true}})});
        QVERIFY(!crashDrill(drill).faults.isEmpty());
    }
};

GPUDECK_TEST(TstCrash);
#include "tst_crash.moc"
