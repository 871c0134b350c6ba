// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/deck.h"
#include "ui/common/errorpanel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/notedialog.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/exportbutton.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/skipdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

/// A run in the wizard: what shows, and what may be asked for in each of its states.
class TstWizardRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_deck.reset(); }
    void manualStepWantsEvidence();
    void runningCanBeStopped();
    void failureOffersThreeWays();
    void skippingNeedsAReason();
    void aFailedUndoCanBePassedOver();
    void undoIsConfirmed();
    void aLossIsTickedOrDoesNotHappen();
    void doneShowsEvidence();
    void stoppedGoesOn();
    void errorOfTheRunItself();
    void runbookHasFourForms();
    void detailsTellEverything();

private:
    void show(qsizetype at, values::StepProgress progress, values::RunProgress run);
    void fail();
    [[nodiscard]] ui::RunView *view() const { return m_deck->wizard.applyPage()->run(); }

    std::unique_ptr<tests::Deck> m_deck;
    QList<values::PreviewedStep> m_steps;
};

void TstWizardRun::init()
{
    m_deck = std::make_unique<tests::Deck>();
    values::PassthroughChoices choices;
    choices.assignments.append({tests::setupHost(), {QStringLiteral("0000:82:00.0")},
        tests::setupVm(), std::nullopt, std::nullopt});
    m_steps = tests::sampleProposal(choices).steps;
    QCOMPARE(m_steps.size(), 10);
    m_deck->wizard.showRun(QStringLiteral("P100 for llm-train-01"), m_steps);
    m_deck->wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_deck->wizard));
}

void TstWizardRun::show(qsizetype at, values::StepProgress progress, values::RunProgress run)
{
    m_deck->wizard.setRunState(tests::sampleStates(m_steps, at, progress), run);
}

void TstWizardRun::fail()
{
    auto states = tests::sampleStates(m_steps, 8, values::StepProgress::Failed);
    states[8].error = values::Error(values::Error::Kind::Fault, QStringLiteral("Not powered on"),
        QStringLiteral("could not allocate <b>33587200</b> KB"), QStringLiteral("Set it to 64."));
    m_deck->wizard.setRunState(states, values::RunProgress::Failed);
}

void TstWizardRun::manualStepWantsEvidence()
{
    const QSignalSpy confirmed(&m_deck->wizard, &ui::PassthroughWizard::confirmRequested);
    show(0, values::StepProgress::Waiting, values::RunProgress::NeedsConfirmation);
    ui::ManualStepBox *box = view()->manualBox();
    QVERIFY(box->isVisible());
    QCOMPARE(QApplication::focusWidget(), box->evidenceField());
    QVERIFY(tests::visibleText(box).contains(QStringLiteral("Memory Mapped I/O above 4 GB")));
    QVERIFY(!box->confirmButton()->isEnabled());
    QTest::keyClicks(box->evidenceField(), QStringLiteral("   "));
    QTest::keyClick(box->evidenceField(), Qt::Key_Return);
    QCOMPARE(confirmed.count(), 0);
    QTest::keyClicks(box->evidenceField(), QStringLiteral("it is on"));
    QTest::keyClick(box->evidenceField(), Qt::Key_Return);
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.first().at(1).toString(), QStringLiteral("it is on"));
    QVERIFY(m_deck->wizard.isVisible());
    show(1, values::StepProgress::Running, values::RunProgress::Running);
    QVERIFY(!box->isVisible());
}

