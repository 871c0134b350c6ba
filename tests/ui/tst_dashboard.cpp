// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/metrics.h"
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/sampletelemetry.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/factsview.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/dashboard/chartexport.h"
#include "ui/dashboard/chartpane.h"
#include "ui/dashboard/chartstack.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/fleetpane.h"
#include "ui/dashboard/gpudetail.h"
#include "ui/dashboard/healthfacts.h"
#include "ui/dashboard/heatmapview.h"
#include "ui/dashboard/objecttelemetry.h"
#include "ui/dashboard/sourcespane.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// The telemetry pages by keys: from the fleet to a chart's exact values, and what they ask for.
class TstDashboard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensByKeyAndComesBack();
    void emptyPagesSayWhatToDo();
    void arrowsChooseAndChartsFollow();
    void filtersNarrowByKey();
    void keysPanZoomAndPause();
    void cursorTellsExactValues();
    void manyAreStripsOrEnvelope();
    void highestFirstShufflesNoColours();
    void healthSaysWhatIsWrong();
    void nobodyClaimsWhatWasNotTold();
    void sourcesAskForWhatHelps();
    void sourcesAreThoseOfThePage();
    void contextMenuTurnsTelemetryOn();
    void hostPageHasItsOwn();
    void thePastIsCalledSo();
    void historyIsAskedForOnce();
    void filesCanBeReadBack();
    void fitsASmallScreen();

private:
    static ui::DashboardPage *open(tests::WindowUnderLook &look);
};

ui::DashboardPage *TstDashboard::open(tests::WindowUnderLook &look)
{
    look.window->showDashboard();
    return look.window->pages()->dashboard();
}

void TstDashboard::opensByKeyAndComesBack()
{
    tests::WindowUnderLook look;
    look.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(look.window.get()));
    QTest::keyClick(look.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(look.window->pages()->isDashboardShown());
    QVERIFY(look.window->pages()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    QVERIFY(!look.window->pages()->isDashboardShown());
    look.window->showDashboard();
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr); // the one that was current
    QVERIFY(!look.window->pages()->isDashboardShown());
}

void TstDashboard::emptyPagesSayWhatToDo()
{
    tests::WindowUnderLook look(false);
    ui::DashboardPage *page = open(look);
    const QSignalSpy connectTo(look.window.get(), &ui::MainWindow::connectRequested);
    auto *button = page->fleetPane()->statePage()->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(connectTo.count(), 1);
    tests::fillSampleEstate(look.store);
    QVERIFY(look.window->pages()->isDashboardShown()); // a server that comes takes nothing away
    QSignalSpy wanted(look.window.get(), &ui::MainWindow::telemetryWanted);
    button = page->detail()->statePage()->findChild<QPushButton *>();
    QTRY_VERIFY(button->isVisible());
    const QString hint = page->detail()->statePage()->state().hint;
    QVERIFY2(hint.contains(QStringLiteral("ml-train-02")), qPrintable(hint)); // the one that runs
    button->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(1).toBool(), true);
    QCOMPARE(wanted.first().first().value<values::ObjectKey>(),
        tests::sampleVm(QStringLiteral("vm-92")));
}

