// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampletelemetry.h"
#include "ui/common/palettes.h"
#include "ui/dashboard/heatcolors.h"
#include "ui/dashboard/plotimage.h"
#include "ui/dashboard/timeticks.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace std::chrono_literals;
using values::Metric;

namespace
{

constexpr int width = 240;
constexpr int height = 80;

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

/// What a plot image shows of the grid, as a picture, but for its first column: where that was
/// scrolled to it still reaches to its neighbour, which is out of sight now.
QImage shown(const ui::PlotImage &image)
{
    QImage picture(width, height, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    image.paint(&painter, {0, 0}, 1);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.fillRect(0, 0, 1, height, Qt::transparent);
    return picture;
}

int inked(const QImage &picture, int x)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        count += qAlpha(picture.pixel(x, y)) > 0 ? 1 : 0;
    return count;
}

struct Plot {
    models::TelemetryStore store;
    std::chrono::milliseconds now = tests::sampleNow();
    ui::SeriesSet set;
    QPalette palette = ui::lightPalette();

    explicit Plot(int count)
    {
        QList<ui::PlotSeries> series;
        for (int i = 0; i < count; ++i) {
            const values::GpuNumber gpu{i};
            store.setGpu(gpu, {});
            store.addSamples({{gpu, tests::sampleSeries(i + 1, now, 600)}});
            series.append({gpu, QString::number(i)});
        }
        set.setSeries(series);
    }
    [[nodiscard]] ui::PlotLook look(ui::PlotMode mode) const
    {
        return {mode, {0, 100, height}, set.revision(), 2, palette};
    }
    [[nodiscard]] models::TimeGrid grid(qint64 columnMs) const
    {
        return {columnMs, now.count() / columnMs - width + 1, width};
    }
};

} // namespace

Q_DECLARE_METATYPE(ui::PlotMode)

/// Pictures of pixel columns: what is scrolled equals what is drawn anew, gaps stay empty, colours
/// can be told apart.
class TstPlot final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scrolledEqualsDrawnAnew_data();
    void scrolledEqualsDrawnAnew();
    void gapsStayEmpty();
    void linesHaveNoHoles();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void ticksAreRound();
};

void TstPlot::scrolledEqualsDrawnAnew_data()
{
    QTest::addColumn<ui::PlotMode>("mode");
    QTest::newRow("lines") << ui::PlotMode::Lines;
    QTest::newRow("strips") << ui::PlotMode::Strips;
    QTest::newRow("envelope") << ui::PlotMode::Envelope;
}

void TstPlot::scrolledEqualsDrawnAnew()
{
    QFETCH(ui::PlotMode, mode);
    Plot plot(12);
    plot.set.setPinned(5, true);
    ui::PlotImage scrolled(&plot.store, Metric::GpuUtilization);
    for (int step = 0; step < 60; ++step) {
        plot.now += step % 13 == 0 ? 9s : 1s; // now and then a gap
        for (int i = 0; i < 12; ++i) {
            values::GpuSample sample;
            sample.time = plot.now;
            sample.set(Metric::GpuUtilization, (step * 37 + i * 11) % 100);
            plot.store.addSamples({{values::GpuNumber{i}, {sample}}});
        }
        QVERIFY(scrolled.sync(plot.set, plot.grid(1500), plot.look(mode)) || step % 2 == 1);
        ui::PlotImage anew(&plot.store, Metric::GpuUtilization);
        QVERIFY(anew.sync(plot.set, plot.grid(1500), plot.look(mode)));
        QVERIFY2(shown(scrolled) == shown(anew), qPrintable(QString::number(step)));
    }
    QVERIFY(!scrolled.sync(plot.set, plot.grid(1500), plot.look(mode))); // nothing is new
}

void TstPlot::gapsStayEmpty()
{
    Plot plot(1);
    plot.now += 40s;
    values::GpuSample sample;
    sample.time = plot.now;
    sample.set(Metric::GpuUtilization, 80);
    plot.store.addSamples({{values::GpuNumber{0}, {sample}}});
    ui::PlotImage image(&plot.store, Metric::GpuUtilization);
    const models::TimeGrid grid = plot.grid(1000);
    QVERIFY(image.sync(plot.set, grid, plot.look(ui::PlotMode::Lines)));
    const QImage picture = shown(image);
    QVERIFY(inked(picture, width - 1) > 0);
    for (int back = 2; back < 39; ++back)
        QCOMPARE(inked(picture, width - 1 - back), 0);
    QVERIFY(inked(picture, width - 1 - 42) > 0);
}

void TstPlot::linesHaveNoHoles()
{
    Plot plot(1);
    ui::PlotImage image(&plot.store, Metric::GpuUtilization);
    QVERIFY(image.sync(plot.set, plot.grid(1000), plot.look(ui::PlotMode::Lines)));
    const QImage picture = shown(image);
    for (int x = 2; x < width; ++x) {
        bool touches = false;
        for (int y = 0; y < height; ++y)
            touches = touches
                || (qAlpha(picture.pixel(x, y)) > 0 && qAlpha(picture.pixel(x - 1, y)) > 0);
        QVERIFY2(touches, qPrintable(QString::number(x)));
    }
}

void TstPlot::coloursCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << ui::lightPalette();
    QTest::newRow("dark") << ui::darkPalette();
}

void TstPlot::coloursCanBeRead()
{
    QFETCH(const QPalette, palette);
    for (int i = 0; i <= 100; ++i) {
        const QColor tile = ui::heatColor(i / 100.0, palette);
        QVERIFY(contrast(tile, ui::textOn(tile)) >= 4.5);
    }
    QSet<QRgb> seen;
    for (int i = 0; i < ui::seriesColors; ++i) {
        const QColor line = ui::seriesColor(i, palette);
        QVERIFY(contrast(line, palette.color(QPalette::Base)) >= 4.5); // its number is text
        seen.insert(line.rgb());
    }
    QCOMPARE(seen.size(), ui::seriesColors);
}

void TstPlot::ticksAreRound()
{
    for (const qint64 columnMs : {300, 1000, 6000, 72'000, 2'160'000}) {
        const models::TimeGrid grid{columnMs, tests::sampleNow().count() / columnMs - 1199, 1200};
        const QList<ui::TimeTick> ticks = ui::timeTicks(grid, 8);
        QVERIFY2(ticks.size() >= 2 && ticks.size() <= 9, qPrintable(QString::number(ticks.size())));
        for (const ui::TimeTick &tick : ticks) {
            QVERIFY(tick.time >= grid.from() && tick.time < grid.to());
            QVERIFY(!tick.text.isEmpty());
            QCOMPARE(tick.time.count() % 5000, 0);
        }
    }
}

GPUDECK_TEST(TstPlot);
#include "tst_plot.moc"
