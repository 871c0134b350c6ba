// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchprinter.h"
#include "app/ctl/watch/watchtargets.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace app;
using telemetry::GuestTarget;
using telemetry::HostTarget;
using values::Metric;

namespace
{

HostTarget host(const char *name)
{
    HostTarget target;
    target.key = {QStringLiteral("vc"), {QStringLiteral("HostSystem"), QString::fromLatin1(name)}};
    target.name = QString::fromLatin1(name);
    target.gpus = {telemetry::EstateGpu()};
    return target;
}

GuestTarget guest(const char *name, const char *address, bool isRunning)
{
    GuestTarget target;
    target.key
        = {QStringLiteral("vc"), {QStringLiteral("VirtualMachine"), QString::fromLatin1(name)}};
    target.name = QString::fromLatin1(name);
    target.address = QString::fromLatin1(address);
    target.isRunning = isRunning;
    return target;
}

WatchRequest requestOf(const QStringList &targets)
{
    WatchRequest request;
    request.server = ServerOptions();
    request.ssh.user = QStringLiteral("root");
    request.ssh.addresses.insert(QStringLiteral("esx2"), QStringLiteral("10.0.0.2:2222"));
    for (const QString &text : targets)
        request.targets.append(*readWatched(text));
    return request;
}

QString told(const WatchTargets &found)
{
    QStringList names;
    for (const WatchTargets::Machine &machine : found.machines)
        names.append(machine.smi.name + QLatin1Char('@') + machine.ssh.host + QLatin1Char(':')
            + QString::number(machine.ssh.port));
    return names.join(QLatin1Char(' '));
}

} // namespace

/// What `gpudeckctl watch` understands and prints.
class TstWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervals_data();
    void intervals();
    void names_data();
    void names();
    void targets_data();
    void targets();
    void jsonLine();
    void times();
};

void TstWatch::intervals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("milliseconds"); // 0: refused
    QTest::newRow("seconds") << QStringLiteral("1s") << 1000;
    QTest::newRow("plain") << QStringLiteral("5") << 5000;
    QTest::newRow("milliseconds") << QStringLiteral("500ms") << 500;
    QTest::newRow("minutes") << QStringLiteral("2m") << 120'000;
    QTest::newRow("too short") << QStringLiteral("10ms") << 0;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("no number") << QStringLiteral("s") << 0;
    QTest::newRow("another unit") << QStringLiteral("1h") << 0;
    QTest::newRow("negative") << QStringLiteral("-1s") << 0;
    QTest::newRow("beyond int") << QStringLiteral("99999999999s") << 0;
}

void TstWatch::intervals()
{
    QFETCH(const QString, text);
    QFETCH(const int, milliseconds);
    const auto interval = readInterval(text);
    QCOMPARE(interval.ok() ? int(interval->count()) : 0, milliseconds);
    if (!interval.ok())
        QCOMPARE(interval.error().kind, values::Error::Kind::Usage);
}

void TstWatch::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("shown");
    QTest::newRow("SSH") << QStringLiteral("ssh://ops@esx1:2222") << true
                         << QStringLiteral("ops@esx1:2222");
    QTest::newRow("SSH, no user") << QStringLiteral("ssh://10.0.0.1") << true
                                  << QStringLiteral("@10.0.0.1:22");
    QTest::newRow("a password") << QStringLiteral("ssh://ops:secret@esx1") << false << QString();
    QTest::newRow("a path") << QStringLiteral("ssh://esx1/etc") << false << QString();
    QTest::newRow("no host") << QStringLiteral("ssh://") << false << QString();
    QTest::newRow("nothing") << QString() << false << QString();
}

void TstWatch::names()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isKnown);
    QFETCH(const QString, shown);
    const auto watched = readWatched(text);
    QCOMPARE(watched.ok(), isKnown);
    if (isKnown)
        QCOMPARE(watched->ssh.user + QLatin1Char('@') + watched->ssh.host + QLatin1Char(':')
                + QString::number(watched->ssh.port),
            shown);
    else
        QVERIFY(!watched.error().sentence().contains(QLatin1String("secret")));
}

