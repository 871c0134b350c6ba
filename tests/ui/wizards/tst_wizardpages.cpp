// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/deck.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/cloneform.h"
#include "ui/wizards/doublingspin.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/newvmform.h"
#include "ui/wizards/pastedialog.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/vmoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

/// What each page takes from the operator, and what it shows of a proposal.
class TstWizardPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusableDeviceSaysWhy();
    void functionStandsForItsDevice();
    void evidenceWins();
    void evidenceErrorsShowWhereItWasPasted();
    void aTrialIsOfferedWhereNobodyKnowsTheRegions();
    void theServersWordStandsApart();
    void sizeIsNeverBelowTheNeed();
    void onlyTickedVmsAreShutDown();
    void newVmTakesWhatIsProposed();
    void clonesShareTheDevices();
    void optionsDependOnEachOther();
    void dynamicTakesALabel();
    void remedyBecomesAChoice();
    void blockedStepStopsTheWay();
    void badVerdictIsRead();

private:
    static void choose(QComboBox *box, int row);
};

void TstWizardPages::choose(QComboBox *box, int row)
{
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
}

void TstWizardPages::unusableDeviceSaysWhy()
{
    tests::Deck deck;
    deck.wizard.startWithDevice(
        {QStringLiteral("HostSystem"), QStringLiteral("host-13")}, QStringLiteral("0000:c1:00.0"));
    deck.wizard.show();
    deck.settle();
    QVERIFY(deck.wizard.devicePage()->devices().isEmpty());
    QVERIFY(!deck.wizard.nextButton()->isEnabled());
    const QString text = tests::visibleText(deck.wizard.devicePage());
    QVERIFY2(text.contains(QStringLiteral("inference-02 holds it")), qPrintable(text));
}

void TstWizardPages::functionStandsForItsDevice()
{
    tests::Deck deck;
    deck.wizard.startWithDevice(tests::setupHost(), QStringLiteral("0000:03:00.1"));
    deck.wizard.show();
    deck.settle();
    QCOMPARE(deck.wizard.choices().assignments.size(), 1);
    QCOMPARE(deck.wizard.choices().assignments.first().devices,
        QStringList{QStringLiteral("0000:03:00.0")});
}

void TstWizardPages::evidenceWins()
{
    tests::Deck deck;
    deck.startWithP100();
    deck.wizard.goNext();
    const QSignalSpy pasted(&deck.wizard, &ui::PassthroughWizard::evidencePasted);
    ui::FitPage *page = deck.wizard.fitPage();
    QTest::mouseClick(page->pasteButton(), Qt::LeftButton);
    ui::PasteDialog *dialog = page->pasteDialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->text()->setPlainText(QStringLiteral("barIndex 1 type 3 size 17179869184"));
    QTest::mouseClick(dialog->readButton(), Qt::LeftButton);
    QCOMPARE(pasted.count(), 1);
    QVERIFY(dialog->isVisible()); // until it was understood
    const QHash<QString, QList<values::PassthroughChoices::Bar>> bars{
        {QStringLiteral("10de:15f8"), {{1, qint64(16) << 30, true}}}};
    deck.wizard.setBars(bars);
    QCOMPARE(deck.wizard.choices().bars, bars);
    deck.settle();
    QTRY_VERIFY(page->pasteDialog() == nullptr);
    const auto *table = page->findChild<ui::RowsView *>(QStringLiteral("wizardBars"));
    QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("Evidence"));
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("16 GiB"));
}

void TstWizardPages::evidenceErrorsShowWhereItWasPasted()
{
    tests::Deck deck;
    deck.startWithP100();
    deck.wizard.goNext();
    ui::FitPage *page = deck.wizard.fitPage();
    QTest::mouseClick(page->pasteButton(), Qt::LeftButton);
    QTest::mouseClick(page->pasteDialog()->readButton(), Qt::LeftButton);
    QVERIFY(tests::visibleText(page->pasteDialog()).contains(QStringLiteral("is empty")));
    deck.wizard.showEvidenceError(values::Error(values::Error::Kind::Protocol,
        QStringLiteral("No region"), QStringLiteral("no line"), QStringLiteral("Take others.")));
    QVERIFY(tests::visibleText(page->pasteDialog()).contains(QStringLiteral("No region")));
}

