// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiquery.h"
#include "tests/services/readings/sampleindex.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using readings::SmiQueryLines;
using readings::SmiQueryRow;

class TstSmiQuery final : public QObject
{
    Q_OBJECT

    static constexpr auto query
        = "timestamp,index,uuid,pci.bus_id,utilization.gpu,utilization.memory,"
          "memory.used,memory.total,temperature.gpu,power.draw,clocks.sm,"
          "clocks.mem,pstate,clocks_throttle_reasons.active";
    static QByteArray line()
    {
        return QByteArrayLiteral(
            "2026/07/14 08:12:53.500, 3, GPU-a, 00000000:82:00.0, 98 %, 0, 2566 MiB, "
            "81559, 63, 631.25 W, 1980 MHz, [N/A], P0, 0x0000000000000004\r\n");
    }

private Q_SLOTS:
    void readsEveryColumn()
    {
        SmiQueryLines lines{QByteArrayView(query)};
        const QByteArray bytes = line();
        const SmiQueryRow *row = lines.read(bytes);
        QVERIFY(row != nullptr);
        const QDateTime time(QDate(2026, 7, 14), QTime(8, 12, 53, 500), QTimeZone::utc());
        QCOMPARE(qint64(row->timestamp->count()), time.toMSecsSinceEpoch());
        QCOMPARE(*row->index, 3.0);
        QCOMPARE(row->uuid.toByteArray(), QByteArray("GPU-a"));
        QCOMPARE(row->busId.toByteArray(), QByteArray("00000000:82:00.0"));
        QCOMPARE(*row->gpuUtilPct, 98.0);
        QCOMPARE(*row->memoryUtilPct, 0.0);
        QCOMPARE(*row->memoryUsedMib, 2566.0);
        QCOMPARE(*row->memoryTotalMib, 81559.0);
        QCOMPARE(*row->power(), 631.25);
        QVERIFY(!row->memoryClockMhz);
        QCOMPARE(row->performanceState.toByteArray(), QByteArray("P0"));
        QCOMPARE(*row->throttleReasons, quint64(4));
        QVERIFY(!row->fanPct);
    }

    void unknownStaysUnknown_data()
    {
        QTest::addColumn<QByteArray>("cell");
        for (const char *cell : {"[N/A]", "N/A", "ERR!", "[Not Supported]", "[Unknown Error]",
                 "[GPU requires reset]", "[Insufficient Permissions]", ""})
            QTest::newRow(cell) << QByteArray(cell);
    }
    void unknownStaysUnknown()
    {
        QFETCH(QByteArray, cell);
        SmiQueryLines lines{QByteArrayView("index, power.draw [W], fan.speed [%]")};
        const QByteArray bytes = "0, " + cell + ", 30";
        const SmiQueryRow *row = lines.read(bytes);
        QVERIFY(row != nullptr);
        QVERIFY(!row->power());
        QCOMPARE(*row->fanPct, 30.0);
    }

    void headerNamesTheColumns()
    {
        SmiQueryLines lines;
        QVERIFY(lines.read("0, 1, 2") == nullptr);
        QVERIFY(lines.read("index, memory.used [MiB], no.such.field, temperature.gpu") == nullptr);
        QCOMPARE(lines.columnCount(), 4);
        const SmiQueryRow *row = lines.read("1, 24 MiB, whatever, 35");
        QVERIFY(row != nullptr);
        QCOMPARE(*row->temperatureC, 35.0);
    }

    void noRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut off") << line().left(40);
        QTest::newRow("cut in the time") << QByteArray("2026/07/1");
        QTest::newRow("message") << QByteArray(
            "Unable to determine the device handle for GPU 0000:82:00.0: "
            "GPU is lost.  Reboot the system to recover this GPU");
        QTest::newRow("empty") << QByteArray("\r\n");
        QTest::newRow("two in one") << line().trimmed() + ", " + line();
        QTest::newRow("garbage") << QByteArray(10'000'000, '\xff');
        QTest::newRow("commas") << QByteArray(1'000'000, ',');
    }
    void noRow()
    {
        QFETCH(QByteArray, text);
        SmiQueryLines lines{QByteArrayView(query)};
        QVERIFY(lines.read(text) == nullptr);
        QCOMPARE(lines.columnCount(), 14);
        const QByteArray good = line();
        QVERIFY(lines.read(good) != nullptr);
    }

    void readsTheSample()
    {
        const auto all = tests::samples();
        const auto found = std::find_if(all.cbegin(), all.cend(), [](const tests::Sample &sample) {
            return sample.file.contains(QLatin1String("all_fields_l40s"));
        });
        QVERIFY(found != all.cend());
        SmiQueryLines lines;
        bool hadRow = false;
        const QByteArray bytes = bytesOf(*found);
        for (const QByteArray &one : bytes.split('\n')) {
            if (const SmiQueryRow *row = lines.read(one)) {
                hadRow = true;
                QCOMPARE(*row->power(), 144.97);
                QCOMPARE(row->name.toByteArray(), QByteArray("NVIDIA L40S"));
                QCOMPARE(*row->powerInstantW, 127.67);
            }
        }
        QVERIFY(hadRow);
        QCOMPARE(lines.columnCount(), 202);
    }
};

GPUDECK_TEST(TstSmiQuery);

#include "tst_smiquery.moc"
