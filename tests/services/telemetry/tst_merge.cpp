// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/merge.h"
#include "services/telemetry/ring.h"
#include "services/telemetry/sourceclock.h"
#include "tests/services/telemetry/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::Instant;
using telemetry::Merge;
using telemetry::Ring;
using telemetry::SourceClock;
using values::GpuSample;
using values::SampleSource;

namespace
{

QList<qint64> timesOf(const QList<GpuSample> &samples)
{
    QList<qint64> times;
    for (const GpuSample &sample : samples)
        times.append((sample.time - noon).count());
    return times;
}

} // namespace

class TstMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringHoldsFifteenMinutes()
    {
        Ring ring;
        const Instant now = noon + 2h;
        for (const GpuSample &sample : secondsFrom(noon, 1000))
            QVERIFY(ring.put(sample, now));
        const auto kept = ring.since(noon);
        QCOMPARE(kept.size(), 900);
        QCOMPARE(kept.first().time, noon + 100s);
        QCOMPARE(kept.last().time, noon + 999s);
        QCOMPARE(ring.since(noon + 998s + 500ms).size(), 1);
        QCOMPARE(Ring::bytes(), std::size_t(43'200));
    }

    void ringTakesOneSamplePerSecond()
    {
        Ring ring;
        QVERIFY(ring.put(sampleAt(noon + 100ms, 10), noon));
        QVERIFY(!ring.put(sampleAt(noon + 900ms, 20), noon));
        QCOMPARE(ring.since(Instant(0)).first().value(values::Metric::GpuUtilization), 10.0F);
    }

    void ringTakesLateOnesInOrder()
    {
        Ring ring;
        QVERIFY(ring.put(sampleAt(noon, 1), noon));
        QVERIFY(ring.put(sampleAt(noon - 5s, 2), noon));
        QVERIFY(!ring.put(sampleAt(noon - 900s, 3), noon)); // no place for it
        QCOMPARE(timesOf(ring.since(Instant(0))), (QList<qint64>{-5000, 0}));
    }

    void ringRefusesTheFuture()
    {
        Ring ring;
        QVERIFY(!ring.put(sampleAt(noon + 61s, 1), noon));
        QVERIFY(!ring.newest());
        QVERIFY(ring.put(sampleAt(noon + 59s, 1), noon));
    }

    void ringOutlivesAClockSetBack()
    {
        Ring ring;
        for (const GpuSample &sample : secondsFrom(noon, 100))
            ring.put(sample, noon + 100s);
        const Instant now = noon - 1h;
        QVERIFY(ring.put(sampleAt(now, 5), now));
        QCOMPARE(timesOf(ring.since(Instant(0))), QList<qint64>{-3'600'000});
    }

    void oneSamplePerSecondOfTheBetterSource()
    {
        Merge merge;
        const auto fresh = merge.add({sampleAt(noon + 10ms, 1, SampleSource::Prometheus),
                                         sampleAt(noon + 20ms, 2, SampleSource::GuestNvidiaSmi),
                                         sampleAt(noon + 900ms, 3, SampleSource::HostNvidiaSmi)},
            noon);
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(fresh.first().source, SampleSource::HostNvidiaSmi);
        QVERIFY(merge.add({sampleAt(noon + 950ms, 4)}, noon).isEmpty()); // a duplicate
    }

    void anotherSourceCountsWhenTheBetterOneIsSilent()
    {
        Merge merge;
        (void)merge.add(secondsFrom(noon, 10), noon + 10s);
        const auto vcenter = [](Instant at) {
            return sampleAt(at, 7, SampleSource::Vcenter);
        };
        QVERIFY(merge.add({vcenter(noon + 12s)}, noon + 12s).isEmpty());
        const auto fresh = merge.add({vcenter(noon + 32s)}, noon + 32s);
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(fresh.first().source, SampleSource::Vcenter);
        const auto ages = merge.sources();
        QCOMPARE(ages.size(), 2);
        QCOMPARE(ages.at(0).source, SampleSource::HostNvidiaSmi);
        QCOMPARE(ages.at(0).lastSample, noon + 9s);
        QCOMPARE(ages.at(0).interval, std::chrono::milliseconds(1000));
        QVERIFY(!ages.at(0).inUse);
        QVERIFY(ages.at(1).inUse);
        QCOMPARE(merge.add({sampleAt(noon + 33s, 1)}, noon + 33s).size(), 1); // it is back
    }

    void patienceFollowsTheSourcesOwnInterval()
    {
        Merge merge;
        for (int i = 0; i < 10; ++i)
            (void)merge.add({sampleAt(noon + i * 10s, 1)}, noon + i * 10s);
        const auto prometheus = [](Instant at) {
            return sampleAt(at, 7, SampleSource::Prometheus);
        };
        QVERIFY(merge.add({prometheus(noon + 115s)}, noon + 115s).isEmpty());
        QCOMPARE(merge.add({prometheus(noon + 125s)}, noon + 125s).size(), 1);
    }

    void nothingIsMadeUp()
    {
        Merge merge;
        GpuSample empty;
        empty.time = noon;
        QVERIFY(merge.add({empty}, noon).isEmpty());
        GpuSample part;
        part.time = noon;
        part.set(values::Metric::Power, 42);
        (void)merge.add({sampleAt(noon + 500ms, 1, SampleSource::Vcenter), part}, noon);
        const auto kept = merge.ring().since(Instant(0));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().value(values::Metric::Power), 42.0F);
        QVERIFY(!kept.first().value(values::Metric::GpuUtilization)); // not vCenter's
    }

    void seriesBecomeOne()
    {
        Merge one;
        Merge other;
        (void)one.add({sampleAt(noon, 1), sampleAt(noon + 1s, 2)}, noon);
        (void)other.add({sampleAt(noon + 1s, 9), sampleAt(noon + 2s, 3)}, noon);
        one.absorb(other, noon);
        QCOMPARE(timesOf(one.ring().since(Instant(0))), (QList<qint64>{0, 1000, 2000}));
        QCOMPARE(one.ring().since(noon + 1s).first().value(values::Metric::GpuUtilization), 2.0F);
    }

    void clockAheadIsTakenOffAtOnce()
    {
        SourceClock clock;
        QCOMPARE(clock.offset(noon + 2h, noon), std::chrono::milliseconds(2h));
        QCOMPARE(clock.offset(noon + 2h + 1300ms, noon + 1s), std::chrono::milliseconds(2h));
        QCOMPARE(clock.offset(noon + 2s, noon + 2s), 0ms); // set right
    }

    void lateSamplesKeepTheirTime()
    {
        SourceClock clock; // a stalled connection brings two minutes at once
        QCOMPARE(clock.offset(noon - 120s, noon), 0ms);
        QCOMPARE(clock.offset(noon - 60s, noon + 1s), 0ms);
        QCOMPARE(clock.offset(noon + 2s, noon + 2s), 0ms);
    }

    void clockBehindIsBelievedAfterAWhile()
    {
        SourceClock clock;
        for (int second = 0; second < 30; ++second)
            QCOMPARE(clock.offset(noon - 1h + second * 1s, noon + second * 1s), 0ms);
        QCOMPARE(clock.offset(noon - 1h + 31s, noon + 31s), std::chrono::milliseconds(-1h));
    }
};

GPUDECK_TEST(TstMerge);
#include "tst_merge.moc"
