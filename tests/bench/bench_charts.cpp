// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/telemetrystore.h"
#include "models/telemetry/timewindow.h"
#include "tests/bench/otherplot.h"
#include "tests/bench/statistics.h"
#include "ui/dashboard/chartpane.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QWindow>

#include <cstdio>
#include <ctime>
#include <functional>

namespace
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using values::Metric;

constexpr int seriesCount = 64;
constexpr milliseconds start{1'795'000'000'000};
constexpr QSize screen(1200, 600);
constexpr int frames = 60;

/// Seeded noise, bursts and drift at 1 Hz: one second after the other.
class Signal
{
public:
    explicit Signal(int seed)
        : m_random(static_cast<quint32>(seed))
        , m_drift(10 + m_random.bounded(60))
    {
    }
    float next()
    {
        m_drift = std::clamp(m_drift + m_random.bounded(3.0) - 1.5, 2.0, 95.0);
        if (m_burst == 0 && m_random.bounded(300) == 0)
            m_burst = 20 + m_random.bounded(100);
        m_burst = std::max(0, m_burst - 1);
        const double value = (m_burst > 0 ? 97 : m_drift) + m_random.bounded(6.0) - 3;
        return static_cast<float>(std::clamp(value, 0.0, 100.0));
    }

private:
    QRandomGenerator m_random;
    double m_drift;
    int m_burst = 0;
};

/// Of this thread: what else the machine does counts little.
double cpuMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// Milliseconds of processor time of one frame, the median of many.
double measure(const std::function<void()> &frame, int count = frames)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const double before = cpuMilliseconds();
        frame();
        times.push_back(cpuMilliseconds() - before);
    }
    return bench::percentile(std::move(times), 0.5);
}

/// One chart of 64 GPUs with as much history as the window is long.
class Ours
{
public:
    explicit Ours(milliseconds history)
        : m_now(start + history)
        , m_pane(&m_store, &m_set, &m_window, Metric::GpuUtilization)
    {
        m_store.setClock([this] { return m_now; });
        QList<values::SeriesBlock> blocks;
        QList<ui::PlotSeries> series;
        for (int i = 0; i < seriesCount; ++i) {
            const values::GpuNumber gpu{i};
            m_store.setGpu(gpu, {});
            m_signals.emplace_back(i + 1);
            values::SeriesBlock block;
            block.gpu = gpu;
            block.metric = Metric::GpuUtilization;
            block.start = start;
            for (milliseconds at = 0ms; at < history; at += 1s)
                block.mean.append(m_signals.back().next());
            block.min = block.max = block.mean;
            blocks.append(block);
            series.append({gpu, QString::number(i)});
        }
        m_store.setHistory(blocks);
        m_set.setModeForMany(ui::PlotMode::Lines);
        m_set.setSeries(series);
        m_window.advance(m_now);
        m_window.setSpan(history);
        m_pane.resize(screen);
        m_pane.show();
        while (!m_pane.windowHandle()->isExposed()) // else nothing would be painted
            QCoreApplication::processEvents();
        draw();
    }

    /// A second passes: a sample for each GPU, and the chart shows it.
    void tick()
    {
        m_now += 1s;
        QList<values::GpuSamples> batch;
        for (int i = 0; i < seriesCount; ++i) {
            values::GpuSample sample;
            sample.time = m_now;
            sample.set(Metric::GpuUtilization, m_signals[std::size_t(i)].next());
            batch.append({values::GpuNumber{i}, {sample}});
        }
        m_store.addSamples(batch);
        m_window.advance(m_now);
        draw();
    }
    /// Another look: every pixel again, from the columns that are kept.
    void redraw()
    {
        m_set.setPinned(0, !m_set.series().first().pinned);
        draw();
    }
    /// Another zoom: every column again, from all samples.
    void zoom()
    {
        m_wide = !m_wide;
        m_window.setSpan(m_window.span() + (m_wide ? -60s : 60s));
        draw();
    }

private:
    void draw()
    {
        m_pane.refresh();
        m_pane.viewport()->repaint();
    }

    models::TelemetryStore m_store;
    milliseconds m_now;
    std::vector<Signal> m_signals;
    ui::SeriesSet m_set;
    models::TimeWindow m_window;
    ui::ChartPane m_pane;
    bool m_wide = false;
};

void report(const char *what, double day, double minutes)
{
    std::printf("%-44s %8.2f ms %8.2f ms   %.2f\n", what, day, minutes, day / minutes);
}

/// Round after round on both, so that a busy moment hits both.
void compareWithTenMinutes(Ours &day, Ours &minutes)
{
    std::printf("%-44s %11s %11s   %s\n", "ours", "24 h", "10 min", "ratio");
    report("a second passes", measure([&] { day.tick(); }), measure([&] { minutes.tick(); }));
    report("drawn anew from kept columns", measure([&] { day.redraw(); }),
        measure([&] { minutes.redraw(); }));
    report("zoomed: all columns from samples", measure([&] { day.zoom(); }, 20),
        measure([&] { minutes.zoom(); }, 20));
}

void compareWithOther(Ours &day, milliseconds history)
{
    auto other = bench::makeOtherPlot(screen);
    if (other == nullptr) {
        std::printf("QCustomPlot is not installed: no comparison was made\n");
        return;
    }
    for (int i = 0; i < seriesCount; ++i) {
        Signal signal(i + 1);
        QList<double> keys;
        QList<double> values;
        for (milliseconds at = 0ms; at < history; at += 1s) {
            keys.append(static_cast<double>((start + at).count()) / 1000);
            values.append(static_cast<double>(signal.next()));
        }
        other->addSeries(keys, values);
    }
    double seconds = static_cast<double>(history / 1s);
    const double theirs = measure(
        [&] {
            seconds += 1;
            other->tick(
                static_cast<double>(start / 1s) + seconds, static_cast<double>(history / 1s));
        },
        15);
    const double ours = measure([&] { day.tick(); });
    const double anew = measure([&] { day.redraw(); });
    std::printf("%-44s %8.2f ms\n", "QCustomPlot, a second passes", theirs);
    std::printf("%-44s %.3f\n", "ours / QCustomPlot, a second passes", ours / theirs);
    std::printf("%-44s %.3f\n", "ours drawn anew / QCustomPlot", anew / theirs);
}

} // namespace

/// 64 series at 1 Hz on 1200 x 600, without antialiasing: 24 hours against 10 minutes, and against
/// QCustomPlot with its adaptive sampling.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Ours day(24h);
    Ours minutes(10min);
    compareWithTenMinutes(day, minutes);
    compareWithOther(day, 24h);
    return 0;
}
