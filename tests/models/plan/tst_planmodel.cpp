// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planmodel.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"
#include "tests/ui/wizards/sampleproposal.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <random>

using models::PlanModel;
using models::StepLook;
using Counts = tests::SignalCounter::Counts;

/// The steps of a plan as rows: fresh previews and states change only the rows that differ.
class TstPlanModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAndShrinksByRuns();
    void samePreviewSaysNothing();
    void movedStepsKeepTheirPlace();
    void randomPlansEndRight();
    void statesChangeTheirRows();
    void statesSurviveAFreshPreview();
    void manualStepWantsAPerson();
    void progressIsWeighted();
    void summaryNamesTheFirstChange();

private:
    static QList<values::PreviewedStep> steps(const QStringList &ids);
    static QStringList ids(const PlanModel &model);
};

QList<values::PreviewedStep> TstPlanModel::steps(const QStringList &ids)
{
    QList<values::PreviewedStep> list;
    for (const QString &id : ids) {
        values::PreviewedStep step;
        step.id = id;
        step.info.title = QStringLiteral("Step ") + id;
        step.check.state = values::CheckState::Needed;
        list.append(step);
    }
    return list;
}

QStringList TstPlanModel::ids(const PlanModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data(PlanModel::IdRole).toString());
    return list;
}

void TstPlanModel::growsAndShrinksByRuns()
{
    PlanModel model;
    tests::SignalCounter signalsSeen(&model);
    model.setSteps(steps({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("e")}));
    QCOMPARE(signalsSeen.take().inserted, 1);
    model.setSteps(steps({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
        QStringLiteral("d"), QStringLiteral("e")}));
    QCOMPARE(signalsSeen.take(), (Counts{0, 1, 0, 0, 0}));
    model.setSteps(steps({QStringLiteral("a"), QStringLiteral("e")}));
    QCOMPARE(signalsSeen.take(), (Counts{0, 0, 1, 0, 0}));
    QCOMPARE(ids(model), (QStringList{QStringLiteral("a"), QStringLiteral("e")}));
}

void TstPlanModel::samePreviewSaysNothing()
{
    PlanModel model;
    const auto plan = steps({QStringLiteral("a"), QStringLiteral("b")});
    model.setSteps(plan);
    tests::SignalCounter signalsSeen(&model);
    model.setSteps(plan);
    QCOMPARE(signalsSeen.take(), Counts());
    auto changed = plan;
    changed[1].check.reason = QStringLiteral("now");
    model.setSteps(changed);
    QCOMPARE(signalsSeen.take(), (Counts{1, 0, 0, 0, 0}));
}

void TstPlanModel::movedStepsKeepTheirPlace()
{
    PlanModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSteps(steps({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QPersistentModelIndex kept = model.indexOf(QStringLiteral("a"));
    const QStringList wanted{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")};
    model.setSteps(steps(wanted));
    QCOMPARE(ids(model), wanted);
    QCOMPARE(kept.row(), 1);
}

void TstPlanModel::randomPlansEndRight()
{
    PlanModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        QStringList wanted;
        for (char16_t letter = u'a'; letter <= u'l'; ++letter) {
            if (random() % 3 != 0)
                wanted.append(QString(QChar(letter)));
        }
        std::shuffle(wanted.begin(), wanted.end(), random);
        model.setSteps(steps(wanted));
        QCOMPARE(ids(model), wanted);
    }
}

void TstPlanModel::statesChangeTheirRows()
{
    PlanModel model;
    const auto plan = steps({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    model.setSteps(plan);
    model.setRun(
        tests::sampleStates(plan, 0, values::StepProgress::Running), values::RunProgress::Running);
    tests::SignalCounter signalsSeen(&model);
    model.setRun(
        tests::sampleStates(plan, 1, values::StepProgress::Running), values::RunProgress::Running);
    QCOMPARE(signalsSeen.take(), (Counts{1, 0, 0, 0, 0})); // two neighbours, one signal
    QCOMPARE(model.look(model.index(0, 0)), StepLook::Done);
    QCOMPARE(model.look(model.index(1, 0)), StepLook::Running);
    QCOMPARE(model.standsAt().row(), 1);
    QCOMPARE(model.count(StepLook::Waiting), 1);
    model.setRun({}, values::RunProgress::Ready);
    QCOMPARE(model.look(model.index(0, 0)), StepLook::Needed);
    QVERIFY(model.state(model.index(0, 0)) == nullptr);
}

void TstPlanModel::statesSurviveAFreshPreview()
{
    PlanModel model;
    auto plan = steps({QStringLiteral("a"), QStringLiteral("b")});
    model.setSteps(plan);
    model.setRun(
        tests::sampleStates(plan, 1, values::StepProgress::Failed), values::RunProgress::Failed);
    plan[0].check.reason = QStringLiteral("read again");
    model.setSteps(plan);
    QCOMPARE(model.look(model.index(0, 0)), StepLook::Done);
    QCOMPARE(model.look(model.index(1, 0)), StepLook::Failed);
}

void TstPlanModel::manualStepWantsAPerson()
{
    PlanModel model;
    auto plan = steps({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    plan[1].info.kind = values::StepKind::Manual;
    plan[2].info.kind = values::StepKind::Manual;
    model.setSteps(plan);
    const auto states = tests::sampleStates(plan, 1, values::StepProgress::Waiting);
    model.setRun(states, values::RunProgress::Running);
    QCOMPARE(model.count(StepLook::WantsPerson), 0);
    model.setRun(states, values::RunProgress::NeedsConfirmation);
    QCOMPARE(model.count(StepLook::WantsPerson), 1);
    QCOMPARE(model.standsAt().row(), 1);
    QVERIFY(model.standsAt()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Waits for you")));
}

void TstPlanModel::progressIsWeighted()
{
    PlanModel model;
    auto plan = steps({QStringLiteral("a"), QStringLiteral("b")});
    plan[0].info.typical = std::chrono::seconds(10);
    plan[1].info.typical = std::chrono::seconds(90);
    model.setSteps(plan);
    QCOMPARE(model.percentDone(), 0);
    auto states = tests::sampleStates(plan, 1, values::StepProgress::Running);
    model.setRun(states, values::RunProgress::Running);
    QCOMPARE(model.percentDone(), 10);
    states[1].percent = 50;
    model.setRun(states, values::RunProgress::Running);
    QCOMPARE(model.percentDone(), 55);
}

void TstPlanModel::summaryNamesTheFirstChange()
{
    values::StepCheck check;
    check.state = values::CheckState::Needed;
    check.call = QStringLiteral("RebootHost_Task");
    QCOMPARE(models::changeSummary(check), QStringLiteral("RebootHost_Task"));
    check.changes = {{QStringLiteral("x"), QStringLiteral("1"), QStringLiteral("2")}};
    QCOMPARE(models::changeSummary(check), QStringLiteral("x: 1 → 2"));
    check.changes.append(check.changes.first());
    QCOMPARE(models::changeSummary(check), QStringLiteral("x: 1 → 2, and 1 more"));
    check.changes.clear();
    check.state = values::CheckState::AlreadyDone;
    check.reason = QStringLiteral("it is off");
    QCOMPARE(models::changeSummary(check), QStringLiteral("it is off"));
}

GPUDECK_TEST(TstPlanModel);
#include "tst_planmodel.moc"