void TstDashboard::arrowsChooseAndChartsFollow()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    QCOMPARE(page->detail()->charts()->set()->series().size(), 2); // all that are measured
    ui::HeatMapView *map = page->fleetPane()->map();
    map->setFocus();
    map->setCurrentIndex(map->model()->index(0, 0));
    QTest::keyClick(map, Qt::Key_Down);
    QCOMPARE(page->detail()->charts()->set()->series().size(), 1);
    QCOMPARE(page->detail()->charts()->set()->series().first().gpu, tests::vgpuHostGpu);
    QTest::keyClick(map, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(page->detail()->charts()->set()->series().size(), 2);
    QTest::keyClick(map, Qt::Key_Down);
    QTest::keyClick(map, Qt::Key_Down); // the host where nothing is measured
    QVERIFY(page->detail()->statePage()->isVisible());
    page->fleetPane()->showList(true);
    QCOMPARE(page->fleetPane()->list()->selectionModel()->selectedRows().size(), 1);
    page->fleetPane()->showList(false);
    QCOMPARE(page->fleetPane()->selected().size(), 1);
    QVERIFY(!map->currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TstDashboard::filtersNarrowByKey()
{
    tests::WindowUnderLook look;
    tests::fillFleet(look.store, look.telemetry, 4, 4);
    ui::DashboardPage *page = open(look);
    const auto shown = [page] {
        return page->fleetPane()->shown().size();
    };
    const qsizetype all = shown();
    look.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(look.window.get()));
    QTest::keyClick(look.window.get(), Qt::Key_L, Qt::AltModifier); // Failing
    QTRY_COMPARE(shown(), 3);
    QCOMPARE(page->fleetPane()->map()->model()->rowCount(), 3);
    QTest::keyClick(look.window.get(), Qt::Key_I, Qt::AltModifier); // Idle
    QTRY_VERIFY(shown() > 3 && shown() < all);
    QTest::keyClick(look.window.get(), Qt::Key_O, Qt::AltModifier); // Hot
    QTRY_COMPARE(shown(), 3);
    page->fleetPane()->setMetric(values::Metric::Temperature);
    QVERIFY(page->fleetPane()->map()->model()->index(0, 0).data().toString().endsWith(u"°C"));
}

void TstDashboard::keysPanZoomAndPause()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    ui::ChartPane *pane = page->detail()->charts()->panes().first();
    models::TimeWindow *window = page->detail()->charts()->window();
    pane->setFocus();
    QVERIFY(window->isLive());
    QTest::keyClick(pane, Qt::Key_Plus);
    QVERIFY(window->span() == 12min && window->isLive());
    QTest::keyClick(pane, Qt::Key_Minus);
    QVERIFY(window->span() == 15min);
    QTest::keyClick(pane, Qt::Key_Left);
    QVERIFY(!window->isLive());
    QVERIFY(window->end() == tests::sampleNow() - 90s);
    QTest::keyClick(pane, Qt::Key_PageUp);
    QVERIFY(window->end() == tests::sampleNow() - 90s - 15min);
    QTest::keyClick(pane, Qt::Key_End);
    QVERIFY(window->isLive() && window->end() == tests::sampleNow());
    QTest::keyClick(pane, Qt::Key_Space);
    QVERIFY(!window->isLive());
    for (ui::ChartPane *other : page->detail()->charts()->panes()) {
        other->refresh();
        QCOMPARE(other->plot()->image().grid(), pane->plot()->image().grid()); // linked
    }
}

void TstDashboard::cursorTellsExactValues()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    ui::ChartStack *charts = page->detail()->charts();
    ui::ChartPane *pane = charts->panes().first();
    pane->refresh();
    pane->setFocus();
    QVERIFY(charts->readout().isEmpty());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(pane, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    const models::TimeGrid grid = pane->plot()->image().grid();
    const qint64 column = grid.end() - 2 - 60;
    QVERIFY2(charts->readout().contains(models::timeText(grid.startOf(column))),
        qPrintable(charts->readout()));
    QVERIFY2(charts->readout().contains(u'%'), qPrintable(charts->readout()));
    std::vector<models::PixelColumn> exact(1);
    models::decimate(look.telemetry.series(tests::guestGpu, values::Metric::GpuUtilization), grid,
        column, exact);
    const QString mean
        = models::metricText(values::Metric::GpuUtilization, double(exact.front().mean));
    QVERIFY2(
        pane->accessibleDescription().contains(mean), qPrintable(pane->accessibleDescription()));
    // Five minutes ago the host's GPU was silent.
    const QString silent = pane->readout(grid.columnAt(tests::sampleNow() - 5min));
    QVERIFY2(
        silent.contains(QStringLiteral("2 sc2esx02 82:00.0: not measured")), qPrintable(silent));
}

void TstDashboard::manyAreStripsOrEnvelope()
{
    tests::WindowUnderLook look;
    tests::fillFleet(look.store, look.telemetry, 4, 4);
    ui::DashboardPage *page = open(look);
    ui::SeriesSet *set = page->detail()->charts()->set();
    QTRY_VERIFY(set->series().size() > ui::SeriesSet::mostLines);
    QCOMPARE(set->mode(), ui::PlotMode::Strips);
    ui::ChartPane *pane = page->detail()->charts()->panes().first();
    const qint64 column = pane->plot()->image().grid().end() - 10;
    QCOMPARE(pane->readout(column).count(u'\n'), 1); // all together
    set->setModeForMany(ui::PlotMode::Envelope);
    set->setPinned(3, true);
    QCOMPARE(pane->readout(column).count(u'\n'), 2); // and the pinned one
    for (int i = 0; i < set->series().size() - 2; ++i)
        set->setVisible(i, false);
    QCOMPARE(set->mode(), ui::PlotMode::Lines);
    QList<ui::PlotSeries> crowd;
    for (int i = 0; i <= ui::SeriesSet::mostStrips; ++i)
        crowd.append({values::GpuNumber{500 + i}, QString::number(i)});
    ui::SeriesSet big;
    big.setSeries(crowd);
    QCOMPARE(big.mode(), ui::PlotMode::Envelope); // no strip would be left out unseen
    big.setVisible(0, false);
    QCOMPARE(big.mode(), ui::PlotMode::Strips);
    QCOMPARE(pane->readout(column).count(u'\n'), 2);
}

