// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/performance/gpuperformance.h"
#include "services/vsphere/performance/perfinstances.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using values::Error;
using values::Metric;
using values::MoRef;
using values::PciAddress;

namespace
{

const QByteArray Names = "xmlns=\"urn:vim25\" "
                         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

MoRef host(int number)
{
    return {QStringLiteral("HostSystem"), QStringLiteral("host-%1").arg(number)};
}

QByteArray counterInfo(int key, const QByteArray &group, const QByteArray &name,
    const QByteArray &unit, const QByteArray &rollup)
{
    return "<PerfCounterInfo><key>" + QByteArray::number(key)
        + "</key><nameInfo><label>l</label><summary>s</summary><key>" + name
        + "</key></nameInfo><groupInfo><label>l</label><summary>s</summary><key>" + group
        + "</key></groupInfo><unitInfo><label>l</label><summary>s</summary><key>" + unit
        + "</key></unitInfo><rollupType>" + rollup
        + "</rollupType><statsType>absolute</statsType></PerfCounterInfo>";
}

QByteArray allCounters()
{
    return counterInfo(1, "cpu", "usage", "percent", "average")
        + counterInfo(558, "gpu", "utilization", "percent", "none")
        + counterInfo(559, "gpu", "utilization", "percent", "average")
        + counterInfo(560, "gpu", "utilization", "percent", "maximum")
        + counterInfo(562, "gpu", "mem.used", "kiloBytes", "average")
        + counterInfo(566, "gpu", "mem.usage", "percent", "average")
        + counterInfo(570, "gpu", "temperature", "celsius", "average")
        + counterInfo(571, "gpu", "power.used", "watt", "latest")
        + counterInfo(572, "gpu", "mem.total", "kiloBytes", "latest");
}

QByteArray availableMetric(int key, const QByteArray &instance)
{
    return "<returnval><counterId>" + QByteArray::number(key) + "</counterId><instance>" + instance
        + "</instance></returnval>";
}

QByteArray series(int key, const QByteArray &instance, const QByteArray &numbers)
{
    QByteArray xml = "<value xsi:type=\"PerfMetricIntSeries\"><id><counterId>"
        + QByteArray::number(key) + "</counterId><instance>" + instance + "</instance></id>";
    for (const QByteArray &number : numbers.split(' '))
        xml += "<value>" + number + "</value>";
    return xml + "</value>";
}

QByteArray entity(const MoRef &ref, const QByteArray &content)
{
    return "<returnval xsi:type=\"PerfEntityMetric\"><entity type=\"HostSystem\">"
        + ref.value.toLatin1()
        + "</entity><sampleInfo><timestamp>2025-03-04T05:06:00Z</timestamp><interval>20</interval>"
          "</sampleInfo><sampleInfo><timestamp>2025-03-04T05:06:20Z</timestamp>"
          "<interval>20</interval></sampleInfo>"
        + content + "</returnval>";
}

vsphere::Answer answerOf(const QByteArray &content)
{
    vsphere::AnswerReader reader;
    const auto fed = reader.feed(
        WireServer::soap("<QueryPerfResponse " + Names + ">" + content + "</QueryPerfResponse>"));
    const auto answer = reader.finish();
    return fed.ok() && answer.ok() ? answer.value() : vsphere::Answer();
}

vsphere::GpuCounters knownCounters()
{
    vsphere::GpuCounters counters;
    const auto answer = answerOf("<returnval>" + allCounters() + "</returnval>");
    for (const vsphere::XmlNode info : answer.returnval().children())
        counters.add(info);
    return counters;
}

PciAddress address(const char *text)
{
    return *PciAddress::parse(QString::fromLatin1(text));
}

} // namespace

/// GPU counters of the PerformanceManager: decoding, and what is asked.
class TstPerformance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countersByName();
    void figures();
    void instances_data();
    void instances();
    void severalHostsInOneRequest();
    void oneHostRefuses();
    void serverGone();

private:
    void answer(QSslSocket *to, const WireRequest &request);
    [[nodiscard]] std::shared_ptr<vsphere::GpuPerformance> opened(Wire &wire);

    int m_gpusPerHost = 4;
    QByteArray m_refused; ///< QueryPerf that names this host is a fault
};

void TstPerformance::countersByName()
{
    const vsphere::GpuCounters counters = knownCounters();
    QVERIFY(counters.find(1) == nullptr);
    QVERIFY(counters.find(560) == nullptr); // an extreme is no mean
    QVERIFY(counters.find(566) == nullptr);
    QCOMPARE(counters.find(559)->metric, std::optional(Metric::GpuUtilization));
    QCOMPARE(counters.chosen({558, 559, 560, 562, 1}), QList<int>({559, 562}));
    QCOMPARE(counters.chosen({558}), QList<int>({558}));
}

