// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriestablemodel.h"
#include "models/telemetry/timewindow.h"
#include "tests/support/testmain.h"
#include "tests/ui/sampletelemetry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using models::TimeWindow;

/// The stretch of time that the charts share, and the table of its figures.
class TstTimeWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheClock();
    void standsWhilePaused();
    void zoomKeepsTheAnchor();
    void staysWithinItsLimits();
    void gridHoldsTheEnd();
    void tableScrollsByRows();
};

void TstTimeWindow::followsTheClock()
{
    TimeWindow window;
    const QSignalSpy advanced(&window, &TimeWindow::advanced);
    window.advance(1000h);
    window.advance(1000h + 250ms);
    window.advance(1000h + 250ms);
    QCOMPARE(advanced.count(), 2);
    QVERIFY(window.end() == 1000h + 250ms);
}

void TstTimeWindow::standsWhilePaused()
{
    TimeWindow window;
    const QSignalSpy live(&window, &TimeWindow::liveChanged);
    window.advance(1000h);
    window.setLive(false);
    window.advance(1001h);
    QVERIFY(window.end() == 1000h);
    window.pan(-5min);
    QVERIFY(window.end() == 1000h - 5min);
    window.pan(10h); // to now, which follows again
    QVERIFY(window.isLive());
    QVERIFY(window.end() == 1001h);
    QCOMPARE(live.count(), 2);
}

void TstTimeWindow::zoomKeepsTheAnchor()
{
    TimeWindow window;
    window.advance(1000h);
    window.setSpan(10h);
    window.pan(-20h);
    const auto anchor = window.end() - 3h;
    window.zoom(0.5, anchor);
    QVERIFY(window.span() == 5h);
    QVERIFY(window.end() - anchor == 90min);
    window.setLive(true);
    window.zoom(0.5, 0ms);
    QVERIFY(window.end() == 1000h && window.isLive());
}

void TstTimeWindow::staysWithinItsLimits()
{
    TimeWindow window;
    window.advance(10000h);
    for (int i = 0; i < 60; ++i)
        window.zoom(0.7, 9999h);
    QVERIFY(window.span() == TimeWindow::least);
    for (int i = 0; i < 60; ++i)
        window.zoom(1.5, 9999h);
    QVERIFY(window.span() == TimeWindow::most);
    window.show(20h, 20h); // nothing was swept over
    QVERIFY(window.span() == TimeWindow::most);
}

void TstTimeWindow::gridHoldsTheEnd()
{
    TimeWindow window;
    window.advance(1'700'000'123'456ms);
    for (const auto span : {300s, 7201s, 86'400s, 2'592'000s}) {
        window.setSpan(span);
        for (const int columns : {1, 333, 1200}) {
            const models::TimeGrid grid = window.grid(columns);
            QCOMPARE(grid.count, columns);
            QVERIFY(grid.from() <= window.end() && window.end() < grid.to());
            QVERIFY(grid.to() - grid.from() >= span);
        }
    }
    QCOMPARE(window.grid(0).count, 0);
}

void TstTimeWindow::tableScrollsByRows()
{
    models::TelemetryStore store;
    tests::fillSampleTelemetry(store);
    models::SeriesTableModel table(&store);
    const QAbstractItemModelTester tester(
        &table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setSeries({{tests::vgpuHostGpu, QStringLiteral("one")}}, values::Metric::GpuUtilization);
    models::TimeGrid grid{60'000, tests::sampleNow().count() / 60'000 - 14, 15};
    table.setGrid(grid);
    QCOMPARE(table.rowCount(), 15);
    QCOMPARE(table.columnCount(), 4);
    QCOMPARE(table.index(5, 1).data().toString(), QStringLiteral("not measured")); // the gap
    QVERIFY(table.index(1, 1).data().toString().endsWith(u'%'));
    const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
    const QString newest = table.index(0, 0).data().toString();
    ++grid.first;
    table.setGrid(grid);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(table.index(1, 0).data().toString(), newest);
}

GPUDECK_TEST(TstTimeWindow);
#include "tst_timewindow.moc"
