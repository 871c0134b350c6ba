// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/telemetry/historyrig.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::HistoryLimits;
using telemetry::Instant;
using values::ChartMark;
using values::GpuNumber;
using values::GpuSample;
using values::Metric;
using values::SeriesBlock;

class TstHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 3000)).ok());
        for (int round = 0; round < 2; ++round) {
            const SeriesBlock block = rig.read(noon, noon + 2999s);
            QCOMPARE(block.step, Instant(1s));
            QCOMPARE(block.start, noon);
            QCOMPARE(block.mean.size(), 3000);
            for (qsizetype i = 0; i < block.mean.size(); ++i)
                QCOMPARE(block.mean.at(i), static_cast<float>(i % 101));
            QCOMPARE(block.min, block.mean);
            const SeriesBlock power = rig.read(noon, noon + 10s, 100, Metric::Power);
            QCOMPARE(power.mean.at(3), 56.0F);
            QVERIFY(rig.open().ok()); // the same after a restart
        }
    }

    void picksTheFinestThatFits_data()
    {
        QTest::addColumn<int>("maxSteps");
        QTest::addColumn<int>("step");
        QTest::newRow("all seconds") << 7200 << 1;
        QTest::newRow("one too few") << 7199 << 10;
        QTest::newRow("ten seconds") << 720 << 10;
        QTest::newRow("minutes") << 700 << 60;
        QTest::newRow("quarters") << 100 << 900;
        QTest::newRow("several quarters") << 4 << 1800;
        QTest::newRow("few") << 2 << 3600;
    }
    void picksTheFinestThatFits()
    {
        QFETCH(int, maxSteps);
        QFETCH(int, step);
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 7200)).ok());
        const SeriesBlock block = rig.read(noon, noon + 7199s, maxSteps);
        QCOMPARE(block.step, Instant(step * 1s));
        QVERIFY(block.mean.size() <= maxSteps);
        QCOMPARE(knownSteps(block), block.mean.size());
        for (qsizetype i = 0; i < block.mean.size(); ++i) {
            float least = 1000;
            float most = 0;
            double sum = 0;
            for (int second = 0; second < step; ++second) {
                const auto value = static_cast<float>((i * step + second) % 101);
                least = std::min(least, value);
                most = std::max(most, value);
                sum += static_cast<double>(value);
            }
            QVERIFY(std::abs(block.min.at(i) - least) < 0.11F);
            QVERIFY(std::abs(block.max.at(i) - most) < 0.11F);
            QVERIFY(std::abs(static_cast<double>(block.mean.at(i)) - sum / step) < 0.2);
        }
    }

    void gapsStayGaps()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 300)).ok());
        QVERIFY(rig.append(secondsFrom(noon + 400s, 300)).ok());
        const SeriesBlock seconds = rig.read(noon, noon + 699s);
        for (int i = 0; i < 700; ++i)
            QCOMPARE(std::isnan(seconds.mean.at(i)), i >= 300 && i < 400);
        const SeriesBlock tens = rig.read(noon, noon + 699s, 70);
        QCOMPARE(tens.step, Instant(10s));
        for (int i = 0; i < 70; ++i) {
            QCOMPARE(std::isnan(tens.mean.at(i)), i >= 30 && i < 40);
            QCOMPARE(std::isnan(tens.min.at(i)), std::isnan(tens.max.at(i)));
        }
        QVERIFY(QCoro::waitFor(
            rig.history().read({firstGpu}, {Metric::Power}, noon + 320s, noon + 380s, 1000, {}))
                    ->isEmpty());
    }

    void skippedSecondIsNoGap()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QList<GpuSample> samples = secondsFrom(noon, 100);
        samples.removeAt(50); // nvidia-smi -l 1 takes a little longer than a second
        QVERIFY(rig.append(samples).ok());
        const SeriesBlock block = rig.read(noon, noon + 99s);
        QCOMPARE(knownSteps(block), 100);
        QCOMPARE(block.mean.at(50), block.mean.at(49));
    }

    void slowSourceHasNoHoles()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QList<GpuSample> samples;
        for (int i = 0; i < 90; ++i)
            samples.append(sampleAt(noon + i * 20s, 40, values::SampleSource::Vcenter));
        samples.remove(40, 10); // silent for 200 s
        QVERIFY(rig.append(samples).ok());
        const SeriesBlock block = rig.read(noon, noon + 89 * 20s);
        QCOMPARE(block.step, Instant(1s));
        QCOMPARE(knownSteps(block), 89 * 20 + 1 - 219);
        QVERIFY(std::isnan(block.mean.at(40 * 20)));
        QVERIFY(!std::isnan(block.mean.at(30 * 20 + 7)));
    }

    void lateSamplesAreFiledWhereTheyBelong()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 1)).ok());
        QVERIFY(rig.append(secondsFrom(noon + 3h, 60)).ok()); // noon's block is long on disk
        QVERIFY(rig.append(secondsFrom(noon + 10s, 20, 50)).ok());
        QVERIFY(rig.append(secondsFrom(noon + 4h, 60)).ok());
        QVERIFY(rig.append(secondsFrom(noon + 5h, 1)).ok());
        const SeriesBlock seconds = rig.read(noon, noon + 60s);
        QCOMPARE(seconds.mean.at(0), 0.0F);
        QCOMPARE(seconds.mean.at(10), 50.0F);
        QCOMPARE(knownSteps(seconds), 21);
        const SeriesBlock minutes = rig.read(noon, noon + 60s, 3);
        QCOMPARE(minutes.step, Instant(60s));
        QCOMPARE(minutes.min.at(0), 0.0F);
        QCOMPARE(minutes.max.at(0), 69.0F);
    }

    void firstOfASecondStays()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append({sampleAt(noon + 100ms, 10), sampleAt(noon + 900ms, 90)}).ok());
        QVERIFY(rig.append({sampleAt(noon + 500ms, 50)}).ok());
        QVERIFY(rig.append(secondsFrom(noon + 2h, 1)).ok()); // on disk by now
        QVERIFY(rig.append({sampleAt(noon, 60)}).ok());
        QCOMPARE(rig.read(noon, noon).mean, QList<float>{10.0F});
    }

    void theFutureIsRefused()
    {
        HistoryRig rig;
        QVERIFY(rig.begin(noon));
        QVERIFY(rig.append({sampleAt(noon + 601s, 1), sampleAt(noon + 599s, 2), GpuSample()}).ok());
        QCOMPARE(rig.history().lostSamples(), 2);
        QCOMPARE(knownSteps(rig.read(noon, noon + 1000s)), 1);
    }

    void clockJumpsBackAndForth()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 600, 0)).ok());
        QVERIFY(rig.append(secondsFrom(noon - 1h, 600, 10)).ok()); // set back
        QVERIFY(rig.append(secondsFrom(noon + 24h * 40, 600, 20)).ok()); // far ahead
        QVERIFY(rig.append(secondsFrom(noon + 600s, 600, 30)).ok()); // and right again
        QCOMPARE(knownSteps(rig.read(noon - 1h, noon - 1h, 10)), 1);
        const SeriesBlock far = rig.read(noon + 24h * 40, noon + 24h * 40 + 599s);
        QCOMPARE(knownSteps(far), 600);
        const SeriesBlock all = rig.read(noon - 1h, noon + 2h, 1000);
        QCOMPARE(all.step, Instant(900s)); // older than 14 days before the newest
        QCOMPARE(knownSteps(all), 3);
    }

    void wrongClockOfOneRunSpoilsNothing()
    {
        HistoryRig rig;
        QVERIFY(rig.begin(noon + 2h));
        QVERIFY(rig.append(secondsFrom(noon, 3600)).ok());
        const Instant wrong = noon + 24h * 300;
        rig.setNow(wrong + 1h);
        for (int minute = 0; minute < 30; ++minute)
            QVERIFY(rig.append(secondsFrom(wrong + minute * 60s, 60)).ok());
        rig.setNow(noon + 2h); // set right
        QVERIFY(rig.open().ok());
        QVERIFY(rig.append(secondsFrom(noon + 3600s, 3600, 3600 % 101)).ok());
        const SeriesBlock block = rig.read(noon, noon + 7199s);
        QCOMPARE(block.step, Instant(1s));
        QCOMPARE(knownSteps(block), 7200);
        QCOMPARE(knownSteps(rig.read(noon, noon + 7199s, 720)), 720);
    }

    void changeOfSummerTimeIsNothing()
    {
        HistoryRig rig; // Europe, 2025-10-26 01:00 UTC: local time has this hour twice
        QVERIFY(rig.begin());
        const Instant change{std::chrono::seconds(1'761'440'400)};
        QList<GpuSample> samples;
        for (int i = -1800; i < 1800; ++i) {
            const auto local = QDateTime::fromSecsSinceEpoch(
                std::chrono::duration_cast<std::chrono::seconds>(change).count() + i,
                QTimeZone("Europe/Berlin"));
            samples.append(sampleAt(Instant(local.toUTC().toMSecsSinceEpoch()), i < 0 ? 10 : 20));
        }
        QVERIFY(rig.append(samples).ok());
        const SeriesBlock block = rig.read(change - 1800s, change + 1799s);
        QCOMPARE(knownSteps(block), 3600);
        QCOMPARE(block.mean.at(1799), 10.0F);
        QCOMPARE(block.mean.at(1800), 20.0F);
    }

    void agesAreKept()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        for (int day = 0; day <= 31; ++day) // one quarter a day
            QVERIFY(rig.append(secondsFrom(noon + 24h * day, 900)).ok());
        const Instant last = noon + 24h * 31;
        const auto stepAt = [&rig](Instant at) {
            return rig.read(at, at + 600s).step;
        };
        QCOMPARE(stepAt(last), Instant(1s));
        QCOMPARE(stepAt(last - 24h * 2), Instant(10s));
        QCOMPARE(stepAt(last - 24h * 10), Instant(60s));
        QCOMPARE(stepAt(last - 24h * 20), Instant(900s));
        QCOMPARE(stepAt(noon), Instant(900s));
        const SeriesBlock month = rig.read(noon, last, 2977);
        QCOMPARE(month.step, Instant(900s));
        QCOMPARE(knownSteps(month), 32);
    }

    void identitiesAndMarksPersist()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        auto guest = gpuOnHost({}, {}, QStringLiteral("GPU-1"));
        guest.name = QStringLiteral("GRID A100-10C");
        guest.vm = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")};
        guest.isVgpu = true;
        rig.history().remember({GpuNumber(2), guest});
        const ChartMark xid{ChartMark::Kind::Xid, noon, firstGpu, QStringLiteral("Xid 79")};
        const ChartMark all{ChartMark::Kind::PlanApplied, noon + 1s, {}, QStringLiteral("Plan")};
        for (const ChartMark &mark : {xid, all, xid})
            rig.history().mark(mark);
        QCOMPARE(QCoro::waitFor(rig.history().marks(noon, noon, {}))->size(), 1); // not yet on disk
        const auto known = rig.open();
        QVERIFY(known.ok());
        QCOMPARE(known->size(), 2);
        QCOMPARE(known->at(1).number, GpuNumber(2));
        QCOMPARE(known->at(1).identity, guest);
        const auto marks = QCoro::waitFor(rig.history().marks(noon, noon + 1s, {}));
        QCOMPARE(*marks, (QList<ChartMark>{xid, all}));
        QVERIFY(QCoro::waitFor(rig.history().marks(noon + 2s, noon + 3s, {}))->isEmpty());
    }

    void absorbedGpuBringsItsHistory()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        constexpr GpuNumber gone{2};
        rig.history().remember({gone, gpuOnHost({}, {}, QStringLiteral("GPU-1"))});
        QVERIFY(rig.append(secondsFrom(noon, 100, 1), gone).ok());
        QVERIFY(rig.append(secondsFrom(noon + 50s, 100, 7)).ok());
        QVERIFY(rig.append(secondsFrom(noon + 2h, 100), gone).ok()); // still open
        rig.history().absorb(gone, firstGpu);
        QVERIFY(rig.append(secondsFrom(noon + 2h + 100s, 10)).ok());
        for (int round = 0; round < 2; ++round) {
            const SeriesBlock first = rig.read(noon, noon + 149s);
            QCOMPARE(knownSteps(first), 150);
            QCOMPARE(first.mean.at(49), 50.0F);
            QCOMPARE(first.mean.at(50), 7.0F); // what the surviving one knows itself
            QCOMPARE(knownSteps(rig.read(noon + 2h, noon + 2h + 109s)), 110);
            QCOMPARE(rig.read(noon, noon + 149s, 1000, Metric::Power, gone).mean.size(), 0);
            QVERIFY(rig.open().ok());
        }
    }

    void staysWithinItsSize()
    {
        HistoryLimits limits;
        limits.maxBytes = qint64(2) << 20;
        HistoryRig rig(limits);
        QVERIFY(rig.begin());
        quint32 seed = 1;
        const auto noise = [&seed] {
            return (seed = seed * 1664525 + 1013904223) >> 16;
        };
        Instant time = noon;
        for (int hour = 0; hour < 14 * 24; ++hour) {
            QList<GpuSample> samples;
            for (int i = 0; i < 1200; ++i, time += 3s)
                samples.append(sampleAt(time, noise() % 1000 / 10.0));
            QVERIFY2(rig.append(samples).ok(), qPrintable(QString::number(hour)));
        }
        QVERIFY(rig.history().sizeBytes() > limits.maxBytes / 2);
        QVERIFY(QFileInfo(rig.file()).size() <= limits.maxBytes);
        QVERIFY(knownSteps(rig.read(time - 30min, time - 4s)) > 1700); // the newest is there
        const SeriesBlock quarters = rig.read(noon, time, 14 * 96 + 1);
        QVERIFY(knownSteps(quarters) > 500);
        QVERIFY(!std::isnan(quarters.mean.at(quarters.mean.size() - 2)));
    }

    void readStopsAtItsToken()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        std::stop_source stop;
        stop.request_stop();
        const auto read = QCoro::waitFor(rig.history().read(
            {firstGpu}, {Metric::Power}, noon, noon + 1h, 100, stop.get_token()));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, values::Error::Kind::Cancelled);
    }

    void questionsOutliveTheHistory()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 100)).ok());
        auto task = rig.history().read({firstGpu}, {Metric::Power}, noon, noon + 1h, 100, {});
        rig.close();
        const auto read = QCoro::waitFor(task);
        QVERIFY(read.ok() || read.error().kind == values::Error::Kind::Cancelled);
    }

    void windowTheOtherWayRoundIsRefused()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        const auto read = QCoro::waitFor(
            rig.history().read({firstGpu}, {Metric::Power}, noon, noon - 1s, 100, {}));
        QCOMPARE(read.error().kind, values::Error::Kind::Usage);
    }
};

GPUDECK_TEST(TstHistory);
#include "tst_history.moc"