void TstDashboard::highestFirstShufflesNoColours()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    const ui::SeriesSet *set = page->detail()->charts()->set();
    const auto legend = [set] {
        QStringList labels;
        for (const ui::PlotSeries &one : set->series())
            labels.append(one.label);
        return labels;
    };
    const QStringList before = legend();
    const QSignalSpy changed(set, &ui::SeriesSet::seriesChanged);
    const QSignalSpy shown(page->fleetPane(), &ui::FleetPane::shownChanged);
    const auto column = static_cast<int>(models::FleetGpuModel::Column::GpuUtilization);
    page->fleetPane()->showList(true);
    for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        page->fleetPane()->list()->sortByColumn(column, order);
        page->fleetPane()->showList(true); // which sorts as the timer does
    }
    page->detail()->setRows(page->fleetPane()->shown(), false);
    QCOMPARE(shown.count(), 0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(legend(), before);
}

void TstDashboard::nobodyClaimsWhatWasNotTold()
{
    models::GpuTelemetry gpu;
    gpu.state.emplace();
    const auto throttling = [&gpu] {
        for (const ui::Fact &fact : ui::healthFacts({}, &gpu).facts) {
            if (fact.label == QLatin1String("Clocks held back"))
                return fact.value;
        }
        return QString();
    };
    QCOMPARE(throttling(), QStringLiteral("None"));
    gpu.state->source = values::SampleSource::Vcenter;
    QCOMPARE(throttling(), QStringLiteral("Not told"));
}

void TstDashboard::healthSaysWhatIsWrong()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    page->detail()->tabs()->setCurrentWidget(page->detail()->health());
    const auto seen = [page] {
        return tests::visibleText(page->detail()->health());
    };
    QTRY_VERIFY(!seen().isEmpty());
    const QString text = seen();
    for (const char *part : {"Xid 63", "4 uncorrected", "Seen from the guest only",
             "cad-desktop-01", "at its power limit", "550.90.05"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
    values::GpuState state = *look.telemetry.gpu(tests::vgpuHostGpu)->state;
    state.licensed = false;
    state.licence = QStringLiteral("Unlicensed (Unrestricted)");
    look.telemetry.setState(tests::vgpuHostGpu, state);
    QTRY_VERIFY(seen().contains(state.licence));
}

void TstDashboard::sourcesAskForWhatHelps()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    page->detail()->tabs()->setCurrentWidget(page->detail()->sources());
    QSignalSpy ssh(look.window.get(), &ui::MainWindow::sshWanted);
    QSignalSpy retry(look.window.get(), &ui::MainWindow::retryWanted);
    QSignalSpy wanted(look.window.get(), &ui::MainWindow::telemetryWanted);
    ui::RowsView *view = page->detail()->sources()->view();
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole,
        QStringLiteral("sc2esx03.vslab.local"), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    view->setCurrentIndex(found.first());
    const auto buttons = page->detail()->sources()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->isEnabled())
            button->click();
    }
    QCOMPARE(ssh.count(), 1);
    QCOMPARE(ssh.first().first().value<values::ObjectKey>(),
        tests::sampleHost(QStringLiteral("host-13")));
    QCOMPARE(retry.count(), 1);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(1).toBool(), false); // it is on, and failed
}

void TstDashboard::sourcesAreThoseOfThePage()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    const QAbstractItemModel *sources = page->detail()->sources()->view()->model();
    const int all = sources->rowCount();
    QVERIFY(all > 1);
    page->detail()->setRows({}, true); // a host without a GPU
    QCOMPARE(sources->rowCount(), 0);
    page->detail()->setRows(page->fleetPane()->shown(), false);
    QCOMPARE(sources->rowCount(), all);
}

void TstDashboard::contextMenuTurnsTelemetryOn()
{
    tests::WindowUnderLook look;
    QSignalSpy wanted(look.window.get(), &ui::MainWindow::telemetryWanted);
    const auto offered = [&look](const QString &text) {
        const auto actions = look.window->inventory()->view()->actions();
        const auto found = std::find_if(actions.cbegin(), actions.cend(),
            [&](const QAction *action) { return action->text().remove(u'&') == text; });
        return found == actions.cend() ? nullptr : *found;
    };
    QAction *on = offered(QStringLiteral("Turn On Telemetry"));
    QAction *off = offered(QStringLiteral("Turn Off Telemetry"));
    QVERIFY(look.showServer() != nullptr);
    QVERIFY(!on->isEnabled() && !off->isEnabled());
    QVERIFY(look.showHost(QStringLiteral("host-12")) != nullptr);
    QVERIFY(!on->isEnabled() && off->isEnabled());
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    on->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<values::ObjectKey>(),
        tests::sampleHost(QStringLiteral("host-11")));
}

