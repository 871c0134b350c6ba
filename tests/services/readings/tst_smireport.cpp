// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"
#include "services/readings/smiq.h"
#include "services/readings/smitable.h"
#include "services/readings/smixml.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace readings;

class TstSmiReport final : public QObject
{
    Q_OBJECT

    static QByteArray gpu(const QByteArray &id, const QByteArray &inside)
    {
        return "<gpu id=\"" + id + "\">" + inside + "</gpu>";
    }
    static QByteArray log(const QByteArray &inside)
    {
        return "<?xml version=\"1.0\" ?>\n<!DOCTYPE nvidia_smi_log SYSTEM "
               "\"nvsmi_device_v12.dtd\">\n"
               "<nvidia_smi_log>"
            + inside + "</nvidia_smi_log>\n";
    }

private Q_SLOTS:
    void unknownIsNeverZero_data()
    {
        QTest::addColumn<QByteArray>("cell");
        for (const char *cell : {"N/A", "[N/A]", "ERR!", "[Not Supported]", "[Unknown Error]",
                 "[GPU requires reset]", "Not available in WDDM driver model", ""})
            QTest::newRow(cell) << QByteArray(cell);
    }
    void unknownIsNeverZero()
    {
        QFETCH(QByteArray, cell);
        const auto report = parseNvidiaSmiXml(log(gpu("00000000:01:00.0",
            "<fan_speed>" + cell
                + "</fan_speed><temperature><gpu_temp>0 C</gpu_temp></temperature>")));
        QVERIFY(report.ok());
        QCOMPARE(report->gpus.size(), size_t(1));
        QVERIFY(!report->gpus[0].fanPct.number());
        QCOMPARE(report->gpus[0].tempC.number(), std::optional<double>(0));
        QVERIFY(!report->gpus[0].utilPct.isKnown());
        const QJsonObject json
            = report->json().value(QStringLiteral("gpus")).toArray()[0].toObject();
        QVERIFY(json.value(QStringLiteral("fan_pct")).isNull());
        QCOMPARE(json.value(QStringLiteral("temp_c")), QJsonValue(0.0));
        QVERIFY(!json.contains(QStringLiteral("util_pct")));
        QCOMPARE(report->facts().value(QStringLiteral("gpu0.fan_pct")),
            Facts::Value(QString::fromLatin1(cell)));
    }

    void averageAndInstantStandInPlaceOfPower()
    {
        const auto report = parseNvidiaSmiXml(log(gpu("00000000:01:00.0",
            "<gpu_power_readings><average_power_draw>6.41 W</average_power_draw>"
            "<instant_power_draw>6.52 W</instant_power_draw></gpu_power_readings>")));
        QVERIFY(report.ok());
        const Facts facts = report->facts();
        QCOMPARE(facts.value(QStringLiteral("gpu0.power_avg_w")), QStringLiteral("6.41"));
        QCOMPARE(facts.value(QStringLiteral("gpu0.power_instant_w")), QStringLiteral("6.52"));
        QVERIFY(!facts.value(QStringLiteral("gpu0.power_w")));
    }

    void cutXmlGivesWhatWasWhole()
    {
        const QByteArray whole = log(gpu("00000000:01:00.0", "<product_name>A</product_name>")
            + gpu("00000000:02:00.0", "<product_name>B</product_name><uuid>GPU-b</uuid>"));
        const auto report = parseNvidiaSmiXml(whole.left(whole.indexOf("<uuid>")));
        QVERIFY(report.ok());
        QVERIFY(report->isTruncated);
        QCOMPARE(report->gpus.size(), size_t(2));
        QCOMPARE(report->gpus[1].name.text(), QStringLiteral("B"));
        QVERIFY(!report->gpus[1].uuid.isKnown());
    }

    void documentsThatFollowOneAnother()
    {
        const QByteArray one = log(gpu("00000000:01:00.0", "<product_name>A</product_name>"));
        const QByteArray looped = "$ nvidia-smi -q -x -l 1\n" + one + "warning\n" + one;
        const auto report = parseNvidiaSmiXml(looped);
        QVERIFY(report.ok());
        QCOMPARE(report->gpus.size(), size_t(2));
        QVERIFY(!report->isTruncated);
    }

    void endlessGpus()
    {
        const auto report = parseNvidiaSmiXml(log(QByteArray("<gpu/>").repeated(200'000)));
        QVERIFY(report.ok());
        QCOMPARE(report->gpus.size(), SmiReport::mostGpus);
    }

    void saysWhereItStopped()
    {
        const auto report
            = parseNvidiaSmiXml("prompt$\n<?xml version=\"1.0\"?>\n<nvidia_smi_log><\n");
        QVERIFY(!report.ok());
        QVERIFY2(
            report.error().why.contains(QStringLiteral("line 3")), qPrintable(report.error().why));
    }

    void lostIndentation()
    {
        const auto report = parseNvidiaSmiQ(Text("GPU 00000000:01:00.0\nProduct Name : Tesla T4\n"
                                                 "MIG Mode\nCurrent : N/A\nPending : N/A\n"
                                                 "ECC Mode\nCurrent : Enabled\nPending : Disabled\n"
                                                 "Fan Speed : 30 %\nProcesses : None\n"));
        QVERIFY(report.ok());
        QCOMPARE(report->gpus.size(), size_t(1));
        QCOMPARE(report->gpus[0].eccMode.text(), QStringLiteral("Enabled"));
        QCOMPARE(report->gpus[0].eccPending.text(), QStringLiteral("Disabled"));
        QCOMPARE(report->gpus[0].migMode.text(), QStringLiteral("N/A"));
        QCOMPARE(report->gpus[0].fanPct.number(), std::optional<double>(30));
        QVERIFY(!report->isTruncated);
    }

    void processesThatTheDriverCannotTell()
    {
        const auto report
            = parseNvidiaSmiQ(Text("GPU 0000:01:00.0\n    Product Name : GeForce G210\n"
                                   "    Compute Processes : N/A\n"));
        QVERIFY(report.ok());
        QVERIFY(!report->hasProcessPart);
        QVERIFY(!report->isTruncated);
        QVERIFY(!report->facts().contains(QStringLiteral("gpu0.procs")));
    }

    void tableWithoutItsHead()
    {
        const Text text(
            "+-------------------------------+----------------------+----------------------+\n"
            "|   5  ERR!                On   | 00000000:91:00.0 Off |                 ERR! |\n"
            "|ERR!  ERR! ERR!    ERR! / ERR! |      0MiB / 81920MiB |    ERR!      Default |\n"
            "+-------------------------------+----------------------+----------------------+\n");
        const auto report = parseNvidiaSmiTable(text);
        QVERIFY(report.ok());
        QCOMPARE(report->gpus.size(), size_t(1));
        QCOMPARE(report->gpus[0].name.text(), QStringLiteral("ERR!"));
        QVERIFY(!report->gpus[0].tempC.number());
        QCOMPARE(report->gpus[0].memTotalMib.whole(), std::optional<qint64>(81920));
    }
};

GPUDECK_TEST(TstSmiReport);

#include "tst_smireport.moc"
