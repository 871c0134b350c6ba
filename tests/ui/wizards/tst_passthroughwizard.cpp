// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/deck.h"
#include "ui/common/filterfield.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/preflightpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

/// The way through the wizard: forwards, backwards, quickly, and by keyboard alone.
class TstPassthroughWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guideCaseTakesEightActions();
    void keyboardAloneAppliesThePlan();
    void backLosesNothing();
    void nextWaitsForWhatIsMissing();
    void staleProposalAppliesNothing();
    void railGrows();
    void linkedDevicesComeTogether();
    void startingWithAVmChoosesIt();
    void startingAnewForgets();
    void takingOutNeedsNoVm();
    void enterOnTheLastPageDoesNothing();
    void escapeLeavesAndARunGoesOn();
    void layoutIsRemembered();

private:
    static void chooseVm(const tests::Deck &deck, const QString &name);
};

void TstPassthroughWizard::chooseVm(const tests::Deck &deck, const QString &name)
{
    ui::RowsView *view = deck.wizard.vmPage()->view();
    const QModelIndexList found
        = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(
        view->viewport(), Qt::LeftButton, {}, view->visualRect(found.first()).center());
}

void TstPassthroughWizard::guideCaseTakesEightActions()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    const QSignalSpy applied(&wizard, &ui::PassthroughWizard::applyRequested);
    const QSignalSpy confirmed(&wizard, &ui::PassthroughWizard::confirmRequested);
    int actions = 0;
    const auto click = [&actions](QAbstractButton *button) {
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->text()));
        QTest::mouseClick(button, Qt::LeftButton);
        ++actions;
    };
    ++actions; // "Set Up Passthrough…" on the GPU's row
    deck.startWithP100();
    click(wizard.reviewButton());
    QCOMPARE(wizard.currentPage(), wizard.vmPage());
    chooseVm(deck, QStringLiteral("llm-train-01"));
    ++actions;
    deck.settle();
    click(wizard.reviewButton());
    QCOMPARE(wizard.currentPage(), wizard.applyPage());
    QCheckBox *box = wizard.applyPage()->confirm()->confirmBox();
    QVERIFY(box->text().contains(QStringLiteral("sc2esx01")));
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(10, box->height() / 2));
    ++actions;
    click(wizard.applyPage()->confirm()->applyButton());
    QCOMPARE(applied.count(), 1);
    const auto plan = applied.first().first().value<values::Plan>();
    QCOMPARE(plan.steps.size(), 10);
    // The firmware of the host cannot be read: a person says what they saw.
    const auto steps = tests::sampleProposal(wizard.choices()).steps;
    wizard.setRunState(tests::sampleStates(steps, 0, values::StepProgress::Waiting),
        values::RunProgress::NeedsConfirmation);
    ui::ManualStepBox *manual = wizard.applyPage()->run()->manualBox();
    QTest::keyClicks(manual->evidenceField(), QStringLiteral("Enabled in the BIOS, seen today"));
    ++actions;
    click(manual->confirmButton());
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.first().at(0).toString(), steps.first().id);
    qInfo("actions: %d", actions);
    QVERIFY2(actions <= 8, qPrintable(QString::number(actions)));
}

void TstPassthroughWizard::keyboardAloneAppliesThePlan()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    const QSignalSpy applied(&wizard, &ui::PassthroughWizard::applyRequested);
    wizard.start();
    wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    deck.settle();
    QCOMPARE(QApplication::focusWidget(), wizard.devicePage()->view());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // the first device has the cursor
    deck.settle();
    QCOMPARE(wizard.devicePage()->devices().size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), wizard.fitPage());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), wizard.hostPage());
    QCOMPARE(QApplication::focusWidget(), wizard.hostPage()->above4gField());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("on"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), wizard.vmPage());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("train-01"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    deck.settle();
    QCOMPARE(wizard.choices().assignments.first().vm, tests::setupVm());
    QCOMPARE(wizard.choices().above4gEvidence, QStringLiteral("on"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), wizard.preflightPage());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), wizard.applyPage());
    QCOMPARE(QApplication::focusWidget(), wizard.applyPage()->confirm()->confirmBox());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), wizard.applyPage()->confirm()->applyButton());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(applied.count(), 1);
}

