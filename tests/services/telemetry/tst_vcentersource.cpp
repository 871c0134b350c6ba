// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/vcentersource.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::EstateGpu;
using telemetry::HostTarget;
using telemetry::Readings;
using telemetry::VcenterSource;
using values::Metric;
using values::MoRef;
using Phase = values::SourceState::Phase;

namespace
{

const QString Server = QStringLiteral("vc:443");
constexpr int Key = 7;

HostTarget target(int number, const char *address)
{
    HostTarget host;
    host.key = {Server, {QStringLiteral("HostSystem"), QStringLiteral("host-%1").arg(number)}};
    host.name = QStringLiteral("esx%1").arg(number);
    host.isConnected = true;
    EstateGpu gpu;
    gpu.identity.server = Server;
    gpu.identity.host = host.key.ref;
    gpu.identity.address = values::PciAddress::parse(QString::fromLatin1(address));
    gpu.identity.name = QStringLiteral("Tesla P100");
    gpu.memory = values::MiB{16384};
    host.gpus = {gpu};
    return host;
}

/// A vCenter with one counter (utilisation); host-2 has none of GPUs.
class Counting
{
public:
    Counting()
    {
        wire.server.onRequest([this](QSslSocket *to, const WireRequest &request) {
            if (isBroken)
                to->abort();
            else if (!answerAsVCenter(to, request))
                WireServer::reply(to, WireServer::soap(answer(request)));
        });
        session = std::make_shared<vsphere::Session>(wire.transport());
        const vsphere::Credentials credentials(QStringLiteral("u"), QStringLiteral("p"));
        isOpen = QCoro::waitFor(session->open(credentials, {})).ok();
    }

    Wire wire;
    std::shared_ptr<vsphere::Session> session;
    bool isOpen = false;
    bool isBroken = false;
    QList<int> numbers{1000, 2000}; ///< hundredths of a percent, 20 s apart

private:
    [[nodiscard]] QByteArray answer(const WireRequest &request) const
    {
        const QByteArray method = request.method();
        QByteArray content;
        if (method == "RetrievePropertiesEx")
            content = "<returnval><objects><obj type=\"PerformanceManager\">PerfMgr</obj><propSet>"
                      "<name>perfCounter</name><val><PerfCounterInfo><key>7</key><nameInfo><key>"
                      "utilization</key></nameInfo><groupInfo><key>gpu</key></groupInfo><unitInfo>"
                      "<key>percent</key></unitInfo><rollupType>average</rollupType>"
                      "</PerfCounterInfo></val></propSet></objects></returnval>";
        else if (method == "QueryAvailablePerfMetric" && request.body.contains(">host-1<"))
            content = "<returnval><counterId>7</counterId><instance>000:003:00.0</instance>"
                      "</returnval>";
        else if (method == "QueryPerf")
            content = figures();
        return "<" + method + "Response xmlns=\"urn:vim25\">" + content + "</" + method
            + "Response>";
    }
    [[nodiscard]] QByteArray figures() const
    {
        QByteArray times;
        QByteArray values;
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            const QByteArray second = QByteArray::number(20 * (i % 3)).rightJustified(2, '0');
            const QByteArray minute = QByteArray::number(i / 3).rightJustified(2, '0');
            times += "<sampleInfo><timestamp>2025-03-04T05:" + minute + ":" + second
                + "Z</timestamp><interval>20</interval></sampleInfo>";
            values += "<value>" + QByteArray::number(numbers[i]) + "</value>";
        }
        return "<returnval><entity type=\"HostSystem\">host-1</entity>" + times
            + "<value><id><counterId>7</counterId><instance>000:003:00.0</instance></id>" + values
            + "</value></returnval>";
    }
};

QList<double> utilizations(const QSignalSpy &spy)
{
    QList<double> all;
    for (const QList<QVariant> &arguments : spy) {
        for (const telemetry::Reading &reading : arguments.first().value<Readings>())
            all.append(double(*reading.sample.value(Metric::GpuUtilization)));
    }
    return all;
}

} // namespace

/// The PerformanceManager as a source of telemetry.
class TstVcenterSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsEachSampleOnce();
    void tellsHostsWithoutFigures();
    void comesBackAfterALoss();
    void waitsForASession();
    void stops();
};

void TstVcenterSource::initTestCase()
{
    qRegisterMetaType<Readings>();
}

