// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/sampleproposal.h"
#include "ui/common/listpage.h"
#include "ui/common/notedialog.h"
#include "ui/common/rowsview.h"
#include "ui/common/statepage.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/runsdialog.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

/// Runs of plans, and the log doctor.
class TstSetupDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfferWhatTheirStateAllows();
    void undoOfARunIsConfirmed();
    void runsKeepTheSelection();
    void runsShowWhyThereAreNone();
    void noticeNamesTheInterrupted();
    void doctorTakesPastedText();
    void doctorTakesADroppedFile();
    void doctorShowsCausesAndTheirLines();
    void doctorOffersAPlanOfWhatItShows();
    void doctorSaysWhenNothingIsKnown();
    void doctorSaysWhyAFileWasNotRead();

private:
    static void choose(const ui::RunsDialog &dialog, int row);
};

void TstSetupDialogs::choose(const ui::RunsDialog &dialog, int row)
{
    ui::RowsView *view = dialog.page()->view();
    view->setCurrentIndex(view->model()->index(row, 0));
}

void TstSetupDialogs::runsOfferWhatTheirStateAllows()
{
    ui::RunsDialog dialog;
    dialog.show();
    QVERIFY(!dialog.resumeButton()->isEnabled());
    dialog.setRuns(tests::sampleRuns());
    const QSignalSpy resumed(&dialog, &ui::RunsDialog::resumeRequested);
    const QSignalSpy audit(&dialog, &ui::RunsDialog::auditRequested);
    QHash<QString, QPair<bool, bool>> can;
    ui::RowsView *view = dialog.page()->view();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        choose(dialog, row);
        can.insert(view->model()->index(row, 1).data().toString(),
            {dialog.resumeButton()->isEnabled(), dialog.undoButton()->isEnabled()});
    }
    QCOMPARE(can.value(QStringLiteral("Interrupted")), qMakePair(true, true));
    QCOMPARE(can.value(QStringLiteral("Done")), qMakePair(false, true));
    QCOMPARE(can.value(QStringLiteral("Undone")), qMakePair(false, false));
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        choose(dialog, row);
        dialog.resumeButton()->click();
        dialog.auditButton()->click();
    }
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(resumed.first().first().toString(), QStringLiteral("20261121-181502-7f3a"));
    QCOMPARE(audit.count(), 3);
}

void TstSetupDialogs::undoOfARunIsConfirmed()
{
    ui::RunsDialog dialog;
    dialog.setRuns({tests::sampleRuns().at(1)});
    dialog.show();
    const QSignalSpy undo(&dialog, &ui::RunsDialog::undoRequested);
    for (const bool really : {false, true}) {
        dialog.undoButton()->click();
        const QPointer<ui::NoteDialog> question = dialog.findChild<ui::NoteDialog *>();
        QVERIFY(question != nullptr);
        QVERIFY(tests::visibleText(question).contains(QStringLiteral("4 Tesla V100")));
        really ? question->accept() : question->reject();
        QTRY_VERIFY(question == nullptr);
        QCOMPARE(undo.count(), really ? 1 : 0);
    }
}

void TstSetupDialogs::runsKeepTheSelection()
{
    ui::RunsDialog dialog;
    QList<values::RunSummary> runs = tests::sampleRuns();
    dialog.setRuns(runs);
    dialog.show();
    choose(dialog, 2);
    const QString chosen = dialog.page()->view()->currentIndex().data().toString();
    runs[0].progress = values::RunProgress::Done;
    values::RunSummary fresh = runs.at(1);
    fresh.id = QStringLiteral("20261122-000000-0000");
    fresh.began = fresh.began.addDays(3);
    runs.prepend(fresh);
    dialog.setRuns(runs);
    QCOMPARE(dialog.page()->view()->currentIndex().data().toString(), chosen);
    QCOMPARE(dialog.page()->view()->model()->rowCount(), 4);
}

void TstSetupDialogs::runsShowWhyThereAreNone()
{
    ui::RunsDialog dialog;
    dialog.show();
    QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("No plan has been applied yet")));
    dialog.showError(values::Error(values::Error::Kind::Storage,
        QStringLiteral("The journal was not read"), QStringLiteral("entry 7 is not genuine")));
    QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("entry 7 is not genuine")));
    dialog.setRuns(tests::sampleRuns());
    QVERIFY(!dialog.page()->shownState());
}

