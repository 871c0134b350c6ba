// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/block.h"
#include "services/telemetry/history/blockcodec.h"
#include "tests/services/telemetry/samples.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QTest>

#include <random>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::allTiers;
using telemetry::Block;
using telemetry::blockStart;
using telemetry::packBlock;
using telemetry::rollUp;
using telemetry::Spread;
using telemetry::Tier;
using telemetry::unpackBlock;
using values::Metric;

namespace
{

struct MutedWarnings {
    MutedWarnings() { QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); }
    ~MutedWarnings() { QLoggingCategory::setFilterRules({}); }
};

bool isUnknown(const Spread &spread)
{
    return spread.min != spread.min && spread.mean != spread.mean && spread.max != spread.max;
}

} // namespace

class TstBlockCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("tier");
        QTest::newRow("1 s") << static_cast<int>(Tier::Seconds);
        QTest::newRow("10 s") << static_cast<int>(Tier::TenSeconds);
        QTest::newRow("1 min") << static_cast<int>(Tier::Minutes);
        QTest::newRow("15 min") << static_cast<int>(Tier::Quarters);
    }
    void comesBackAsItWas()
    {
        QFETCH(int, tier);
        Block block(static_cast<Tier>(tier), noon);
        const bool hasSpread = telemetry::shapeOf(block.tier()).hasSpread;
        std::mt19937 random(7);
        std::uniform_int_distribution<int> any(0, 1000);
        for (int step = 0; step < block.steps(); ++step) {
            if (any(random) < 200)
                continue; // a gap
            const float mean = static_cast<float>(any(random)) / 10;
            const float width = hasSpread ? static_cast<float>(any(random)) / 100 : 0;
            block.put(Metric::GpuUtilization, step,
                {mean - mean / 10 * (hasSpread ? 1 : 0), mean, mean + width});
            block.put(Metric::Temperature, step, {mean - 20, mean - 20, mean - 20});
        }
        const auto back = unpackBlock(packBlock(block), block.tier(), noon);
        QVERIFY(back);
        QVERIFY(!back->knows(Metric::Power));
        for (int step = 0; step < block.steps(); ++step) {
            const Spread was = block.at(Metric::GpuUtilization, step);
            const Spread is = back->at(Metric::GpuUtilization, step);
            QCOMPARE(isUnknown(is), isUnknown(was));
            if (!was.isKnown())
                continue;
            QVERIFY(std::abs(is.mean - was.mean) < 0.051F);
            QVERIFY(std::abs(is.min - was.min) < 0.101F);
            QVERIFY(std::abs(is.max - was.max) < 0.101F);
            QVERIFY(is.min <= is.mean && is.mean <= is.max);
            QVERIFY(std::abs(back->at(Metric::Temperature, step).mean - (was.mean - 20)) < 0.051F);
        }
    }

    void largeNumbersLoseLittle()
    {
        Block block(Tier::Seconds, noon);
        const float used = 183'359; // MiB of a B200
        block.put(Metric::MemoryUsed, 0, {used, used, used});
        block.put(Metric::MemoryUsed, 1, {0, 0, 0});
        block.put(Metric::Power, 0, {65'000, 65'000, 65'000});
        const auto back = unpackBlock(packBlock(block), Tier::Seconds, noon);
        QVERIFY(std::abs(back->at(Metric::MemoryUsed, 0).mean - used) <= 2);
        QCOMPARE(back->at(Metric::MemoryUsed, 1).mean, 0.0F);
        QVERIFY(isUnknown(back->at(Metric::MemoryUsed, 2)));
        QVERIFY(std::abs(back->at(Metric::Power, 0).mean - 65'000) <= 1);
    }

    void otherBytesAreNoBlock()
    {
        Block block(Tier::Seconds, noon);
        block.put(Metric::Power, 3, {1, 1, 1});
        const QByteArray good = packBlock(block);
        const MutedWarnings muted; // qUncompress says each time that it was given rubbish
        QVERIFY(unpackBlock(good, Tier::Seconds, noon));
        QVERIFY(!unpackBlock(good, Tier::Minutes, noon));
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!unpackBlock(good.left(length), Tier::Seconds, noon));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x41);
            (void)unpackBlock(bad, Tier::Seconds, noon); // no crash, and no gigabytes
        }
        QByteArray huge = good;
        huge[4] = '\x7f'; // says that it inflates to 2 GiB
        QVERIFY(!unpackBlock(huge, Tier::Seconds, noon));
    }

    void rollsUpToMinMeanMax()
    {
        Block seconds(Tier::Seconds, noon + 15min);
        for (int i = 0; i < 20; ++i) {
            const auto value = static_cast<float>(i);
            if (i != 13)
                seconds.put(Metric::Power, i, {value, value, value});
        }
        Block tens(Tier::TenSeconds, blockStart(Tier::TenSeconds, seconds.start()));
        rollUp(seconds, tens, true);
        const int first = telemetry::stepOf(Tier::TenSeconds, tens.start(), seconds.start());
        QCOMPARE(first, 90);
        const Spread one = tens.at(Metric::Power, first);
        QCOMPARE(one.min, 0.0F);
        QCOMPARE(one.mean, 4.5F);
        QCOMPARE(one.max, 9.0F);
        const Spread two = tens.at(Metric::Power, first + 1);
        QCOMPARE(two.min, 10.0F);
        QCOMPARE(two.mean, (145.0F - 13.0F) / 9);
        QCOMPARE(two.max, 19.0F);
        QVERIFY(isUnknown(tens.at(Metric::Power, first + 2)));
        QVERIFY(isUnknown(tens.at(Metric::Power, first - 1)));
    }

    void rollUpKeepsWhatIsThere()
    {
        Block seconds(Tier::Seconds, noon);
        seconds.put(Metric::Power, 0, {5, 5, 5});
        seconds.put(Metric::Power, 60, {6, 6, 6});
        Block minutes(Tier::Minutes, blockStart(Tier::Minutes, noon));
        const int first = telemetry::stepOf(Tier::Minutes, minutes.start(), noon);
        minutes.put(Metric::Power, first, {1, 2, 3});
        rollUp(seconds, minutes, false);
        QCOMPARE(minutes.at(Metric::Power, first).mean, 2.0F);
        QCOMPARE(minutes.at(Metric::Power, first + 1).mean, 6.0F);
        rollUp(seconds, minutes, true);
        QCOMPARE(minutes.at(Metric::Power, first).mean, 5.0F);
    }

    void everyBlockOfSecondsLiesInOneOfEachTier()
    {
        for (const Tier tier : allTiers) {
            for (int quarter = 0; quarter < 200; ++quarter) {
                const auto start = noon + quarter * 15min;
                QCOMPARE(blockStart(tier, start), blockStart(tier, start + 15min - 1ms));
            }
        }
    }
};

GPUDECK_TEST(TstBlockCodec);
#include "tst_blockcodec.moc"