void TstPerformance::figures()
{
    const vsphere::GpuCounters counters = knownCounters();
    const QByteArray gpu("000:003:00.0");
    const auto answer = answerOf(entity(host(1),
        series(559, gpu, "2067 -1") + series(562, gpu, "318976 -1") + series(570, gpu, "41 -1")
            + series(571, gpu, "55 -1") + series(572, gpu, "23580672 23580672")
            + series(559, "", "50 50") + series(559, "000:004:00.0", "100 10000")
            + series(562, "000:004:00.0", "1024") + series(1, gpu, "7 7")));
    const auto all = vsphere::decodeGpuSeries(answer.body(), counters);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].host, host(1));
    QCOMPARE(all[0].instance, QString::fromLatin1(gpu));
    QCOMPARE(all[0].samples.size(), 1); // the second holds no value at all
    const values::GpuSample &sample = all[0].samples.first();
    QCOMPARE(sample.time.count(), qint64(1741064760000));
    QCOMPARE(sample.source, values::SampleSource::Vcenter);
    QCOMPARE(*sample.value(Metric::GpuUtilization), 20.67F);
    QCOMPARE(*sample.value(Metric::MemoryUsed), 311.5F);
    QCOMPARE(*sample.value(Metric::Temperature), 41.0F);
    QCOMPARE(*sample.value(Metric::Power), 55.0F);
    QVERIFY(!sample.value(Metric::SmClock));
    QCOMPARE(all[0].memoryTotal, std::optional(values::MiB{23028}));
    QCOMPARE(all[1].samples.size(), 2);
    QVERIFY(!all[1].samples[1].value(Metric::MemoryUsed)); // a series of another length
    QCOMPARE(*all[1].samples[1].value(Metric::GpuUtilization), 100.0F);
    QVERIFY(!all[1].memoryTotal);
}

void TstPerformance::instances_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("gpus");
    QTest::addColumn<QStringList>("found"); // in the order of names; empty: none
    const auto list = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    QTest::newRow("one digit") << list("000:003:00.0") << list("0000:03:00.0")
                               << list("0000:03:00.0");
    QTest::newRow("decimal above hexadecimal's end")
        << list("000:130:00.0") << list("0000:82:00.0") << list("0000:82:00.0");
    QTest::newRow("hexadecimal") << list("000:03b:00.0") << list("0000:3b:00.0")
                                 << list("0000:3b:00.0");
    QTest::newRow("one way for the whole host")
        << list("000:010:00.0 000:130:00.0") << list("0000:0a:00.0 0000:10:00.0 0000:82:00.0")
        << list("0000:0a:00.0 0000:82:00.0");
    QTest::newRow("no telling") << list("000:010:00.0") << list("0000:0a:00.0 0000:10:00.0")
                                << QStringList{QString()};
    QTest::newRow("unknown device")
        << list("000:020:00.0") << list("0000:03:00.0") << QStringList{QString()};
    QTest::newRow("no address") << list("gpu0") << list("0000:03:00.0") << QStringList{QString()};
}

void TstPerformance::instances()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, gpus);
    QFETCH(const QStringList, found);
    QList<PciAddress> known;
    for (const QString &gpu : gpus)
        known.append(*PciAddress::parse(gpu));
    const auto addresses = vsphere::addressesOf(names, known);
    for (int i = 0; i < names.size(); ++i) {
        const QString text
            = addresses.contains(names[i]) ? addresses[names[i]].toString() : QString();
        QCOMPARE(text, found[i]);
    }
    QVERIFY(vsphere::addressesOf({}, {address("0000:03:00.0")}).isEmpty());
}