void TstWizardRun::runningCanBeStopped()
{
    const QSignalSpy stopped(&m_deck->wizard, &ui::PassthroughWizard::stopRequested);
    show(3, values::StepProgress::Running, values::RunProgress::Running);
    QVERIFY(view()->stopButton()->isVisible() && view()->stopButton()->isEnabled());
    QVERIFY(!view()->undoButton()->isVisible());
    QCOMPARE(view()->view()->currentIndex().row(), 3);
    QTest::mouseClick(view()->stopButton(), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
    QVERIFY(!view()->stopButton()->isEnabled());
    QVERIFY(view()->headline()->text().contains(QStringLiteral("ends, then the run stops")));
    show(4, values::StepProgress::Waiting, values::RunProgress::Stopped);
    QVERIFY(!view()->stopButton()->isVisible());
    QVERIFY(view()->continueButton()->isVisible());
}

void TstWizardRun::failureOffersThreeWays()
{
    const QSignalSpy goOn(&m_deck->wizard, &ui::PassthroughWizard::continueRequested);
    fail();
    QVERIFY(view()->errorPanel()->isVisible());
    const QString text = tests::visibleText(view()->errorPanel());
    QVERIFY(text.contains(QStringLiteral("<b>33587200</b>")));
    QVERIFY(text.contains(QStringLiteral("Set it to 64.")));
    for (QPushButton *button : {view()->retryButton(), view()->skipButton(), view()->undoButton()})
        QVERIFY(button->isVisible() && button->isEnabled() && !button->isDefault());
    QTest::mouseClick(view()->retryButton(), Qt::LeftButton);
    QCOMPARE(goOn.count(), 1);
    show(8, values::StepProgress::Running, values::RunProgress::Running);
    QVERIFY(!view()->errorPanel()->isVisible());
}

void TstWizardRun::skippingNeedsAReason()
{
    const QSignalSpy skipped(&m_deck->wizard, &ui::PassthroughWizard::skipRequested);
    fail();
    QTest::mouseClick(view()->skipButton(), Qt::LeftButton);
    auto *dialog = view()->findChild<ui::SkipDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(!dialog->skipButton()->isEnabled());
    QTest::keyClicks(dialog->reasonField(), QStringLiteral("done by hand"));
    QTest::mouseClick(dialog->skipButton(), Qt::LeftButton);
    QCOMPARE(skipped.count(), 1);
    QCOMPARE(skipped.first().at(0).toString(), m_steps.at(8).id);
    QCOMPARE(skipped.first().at(1).toString(), QStringLiteral("done by hand"));
}

void TstWizardRun::aFailedUndoCanBePassedOver()
{
    const QSignalSpy skipped(&m_deck->wizard, &ui::PassthroughWizard::skipRequested);
    auto states = tests::sampleStates(m_steps, 8, values::StepProgress::Failed);
    states[8].error = values::Error(values::Error::Kind::NotFound, QStringLiteral("gone"),
        QStringLiteral("The VM is not there"));
    m_deck->wizard.setRunState(states, values::RunProgress::UndoFailed);
    QVERIFY(view()->skipButton()->isVisible() && view()->undoButton()->isVisible());
    QVERIFY(!view()->retryButton()->isVisible());
    QTest::mouseClick(view()->skipButton(), Qt::LeftButton);
    auto *dialog = view()->findChild<ui::SkipDialog *>();
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->reasonField(), QStringLiteral("it is gone"));
    QTest::mouseClick(dialog->skipButton(), Qt::LeftButton);
    QCOMPARE(skipped.count(), 1);
    QCOMPARE(skipped.first().at(0).toString(), m_steps.at(8).id);
}

void TstWizardRun::undoIsConfirmed()
{
    const QSignalSpy undo(&m_deck->wizard, &ui::PassthroughWizard::undoRequested);
    fail();
    for (const bool really : {false, true}) {
        QTest::mouseClick(view()->undoButton(), Qt::LeftButton);
        QPointer<ui::NoteDialog> question = view()->findChild<ui::NoteDialog *>();
        QVERIFY(question != nullptr);
        QVERIFY(tests::visibleText(question).contains(QStringLiteral("Reboot sc2esx01")));
        QVERIFY(question->buttons()->button(QDialogButtonBox::Cancel)->isDefault());
        if (really)
            question->accept();
        else
            QTest::keyClick(question.data(), Qt::Key_Return);
        QTRY_VERIFY(question == nullptr);
        QCOMPARE(undo.count(), really ? 1 : 0);
    }
}