void TstPassthroughWizard::backLosesNothing()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    wizard.goNext();
    wizard.goNext();
    QTest::keyClicks(wizard.hostPage()->vendorField(), QStringLiteral("HCL entry 1234"));
    wizard.goNext();
    chooseVm(deck, QStringLiteral("llm-train-02"));
    deck.settle();
    wizard.goNext();
    const values::PassthroughChoices before = wizard.choices();
    for (int i = 0; i < 4; ++i)
        QTest::mouseClick(wizard.backButton(), Qt::LeftButton);
    QCOMPARE(wizard.currentPage(), wizard.devicePage());
    QVERIFY(!wizard.backButton()->isEnabled());
    QCOMPARE(wizard.choices(), before);
    QCOMPARE(wizard.hostPage()->vendorField()->text(), QStringLiteral("HCL entry 1234"));
    // Another way to give the devices away, and back again.
    QComboBox *target = wizard.vmPage()->targetBox();
    target->setCurrentIndex(2);
    Q_EMIT target->activated(2);
    QVERIFY(!(wizard.choices() == before));
    target->setCurrentIndex(0);
    Q_EMIT target->activated(0);
    QCOMPARE(wizard.choices(), before);
}

void TstPassthroughWizard::nextWaitsForWhatIsMissing()
{
    tests::Deck deck(&tests::largeProposal);
    ui::PassthroughWizard &wizard = deck.wizard;
    wizard.start();
    wizard.show();
    deck.settle();
    QVERIFY(!wizard.nextButton()->isEnabled());
    QVERIFY(tests::visibleText(&wizard).contains(QStringLiteral("Tick a device.")));
    wizard.devicePage()->model()->setTicked({{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    QTest::mouseClick(wizard.reviewButton(), Qt::LeftButton);
    QCOMPARE(wizard.currentPage(), wizard.hostPage()); // the vSAN choice is never made for you
    QCOMPARE(wizard.hostPage()->vsanBox()->currentIndex(), -1);
    QVERIFY(!wizard.nextButton()->isEnabled());
    wizard.hostPage()->vsanBox()->setFocus();
    QTest::keyClick(wizard.hostPage()->vsanBox(), Qt::Key_Down);
    QCOMPARE(wizard.choices().vsanMode, QStringLiteral("ensureObjectAccessibility"));
    QVERIFY(wizard.nextButton()->isEnabled());
}

void TstPassthroughWizard::staleProposalAppliesNothing()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    wizard.review();
    chooseVm(deck, QStringLiteral("llm-train-01"));
    deck.settle();
    wizard.review();
    wizard.applyPage()->confirm()->confirmBox()->setChecked(true);
    QVERIFY(wizard.applyPage()->confirm()->applyButton()->isEnabled());
    const values::PassthroughChoices old = wizard.choices();
    deck.answers = false;
    QTest::keyClicks(wizard.hostPage()->vendorField(), QStringLiteral("x"));
    QVERIFY(deck.isBusy());
    QVERIFY(!wizard.applyPage()->confirm()->applyButton()->isEnabled());
    wizard.setProposal(tests::sampleProposal(old), old); // the answer to what was asked before
    QVERIFY(deck.isBusy());
    QVERIFY(!wizard.applyPage()->confirm()->applyButton()->isEnabled());
    wizard.setProposal(tests::sampleProposal(wizard.choices()), wizard.choices());
    QVERIFY(!deck.isBusy());
    QVERIFY(wizard.applyPage()->confirm()->applyButton()->isEnabled());
}

void TstPassthroughWizard::railGrows()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    wizard.start();
    wizard.show();
    deck.settle();
    QAbstractItemModel *plan = wizard.rail()->view()->model();
    QCOMPARE(plan->rowCount(), 0);
    wizard.devicePage()->model()->setTicked({{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    QCOMPARE(plan->rowCount(), 5);
    wizard.review();
    chooseVm(deck, QStringLiteral("llm-train-01"));
    deck.settle();
    QCOMPARE(plan->rowCount(), 10);
    const QString text = tests::visibleText(wizard.rail());
    QVERIFY2(text.contains(QStringLiteral("1 of them done already")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Reboots 1 host")), qPrintable(text));
}

void TstPassthroughWizard::linkedDevicesComeTogether()
{
    tests::Deck deck;
    deck.wizard.startWithDevice(tests::setupLinkedHost(), QStringLiteral("0000:16:00.0"));
    deck.wizard.show();
    deck.settle();
    QCOMPARE(deck.wizard.choices().assignments.size(), 1);
    QCOMPARE(deck.wizard.choices().assignments.first().devices.size(), 4);
    QCOMPARE(deck.asked, 2); // once for the device, once for those that belong to it
}

void TstPassthroughWizard::startingWithAVmChoosesIt()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    wizard.startWithVm(tests::setupVm());
    wizard.show();
    deck.settle();
    QVERIFY(wizard.choices().assignments.isEmpty());
    wizard.devicePage()->model()->setTicked({{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    QCOMPARE(wizard.choices().assignments.first().vm, tests::setupVm());
    wizard.review();
    QCOMPARE(wizard.currentPage(), wizard.applyPage());
}

void TstPassthroughWizard::startingAnewForgets()
{
    tests::Deck deck;
    deck.startWithP100();
    QTest::keyClicks(deck.wizard.hostPage()->vendorField(), QStringLiteral("x"));
    deck.wizard.review();
    deck.wizard.start();
    deck.settle();
    QCOMPARE(deck.wizard.currentPage(), deck.wizard.devicePage());
    QCOMPARE(deck.wizard.choices(), values::PassthroughChoices());
}

void TstPassthroughWizard::takingOutNeedsNoVm()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    auto *task = wizard.devicePage()->findChild<QComboBox *>();
    task->setCurrentIndex(1);
    deck.settle();
    QVERIFY(!wizard.choices().enable);
    QVERIFY(wizard.choices().assignments.first().vm.isNull());
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), wizard.hostPage());
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), wizard.preflightPage());
}

void TstPassthroughWizard::enterOnTheLastPageDoesNothing()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    wizard.review();
    chooseVm(deck, QStringLiteral("llm-train-01"));
    deck.settle();
    wizard.review();
    const QSignalSpy applied(&wizard, &ui::PassthroughWizard::applyRequested);
    wizard.applyPage()->confirm()->confirmBox()->setChecked(true);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(applied.count(), 0);
    QVERIFY(wizard.isVisible());
    QCOMPARE(wizard.currentPage(), wizard.applyPage());
}

void TstPassthroughWizard::escapeLeavesAndARunGoesOn()
{
    tests::Deck deck;
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    const auto steps = tests::sampleProposal(wizard.choices()).steps;
    const QSignalSpy stopped(&wizard, &ui::PassthroughWizard::stopRequested);
    wizard.showRun(QStringLiteral("P100"), steps);
    wizard.setRunState(
        tests::sampleStates(steps, 1, values::StepProgress::Running), values::RunProgress::Running);
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
    QCOMPARE(stopped.count(), 0);
    wizard.setRunState(
        tests::sampleStates(steps, 2, values::StepProgress::Running), values::RunProgress::Running);
    wizard.show();
    QCOMPARE(wizard.currentPage(), wizard.applyPage());
    QVERIFY(!wizard.backButton()->isEnabled());
}

void TstPassthroughWizard::layoutIsRemembered()
{
    QByteArray state;
    {
        tests::Deck deck;
        deck.startWithP100();
        deck.wizard.resize(1111, 777);
        state = deck.wizard.layoutState();
    }
    tests::Deck deck;
    deck.wizard.restoreLayout(QByteArrayLiteral("rubbish"));
    deck.wizard.restoreLayout(state);
    QCOMPARE(deck.wizard.size(), QSize(1111, 777));
}

GPUDECK_TEST(TstPassthroughWizard);
#include "tst_passthroughwizard.moc"