void TstVcenterSource::bringsEachSampleOnce()
{
    Counting server;
    QVERIFY(server.isOpen);
    VcenterSource source(
        Server, [&server] { return server.session; }, 20ms);
    source.setHosts({target(1, "0000:03:00.0")});
    QSignalSpy readings(&source, &VcenterSource::readings);
    QSignalSpy states(&source, &VcenterSource::gpuState);
    source.start();
    QVERIFY(readings.wait());
    QCOMPARE(utilizations(readings), QList<double>({10, 20}));
    const auto first = readings.first().first().value<Readings>().front();
    QCOMPARE(first.gpu.address->toString(), QStringLiteral("0000:03:00.0"));
    QCOMPARE(first.gpu.server, Server);
    QCOMPARE(first.sample.source, values::SampleSource::Vcenter);
    QCOMPARE(source.state().phase, Phase::Running);
    QTRY_VERIFY(server.wire.server.count("QueryPerf") > 3);
    QCOMPARE(readings.size(), 1); // the same answer brings nothing new
    QCOMPARE(states.size(), 1);
    const auto state = states.first().first().value<values::GpuState>();
    QCOMPARE(state.memoryTotal, std::optional(values::MiB{16384}));
    server.numbers.append({-1, 4000});
    QVERIFY(readings.wait());
    QCOMPARE(utilizations(readings), QList<double>({10, 20, 40})); // a gap stays a gap
    QCOMPARE(readings.last().first().value<Readings>().front().sample.time - first.sample.time,
        60'000ms);
}

void TstVcenterSource::tellsHostsWithoutFigures()
{
    Counting server;
    VcenterSource source(
        Server, [&server] { return server.session; }, 20ms);
    HostTarget passedThrough = target(3, "0000:82:00.0");
    passedThrough.passedThrough = std::exchange(passedThrough.gpus, {});
    source.setHosts({target(1, "0000:03:00.0"), target(2, "0000:04:00.0"), passedThrough});
    source.start();
    QTRY_COMPARE(source.state().phase, Phase::Running);
    QVERIFY(source.state().error);
    QCOMPARE(source.state().error->kind, values::Error::Kind::Incomplete);
    QVERIFY2(source.state().error->why.endsWith(QLatin1String("for esx2")),
        qPrintable(source.state().error->sentence()));
}

void TstVcenterSource::comesBackAfterALoss()
{
    Counting server;
    VcenterSource source(
        Server, [&server] { return server.session; }, 20ms);
    source.setHosts({target(1, "0000:03:00.0")});
    QSignalSpy readings(&source, &VcenterSource::readings);
    source.start();
    QVERIFY(readings.wait());
    server.isBroken = true;
    QTRY_COMPARE(source.state().phase, Phase::Waiting);
    QVERIFY(source.state().nextAttempt.isValid());
    QCOMPARE(source.state().error->kind, values::Error::Kind::Network);
    server.numbers.append(3000);
    server.isBroken = false;
    QVERIFY(readings.wait());
    QCOMPARE(utilizations(readings), QList<double>({10, 20, 30}));
    QTRY_COMPARE(source.state().phase, Phase::Running);
    QVERIFY(!source.state().error);
}

void TstVcenterSource::waitsForASession()
{
    Counting server;
    std::shared_ptr<vsphere::Session> session;
    VcenterSource source(
        Server, [&session] { return session; }, 20ms);
    source.setHosts({target(1, "0000:03:00.0")});
    source.start();
    QCOMPARE(source.state().phase, Phase::Waiting);
    QVERIFY(!source.state().error->why.isEmpty());
    session = server.session;
    QTRY_COMPARE(source.state().phase, Phase::Running);
}

void TstVcenterSource::stops()
{
    Counting server;
    VcenterSource source(
        Server, [&server] { return server.session; }, 20ms);
    source.setHosts({target(1, "0000:03:00.0")});
    QSignalSpy readings(&source, &VcenterSource::readings);
    QSignalSpy stopped(&source, &VcenterSource::stopped);
    source.start();
    source.stop(); // with a request under way
    QVERIFY(stopped.wait());
    QCOMPARE(source.state().phase, Phase::Off);
    QVERIFY(readings.isEmpty());
    source.start();
    QVERIFY(readings.wait());
    source.stop();
    QTRY_COMPARE(stopped.size(), 2);
}

GPUDECK_TEST(TstVcenterSource);
#include "tst_vcentersource.moc"
