// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs the telemetry pages in light and dark to PNG files, for eyes:
// FOLDER [WIDTHxHEIGHT [LANGUAGE [LETTERS, 1.0 is usual]]].
#include "tests/ui/sampleestate.h"
#include "tests/ui/sampletelemetry.h"
#include "ui/common/palettes.h"
#include "ui/dashboard/chartpane.h"
#include "ui/dashboard/chartstack.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/fleetpane.h"
#include "ui/dashboard/gpudetail.h"
#include "ui/dashboard/heatmapview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

namespace
{

struct Camera {
    QString folder, suffix;
    QSize size;

    void shoot(QWidget &widget, const QString &name) const
    {
        widget.resize(size);
        widget.show();
        const bool shown = QTest::qWaitForWindowExposed(&widget);
        QTest::qWait(shown ? 400 : 800);
        const QString file = folder + u'/' + name + suffix + QStringLiteral(".png");
        if (!widget.grab().save(file))
            qWarning("cannot write %s", qPrintable(file));
    }
};

void shootSample(const Camera &camera)
{
    models::EstateStore estates;
    models::TaskModel tasks;
    models::TelemetryStore telemetry;
    ui::MainWindow window(&estates, &tasks);
    window.setTelemetry(&telemetry);
    window.showDashboard();
    camera.shoot(window, QStringLiteral("dashboard-empty"));
    tests::fillSampleEstate(estates);
    camera.shoot(window, QStringLiteral("dashboard-off"));
    tests::fillSampleTelemetry(telemetry);
    QObject::connect(&window, &ui::MainWindow::historyWanted, &window,
        [&telemetry] { telemetry.setHistory({}); });
    ui::DashboardPage *page = window.pages()->dashboard();
    camera.shoot(window, QStringLiteral("dashboard-two"));
    page->detail()->charts()->panes().first()->setFocus();
    ui::ChartPane *pane = page->detail()->charts()->panes().first();
    Q_EMIT pane->cursorMoved(tests::sampleNow() - std::chrono::minutes(3));
    camera.shoot(window, QStringLiteral("dashboard-cursor"));
    page->detail()->tabs()->setCurrentIndex(1);
    camera.shoot(window, QStringLiteral("dashboard-table"));
    page->detail()->tabs()->setCurrentIndex(2);
    camera.shoot(window, QStringLiteral("dashboard-health"));
    page->detail()->tabs()->setCurrentIndex(3);
    camera.shoot(window, QStringLiteral("dashboard-sources"));
    page->fleetPane()->showList(true);
    camera.shoot(window, QStringLiteral("dashboard-list"));
    page->fleetPane()->showList(false);
    page->detail()->tabs()->setCurrentIndex(0);
    page->fleetPane()->map()->setCurrentIndex(page->fleetPane()->map()->model()->index(2, 0));
    camera.shoot(window, QStringLiteral("dashboard-unmeasured"));
}

void shootFleet(const Camera &camera)
{
    models::EstateStore estates;
    models::TaskModel tasks;
    models::TelemetryStore telemetry;
    tests::fillSampleEstate(estates);
    tests::fillFleet(estates, telemetry, 16, 4);
    ui::MainWindow window(&estates, &tasks);
    window.setTelemetry(&telemetry);
    window.showDashboard();
    QObject::connect(&window, &ui::MainWindow::historyWanted, &window,
        [&telemetry] { telemetry.setHistory({}); });
    ui::DashboardPage *page = window.pages()->dashboard();
    camera.shoot(window, QStringLiteral("fleet-strips"));
    page->detail()->charts()->set()->setModeForMany(ui::PlotMode::Envelope);
    page->detail()->charts()->set()->setPinned(3, true);
    page->fleetPane()->setMetric(values::Metric::Temperature);
    camera.shoot(window, QStringLiteral("fleet-envelope"));
    page->fleetPane()->setShow(models::FleetFilterModel::Show::Failing);
    camera.shoot(window, QStringLiteral("fleet-failing"));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2, QStringLiteral("1280x800")).split(u'x');
    const QLocale locale(arguments.value(3, QStringLiteral("en")));
    QLocale::setDefault(locale);
    QTranslator translator;
    if (translator.load(
            locale, QStringLiteral("gpudeck"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * arguments.value(4, QStringLiteral("1")).toDouble());
    QApplication::setFont(font);
    Camera camera{arguments.value(1, QStringLiteral("shots")), {},
        {size.value(0).toInt(), size.value(1).toInt()}};
    QDir().mkpath(camera.folder);
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        camera.suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        shootSample(camera);
        shootFleet(camera);
    }
    return 0;
}
