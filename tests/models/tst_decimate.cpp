// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriescolumns.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

namespace
{

using models::PixelColumn;
using models::SampleRing;
using models::SeriesData;
using models::TimeGrid;
using std::chrono::milliseconds;
using values::Metric;

values::GpuSample sample(qint64 ms, std::optional<double> utilization,
    values::SampleSource source = values::SampleSource::HostNvidiaSmi)
{
    values::GpuSample made;
    made.time = milliseconds(ms);
    made.source = source;
    made.set(Metric::GpuUtilization, utilization);
    return made;
}

/// A value that holds over [from, to).
struct Held {
    qint64 from, to;
    float min, mean, max;
};

/// The rule of decimate() written down once more, as plainly as can be.
std::vector<Held> heldOf(const SampleRing &ring)
{
    std::vector<Held> all;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto &entry = ring.at(i);
        const float value = entry.values[0];
        if (value != value)
            continue;
        const qint64 time = entry.time.count();
        qint64 end = time + ring.step(entry.source).count();
        for (std::size_t next = i + 1; next < ring.size(); ++next) {
            const auto &other = ring.at(next);
            const bool counts = other.values[0] == other.values[0] || other.source == entry.source;
            if (!counts)
                continue;
            if (other.time.count() <= time + ring.longestHold(entry.source).count())
                end = other.time.count();
            break;
        }
        all.push_back({time, end, value, value, value});
    }
    return all;
}

std::vector<Held> heldOf(const values::SeriesBlock &block, qint64 before)
{
    std::vector<Held> all;
    for (qsizetype i = 0; i < block.mean.size(); ++i) {
        const qint64 from = block.start.count() + i * block.step.count();
        const qint64 to = std::min(from + qint64(block.step.count()), before);
        if (block.mean.at(i) == block.mean.at(i) && to > from)
            all.push_back({from, to, block.min.at(i), block.mean.at(i), block.max.at(i)});
    }
    return all;
}

PixelColumn bruteForce(const std::vector<Held> &held, qint64 from, qint64 to)
{
    PixelColumn column;
    double sum = 0;
    int count = 0;
    for (const Held &one : held) {
        if (one.from >= to || one.to <= from)
            continue;
        column.min = count == 0 ? one.min : std::min(column.min, one.min);
        column.max = count == 0 ? one.max : std::max(column.max, one.max);
        sum += static_cast<double>(one.mean);
        ++count;
    }
    if (count > 0)
        column.mean = static_cast<float>(sum / count);
    return column;
}

bool same(const PixelColumn &a, const PixelColumn &b)
{
    if (a.isGap() || b.isGap())
        return a.isGap() == b.isGap();
    return a.min == b.min && a.max == b.max && std::abs(a.mean - b.mean) < 0.01F;
}

constexpr qint64 epoch = 1'700'000'000'000;

/// Samples with lost ones, unknown ones, jitter, and from two sources.
void fillAtRandom(SampleRing &ring, QRandomGenerator &random, int count)
{
    qint64 time = epoch + random.bounded(1000);
    for (int i = 0; i < count; ++i) {
        const bool vcenter = random.bounded(20) == 0;
        const bool unknown = random.bounded(15) == 0;
        ring.add(sample(time, unknown ? std::nullopt : std::optional(random.bounded(100.0)),
            vcenter ? values::SampleSource::Vcenter : values::SampleSource::HostNvidiaSmi));
        time += random.bounded(30) == 0 ? random.bounded(90'000) : 900 + random.bounded(200);
    }
}

values::SeriesBlock randomBlock(QRandomGenerator &random, qint64 end, int count, qint64 step)
{
    values::SeriesBlock block;
    block.step = milliseconds(step);
    block.start = milliseconds(end - count * step);
    for (int i = 0; i < count; ++i) {
        const bool gap = random.bounded(12) == 0;
        const float mean = gap ? values::GpuSample::unknown : float(random.bounded(100.0));
        block.mean.append(mean);
        block.min.append(mean - float(random.bounded(5.0)));
        block.max.append(mean + float(random.bounded(5.0)));
    }
    return block;
}

} // namespace

/// Pixel columns equal what the rule says, whichever way they come about.
class TstDecimate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalsBruteForce_data();
    void equalsBruteForce();
    void cachedEqualsAfresh();
    void scrollingCostsTheNewColumnsOnly();
    void aGapIsAGap();
    void slowSourcesAreLines();
    void unknownEndsALine();
    void anotherSourcesSilenceDoesNot();
    void lateSamplesFindTheirPlace();
    void aClockPutBackDropsWhatLiesAfter();
    void theRingIsBounded();
};

void TstDecimate::equalsBruteForce_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<qint64>("columnMs");
    for (const qint64 columnMs : {250, 333, 1000, 1500, 7201, 72'000}) {
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("%d ms, seed %d", int(columnMs), seed) << seed << columnMs;
    }
}

