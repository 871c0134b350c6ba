// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "models/plan/findingmodel.h"
#include "models/plan/planwords.h"
#include "models/plan/runsmodel.h"
#include "models/plan/texttablemodel.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"
#include "tests/ui/wizards/sampleproposal.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::FindingModel;
using models::RunsModel;
using Counts = tests::SignalCounter::Counts;

/// Findings of the oracle, causes of a log, runs of the journal, and small tables.
class TstFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsNameTheirVm();
    void causesNameTheirLine();
    void sameRuleTwiceIsTwoRows();
    void runsFollowTheJournal();
    void everyWordIsThere();
    void textTablesFollow();
    void bytesAndDurations();
};

void TstFindings::findingsNameTheirVm()
{
    values::PassthroughChoices choices;
    choices.assignments.append({tests::setupHost(), {QStringLiteral("0000:82:00.0")},
        tests::setupVm(), std::nullopt, std::nullopt});
    const auto preflights = tests::sampleProposal(choices).preflights;
    FindingModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPreflights(preflights, {{tests::setupVm(), QStringLiteral("llm-train-01")}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("llm-train-01"));
    QVERIFY(!model.index(0, 0).data(FindingModel::HasStepRole).toBool());
    QVERIFY(model.index(1, 0).data(FindingModel::HasStepRole).toBool());
    QCOMPARE(model.vm(model.index(0, 0)), tests::setupVm());
    tests::SignalCounter signalsSeen(&model);
    model.setPreflights(preflights, {{tests::setupVm(), QStringLiteral("llm-train-01")}});
    QCOMPARE(signalsSeen.take(), Counts());
}

void TstFindings::causesNameTheirLine()
{
    FindingModel model;
    model.setCauses(tests::sampleCauses());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(
        model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Line"));
    QVERIFY(model.line(model.index(0, 0)).contains(QStringLiteral("33587200 KB")));
    QCOMPARE(model.finding(model.index(1, 0))->rule, QStringLiteral("PF-PT-11"));
    QVERIFY(model.finding({}) == nullptr);
}

void TstFindings::sameRuleTwiceIsTwoRows()
{
    FindingModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    values::LogCause cause = tests::sampleCauses().first();
    model.setCauses({cause, cause});
    QCOMPARE(model.rowCount(), 2);
    model.setCauses({cause});
    QCOMPARE(model.rowCount(), 1);
}

void TstFindings::runsFollowTheJournal()
{
    RunsModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto runs = tests::sampleRuns();
    model.setRuns(runs);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("4 of 10"));
    QVERIFY(model.index(0, 0).data(RunsModel::UnfinishedRole).toBool());
    tests::SignalCounter signalsSeen(&model);
    runs[0].stepsDone = 5;
    model.setRuns(runs);
    QCOMPARE(signalsSeen.take(), (Counts{1, 0, 0, 0, 0}));
    runs[0].title.clear();
    model.setRuns(runs);
    QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral("DirectPath I/O")));
}

void TstFindings::everyWordIsThere()
{
    for (int look = 0; look <= static_cast<int>(models::StepLook::Undone); ++look)
        QVERIFY(!models::stepLookText(static_cast<models::StepLook>(look)).isEmpty());
    for (int run = 0; run <= static_cast<int>(values::RunProgress::UndoFailed); ++run)
        QVERIFY(!models::runProgressText(static_cast<values::RunProgress>(run)).isEmpty());
    for (int verdict = 0; verdict <= static_cast<int>(values::Verdict::Refused); ++verdict)
        QVERIFY(!models::verdictText(static_cast<values::Verdict>(verdict)).isEmpty());
}

void TstFindings::textTablesFollow()
{
    models::TextTableModel model({QStringLiteral("A"), QStringLiteral("B")});
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(
        {{QStringLiteral("x"), QStringLiteral("1")}, {QStringLiteral("x"), QStringLiteral("2")}});
    QCOMPARE(model.rowCount(), 2);
    tests::SignalCounter signalsSeen(&model);
    model.setRows(
        {{QStringLiteral("x"), QStringLiteral("1")}, {QStringLiteral("x"), QStringLiteral("3")}});
    QCOMPARE(signalsSeen.take(), (Counts{1, 0, 0, 0, 0}));
}

void TstFindings::bytesAndDurations()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(models::bytesText(qint64(16) << 30), QStringLiteral("16 GiB"));
    QCOMPARE(
        models::bytesText((qint64(16) << 30) + (qint64(48) << 20)), QStringLiteral("16.05 GiB"));
    QCOMPARE(models::bytesText(qint64(32) << 20), QStringLiteral("32 MiB"));
    QCOMPARE(models::durationText(std::chrono::seconds(40)), QStringLiteral("40 s"));
    QCOMPARE(models::durationText(std::chrono::seconds(61)), QStringLiteral("2 min"));
    QCOMPARE(models::durationText(std::chrono::minutes(70)), QStringLiteral("1 h 10 min"));
}

GPUDECK_TEST(TstFindings);
#include "tst_findings.moc"
