// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of telemetry: how many samples it keeps up with against plain SQLite, how large 30
// days are, how fast they open, and whether memory stays flat over a simulated day.
// A sample is one GPU at one time with all its 8 metrics.
#include "models/values/gpustate.h"
#include "services/telemetry/hub.h"
#include "tests/bench/gpuload.h"
#include "tests/bench/statistics.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>

#include <sys/resource.h>

using telemetry::History;
using telemetry::Instant;
using values::GpuNumber;
using values::GpuSamples;

namespace
{

constexpr Instant begin{std::chrono::seconds(1'764'417'600)};
constexpr int secondsOfDay = 86'400;

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

std::vector<bench::GpuLoad> loads(int gpus)
{
    std::vector<bench::GpuLoad> all;
    for (int gpu = 0; gpu < gpus; ++gpu)
        all.emplace_back(static_cast<unsigned>(gpu + 1));
    return all;
}

QList<GpuSamples> nextBatch(std::vector<bench::GpuLoad> &all, int second, int seconds)
{
    QList<GpuSamples> batch;
    for (std::size_t gpu = 0; gpu < all.size(); ++gpu) {
        GpuSamples one{GpuNumber(static_cast<int>(gpu) + 1), {}};
        for (int i = 0; i < seconds; ++i)
            one.samples.append(all[gpu].next(begin + std::chrono::seconds(second + i)));
        batch.append(one);
    }
    return batch;
}

values::GpuIdentity identityOf(int gpu)
{
    values::GpuIdentity identity;
    identity.server = QStringLiteral("vc:443");
    identity.uuid = QStringLiteral("GPU-%1").arg(gpu);
    return identity;
}

std::unique_ptr<History> openHistory(const QString &file, int gpus)
{
    telemetry::HistoryOptions options;
    options.file = file;
    options.now = [] {
        return begin + std::chrono::hours(24 * 365);
    };
    auto history = std::make_unique<History>(options);
    const auto opened = QCoro::waitFor(history->open({}));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence()));
    for (int gpu = 1; gpu <= gpus; ++gpu)
        history->remember({GpuNumber(gpu), identityOf(gpu)});
    return history;
}

/// Samples per second; the batches are made before.
double appendAll(History &history, const QList<QList<GpuSamples>> &batches, qint64 count)
{
    QElapsedTimer clock;
    clock.start();
    for (qsizetype i = 0; i < batches.size(); ++i) {
        history.append(batches.at(i));
        if (i % 50 == 49 && !QCoro::waitFor(history.flush({})))
            qFatal("the history was not written");
    }
    const bool isWritten = QCoro::waitFor(history.flush({})).ok();
    if (!isWritten || history.lostSamples() > 0)
        qFatal("samples were lost");
    return double(count) * 1000 / double(clock.elapsed());
}

/// The same samples as one row each of scaled integers, all in one transaction.
double insertPlainly(const QString &file, const QList<QList<GpuSamples>> &batches, qint64 count)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(file);
    database.open();
    QSqlQuery setUp(database);
    setUp.exec(QStringLiteral("PRAGMA journal_mode = WAL"));
    setUp.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
    setUp.exec(
        QStringLiteral("CREATE TABLE sample (gpu INTEGER, time INTEGER, a, b, c, d, e, f, g, "
                       "h, PRIMARY KEY (gpu, time)) WITHOUT ROWID"));
    QElapsedTimer clock;
    clock.start();
    database.transaction();
    QSqlQuery insert(database);
    insert.prepare(QStringLiteral("INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const QList<GpuSamples> &batch : batches) {
        for (const GpuSamples &one : batch) {
            for (const values::GpuSample &sample : one.samples) {
                insert.bindValue(0, static_cast<int>(one.gpu));
                insert.bindValue(1, qint64(sample.time.count() / 1000));
                for (int m = 0; m < int(values::metricCount); ++m)
                    insert.bindValue(
                        2 + m, qlonglong(std::lround(sample.values[std::size_t(m)] * 10)));
                insert.exec();
            }
        }
    }
    database.commit();
    return double(count) * 1000 / double(clock.elapsed());
}

void measureSpeed(int gpus)
{
    constexpr int seconds = 7200;
    constexpr int perBatch = 4;
    auto all = loads(gpus);
    QList<QList<GpuSamples>> batches;
    for (int second = 0; second < seconds; second += perBatch)
        batches.append(nextBatch(all, second, perBatch));
    const qint64 count = qint64(gpus) * seconds;
    std::vector<double> ratios;
    for (int round = 0; round < 3; ++round) {
        const QTemporaryDir folder;
        const double cpu = cpuSeconds();
        const auto history = openHistory(folder.filePath(QStringLiteral("h.sqlite")), gpus);
        const double ours = appendAll(*history, batches, count);
        const double used = cpuSeconds() - cpu;
        const double base
            = insertPlainly(folder.filePath(QStringLiteral("plain.sqlite")), batches, count);
        ratios.push_back(ours / base);
        std::printf(
            "%d GPUs, %lld samples: %.0f samples/s (goal >= 50000) = %.0f values/s, %.1f us "
            "of CPU each; plain SQLite %.0f samples/s, %.0f kB against %.0f kB\n",
            gpus, static_cast<long long>(count), ours, ours * values::metricCount,
            used * 1e6 / double(count), base, double(history->sizeBytes()) / 1e3,
            double(QFileInfo(folder.filePath(QStringLiteral("plain.sqlite"))).size()) / 1e3);
    }
    std::printf(
        "speed as a multiple of plain SQLite: median %.2f\n", bench::percentile(ratios, 0.5));
}

void measureOpening(const QString &file, int gpus, Instant end)
{
    const QList<values::Metric> metrics{values::Metric::GpuUtilization, values::Metric::MemoryUsed,
        values::Metric::Temperature, values::Metric::Power};
    std::vector<double> month;
    std::vector<double> day;
    for (int round = 0; round < 9; ++round) {
        const auto history = openHistory(file, 0);
        const QList<GpuNumber> gpu{GpuNumber(round % gpus + 1)};
        QElapsedTimer clock;
        clock.start();
        const auto blocks = QCoro::waitFor(
            history->read(gpu, metrics, end - std::chrono::hours(30 * 24), end, 3000, {}));
        month.push_back(double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
        const auto seconds = QCoro::waitFor(
            history->read(gpu, metrics, end - std::chrono::hours(24), end, 100'000, {}));
        day.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (!blocks || blocks->size() != 4 || !seconds || seconds->size() != 4)
            qFatal("the window is not there");
    }
    std::printf("30 days of one GPU (4 metrics, 15 min): median %.1f ms, longest %.1f ms (goal <= "
                "100); 24 hours at 1 s: median %.1f ms, longest %.1f ms\n",
        bench::percentile(month, 0.5), bench::percentile(month, 1), bench::percentile(day, 0.5),
        bench::percentile(day, 1));
}

void measureSize(int gpus)
{
    constexpr int days = 30;
    constexpr int perBatch = 900;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("h.sqlite"));
    auto all = loads(gpus);
    double megabytes = 0;
    {
        const auto history = openHistory(file, gpus);
        for (int second = 0; second < days * secondsOfDay; second += perBatch) {
            history->append(nextBatch(all, second, perBatch));
            if (!QCoro::waitFor(history->flush({})))
                qFatal("the history was not written");
        }
        megabytes = double(history->sizeBytes()) / 1e6;
    }
    std::printf("%d GPUs, 30 days at 1 Hz, all 8 metrics: %.1f MB with log; that is %.0f MB for 64 "
                "(goal <= 400) and %.1f GB for 1,000\n",
        gpus, megabytes, megabytes / gpus * 64, megabytes / gpus);
    measureOpening(file, gpus, begin + std::chrono::seconds(days * secondsOfDay - 1));
}

/// Everything from readings to disk: merge, ring, signals, history.
class SimulatedSource final : public telemetry::Source
{
public:
    explicit SimulatedSource(int gpus)
        : m_loads(loads(gpus))
    {
        m_state.target
            = {QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("h")}};
    }
    void start() override { }
    void stop() override { Q_EMIT stopped(); }
    const values::SourceState &state() const override { return m_state; }
    void measure(int second, int seconds)
    {
        telemetry::Readings all;
        for (std::size_t gpu = 0; gpu < m_loads.size(); ++gpu) {
            const auto identity = identityOf(static_cast<int>(gpu) + 1);
            for (int i = 0; i < seconds; ++i)
                all.push_back(
                    {identity, m_loads[gpu].next(begin + std::chrono::seconds(second + i))});
        }
        Q_EMIT readings(all);
    }

private:
    std::vector<bench::GpuLoad> m_loads;
    values::SourceState m_state;
};

void measureMemory(int gpus)
{
    constexpr int atOnce = 300;
    constexpr int warmUp = 4 * 3600; ///< until SQLite's cache and every tier's blocks are in use
    const QTemporaryDir folder;
    Instant now = begin;
    telemetry::HubOptions options;
    options.now = [&now] {
        return now;
    };
    options.history.file = folder.filePath(QStringLiteral("h.sqlite"));
    options.history.now = [] {
        return begin + std::chrono::hours(48);
    };
    telemetry::Hub hub(options);
    if (!QCoro::waitFor(hub.open({})))
        qFatal("the history was not opened");
    auto source = std::make_unique<SimulatedSource>(gpus);
    SimulatedSource *simulated = source.get();
    hub.add(std::move(source));
    double warm = 0;
    QEventLoop loop;
    QObject::connect(&hub, &telemetry::Hub::samples, &loop, &QEventLoop::quit);
    for (int second = 0; second < secondsOfDay; second += atOnce) {
        now = begin + std::chrono::seconds(second + atOnce);
        simulated->measure(second, atOnce);
        loop.exec(); // until the hub's next beat
        if (!QCoro::waitFor(hub.history().flush({})))
            qFatal("the history was not written");
        if (second + atOnce == warmUp)
            warm = residentMb();
        if ((second + atOnce) % (4 * 3600) == 0)
            std::printf("  after %2d h: %.1f MB\n", (second + atOnce) / 3600, residentMb());
    }
    const double last = residentMb();
    std::printf("%d GPUs, a simulated day: %.1f MB after 4 h, %.1f MB after 24 h: %+.1f %% (goal "
                "within 5), %.1f MB on disk\n",
        gpus, warm, last, (last / warm - 1) * 100, double(hub.history().sizeBytes()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1);
    const int gpus = application.arguments().value(2).toInt();
    if (what.isEmpty() || what == QLatin1String("speed"))
        measureSpeed(gpus > 0 ? gpus : 64);
    if (what.isEmpty() || what == QLatin1String("memory"))
        measureMemory(gpus > 0 ? gpus : 64);
    if (what.isEmpty() || what == QLatin1String("size"))
        measureSize(gpus > 0 ? gpus : 8);
    return 0;
}
