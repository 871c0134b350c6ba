// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runrig.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace tests;
using plan::Runner;
using values::Error;
using values::PlannedStep;
using values::RunProgress;
using values::StepProgress;

namespace
{

const QString A = QStringLiteral("a"), B = QStringLiteral("b"), C = QStringLiteral("c");
const QString KeyA = QStringLiteral("pciPassthru.a"), KeyB = QStringLiteral("pciPassthru.b");
const QString One = QStringLiteral("1");
const QString Vm1 = QStringLiteral("vm-1"), Vm2 = QStringLiteral("vm-2");

/// Says no to one call, as long as it is told to.
FakeWorld::Refusal refusing(const QString &call, const std::shared_ptr<bool> &isOn)
{
    return [call, isOn](const QString &asked) -> std::optional<Error> {
        if (!*isOn || asked != call)
            return std::nullopt;
        return Error(Error::Kind::Network, QStringLiteral("No answer"),
            QStringLiteral("The server is away"), QStringLiteral("Try again."));
    };
}

PlannedStep manual(const QString &id, const QString &key)
{
    return with(setStep(id, Vm1, key, One), {{QStringLiteral("kind"), QStringLiteral("manual")}});
}

} // namespace

class TstRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<RunRig>();
        m_rig->world->addHost(QStringLiteral("host-1"));
        m_rig->world->addVm(Vm1, QStringLiteral("host-1"));
        m_rig->world->addVm(Vm2, QStringLiteral("host-1"));
    }

    void carriesOutAPlan()
    {
        const auto runner
            = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One)}));
        QVERIFY(runner);
        QCOMPARE(runner->progress(), RunProgress::Ready);
        QSignalSpy steps(runner.get(), &Runner::stepChanged);
        QSignalSpy progress(runner.get(), &Runner::progressChanged);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->vm(Vm1).extraConfig.value(KeyB), One);
        QCOMPARE(runner->state(A).progress, StepProgress::Done);
        QCOMPARE(runner->state(A).evidence.sentence, QStringLiteral("pciPassthru.a is 1"));
        QVERIFY(runner->state(A).started.isValid());
        QCOMPARE(progress.size(), 2); // running, done
        QVERIFY(steps.size() >= 6); // each: running, percent, done
        QCOMPARE(m_rig->story(runner->id()),
            (QStringList{QStringLiteral("run-begun"), QStringLiteral("marked"),
                QStringLiteral("intent a"), QStringLiteral("outcome a"), QStringLiteral("intent b"),
                QStringLiteral("outcome b"), QStringLiteral("run-done")}));
    }

    void aSecondRunChangesNothing()
    {
        const auto plan = planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One)});
        QCOMPARE(runOf(m_rig->begin(plan)), RunProgress::Done);
        m_rig->world->forgetEffects();
        const auto second = m_rig->begin(plan);
        QCOMPARE(runOf(second), RunProgress::Done);
        QVERIFY(m_rig->world->effects().isEmpty());
        QCOMPARE(second->state(A).progress, StepProgress::AlreadyDone);
        QCOMPARE(runOf(second), RunProgress::Done); // and no third entry
        QCOMPARE(m_rig->story(second->id()).size(), 4);
    }

    void anotherServerIsRefused()
    {
        auto plan = planOf({setStep(A, Vm1, KeyA, One)});
        plan.serverUuid = QStringLiteral("another");
        QVERIFY(!m_rig->begin(plan));
        QCOMPARE(m_rig->error.kind, Error::Kind::Blocked);
        QCOMPARE(m_rig->journal->writes(), 0);
        const auto good = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        const QString run = good->id();
        m_rig->world->estate().about.instanceUuid = QStringLiteral("restored");
        QVERIFY(!m_rig->resume(run));
        QCOMPARE(m_rig->error.kind, Error::Kind::Blocked);
    }

    void aPlanThatCannotBeUsedIsRefused()
    {
        auto plan = planOf({setStep(A, Vm1, KeyA, One)});
        plan.steps.first().type = QStringLiteral("shell");
        QVERIFY(!m_rig->begin(plan));
        QCOMPARE(m_rig->error.kind, Error::Kind::Usage);
        m_rig->world->die();
        QVERIFY(!m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)})));
        QCOMPARE(m_rig->error.kind, Error::Kind::Network);
        QCOMPARE(m_rig->journal->writes(), 0);
    }

    void stopsAtTheFirstFailureAndTriesAgain()
    {
        const auto isAway = std::make_shared<bool>(true);
        m_rig->world->refuseBy(refusing(QStringLiteral("reconfigure vm-1"), isAway));
        const auto runner
            = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm2, KeyB, One)}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runner->standsAt(), A);
        QCOMPARE(runner->state(A).progress, StepProgress::Failed);
        QCOMPARE(runner->state(A).error->kind, Error::Kind::Network);
        QCOMPARE(runner->state(B).progress, StepProgress::Waiting);
        QCOMPARE(runOf(runner), RunProgress::Failed); // still away
        *isAway = false;
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(runner->standsAt(), QString());
        QVERIFY(!runner->state(A).error);
        QCOMPARE(m_rig->world->effects().size(), 2);
    }

    void blockedSaysWhatIsMissing()
    {
        const auto runner = m_rig->begin(
            planOf({with(setStep(A, Vm1, KeyA, One), {{QStringLiteral("needs"), KeyB}})}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        const Error error = *runner->state(A).error;
        QCOMPARE(error.kind, Error::Kind::Blocked);
        QVERIFY(error.why.contains(KeyB));
        QVERIFY(!error.fix.isEmpty());
        QVERIFY(m_rig->world->effects().isEmpty());
        QVERIFY(!m_rig->story(runner->id()).contains(QStringLiteral("intent a")));
    }

    void verifyThatDisagreesFailsTheStep()
    {
        const auto runner = m_rig->begin(
            planOf({with(setStep(A, Vm1, KeyA, One), {{QStringLiteral("wrong"), true}})}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runner->state(A).error->kind, Error::Kind::Fault);
    }

    void anAnswerThatWasLostIsFoundOut()
    {
        bool isLost = true;
        m_rig->world->loseAnswerBy([&isLost](const QString &) -> std::optional<Error> {
            if (!std::exchange(isLost, false))
                return std::nullopt;
            return FakeWorld::gone();
        });
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->effects().size(), 1);
        QCOMPARE(runner->state(A).progress, StepProgress::Done); // ours, so it can be undone
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QVERIFY(!m_rig->world->vm(Vm1).extraConfig.contains(KeyA));
    }

    void skipsWithAReason()
    {
        const auto isAway = std::make_shared<bool>(true);
        m_rig->world->refuseBy(refusing(QStringLiteral("reconfigure vm-1"), isAway));
        const auto runner = m_rig->begin(
            planOf({setStep(A, Vm1, KeyA, One), after(setStep(B, Vm2, KeyB, One), {A})}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(
            QCoro::waitFor(runner->skip(A, QStringLiteral("  "))).error().kind, Error::Kind::Usage);
        QCOMPARE(
            QCoro::waitFor(runner->skip(C, QStringLiteral("x"))).error().kind, Error::Kind::Usage);
        QVERIFY(QCoro::waitFor(runner->skip(A, QStringLiteral("Done elsewhere"))).ok());
        QCOMPARE(runner->state(A).progress, StepProgress::Skipped);
        QCOMPARE(runner->state(A).skippedBecause, QStringLiteral("Done elsewhere"));
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(!QCoro::waitFor(runner->skip(B, QStringLiteral("x"))).ok());
    }

    void aManualStepWaitsForAPerson()
    {
        const auto runner = m_rig->begin(planOf({manual(A, KeyA), setStep(B, Vm1, KeyB, One)}));
        QCOMPARE(runOf(runner), RunProgress::NeedsConfirmation);
        QCOMPARE(runner->standsAt(), A);
        QVERIFY(m_rig->world->effects().isEmpty());
        QCOMPARE(runOf(runner), RunProgress::NeedsConfirmation);
        QVERIFY(!QCoro::waitFor(runner->confirm(A, {})).ok());
        QVERIFY(!QCoro::waitFor(runner->confirm(B, QStringLiteral("x"))).ok());
        QVERIFY(QCoro::waitFor(runner->confirm(A, QStringLiteral("Set in the BIOS"))).ok());
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(runner->state(A).evidence.facts.value(QStringLiteral("confirmed")).toString(),
            QStringLiteral("Set in the BIOS"));
    }

    void aManualStepThatIsDoneAsksNobody()
    {
        m_rig->world->set(Vm1, KeyA, One);
        const auto runner = m_rig->begin(planOf({manual(A, KeyA)}));
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(runner->state(A).progress, StepProgress::AlreadyDone);
    }

    void driftIsSaid()
    {
        const auto runner = m_rig->begin(planOf(
            {setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One), setStep(C, Vm2, KeyA, One)}));
        m_rig->world->set(Vm1, KeyA, QStringLiteral("7"));
        m_rig->world->set(Vm1, KeyB, One);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY2(runner->state(A).drift.contains(
                     QStringLiteral("pciPassthru.a is 7, the preview had not set")),
            qPrintable(runner->state(A).drift));
        QVERIFY(runner->state(B).drift.contains(QStringLiteral("did it already")));
        QVERIFY(runner->state(C).drift.isEmpty());
        QVERIFY(m_rig->story(runner->id()).contains(QStringLiteral("drift a")));
        // The undo brings back what was found, not what the preview had.
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->vm(Vm1).extraConfig.value(KeyA), QStringLiteral("7"));
        QCOMPARE(m_rig->world->vm(Vm1).extraConfig.value(KeyB), One); // not this run's doing
    }

    void stopLetsTheRunningStepEnd()
    {
        const auto runner
            = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One)}));
        std::stop_source stop;
        connect(runner.get(), &Runner::stepChanged, this, [&stop](const values::StepState &state) {
            if (state.percent)
                stop.request_stop();
        });
        QCOMPARE(*QCoro::waitFor(runner->run(stop.get_token())), RunProgress::Stopped);
        QCOMPARE(runner->state(A).progress, StepProgress::Done);
        QCOMPARE(runner->state(B).progress, StepProgress::Waiting);
        QCOMPARE(m_rig->story(runner->id()).last(), QStringLiteral("stopped"));
        QCOMPARE(runOf(runner), RunProgress::Done);
    }

    void stopEndsAStepThatOnlyWaits()
    {
        const auto runner = m_rig->begin(planOf({with(
            setStep(A, Vm1, KeyA, One), {{QStringLiteral("kind"), QStringLiteral("wait")}})}));
        std::stop_source stop;
        connect(runner.get(), &Runner::stepChanged, this, [&stop](const values::StepState &state) {
            if (state.percent)
                stop.request_stop();
        });
        QCOMPARE(*QCoro::waitFor(runner->run(stop.get_token())), RunProgress::Stopped);
        QCOMPARE(runner->state(A).progress, StepProgress::Waiting);
        QVERIFY(!runner->state(A).error);
        QCOMPARE(runOf(runner), RunProgress::Done);
    }

    void oneAtATimeInOneProcess()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        auto running = runner->run({});
        QCOMPARE(QCoro::waitFor(runner->run({})).error().kind, Error::Kind::Usage);
        QCOMPARE(QCoro::waitFor(runner->undo({})).error().kind, Error::Kind::Usage);
        QCOMPARE(
            QCoro::waitFor(runner->skip(A, QStringLiteral("x"))).error().kind, Error::Kind::Usage);
        QCOMPARE(*QCoro::waitFor(std::move(running)), RunProgress::Done);
        QVERIFY(!m_rig->resume(runner->id()));
        QCOMPARE(m_rig->error.kind, Error::Kind::Blocked);
    }

    void whatAStepMakesIsNamedToTheNext()
    {
        PlannedStep user = after(setStep(B, Vm1, KeyA, One), {A});
        user.target = {values::placeholder(QStringLiteral("VirtualMachine"), A), C, A};
        PlannedStep inParams = after(setStep(C, Vm2, KeyA, user.target.ref.value), {A});
        const auto plan = planOf(
            {makeStep(A, QStringLiteral("new"), QStringLiteral("host-1")), user, inParams});
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Done);
        const values::VirtualMachine *const made
            = m_rig->world->estate().vmNamed(QStringLiteral("new"));
        QVERIFY(made);
        QCOMPARE(made->extraConfig.value(KeyA), One);
        QCOMPARE(m_rig->world->vm(Vm2).extraConfig.value(KeyA), made->ref.value);
        m_rig->world->forgetEffects();
        QCOMPARE(runOf(m_rig->begin(plan)), RunProgress::Done); // finds what exists
        QVERIFY(m_rig->world->effects().isEmpty());
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QVERIFY(!m_rig->world->estate().vmNamed(QStringLiteral("new")));
    }

    void nothingToActOnWhenTheMakerWasSkipped()
    {
        PlannedStep user = after(setStep(B, Vm1, KeyA, One), {A});
        user.target = {values::placeholder(QStringLiteral("VirtualMachine"), A), C, A};
        const auto runner = m_rig->begin(
            planOf({makeStep(A, QStringLiteral("new"), QStringLiteral("host-1")), user}));
        QVERIFY(QCoro::waitFor(runner->skip(A, QStringLiteral("x"))).ok());
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runner->state(B).error->kind, Error::Kind::Blocked);
        QVERIFY(m_rig->world->effects().isEmpty());
    }

    void groupsSideBySide_data()
    {
        QTest::addColumn<int>("atOnce");
        QTest::newRow("one host at a time") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("four") << 4;
    }
    void groupsSideBySide()
    {
        QFETCH(int, atOnce);
        QList<PlannedStep> steps;
        for (int host = 0; host < 6; ++host) {
            const QString id = QStringLiteral("vm-1%1").arg(host);
            m_rig->world->addVm(id, QStringLiteral("host-1"));
            for (const QString &key : {KeyA, KeyB})
                steps.append(inGroup(setStep(id + key, id, key, One), id));
        }
        values::Plan plan = planOf(steps);
        plan.groupsAtOnce = atOnce;
        m_rig->world->gather(atOnce);
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->mostAtOnce(), atOnce);
        QCOMPARE(m_rig->world->effects().size(), 12);
    }

    void aBadHostStopsTheOthers()
    {
        m_rig->world->refuseBy(
            refusing(QStringLiteral("reconfigure vm-1"), std::make_shared<bool>(true)));
        QList<PlannedStep> steps{inGroup(setStep(A, Vm1, KeyA, One), A),
            inGroup(setStep(B, Vm2, KeyA, One), B), inGroup(setStep(C, Vm2, KeyB, One), C)};
        values::Plan plan = planOf(steps);
        plan.groupsAtOnce = 2;
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runner->standsAt(), A);
        QCOMPARE(runner->state(B).progress, StepProgress::Done); // it ran already
        QCOMPARE(runner->state(C).progress, StepProgress::Waiting);
    }

    void noEffectWithoutItsIntentOnDisk()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        bool isFull = true;
        m_rig->journal->refuses = [&isFull](qint64, bool before) {
            return before && isFull;
        };
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QVERIFY(m_rig->world->effects().isEmpty());
        QCOMPARE(runner->state(A).error->kind, Error::Kind::Storage);
        isFull = false;
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->effects().size(), 1);
    }

    void anOutcomeThatIsNotOnDiskIsFoundOut()
    {
        const auto runner = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One)}));
        bool isFull = true;
        m_rig->journal->refuses = [&](qint64 write, bool before) {
            return before && isFull && write >= 4; // begun, marked, intent, outcome
        };
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(m_rig->world->effects().size(), 1);
        isFull = false;
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->effects().size(), 1);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QVERIFY(!m_rig->world->vm(Vm1).extraConfig.contains(KeyA));
    }

private:
    std::unique_ptr<RunRig> m_rig;
};

GPUDECK_TEST(TstRunner);
#include "tst_runner.moc"