void TstSetupDialogs::noticeNamesTheInterrupted()
{
    QList<values::RunSummary> runs = tests::sampleRuns();
    QVERIFY(ui::interruptedNotice(runs).contains(QStringLiteral("Tesla P100 for llm-train-01")));
    runs[1].progress = values::RunProgress::Interrupted;
    QVERIFY(ui::interruptedNotice(runs).contains(QStringLiteral("And 1 more")));
    QVERIFY(ui::interruptedNotice({tests::sampleRuns().at(1)}).isEmpty());
}

void TstSetupDialogs::doctorTakesPastedText()
{
    ui::DoctorDialog dialog;
    dialog.show();
    const QSignalSpy given(&dialog, &ui::DoctorDialog::logGiven);
    dialog.diagnoseButton()->click();
    QCOMPARE(given.count(), 0);
    QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("the field is empty")));
    dialog.pasteField()->setPlainText(QStringLiteral("BAR1 is 0M"));
    dialog.diagnoseButton()->click();
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.first().at(1).toString(), QStringLiteral("BAR1 is 0M"));
    QVERIFY(dialog.statePage()->state().busy);
}

void TstSetupDialogs::doctorTakesADroppedFile()
{
    QTemporaryFile log;
    QVERIFY(log.open());
    log.write("could not allocate\n");
    log.flush();
    ui::DoctorDialog dialog;
    dialog.show();
    const QSignalSpy given(&dialog, &ui::DoctorDialog::logGiven);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(log.fileName())});
    QDragEnterEvent enter(QPoint(20, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&dialog, &drop);
    QCOMPARE(given.count(), 1);
    QVERIFY(log.fileName().endsWith(given.first().at(0).toString()));
    QCOMPARE(given.first().at(1).toString(), QStringLiteral("could not allocate\n"));
}

void TstSetupDialogs::doctorShowsCausesAndTheirLines()
{
    ui::DoctorDialog dialog;
    dialog.show();
    dialog.showCauses(QStringLiteral("vmware.log"), tests::sampleCauses());
    QCOMPARE(dialog.view()->model()->rowCount(), 2);
    QTRY_VERIFY(tests::visibleText(&dialog).contains(QStringLiteral("33587200 KB of PCI MMIO")));
    dialog.view()->setCurrentIndex(dialog.view()->model()->index(1, 0));
    QTRY_VERIFY(tests::visibleText(&dialog).contains(QStringLiteral("pciPassthru0 for 130:0.0")));
    QTRY_VERIFY(tests::visibleText(&dialog).contains(QStringLiteral("Power the other VM off")));
}

void TstSetupDialogs::doctorOffersAPlanOfWhatItShows()
{
    ui::DoctorDialog dialog;
    const QSignalSpy wanted(&dialog, &ui::DoctorDialog::planRequested);
    dialog.show();
    dialog.setPlanPossible(true);
    QVERIFY(!dialog.planButton()->isEnabled()); // of nothing
    dialog.showCauses(QStringLiteral("vmware.log"), tests::sampleCauses());
    QVERIFY(dialog.planButton()->isEnabled());
    QTest::mouseClick(dialog.planButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    dialog.setPlanPossible(false);
    QVERIFY(!dialog.planButton()->isEnabled());
    dialog.setPlanPossible(true);
    dialog.showCauses(QString(), {});
    QVERIFY(!dialog.planButton()->isEnabled());
}

void TstSetupDialogs::doctorSaysWhenNothingIsKnown()
{
    ui::DoctorDialog dialog;
    dialog.show();
    dialog.showCauses(QStringLiteral("vmkernel.log"), {});
    QVERIFY(tests::visibleText(&dialog).contains(
        QStringLiteral("Nothing known was found in vmkernel.log")));
}

void TstSetupDialogs::doctorSaysWhyAFileWasNotRead()
{
    ui::DoctorDialog dialog;
    dialog.show();
    const QSignalSpy given(&dialog, &ui::DoctorDialog::logGiven);
    dialog.openFile(QStringLiteral("/nowhere/vmware.log"));
    QCOMPARE(given.count(), 0);
    QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("/nowhere/vmware.log")));
}

GPUDECK_TEST(TstSetupDialogs);
#include "tst_setupdialogs.moc"