void TstDashboard::hostPageHasItsOwn()
{
    tests::WindowUnderLook look;
    ui::HostPage *page = look.showHost(QStringLiteral("host-12"));
    page->tabs()->setCurrentWidget(page->telemetry());
    QCOMPARE(page->telemetry()->detail()->charts()->set()->series().size(), 1);
    QVERIFY(look.showHost(QStringLiteral("host-13")) != nullptr);
    QCOMPARE(page->telemetry()->detail()->charts()->set()->series().size(), 0);
    QVERIFY(page->telemetry()->detail()->statePage()->isVisible());
}

void TstDashboard::thePastIsCalledSo()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    const auto *notice = page->detail()->findChild<ui::NoticeBar *>();
    QVERIFY(notice->text().isEmpty());
    look.telemetry.setClock([] { return tests::sampleNow() + 5min; });
    QTRY_VERIFY(!notice->text().isEmpty()); // both fell silent
    QVERIFY(!page->detail()->charts()->set()->series().isEmpty());
    QCOMPARE(page->fleetPane()->map()->model()->index(0, 0).data().toString(), QStringLiteral("–"));
}

void TstDashboard::historyIsAskedForOnce()
{
    tests::WindowUnderLook look;
    QSignalSpy wanted(look.window.get(), &ui::MainWindow::historyWanted);
    ui::DashboardPage *page = open(look);
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.count(), 1);
    const auto gpus = wanted.first().first().value<QList<values::GpuNumber>>();
    QCOMPARE(gpus.size(), 2);
    QVERIFY(wanted.first().at(4).toInt() > 100);
    look.telemetry.setHistory({});
    page->detail()->charts()->window()->setSpan(24h);
    QVERIFY(wanted.wait());
    look.window->showObject(tests::sampleHost(QStringLiteral("host-12")));
    page->detail()->charts()->window()->setSpan(1h);
    QVERIFY(!wanted.wait(400)); // nobody looks
    look.window->showDashboard();
    QVERIFY(wanted.wait());
    look.window->showObject(tests::sampleHost(QStringLiteral("host-12")));
    look.window->showDashboard(); // the host's charts may have replaced the answer
    QVERIFY(wanted.wait());
}

void TstDashboard::filesCanBeReadBack()
{
    tests::WindowUnderLook look;
    ui::DashboardPage *page = open(look);
    const ui::ChartStack &charts = *page->detail()->charts();
    const QTemporaryDir folder;
    const auto write = [&](const QString &suffix) {
        const QString file = folder.filePath(QStringLiteral("charts.") + suffix);
        return ui::exportCharts(charts, look.telemetry, file, suffix) ? file : QString();
    };
    const QImage picture(write(QStringLiteral("png")));
    QCOMPARE(picture.size(), charts.sheet()->size());
    QSvgRenderer drawing(write(QStringLiteral("svg")));
    QVERIFY(drawing.isValid());
    QFile svg(folder.filePath(QStringLiteral("charts.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray code = svg.readAll();
    QVERIFY(code.count("<path") + code.count("<polyline") >= 10); // lines, not a picture of them
    QFile csv(write(QStringLiteral("csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 1 + 2 * 5 * charts.grid().count);
    const values::Status refused = ui::exportCharts(charts, look.telemetry,
        folder.filePath(QStringLiteral("no/such.png")), QStringLiteral("png"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, values::Error::Kind::Storage);
    QVERIFY(!refused.error().why.isEmpty());
}

void TstDashboard::fitsASmallScreen()
{
    tests::WindowUnderLook look;
    tests::fillFleet(look.store, look.telemetry, 4, 8);
    look.window->resize(1024, 640);
    ui::DashboardPage *page = open(look);
    for (int tab = 0; tab < page->detail()->tabs()->count(); ++tab) {
        page->detail()->tabs()->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        const QSize least = look.window->minimumSizeHint();
        QVERIFY2(least.width() <= 1024 && least.height() <= 640,
            qPrintable(
                QStringLiteral("tab %1: %2x%3").arg(tab).arg(least.width()).arg(least.height())));
    }
}

GPUDECK_TEST(TstDashboard);
#include "tst_dashboard.moc"
