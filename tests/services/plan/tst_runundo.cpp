// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back and going on: undo, resume in another process, the end of the program.
#include "tests/services/plan/runrig.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace tests;
using plan::Runner;
using values::Error;
using values::RunProgress;
using values::StepProgress;

namespace
{

const QString A = QStringLiteral("a"), B = QStringLiteral("b"), C = QStringLiteral("c");
const QString KeyA = QStringLiteral("pciPassthru.a"), KeyB = QStringLiteral("pciPassthru.b"),
              KeyC = QStringLiteral("pciPassthru.c");
const QString One = QStringLiteral("1");
const QString Vm = QStringLiteral("vm-1");

Error away()
{
    return {Error::Kind::Network, QStringLiteral("No answer"), QStringLiteral("The server is away"),
        {}, QStringLiteral("detail of it")};
}

values::Plan threeSteps()
{
    return planOf(
        {setStep(A, Vm, KeyA, One), setStep(B, Vm, KeyB, One), setStep(C, Vm, KeyC, One)});
}

} // namespace

class TstRunUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<RunRig>();
        m_rig->world->addHost(QStringLiteral("host-1"));
        m_rig->world->addVm(Vm, QStringLiteral("host-1"));
    }

    void takesBackInReverse()
    {
        m_rig->world->set(Vm, KeyB, QStringLiteral("old"));
        const QStringList before = m_rig->world->picture();
        const auto runner = m_rig->begin(threeSteps());
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(m_rig->world->picture() != before);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->picture(), before);
        QCOMPARE(m_rig->story(runner->id()).mid(9),
            (QStringList{QStringLiteral("undo-intent c"), QStringLiteral("undo-outcome c"),
                QStringLiteral("undo-intent b"), QStringLiteral("undo-outcome b"),
                QStringLiteral("undo-intent a"), QStringLiteral("undo-outcome a"),
                QStringLiteral("run-undone")}));
        QCOMPARE(runner->state(B).progress, StepProgress::Undone);
        QCOMPARE(QCoro::waitFor(runner->run({})).error().kind, Error::Kind::Usage);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
    }

    void onlyWhatThisRunDid()
    {
        m_rig->world->set(Vm, KeyA, One);
        const auto runner = m_rig->begin(threeSteps());
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->vm(Vm).extraConfig.value(KeyA), One);
        QCOMPARE(runner->state(A).progress, StepProgress::AlreadyDone);
    }

    void whatWouldBeLostStaysUnlessThatIsAccepted()
    {
        const QString loss = QStringLiteral("The VM with all that is in it");
        values::Plan plan = threeSteps();
        plan.steps[1] = with(plan.steps.at(1), {{QStringLiteral("loses"), loss}});
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(runner->state(B).skippedBecause.isEmpty());
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->vm(Vm).extraConfig.keys(), QStringList{KeyB});
        QCOMPARE(runner->state(B).progress, StepProgress::Done);
        QVERIFY(runner->state(B).skippedBecause.contains(loss));
        const auto entries = QCoro::waitFor(m_rig->journal->entries(runner->id()));
        QVERIFY(entries->last().words.contains(loss));
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QVERIFY(m_rig->world->vm(Vm).extraConfig.contains(KeyB));
        QCOMPARE(undoWithLossOf(runner), RunProgress::Undone);
        QVERIFY(m_rig->world->vm(Vm).extraConfig.isEmpty());
        QCOMPARE(runner->state(B).progress, StepProgress::Undone);
    }

    void whatHasNoUndoIsPassedOverAndNamed()
    {
        auto plan = threeSteps();
        plan.steps[1] = with(plan.steps[1], {{QStringLiteral("irreversible"), true}});
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->vm(Vm).extraConfig.keys(), QStringList{KeyB});
        QCOMPARE(runner->state(B).progress, StepProgress::Done);
        QCOMPARE(runner->state(B).skippedBecause, QStringLiteral("What is gone is gone"));
        const auto entries = QCoro::waitFor(m_rig->journal->entries(runner->id()));
        QVERIFY(entries->last().words.contains(QStringLiteral("Set pciPassthru.b")));
        QCOMPARE(entries->last().data.value(QStringLiteral("kept")).toArray().size(), 1);
    }

    void aFailedStepMayHaveActed()
    {
        auto plan = threeSteps();
        plan.steps[1] = with(plan.steps[1], {{QStringLiteral("wrong"), true}});
        const QStringList before = m_rig->world->picture();
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QVERIFY(QCoro::waitFor(runner->skip(B, QStringLiteral("never mind"))).ok());
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->picture(), before);
    }

    void aFailingUndoSaysBoth()
    {
        auto plan = threeSteps();
        plan.steps[1] = with(plan.steps[1], {{QStringLiteral("wrong"), true}});
        const QStringList before = m_rig->world->picture();
        const auto runner = m_rig->begin(plan);
        QCOMPARE(runOf(runner), RunProgress::Failed);
        bool isAway = true;
        m_rig->world->refuseBy([&isAway](const QString &call) -> std::optional<Error> {
            if (isAway && call.startsWith(QStringLiteral("reconfigure")))
                return away();
            return std::nullopt;
        });
        QCOMPARE(undoOf(runner), RunProgress::UndoFailed);
        const Error error = *runner->state(B).error;
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.what.contains(QStringLiteral("Set pciPassthru.b")), qPrintable(error.what));
        QCOMPARE(error.why, QStringLiteral("The server is away"));
        QVERIFY2(error.detail.contains(QStringLiteral("detail of it"))
                && error.detail.contains(QStringLiteral("It was not set")),
            qPrintable(error.detail));
        QCOMPARE(runner->state(A).progress, StepProgress::Done); // not reached
        QVERIFY(!QCoro::waitFor(runner->run({})).ok());

        const QString run = runner->id();
        isAway = false;
        QCOMPARE(undoOf(runner), RunProgress::Undone); // tried again
        QCOMPARE(m_rig->world->picture(), before);
        QCOMPARE(QCoro::waitFor(m_rig->journal->runs())->first().id, run);
    }

    void undoStopsBetweenSteps()
    {
        const QStringList before = m_rig->world->picture();
        const auto runner = m_rig->begin(threeSteps());
        QCOMPARE(runOf(runner), RunProgress::Done);
        std::stop_source stop;
        connect(runner.get(), &Runner::stepChanged, this, [&stop](const values::StepState &state) {
            if (state.progress == StepProgress::Undoing)
                stop.request_stop();
        });
        QCOMPARE(*QCoro::waitFor(runner->undo(stop.get_token())), RunProgress::Stopped);
        QCOMPARE(runner->state(C).progress, StepProgress::Undone);
        QCOMPARE(runner->state(B).progress, StepProgress::Done);
        QVERIFY(!QCoro::waitFor(runner->run({})).ok());
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->picture(), before);
    }

    void anotherProcessGoesOn()
    {
        const QStringList before = m_rig->world->picture();
        QString run;
        {
            std::stop_source stop;
            const auto runner = m_rig->begin(threeSteps());
            run = runner->id();
            connect(
                runner.get(), &Runner::stepChanged, this, [&stop](const values::StepState &state) {
                    if (state.percent)
                        stop.request_stop();
                });
            QCOMPARE(*QCoro::waitFor(runner->run(stop.get_token())), RunProgress::Stopped);
        }
        m_rig->reopen();
        const auto runner = m_rig->resume(run);
        QVERIFY2(runner, qPrintable(m_rig->error.sentence()));
        QCOMPARE(runner->progress(), RunProgress::Stopped);
        QCOMPARE(runner->plan(), threeSteps());
        QCOMPARE(runner->state(A).progress, StepProgress::Done);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->effects().size(), 3);
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->picture(), before);
    }

    void resumeOfARunThatIsNotThere()
    {
        QVERIFY(!m_rig->resume(QStringLiteral("20260101-000000-0000")));
        QCOMPARE(m_rig->error.kind, Error::Kind::NotFound);
        QVERIFY(!m_rig->resume(QStringLiteral("../x")));
        QCOMPARE(m_rig->error.kind, Error::Kind::NotFound);
    }

    void resumeKnowsWhatWasSaid()
    {
        auto plan = threeSteps();
        plan.steps[0] = with(plan.steps[0], {{QStringLiteral("kind"), QStringLiteral("manual")}});
        QString run;
        {
            const auto runner = m_rig->begin(plan);
            run = runner->id();
            QCOMPARE(runOf(runner), RunProgress::NeedsConfirmation);
        }
        {
            const auto runner = m_rig->resume(run);
            QCOMPARE(runner->progress(), RunProgress::NeedsConfirmation);
            QCOMPARE(runner->standsAt(), A);
            QVERIFY(QCoro::waitFor(runner->confirm(A, QStringLiteral("done"))).ok());
            QVERIFY(QCoro::waitFor(runner->skip(B, QStringLiteral("later"))).ok());
        }
        const auto runner = m_rig->resume(run);
        QCOMPARE(runner->progress(), RunProgress::Interrupted);
        QCOMPARE(runner->state(B).skippedBecause, QStringLiteral("later"));
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(runner->state(A).evidence.facts.value(QStringLiteral("confirmed")).toString(),
            QStringLiteral("done"));
    }

    void theProgramEnds()
    {
        QString run;
        {
            const auto runner = m_rig->begin(threeSteps());
            run = runner->id();
            connect(runner.get(), &Runner::stepChanged, this,
                [&runner](const values::StepState &state) {
                    if (state.id == B && state.percent)
                        runner->abandon();
                });
            QCOMPARE(*QCoro::waitFor(runner->run({})), RunProgress::Stopped);
            QCOMPARE(m_rig->story(run).last(), QStringLiteral("intent b"));
        }
        const auto runner = m_rig->resume(run);
        QCOMPARE(runner->progress(), RunProgress::Interrupted);
        QCOMPARE(runner->state(B).progress, StepProgress::Waiting);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(m_rig->world->effects().size(), 3);
    }

    void aFailingUndoIsPassedOverWithAReason()
    {
        const auto runner = m_rig->begin(threeSteps());
        QCOMPARE(runOf(runner), RunProgress::Done);
        m_rig->world->refuseBy([](const QString &call) -> std::optional<Error> {
            return call.startsWith(QStringLiteral("reconfigure")) ? std::optional<Error>(away())
                                                                  : std::nullopt;
        });
        QCOMPARE(undoOf(runner), RunProgress::UndoFailed);
        QVERIFY(!QCoro::waitFor(runner->skip(A, QStringLiteral("not yet"))).ok());
        QVERIFY(!QCoro::waitFor(runner->skip(C, QString())).ok());
        const QString why = QStringLiteral("it is gone");
        QVERIFY(QCoro::waitFor(runner->skip(C, why)).ok());
        m_rig->world->refuseBy({});
        const QString run = runner->id();
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(m_rig->world->vm(Vm).extraConfig.keys(), QStringList{KeyC});
        QCOMPARE(runner->state(C).progress, StepProgress::Skipped);
        QCOMPARE(runner->state(C).skippedBecause, why);
        const auto entries = QCoro::waitFor(m_rig->journal->entries(run));
        QVERIFY2(entries->last().words.contains(why), qPrintable(entries->last().words));
        QCOMPARE(undoOf(runner), RunProgress::Undone); // nothing is left to do
    }

    void theWayBackIsShownBefore()
    {
        auto plan = threeSteps();
        plan.steps[0] = with(plan.steps[0], {{QStringLiteral("irreversible"), true}});
        const auto runner = m_rig->begin(plan);
        QVERIFY(QCoro::waitFor(runner->undoPreview({}))->isEmpty());
        QCOMPARE(runOf(runner), RunProgress::Done);
        m_rig->world->forgetEffects();
        const qint64 writes = m_rig->journal->writes();
        const auto preview = QCoro::waitFor(runner->undoPreview({}));
        QVERIFY(preview.ok());
        QCOMPARE(preview->size(), 3);
        QCOMPARE(preview->first().step, C);
        QCOMPARE(preview->first().check.state, values::CheckState::Needed);
        QCOMPARE(preview->last().stays, QStringLiteral("What is gone is gone"));
        QCOMPARE(m_rig->world->effects(), QStringList());
        QCOMPARE(m_rig->journal->writes(), writes);
    }

private:
    std::unique_ptr<RunRig> m_rig;
};

GPUDECK_TEST(TstRunUndo);
#include "tst_runundo.moc"