void TstWatch::targets_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("problems");
    const auto row
        = [](const char *name, const QStringList &asked, const char *found, int problems) {
              QTest::newRow(name) << asked << QString::fromLatin1(found) << problems;
          };
    row("all hosts", {}, "esx1@esx1:22 esx2@10.0.0.2:2222", 0);
    row("all VMs that run", {QStringLiteral("vm")}, "a@10.0.1.1:22", 1); // b tells no address
    row("by name", {QStringLiteral("esx2"), QStringLiteral("a")},
        "esx2@10.0.0.2:2222 a@10.0.1.1:22", 0);
    row("a VM that is off", {QStringLiteral("vm:c")}, "", 1);
    row("a host of a VM's name", {QStringLiteral("host:a")}, "", 1);
    row("by SSH", {QStringLiteral("ssh://x:2")}, "x:2@x:2", 0);
}

void TstWatch::targets()
{
    QFETCH(const QStringList, asked);
    QFETCH(const QString, found);
    QFETCH(const int, problems);
    const WatchTargets meant = watchTargets(requestOf(asked), {host("esx1"), host("esx2")},
        {guest("a", "10.0.1.1", true), guest("b", "", true), guest("c", "10.0.1.3", false)});
    QCOMPARE(told(meant), found);
    QCOMPARE(int(meant.problems.size()), problems);
    for (const WatchTargets::Machine &machine : meant.machines)
        QCOMPARE(machine.ssh.user, QStringLiteral("root"));
}

void TstWatch::jsonLine()
{
    values::GpuIdentity gpu;
    gpu.uuid = QStringLiteral("GPU-1");
    gpu.name = QStringLiteral("Tesla \"T4\"\n");
    values::GpuSample sample;
    sample.time = std::chrono::milliseconds(1784016773005);
    sample.source = values::SampleSource::GuestNvidiaSmi;
    sample.set(Metric::GpuUtilization, 20.67);
    sample.set(Metric::MemoryUsed, 0.0);
    sample.set(Metric::Power, 100.0);
    QByteArray line;
    JsonLinesPrinter::append(line, JsonLinesPrinter::whose(QStringLiteral("a\\b"), gpu), sample);
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    QJsonParseError error{};
    const QJsonObject read = QJsonDocument::fromJson(line, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(
        read.value(QLatin1String("time")).toString(), QStringLiteral("2026-07-14T08:12:53.005Z"));
    QCOMPARE(read.value(QLatin1String("source")).toString(), QStringLiteral("guest-nvidia-smi"));
    QCOMPARE(read.value(QLatin1String("target")).toString(), QStringLiteral("a\\b"));
    QCOMPARE(read.value(QLatin1String("name")).toString(), gpu.name);
    QCOMPARE(read.value(QLatin1String("gpuUtilizationPercent")).toDouble(), 20.67);
    QVERIFY(line.contains("\"memoryUsedMiB\":0,"));
    QVERIFY(line.contains("\"powerWatts\":100,"));
    QVERIFY(read.value(QLatin1String("temperatureCelsius")).isNull()); // unknown is never 0
    QVERIFY(read.value(QLatin1String("host")).isNull());
}

void TstWatch::times()
{
    QCOMPARE(isoTime(std::chrono::milliseconds(0)), QByteArray("1970-01-01T00:00:00.000Z"));
    QCOMPARE(isoTime(std::chrono::milliseconds(999)), QByteArray("1970-01-01T00:00:00.999Z"));
    QCOMPARE(isoTime(std::chrono::milliseconds(1050)), QByteArray("1970-01-01T00:00:01.050Z"));
}

GPUDECK_TEST(TstWatch);
#include "tst_watch.moc"
