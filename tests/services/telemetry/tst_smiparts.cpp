// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smixml.h"
#include "services/telemetry/gpuholders.h"
#include "services/telemetry/smi/smiclock.h"
#include "services/telemetry/smi/smiinbox.h"
#include "services/telemetry/smi/smistates.h"
#include "services/telemetry/smi/smitrouble.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace telemetry;
using values::Error;
using values::Metric;

namespace
{

const QByteArray Header("timestamp, uuid, pci.bus_id, name, driver_version, pstate, "
                        "utilization.gpu [%], memory.used [MiB], memory.total [MiB], "
                        "clocks_throttle_reasons.active");

QByteArray line(int gpu, const char *utilization, const char *reasons = "0x0000000000000000")
{
    return "2026/07/14 08:12:53.500, GPU-" + QByteArray::number(gpu) + ", 00000000:3B:0"
        + QByteArray::number(gpu) + ".0, Tesla T4, 535.161.05, P0, " + utilization
        + ", 100, 15360, " + reasons;
}

SmiTarget hostTarget()
{
    SmiTarget target;
    target.name = QStringLiteral("esx1");
    target.key = {QStringLiteral("vc"), {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
    return target;
}

EstateGpu estateGpu(const char *name, const char *address, bool isVgpu = false)
{
    EstateGpu gpu;
    gpu.identity.host = {QStringLiteral("HostSystem"), QStringLiteral("host-1")};
    gpu.identity.name = QString::fromLatin1(name);
    gpu.identity.address = values::PciAddress::parse(QString::fromLatin1(address));
    gpu.identity.isVgpu = isVgpu;
    return gpu;
}

SmiTarget guestTarget(const QList<EstateGpu> &gpus)
{
    SmiTarget target;
    target.kind = SmiTarget::Kind::Guest;
    target.name = QStringLiteral("train");
    target.key = {QStringLiteral("vc"), {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")}};
    target.gpus = gpus;
    return target;
}

} // namespace

/// The pieces of the nvidia-smi source that need no machine.
class TstSmiParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAndSlots();
    void linesThatAreNone();
    void boundedWithoutReceiver();
    void clockAnswers_data();
    void clockAnswers();
    void clockMapping();
    void identities();
    void states();
    void xids();
    void ends_data();
    void ends();
    void holders();
};

void TstSmiParts::samplesAndSlots()
{
    SmiInbox inbox(values::SampleSource::HostNvidiaSmi, [] { return Instant(5); });
    inbox.restart("timestamp");
    for (const QByteArray &text : {Header, line(0, "17"), line(1, "[N/A]"), line(0, "18")})
        inbox.line(text);
    SmiInbox::Taken taken = inbox.take();
    QCOMPARE(taken.samples.size(), std::size_t(3));
    QCOMPARE(taken.slots.size(), std::size_t(2));
    QCOMPARE(taken.slots[1].uuid, QByteArray("GPU-1"));
    QCOMPARE(*taken.slots[0].memoryTotalMib, 15360.0);
    QCOMPARE(taken.samples[2].slot, std::size_t(0));
    QCOMPARE(taken.samples[0].values.time.count(), qint64(1784016773500));
    QCOMPARE(*taken.samples[0].values.value(Metric::GpuUtilization), 17.0F);
    QVERIFY(!taken.samples[1].values.value(Metric::GpuUtilization)); // unknown is never 0
    QVERIFY(!taken.samples[0].values.value(Metric::Power));
    QCOMPARE(taken.unread, 0);
    inbox.line(line(0, "19"));
    QVERIFY(inbox.take().slots.empty()); // nothing new of them
    inbox.line(line(0, "20", "0x0000000000000004"));
    QCOMPARE(inbox.take().slots.size(), std::size_t(2));
}

void TstSmiParts::linesThatAreNone()
{
    SmiInbox inbox(values::SampleSource::HostNvidiaSmi, [] { return Instant(5); });
    inbox.restart("timestamp");
    inbox.line("Field \"utilization.encoder\" is not a valid field to query.");
    inbox.line("");
    SmiInbox::Taken taken = inbox.take();
    QCOMPARE(taken.unread, 1);
    QVERIFY(taken.message.startsWith("Field \"utilization.encoder\""));
    inbox.line(Header);
    inbox.line(QByteArray(70'000, '\xff'));
    inbox.line(line(0, "17").first(60)); // cut off
    inbox.line(line(0, "17"));
    taken = inbox.take();
    QCOMPARE(taken.unread, 2);
    QVERIFY(taken.message.size() < 1000);
    QCOMPARE(taken.samples.size(), std::size_t(1));
}

void TstSmiParts::boundedWithoutReceiver()
{
    SmiInbox inbox(values::SampleSource::HostNvidiaSmi, [] { return Instant(5); });
    inbox.restart("timestamp");
    inbox.line(Header);
    const QByteArray text = line(0, "17");
    for (std::size_t i = 0; i < SmiInbox::capacity + 7; ++i)
        inbox.line(text);
    const SmiInbox::Taken taken = inbox.take();
    QCOMPARE(taken.samples.size(), SmiInbox::capacity);
    QCOMPARE(taken.dropped, std::size_t(7));
}

void TstSmiParts::clockAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("offset");
    QTest::newRow("UTC") << QByteArray("1000 +0000\n") << true << 0;
    QTest::newRow("east") << QByteArray("1000 +0545") << true << 20700;
    QTest::newRow("west") << QByteArray("1000 -0330") << true << -12600;
    QTest::newRow("no zone") << QByteArray("1000") << false << 0;
    QTest::newRow("not understood") << QByteArray("1000 %z") << false << 0;
    QTest::newRow("words") << QByteArray("date: bad format") << false << 0;
    QTest::newRow("nothing") << QByteArray() << false << 0;
}

void TstSmiParts::clockAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, isKnown);
    QFETCH(const int, offset);
    const auto reading = readClock(answer, 999'000ms, 1'001'000ms);
    QCOMPARE(reading.has_value(), isKnown);
    if (isKnown) {
        QCOMPARE(int(reading->offset.count()), offset);
        QCOMPARE(reading->ours, Instant(1'000'000));
    }
}

void TstSmiParts::clockMapping()
{
    SmiClock clock;
    QVERIFY(clock.take({1'000'000ms, 3600s, 1'000'900ms}));
    QCOMPARE(clock.toUtc(4'600'000ms, 1'000'000ms), Instant(1'000'000)); // 0.9 s are let alone
    QVERIFY(!clock.take({2'000'000ms, 3600s, 2'000'000ms})); // nothing new
    QVERIFY(clock.take({1'000'000ms, 7200s, 1'000'000ms})); // summer time
    QCOMPARE(clock.toUtc(8'200'000ms, 1'000'000ms), Instant(1'000'000));
    QVERIFY(clock.take({1'600'000ms, 7200s, 1'000'000ms})); // ten minutes fast
    QCOMPARE(clock.ahead(), 600'000ms);
    QCOMPARE(clock.toUtc(8'800'000ms, 1'000'000ms), Instant(1'000'000));
    QVERIFY(SmiClock::isDoubtful(1'000'000ms, 1'030'000ms));
    QVERIFY(!SmiClock::isDoubtful(1'000'000ms, 1'010'000ms));
    SmiClock guessed; // no date: the first time tells the zone
    QCOMPARE(guessed.toUtc(19'800'000ms + 1'000ms, 2'000ms), Instant(1'000));
}

void TstSmiParts::identities()
{
    const SmiGpuName printed{QStringLiteral("GPU-1"), QStringLiteral("00000000:3B:00.0"),
        QStringLiteral("Tesla P100-PCIE-16GB")};
    const auto onHost = identityOf(hostTarget(), printed);
    QCOMPARE(onHost.address->toString(), QStringLiteral("0000:3b:00.0"));
    QCOMPARE(onHost.host.value, QStringLiteral("host-1"));
    QVERIFY(onHost.vm.isNull());
    const auto only
        = identityOf(guestTarget({estateGpu("GP100GL [Tesla P100]", "0000:82:00.0")}), printed);
    QCOMPARE(only.address->toString(), QStringLiteral("0000:82:00.0"));
    QCOMPARE(only.vm.value, QStringLiteral("vm-1"));
    const auto byModel = identityOf(guestTarget({estateGpu("GV100GL [Tesla V100]", "0000:81:00.0"),
                                        estateGpu("GP100GL [Tesla P100]", "0000:82:00.0")}),
        printed);
    QCOMPARE(byModel.address->toString(), QStringLiteral("0000:82:00.0"));
    const auto twins = identityOf(guestTarget({estateGpu("GP100GL [Tesla P100]", "0000:81:00.0"),
                                      estateGpu("GP100GL [Tesla P100]", "0000:82:00.0")}),
        printed);
    QVERIFY(!twins.address); // which of the two is not said
    QCOMPARE(twins.host.value, QStringLiteral("host-1"));
    const SmiGpuName vgpu{QStringLiteral("GPU-2"), QStringLiteral("00000000:02:00.0"),
        QStringLiteral("GRID P100-8Q")};
    const auto slice
        = identityOf(guestTarget({estateGpu("Tesla P100", "0000:82:00.0", true)}), vgpu);
    QVERIFY(slice.isVgpu);
    QVERIFY(!slice.address); // the board under it is another GPU
    QVERIFY(identityOf(guestTarget({}), vgpu).isVgpu); // its name tells
    QVERIFY(!identityOf(guestTarget({}), printed).isVgpu);
}

void TstSmiParts::states()
{
    SmiInbox inbox(values::SampleSource::HostNvidiaSmi, [] { return Instant(5); });
    inbox.restart("timestamp");
    inbox.line(Header);
    inbox.line(line(0, "17", "0x0000000000000045"));
    SmiStates states(hostTarget());
    states.takeSlots(inbox.take().slots);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
    auto due = states.due(now);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().throttleReasons,
        QStringList({QStringLiteral("sw_power_cap"), QStringLiteral("hw_thermal_slowdown")}));
    QCOMPARE(due.first().driver, QStringLiteral("535.161.05"));
    QVERIFY(!due.first().eccOn);
    QVERIFY(states.due(now.addSecs(1)).isEmpty());
    QCOMPARE(states.due(now.addSecs(60)).size(), 1); // at least once a minute
    const auto report = readings::parseNvidiaSmiXml(
        "<?xml version=\"1.0\"?><nvidia_smi_log><gpu id=\"00000000:3B:00.0\"><uuid>GPU-0</uuid>"
        "<ecc_mode><current_ecc>Enabled</current_ecc></ecc_mode><ecc_errors><volatile>"
        "<sram_correctable>2</sram_correctable><dram_correctable>3</dram_correctable>"
        "<sram_uncorrectable>0</sram_uncorrectable><dram_uncorrectable>1</dram_uncorrectable>"
        "</volatile></ecc_errors><remapped_rows><remapped_row_pending>Yes</remapped_row_pending>"
        "</remapped_rows><processes></processes></gpu></nvidia_smi_log>");
    QVERIFY(report.ok());
    states.takeReport(*report);
    due = states.due(now.addSecs(61));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().eccOn, std::optional(true));
    QCOMPARE(due.first().eccCorrected, std::optional<qint64>(5));
    QCOMPARE(due.first().eccUncorrected, std::optional<qint64>(1));
    QCOMPARE(due.first().pagesPending, std::optional(true));
    QVERIFY(due.first().processes && due.first().processes->isEmpty());
    QVERIFY(!due.first().licensed);
}

void TstSmiParts::xids()
{
    const auto found = xidsOf("[Sun Feb 23 16:24:18 2025] NVRM: Xid (PCI:0000:9b:00): 119, "
                              "pid=2024380, name=nvidia-smi, Timeout after 6s\n"
                              "NVRM: Xid (PCI:0000:ca:00): 79, pid='<unknown>', name=<unknown>, "
                              "GPU has fallen off the bus.\n",
        3600s);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].event.code, 119);
    QCOMPARE(found[0].address.toString(), QStringLiteral("0000:9b:00.0"));
    QCOMPARE(found[0].event.time.toString(Qt::ISODate), QStringLiteral("2025-02-23T15:24:18Z"));
    QCOMPARE(found[1].event.code, 79);
    QVERIFY(!found[1].event.time.isValid());
}

void TstSmiParts::ends_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<SmiEnd::Kind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *words, int status, SmiEnd::Kind kind,
                         const char *detail) {
        QTest::newRow(name) << QString::fromLatin1(words) << status << kind
                            << QString::fromLatin1(detail);
    };
    row("missing", "sh: nvidia-smi: not found", 127, SmiEnd::Kind::Failed, smiMissingDetail);
    row("driver",
        "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure",
        9, SmiEnd::Kind::Failed, driverDownDetail);
    row("library", "NVIDIA-SMI couldn't find libnvidia-ml.so library in your system.", 12,
        SmiEnd::Kind::Failed, driverDownDetail);
    row("mismatch",
        "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 580.126",
        18, SmiEnd::Kind::Failed, driverMismatchDetail);
    row("lost", "Unable to determine the device handle for GPU 0000:05:00.0: GPU is lost.", 15,
        SmiEnd::Kind::Failed, gpuLostDetail);
    row("no devices", "No devices were found", 6, SmiEnd::Kind::NoDevices, "");
    row("old driver", "Field \"utilization.encoder\" is not a valid field to query.", 2,
        SmiEnd::Kind::FieldRefused, "");
    row("silent", "", 1, SmiEnd::Kind::Failed, "nvidia-smi-ended");
}