void TstWizardPages::aTrialIsOfferedWhereNobodyKnowsTheRegions()
{
    tests::Deck deck;
    deck.startWithP100();
    deck.wizard.goNext();
    ui::FitPage *page = deck.wizard.fitPage();
    const QSignalSpy wanted(page, &ui::FitPage::trialRequested);
    QVERIFY(!page->tryButton()->isVisible());
    values::PassthroughProposal proposal = tests::sampleProposal(deck.wizard.choices());
    proposal.mmio->known = false;
    deck.wizard.setProposal(proposal, deck.wizard.choices());
    QVERIFY(page->tryButton()->isVisible());
    QTest::mouseClick(page->tryButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TstWizardPages::sizeIsNeverBelowTheNeed()
{
    tests::Deck deck;
    deck.startWithP100();
    deck.wizard.goNext();
    ui::FitPage *page = deck.wizard.fitPage();
    QCOMPARE(page->sizeSpin()->value(), 32);
    QVERIFY(!page->sizeSpin()->isEnabled());
    QVERIFY(!deck.wizard.choices().mmioSizeGb);
    page->overrideBox()->setChecked(true);
    QCOMPARE(deck.wizard.choices().mmioSizeGb, 32);
    page->sizeSpin()->stepUp();
    QCOMPARE(deck.wizard.choices().mmioSizeGb, 64);
    for (int i = 0; i < 5; ++i)
        page->sizeSpin()->stepDown();
    QCOMPARE(deck.wizard.choices().mmioSizeGb, 32);
    page->sizeSpin()->setFocus();
    page->sizeSpin()->selectAll();
    QTest::keyClicks(page->sizeSpin(), QStringLiteral("100"));
    QTest::keyClick(page->sizeSpin(), Qt::Key_Tab);
    QCOMPARE(deck.wizard.choices().mmioSizeGb, 128);
    page->overrideBox()->setChecked(false);
    QVERIFY(!deck.wizard.choices().mmioSizeGb);
}

void TstWizardPages::onlyTickedVmsAreShutDown()
{
    tests::Deck deck;
    deck.startWithP100();
    ui::HostSetupPage *page = deck.wizard.hostPage();
    QAbstractItemModel *vms = page->evacuation()->model();
    QCOMPARE(vms->rowCount(), 2);
    QVERIFY((vms->flags(vms->index(0, 0)) & Qt::ItemIsUserCheckable) == 0); // moves by itself
    QVERIFY(deck.wizard.choices().shutDown.isEmpty());
    deck.wizard.goNext();
    deck.wizard.goNext();
    QVERIFY(tests::visibleText(page).contains(QStringLiteral("cannot move")));
    page->evacuation()->setCurrentIndex(vms->index(1, 0));
    QTest::keyClick(page->evacuation(), Qt::Key_Space);
    QCOMPARE(deck.wizard.choices().shutDown.size(), 1);
    QCOMPARE(deck.wizard.choices().shutDown.first().value, QStringLiteral("vm-52"));
    QVERIFY(!tests::visibleText(page).contains(QStringLiteral("cannot move")));
}

void TstWizardPages::newVmTakesWhatIsProposed()
{
    tests::Deck deck;
    deck.startWithP100();
    choose(deck.wizard.vmPage()->targetBox(), 1);
    QCOMPARE(
        deck.wizard.vmPage()->missing(), QStringLiteral("Give the new virtual machine a name."));
    QTest::keyClicks(deck.wizard.vmPage()->newVm()->nameField(), QStringLiteral(" llm-new "));
    QCOMPARE(deck.wizard.choices().assignments.size(), 1);
    const auto assignment = deck.wizard.choices().assignments.first();
    QVERIFY(assignment.vm.isNull() && assignment.create && !assignment.clone);
    QCOMPARE(assignment.create->name, QStringLiteral("llm-new"));
    QCOMPARE(assignment.create->firmware, QStringLiteral("efi"));
    QCOMPARE(assignment.create->cpus, 8);
    QCOMPARE(assignment.create->memoryMiB, 65536);
    QCOMPARE(assignment.create->datastoreName, QStringLiteral("nvme-01"));
    QVERIFY(deck.wizard.vmPage()->missing().isEmpty());
}

void TstWizardPages::clonesShareTheDevices()
{
    tests::Deck deck;
    deck.wizard.startWithDevice(tests::setupLinkedHost(), QStringLiteral("0000:15:00.0"));
    deck.wizard.show();
    deck.settle();
    choose(deck.wizard.vmPage()->targetBox(), 2);
    ui::CloneForm *form = deck.wizard.vmPage()->clones();
    QCOMPARE(form->countSpin()->maximum(), 4);
    choose(form->sourceBox(), 0);
    form->countSpin()->setValue(2);
    form->patternField()->selectAll();
    QTest::keyClicks(form->patternField(), QStringLiteral("llm-{n}"));
    const auto assignments = deck.wizard.choices().assignments;
    QCOMPARE(assignments.size(), 2);
    QCOMPARE(assignments.at(0).devices.size(), 2);
    QCOMPARE(assignments.at(1).devices.size(), 2);
    QCOMPARE(assignments.at(1).clone->name, QStringLiteral("llm-2"));
    QCOMPARE(assignments.at(0).clone->source.value, QStringLiteral("vm-61"));
    QVERIFY(deck.wizard.vmPage()->missing().isEmpty());
}

void TstWizardPages::optionsDependOnEachOther()
{
    ui::VmOptions options;
    values::PassthroughChoices choices;
    options.readInto(choices);
    QVERIFY(choices.powerOn && choices.proveInGuest && choices.upgradeHardware);
    QVERIFY(!choices.installDriver && !choices.runCuda && !choices.removeSnapshots);
    options.driverBox()->setChecked(true);
    QVERIFY(!options.missing().isEmpty());
    options.driverFile()->setText(QStringLiteral("/tmp/driver.run"));
    QVERIFY(options.missing().isEmpty());
    options.readInto(choices);
    QVERIFY(choices.installDriver);
    QCOMPARE(choices.driverFile, QStringLiteral("/tmp/driver.run"));
}

void TstWizardPages::dynamicTakesALabel()
{
    tests::Deck deck;
    deck.startWithP100();
    ui::VmOptions *options = deck.wizard.vmPage()->options();
    QVERIFY(options->dynamicBox()->isEnabled());
    QVERIFY(!options->labelBox()->isEnabled());
    options->dynamicBox()->click();
    QVERIFY(deck.wizard.choices().dynamic);
    choose(options->labelBox(), 1);
    QCOMPARE(deck.wizard.choices().label, QStringLiteral("P100-16"));
    deck.settle();
    QCOMPARE(options->labelBox()->currentText(), QStringLiteral("P100-16"));
}

void TstWizardPages::remedyBecomesAChoice()
{
    tests::Deck deck;
    deck.startWithP100();
    deck.wizard.review();
    deck.wizard.vmPage()->view()->setCurrentIndex(
        deck.wizard.vmPage()->view()->model()->index(1, 0));
    deck.settle();
    deck.wizard.goNext();
    ui::PreflightPage *page = deck.wizard.preflightPage();
    QCOMPARE(page->findings()->model()->rowCount(), 2);
    QVERIFY(!page->remedyButton()->isEnabled());
    page->findings()->setCurrentIndex(page->findings()->model()->index(1, 0));
    QTest::mouseClick(page->remedyButton(), Qt::LeftButton);
    QCOMPARE(deck.wizard.choices().remedies.size(), 1);
    QCOMPARE(deck.wizard.choices().remedies.first().type, QStringLiteral("vm.hotadd"));
    deck.settle();
    QVERIFY(!page->remedyButton()->isEnabled()); // once is enough
}

void TstWizardPages::blockedStepStopsTheWay()
{
    tests::Deck deck([](const values::PassthroughChoices &choices) {
        values::PassthroughProposal proposal = tests::sampleProposal(choices);
        if (proposal.plan) {
            proposal.steps[7].check.state = values::CheckState::Blocked;
            proposal.steps[7].check.reason = QStringLiteral("it has snapshots");
        }
        return proposal;
    });
    deck.wizard.startWithVm(tests::setupVm());
    deck.wizard.show();
    deck.settle();
    deck.wizard.devicePage()->model()->setTicked(
        {{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    deck.wizard.review();
    QCOMPARE(deck.wizard.currentPage(), deck.wizard.preflightPage());
    QVERIFY(!deck.wizard.nextButton()->isEnabled());
    QVERIFY(tests::visibleText(&deck.wizard).contains(QStringLiteral("of the plan are blocked")));
    QVERIFY(!deck.wizard.applyPage()->confirm()->applyButton()->isEnabled());
}

void TstWizardPages::badVerdictIsRead()
{
    tests::Deck deck([](const values::PassthroughChoices &choices) {
        values::PassthroughProposal proposal = tests::sampleProposal(choices);
        if (!proposal.preflights.isEmpty())
            proposal.preflights[0].verdict = values::Verdict::Stops;
        return proposal;
    });
    deck.wizard.startWithVm(tests::setupVm());
    deck.wizard.show();
    deck.settle();
    deck.wizard.devicePage()->model()->setTicked(
        {{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    deck.wizard.review();
    QCOMPARE(deck.wizard.currentPage(), deck.wizard.preflightPage());
    QVERIFY(tests::visibleText(&deck.wizard).contains(QStringLiteral("then stops by itself")));
    deck.wizard.review();
    QCOMPARE(deck.wizard.currentPage(), deck.wizard.applyPage());
}

void TstWizardPages::theServersWordStandsApart()
{
    tests::Deck deck([](const values::PassthroughChoices &choices) {
        values::PassthroughProposal proposal = tests::sampleProposal(choices);
        values::Finding said;
        said.ofServer = true;
        said.verdict = values::Verdict::Refused;
        said.cause = QStringLiteral("The card is taken.");
        said.prevented = QStringLiteral("Device in use (DeviceNotFound)");
        for (values::Preflight &preflight : proposal.preflights) {
            preflight.verdict = values::Verdict::Refused;
            preflight.findings.prepend(said);
            preflight.serverNote = QStringLiteral("CheckVmConfig has one objection.");
        }
        return proposal;
    });
    ui::PreflightPage *page = deck.wizard.preflightPage();
    const QSignalSpy read(page, &ui::PreflightPage::serverWordWanted);
    deck.wizard.startWithVm(tests::setupVm());
    deck.wizard.show();
    deck.settle();
    deck.wizard.devicePage()->model()->setTicked(
        {{tests::setupHost(), QStringLiteral("0000:82:00.0")}});
    deck.settle();
    QCOMPARE(read.count(), 0); // nobody has come to it
    deck.wizard.review();
    QCOMPARE(deck.wizard.currentPage(), page);
    QCOMPARE(read.count(), 1);
    QCOMPARE(page->findings()->model()->index(0, 2).data().toString(),
        QStringLiteral("The server says: The card is taken."));
    page->findings()->setCurrentIndex(page->findings()->model()->index(0, 0));
    const QString shown = tests::visibleText(page);
    QVERIFY2(shown.contains(QStringLiteral("CheckVmConfig has one objection.")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("DeviceNotFound")), qPrintable(shown));
}

GPUDECK_TEST(TstWizardPages);
#include "tst_wizardpages.moc"