void TstDecimate::equalsBruteForce()
{
    QFETCH(int, seed);
    QFETCH(qint64, columnMs);
    QRandomGenerator random(static_cast<quint32>(seed));
    SampleRing ring;
    fillAtRandom(ring, random, 400);
    const qint64 liveFrom = ring.at(0).time.count();
    const QList<values::SeriesBlock> history{randomBlock(random, liveFrom - 500'000, 60, 10'000),
        randomBlock(random, liveFrom + 3500, 300, 1000)};
    const SeriesData series{Metric::GpuUtilization, &ring, &history, 1};
    std::vector<Held> held = heldOf(ring);
    for (const auto &block : history) {
        const auto more = heldOf(block, liveFrom);
        held.insert(held.end(), more.begin(), more.end());
    }
    const TimeGrid grid{columnMs, (liveFrom - 1'200'000) / columnMs, int(2'400'000 / columnMs)};
    std::vector<PixelColumn> columns(static_cast<std::size_t>(grid.count));
    models::decimate(series, grid, grid.first, columns);
    int gaps = 0;
    for (int i = 0; i < grid.count; ++i) {
        const qint64 column = grid.first + i;
        const PixelColumn wanted = bruteForce(held, column * columnMs, (column + 1) * columnMs);
        const PixelColumn &made = columns[static_cast<std::size_t>(i)];
        gaps += wanted.isGap() ? 1 : 0;
        QVERIFY2(same(made, wanted),
            qPrintable(QStringLiteral("column %1: %2 %3 %4, wanted %5 %6 %7")
                           .arg(i)
                           .arg(made.min)
                           .arg(made.mean)
                           .arg(made.max)
                           .arg(wanted.min)
                           .arg(wanted.mean)
                           .arg(wanted.max)));
    }
    QVERIFY(gaps > 0 && gaps < grid.count);
}

/// Samples come one by one while the window scrolls, jumps and zooms: the cache never differs from
/// columns that are made from nothing, and every column that changed was announced.
void TstDecimate::cachedEqualsAfresh()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        SampleRing ring;
        fillAtRandom(ring, random, 50);
        models::SeriesColumns cache;
        TimeGrid grid{1000, ring.newest().time.count() / 1000 - 200, 201};
        std::vector<PixelColumn> before(201);
        for (int step = 0; step < 200; ++step) {
            const qint64 jump = random.bounded(25) == 0 ? random.bounded(60'000) : 1000;
            const qint64 at = ring.newest().time.count() + jump - (step % 17 == 0 ? 2500 : 0);
            ring.add(sample(at,
                random.bounded(10) == 0 ? std::nullopt : std::optional(random.bounded(100.0)),
                random.bounded(6) == 0 ? values::SampleSource::Vcenter
                                       : values::SampleSource::HostNvidiaSmi));
            const TimeGrid last = grid;
            if (random.bounded(30) == 0)
                grid.columnMs = 200 + random.bounded(3000);
            grid.first
                = grid.columnAt(ring.newest().time) - 200 - random.bounded(2) * random.bounded(40);
            const SeriesData series{Metric::GpuUtilization, &ring, nullptr, 0};
            const models::ColumnRange dirty = cache.sync(series, grid);
            std::vector<PixelColumn> wanted(201);
            models::decimate(series, grid, grid.first, wanted);
            for (int i = 0; i < grid.count; ++i) {
                const qint64 column = grid.first + i;
                QVERIFY(same(cache.at(column), wanted[std::size_t(i)]));
                const bool known
                    = last.columnMs == grid.columnMs && column >= last.first && column < last.end();
                if (known && !(column >= dirty.first && column < dirty.end) && step > 0)
                    QVERIFY(same(before[std::size_t(column - last.first)], wanted[std::size_t(i)]));
            }
            before = wanted;
        }
    }
}