void TstSmiParts::ends()
{
    QFETCH(const QString, words);
    QFETCH(const int, status);
    QFETCH(const SmiEnd::Kind, kind);
    QFETCH(const QString, detail);
    ssh::Output output;
    output.exitStatus = status;
    const SmiEnd end = judgeEnd(hostTarget(), output, words);
    QVERIFY(end.kind == kind);
    QVERIFY2(detail.isEmpty() || end.error.detail.startsWith(detail), qPrintable(end.error.detail));
    QVERIFY(!end.error.what.isEmpty() && !end.error.why.isEmpty());
    QVERIFY(!end.error.why.contains(QLatin1Char('\n'))); // one sentence
    if (kind == SmiEnd::Kind::FieldRefused)
        QCOMPARE(end.field, QStringLiteral("utilization.encoder"));
    SmiTarget givenAway = hostTarget();
    givenAway.passedThrough = 2;
    if (kind == SmiEnd::Kind::NoDevices)
        QVERIFY(judgeEnd(givenAway, output, words).error.why.contains(QLatin1String("passed")));
}

void TstSmiParts::holders()
{
    const auto host = gpuHolders("WID      CID      World Name            Command\n"
                                 "2097675  2097675  hostd                 hostd config.xml\n"
                                 "2100100  2100090  nvidia-smi            nvidia-smi -l 1\n"
                                 "2100101  2100090  nvidia-smi            nvidia-smi -l 1\n"
                                 "2100200  2100200  nv-hostengine         /usr/bin/nv-hostengine\n",
        true);
    QCOMPARE(host,
        (QList<GpuHolder>{{2100090, QStringLiteral("nvidia-smi -l 1")},
            {2100200, QStringLiteral("/usr/bin/nv-hostengine")}}));
    const auto guest = gpuHolders("      1 /sbin/init\n   4711 nvidia-smi dmon\n"
                                  "   4712 grep nvidia-smi-like\n   99 vi /tmp/nvidia-smi.txt\n",
        false);
    QCOMPARE(guest, (QList<GpuHolder>{{4711, QStringLiteral("nvidia-smi dmon")}}));
    QVERIFY(gpuHolders({}, true).isEmpty());
}

GPUDECK_TEST(TstSmiParts);
#include "tst_smiparts.moc"