void TstWizardRun::aLossIsTickedOrDoesNotHappen()
{
    const QString loss = QStringLiteral("The VM fresh is deleted");
    m_steps[1].info.undoLoses = loss;
    m_deck->wizard.showRun(QStringLiteral("A new VM"), m_steps);
    const QSignalSpy undo(&m_deck->wizard, &ui::PassthroughWizard::undoRequested);
    for (const bool tick : {false, true}) {
        fail();
        QTest::mouseClick(view()->undoButton(), Qt::LeftButton);
        const QPointer<ui::NoteDialog> question = view()->findChild<ui::NoteDialog *>();
        QVERIFY(question != nullptr);
        QVERIFY(tests::visibleText(question).contains(loss));
        auto *box = question->findChild<QCheckBox *>();
        QVERIFY(box != nullptr && !box->isChecked());
        box->setChecked(tick);
        question->accept();
        QTRY_VERIFY(question == nullptr);
        QCOMPARE(undo.last().first().toBool(), tick);
    }
    show(m_steps.size(), values::StepProgress::Done, values::RunProgress::Undone);
    QVERIFY(view()->headline()->text().contains(QStringLiteral("stays as it is")));
}

void TstWizardRun::doneShowsEvidence()
{
    show(m_steps.size(), values::StepProgress::Done, values::RunProgress::Done);
    QVERIFY(view()->headline()->text().contains(QStringLiteral("are proved")));
    const QModelIndex change
        = view()->view()->model()->index(1, static_cast<int>(models::PlanModel::Column::Change));
    QCOMPARE(change.data().toString(), QStringLiteral("Read back from the server: as planned"));
    QVERIFY(view()->undoButton()->isVisible());
    QVERIFY(!view()->stopButton()->isVisible());
    auto states = tests::sampleStates(m_steps, m_steps.size(), values::StepProgress::Done);
    states[2].progress = values::StepProgress::Skipped;
    states[2].skippedBecause = QStringLiteral("nothing runs there");
    m_deck->wizard.setRunState(states, values::RunProgress::Done);
    QVERIFY2(view()->headline()->text().contains(QStringLiteral("9 of 10 steps")),
        qPrintable(view()->headline()->text()));
}

void TstWizardRun::stoppedGoesOn()
{
    const QSignalSpy goOn(&m_deck->wizard, &ui::PassthroughWizard::continueRequested);
    for (const auto state : {values::RunProgress::Stopped, values::RunProgress::Interrupted}) {
        show(4, values::StepProgress::Waiting, state);
        QTest::mouseClick(view()->continueButton(), Qt::LeftButton);
    }
    QCOMPARE(goOn.count(), 2);
}

void TstWizardRun::errorOfTheRunItself()
{
    m_deck->wizard.showRunError(
        values::Error(values::Error::Kind::Storage, QStringLiteral("The journal was not written"),
            QStringLiteral("the disk is full"), QStringLiteral("Free some space.")));
    QVERIFY(view()->errorPanel()->isVisible());
    QVERIFY(tests::visibleText(view()).contains(QStringLiteral("the disk is full")));
    QVERIFY(view()->retryButton()->isVisible());
    QVERIFY(!view()->skipButton()->isVisible());
}

void TstWizardRun::runbookHasFourForms()
{
    const QSignalSpy wanted(&m_deck->wizard, &ui::PassthroughWizard::exportRequested);
    for (QAction *action : view()->findChild<ui::ExportButton *>()->menu()->actions())
        action->trigger();
    QCOMPARE(wanted.count(), 4);
    QSet<int> formats;
    for (const QList<QVariant> &arguments : wanted)
        formats.insert(static_cast<int>(arguments.first().value<ui::RunbookFormat>()));
    QCOMPARE(formats.size(), 4);
}

void TstWizardRun::detailsTellEverything()
{
    show(m_steps.size(), values::StepProgress::Done, values::RunProgress::Done);
    view()->view()->setCurrentIndex(view()->view()->model()->index(7, 0));
    const QStringList parts{QStringLiteral("never half configured"),
        QStringLiteral("5.2.2 to 5.2.5"), QStringLiteral("Edit Settings > VM Options"),
        QStringLiteral("ReconfigVM_Task on llm-train-01"), QStringLiteral("Can be undone"),
        QStringLiteral("as planned"), QStringLiteral("RawDevice")};
    for (const QString &part : parts)
        QTRY_VERIFY2(tests::visibleText(view()).contains(part), qPrintable(part));
    view()->view()->setCurrentIndex(view()->view()->model()->index(6, 0));
    QTRY_VERIFY(tests::visibleText(view()).contains(
        QStringLiteral("Cannot be undone: vSphere cannot go back to an older version")));
}

GPUDECK_TEST(TstWizardRun);
#include "tst_wizardrun.moc"