void TstDecimate::scrollingCostsTheNewColumnsOnly()
{
    QRandomGenerator random(3);
    const QList<values::SeriesBlock> day{randomBlock(random, epoch, 86'400, 1000)};
    SampleRing ring;
    const SeriesData series{Metric::GpuUtilization, &ring, &day, 1};
    models::SeriesColumns cache;
    TimeGrid grid{72'000, epoch / 72'000 - 1199, 1200};
    ring.add(sample(epoch, 50));
    (void)cache.sync(series, grid);
    QCOMPARE(cache.made(), 1200);
    for (int second = 1; second <= 3600; ++second) {
        ring.add(sample(epoch + second * 1000, 50));
        grid.first = grid.columnAt(ring.newest().time) - 1199;
        (void)cache.sync(series, grid);
    }
    // An hour: 50 columns came, and each second its own one was looked at again.
    QVERIFY2(cache.made() <= 1200 + 3600 * 2 + 50, qPrintable(QString::number(cache.made())));
    const qint64 before = cache.made();
    QVERIFY(cache.sync(series, grid).isEmpty());
    QCOMPARE(cache.made(), before);
}

void TstDecimate::aGapIsAGap()
{
    SampleRing ring;
    for (const int second : {0, 1, 2, 10, 11})
        ring.add(sample(epoch + second * 1000, 40));
    const TimeGrid grid{1000, epoch / 1000, 14};
    std::vector<PixelColumn> columns(14);
    models::decimate({Metric::GpuUtilization, &ring, nullptr, 0}, grid, grid.first, columns);
    QString seen;
    for (const PixelColumn &column : columns)
        seen += column.isGap() ? u'.' : u'#';
    QCOMPARE(seen, QStringLiteral("###.......##.."));
}

/// A Prometheus that scrapes each minute; five samples are missing.
void TstDecimate::slowSourcesAreLines()
{
    const auto source = values::SampleSource::Prometheus;
    SampleRing ring;
    for (const int minute : {0, 1, 2, 3, 9, 10})
        ring.add(sample(epoch + minute * 60'000, 40, source));
    QCOMPARE(ring.step(source), std::chrono::minutes(1));
    const TimeGrid grid{20'000, epoch / 20'000, 36};
    std::vector<PixelColumn> columns(36);
    models::decimate({Metric::GpuUtilization, &ring, nullptr, 0}, grid, grid.first, columns);
    QString seen;
    for (const PixelColumn &column : columns)
        seen += column.isGap() ? u'.' : u'#';
    QCOMPARE(seen, QString(12, u'#') + QString(15, u'.') + QString(6, u'#') + QString(3, u'.'));
    const int rewrites = ring.rewrites();
    for (int second = 630; second <= 900; second += 15) // it is set to the usual step again
        ring.add(sample(epoch + second * 1000, 40, source));
    QCOMPARE(ring.step(source), models::usualStep(source));
    QVERIFY(ring.rewrites() > rewrites); // what was drawn before may look otherwise now
    QCOMPARE(ring.longestHold(), std::chrono::seconds(70)); // vCenter's
}

void TstDecimate::unknownEndsALine()
{
    SampleRing ring;
    ring.add(sample(epoch, 40));
    ring.add(sample(epoch + 1000, std::nullopt));
    ring.add(sample(epoch + 2000, 40));
    const TimeGrid grid{1000, epoch / 1000, 3};
    std::vector<PixelColumn> columns(3);
    models::decimate({Metric::GpuUtilization, &ring, nullptr, 0}, grid, grid.first, columns);
    QVERIFY(!columns[0].isGap());
    QVERIFY(columns[1].isGap());
    QVERIFY(!columns[2].isGap());
}

void TstDecimate::anotherSourcesSilenceDoesNot()
{
    SampleRing ring;
    ring.add(sample(epoch, 40, values::SampleSource::Vcenter));
    ring.add(sample(epoch + 5000, std::nullopt));
    ring.add(sample(epoch + 20'000, 60, values::SampleSource::Vcenter));
    const TimeGrid grid{5000, epoch / 5000, 4};
    std::vector<PixelColumn> columns(4);
    models::decimate({Metric::GpuUtilization, &ring, nullptr, 0}, grid, grid.first, columns);
    for (const PixelColumn &column : columns)
        QCOMPARE(column.mean, 40.F);
}

void TstDecimate::lateSamplesFindTheirPlace()
{
    SampleRing ring;
    for (const int second : {0, 2, 1, 3, 2})
        ring.add(sample(epoch + second * 1000, second));
    QCOMPARE(ring.size(), std::size_t(4));
    for (std::size_t i = 0; i < ring.size(); ++i)
        QCOMPARE(ring.at(i).time.count(), epoch + qint64(i) * 1000);
}

void TstDecimate::aClockPutBackDropsWhatLiesAfter()
{
    SampleRing ring;
    for (int second = 0; second < 700; ++second)
        ring.add(sample(epoch + second * 1000, 1));
    ring.add(sample(epoch + 100'500, 2)); // ten minutes back
    QCOMPARE(ring.newest().time.count(), epoch + 100'500);
    QCOMPARE(ring.size(), std::size_t(102));
}

void TstDecimate::theRingIsBounded()
{
    SampleRing ring;
    for (int second = 0; second < 5000; ++second)
        ring.add(sample(epoch + second * 1000, 1));
    QCOMPARE(ring.size(), std::size_t(901)); // fifteen minutes and the moment itself
    for (int i = 0; i < 5000; ++i)
        ring.add(sample(epoch + 5'000'000 + i, 1));
    QCOMPARE(ring.size(), SampleRing::mostEntries);
}

GPUDECK_TEST(TstDecimate);
#include "tst_decimate.moc"