void TstPerformance::answer(QSslSocket *to, const WireRequest &request)
{
    if (answerAsVCenter(to, request))
        return;
    const QByteArray method = request.method();
    QByteArray content;
    if (method == "RetrievePropertiesEx") {
        content = "<returnval><objects><obj type=\"PerformanceManager\">PerfMgr</obj><propSet>"
                  "<name>perfCounter</name><val xsi:type=\"ArrayOfPerfCounterInfo\">"
            + allCounters() + "</val></propSet></objects></returnval>";
    } else if (method == "QueryAvailablePerfMetric") {
        const bool isSilent = request.body.contains(">host-9<");
        for (int i = 0; i < m_gpusPerHost && !isSilent; ++i) {
            const QByteArray gpu = "000:00" + QByteArray::number(i) + ":00.0";
            content += availableMetric(559, gpu) + availableMetric(562, gpu)
                + availableMetric(570, gpu) + availableMetric(571, gpu) + availableMetric(560, gpu);
        }
        content += availableMetric(1, "");
    } else if (method == "QueryPerf" && !m_refused.isEmpty() && request.body.contains(m_refused)) {
        WireServer::reply(
            to, WireServer::fault("InvalidArgument", "A specified parameter was not correct"), 500);
        return;
    } else if (method == "QueryPerf") {
        for (int i = 0; i < 10; ++i) {
            if (request.body.contains(QByteArray(">host-" + QByteArray::number(i) + "<")))
                content += entity(host(i), series(559, "000:003:00.0", "100 200"));
        }
    }
    WireServer::reply(to,
        WireServer::soap(
            "<" + method + "Response " + Names + ">" + content + "</" + method + "Response>"));
}

std::shared_ptr<vsphere::GpuPerformance> TstPerformance::opened(Wire &wire)
{
    wire.server.onRequest(
        [this](QSslSocket *to, const WireRequest &request) { answer(to, request); });
    const auto session = std::make_shared<vsphere::Session>(wire.transport());
    const vsphere::Credentials credentials(QStringLiteral("u"), QStringLiteral("p"));
    if (!QCoro::waitFor(session->open(credentials, {})).ok())
        return nullptr;
    return std::make_shared<vsphere::GpuPerformance>(session);
}

void TstPerformance::severalHostsInOneRequest()
{
    Wire wire;
    const auto performance = opened(wire);
    QVERIFY(performance);
    QList<MoRef> hosts;
    for (int i = 1; i < 10; ++i)
        hosts.append(host(i));
    const auto figures = QCoro::waitFor(performance->read(hosts, 2, {}));
    QVERIFY2(figures.ok(), qPrintable(figures.ok() ? QString() : figures.error().sentence()));
    QCOMPARE(figures->series.size(), 8);
    QCOMPARE(figures->silent, QList<MoRef>{host(9)});
    QVERIFY(!figures->error);
    // 16 series per host (a maximum is not asked for), 64 at once: four hosts in one request.
    QCOMPARE(wire.server.count("QueryPerf"), 2);
    QVERIFY(QCoro::waitFor(performance->read(hosts, 2, {})).ok());
    QCOMPARE(wire.server.count("QueryPerf"), 4);
    QCOMPARE(wire.server.count("RetrievePropertiesEx"), 1);
    QCOMPARE(wire.server.count("QueryAvailablePerfMetric"), 9);
    const QByteArray body = wire.server.requests().last().body;
    QVERIFY2(body.contains("<intervalId>20</intervalId><format>normal</format>"), body.constData());
    QVERIFY(body.contains("<counterId>559</counterId><instance>*</instance>"));
    QVERIFY(!body.contains("<counterId>560<"));
}

void TstPerformance::oneHostRefuses()
{
    Wire wire;
    m_gpusPerHost = 9; // 36 series: each host has a request of its own
    m_refused = ">host-2<";
    const auto performance = opened(wire);
    QVERIFY(performance);
    const auto figures = QCoro::waitFor(performance->read({host(1), host(2), host(3)}, 2, {}));
    QVERIFY(figures.ok());
    QCOMPARE(figures->series.size(), 2);
    QVERIFY(figures->error);
    QCOMPARE(figures->error->kind, Error::Kind::Fault);
    QCOMPARE(wire.server.count("QueryAvailablePerfMetric"), 3);
    m_refused.clear();
    const auto again = QCoro::waitFor(performance->read({host(1), host(2), host(3)}, 2, {}));
    QCOMPARE(again->series.size(), 3);
    QVERIFY(!again->error);
    QCOMPARE(wire.server.count("QueryAvailablePerfMetric"), 4); // only the refused one anew
    m_gpusPerHost = 4;
}

void TstPerformance::serverGone()
{
    Wire wire;
    const auto performance = opened(wire);
    QVERIFY(performance);
    wire.server.onRequest([](QSslSocket *to, const WireRequest &) { to->abort(); });
    const auto figures = QCoro::waitFor(performance->read({host(1)}, 2, {}));
    QVERIFY(!figures.ok());
    QCOMPARE(figures.error().kind, Error::Kind::Network);
}

GPUDECK_TEST(TstPerformance);
#include "tst_performance.moc"
