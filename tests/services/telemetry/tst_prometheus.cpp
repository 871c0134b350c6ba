// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/dcgm.h"
#include "services/telemetry/prometheus/prometheusanswer.h"
#include "services/telemetry/prometheus/prometheusapi.h"
#include "services/telemetry/prometheus/prometheussource.h"
#include "tests/services/telemetry/samples.h"
#include "tests/services/vsphere/certificatemaker.h"
#include "tests/services/vsphere/wireserver.h"
#include "tests/support/testmain.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::Dcgm;
using telemetry::Instant;
using telemetry::PrometheusAnswer;
using telemetry::PrometheusApi;
using telemetry::PrometheusOptions;
using telemetry::PrometheusReader;
using telemetry::PrometheusSource;
using values::Error;
using values::Metric;
using Phase = values::SourceState::Phase;

namespace
{

const Identity &identity()
{
    static CertificateMaker maker;
    static const Identity made = maker.selfSigned(QStringLiteral("prometheus"));
    return made;
}

QByteArray success(const QByteArray &result, const QByteArray &more = {})
{
    return R"({"status":"success","data":{"resultType":"matrix","result":[)" + result + "]}" + more
        + "}";
}

QByteArray series(const QByteArray &name, const QByteArray &labels, const QByteArray &points)
{
    return R"({"metric":{"__name__":")" + name + "\"," + labels + R"(},"values":[)" + points + "]}";
}

const QByteArray Labels = R"("gpu":"0","UUID":"GPU-1","pci_bus_id":"00000000:82:00.0",)"
                          R"("modelName":"Tesla P100","Hostname":"esx1","instance":"h:9400",)"
                          R"("DCGM_FI_DRIVER_VERSION":"550.90.05")";

/// A server in this process, and options to reach it.
struct Rig {
    explicit Rig(WireServer::Handler handler)
    {
        server.onRequest(std::move(handler));
        options.base = QUrl(QStringLiteral("https://127.0.0.1:%1/prom").arg(server.port()));
        options.judge = [](const QSslCertificate &leaf, const QList<QSslError> &) {
            return leaf == identity().certificate;
        };
        options.timeout = 5s;
        options.backfill = 0h;
    }
    values::Result<PrometheusAnswer> ask()
    {
        PrometheusApi api(options);
        return QCoro::waitFor(api.query(QStringLiteral("up{a=\"b&c\"}"), {}));
    }

    WireServer server{identity().configuration()};
    PrometheusOptions options;
};

} // namespace

class TstPrometheus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSeries()
    {
        const auto answer = PrometheusReader::read(
            success(series("a", "\"x\":\"y\"",
                        R"([1.5,"2"],[2,"NaN"],[3,"+Inf"],[4,"-Inf"],[5,"x"],[6,"7"])"),
                R"(,"warnings":["partial response"])"));
        QVERIFY(answer.ok());
        QCOMPARE(answer->series.size(), 1);
        const auto &one = answer->series.first();
        QCOMPARE(one.labels.value(QStringLiteral("x")), QStringLiteral("y"));
        QCOMPARE(one.points.size(), 2);
        QCOMPARE(one.points.first().time, Instant(1500));
        QCOMPARE(one.points.last().value, 7.0);
        QCOMPARE(answer->warnings, QStringList{QStringLiteral("partial response")});
        const auto vector = PrometheusReader::read(
            R"({"status":"success","data":{"resultType":"vector","result":[)"
            R"({"metric":{},"value":[1,"2"]}]}})");
        QCOMPARE(vector->series.first().points.size(), 1);
    }

    void refusesOtherAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &body, Error::Kind kind) {
            QTest::newRow(name) << body << static_cast<int>(kind);
        };
        row("empty", "", Error::Kind::Protocol);
        row("web page", "\n<!DOCTYPE html><html>", Error::Kind::Protocol);
        row("cut", R"({"status":"succ)", Error::Kind::Protocol);
        row("other JSON", R"({"hello":1})", Error::Kind::Protocol);
        row("scalar", R"({"status":"success","data":{"resultType":"scalar","result":[1,"2"]}})",
            Error::Kind::Protocol);
        row("bad query", R"({"status":"error","errorType":"bad_data","error":"parse error"})",
            Error::Kind::Usage);
        row("its time-out", R"({"status":"error","errorType":"timeout","error":"too slow"})",
            Error::Kind::Network);
        row("internal", R"({"status":"error","errorType":"internal","error":"oops"})",
            Error::Kind::Fault);
    }
    void refusesOtherAnswers()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const auto answer = PrometheusReader::read(body);
        QVERIFY(!answer.ok());
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QVERIFY(!answer.error().what.isEmpty() && !answer.error().why.isEmpty());
    }

    void onlySamplesOfOneScrapeBelongTogether()
    {
        const auto answer = PrometheusReader::read(
            success(series("DCGM_FI_DEV_GPU_UTIL", Labels, R"([10,"50"],[25,"60"])") + ','
                + series("DCGM_FI_DEV_POWER_USAGE", Labels, R"([10,"101.5"])") + ','
                + series("DCGM_FI_DEV_FB_USED", Labels, R"([25,"4000"])") + ','
                + series("DCGM_FI_DEV_FB_FREE", Labels, R"([25,"12000"])") + ','
                + series("DCGM_FI_DEV_GPU_UTIL", Labels + R"(,"GPU_I_ID":"3")", R"([10,"99"])")));
        const PrometheusOptions options;
        const auto readings = Dcgm(options).readings(*answer);
        QCOMPARE(readings.size(), std::size_t(2));
        QCOMPARE(readings[0].sample.time, Instant(10'000));
        QCOMPARE(readings[0].sample.value(Metric::GpuUtilization), 50.0F);
        QCOMPARE(readings[0].sample.value(Metric::Power), 101.5F);
        QVERIFY(!readings[0].sample.value(Metric::MemoryUsed));
        QCOMPARE(readings[1].sample.value(Metric::MemoryUsed), 4000.0F);
        const auto states = Dcgm(options).states(*answer);
        QCOMPARE(states.size(), 1);
        QCOMPARE(states.first().memoryTotal, std::optional(values::MiB{16000}));
        QCOMPARE(states.first().driver, QStringLiteral("550.90.05"));
    }

    void statesFromBits()
    {
        const auto answer = PrometheusReader::read(
            success(series("DCGM_FI_DEV_CLOCK_THROTTLE_REASONS", Labels, R"([10,"68"])") + ','
                + series("DCGM_FI_DEV_XID_ERRORS", Labels, R"([10,"79"])") + ','
                + series("DCGM_FI_DEV_ECC_DBE_VOL_TOTAL", Labels, R"([10,"2"])")));
        const PrometheusOptions options;
        const auto state = Dcgm(options).states(*answer).first();
        QCOMPARE(state.throttleReasons,
            (QStringList{QStringLiteral("sw_power_cap"), QStringLiteral("hw_thermal_slowdown")}));
        QCOMPARE(state.xids.first().code, 79);
        QCOMPARE(state.eccUncorrected, std::optional<qint64>(2));
        QVERIFY(!state.eccCorrected);
    }

    void identities()
    {
        PrometheusOptions options;
        options.base = QUrl(QStringLiteral("http://p:9090"));
        options.hostOf = [](const QString &name) -> std::optional<values::ObjectKey> {
            if (name == QLatin1String("esx1"))
                return values::ObjectKey{QStringLiteral("vc:443"),
                    {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
            if (name == QLatin1String("vm1"))
                return values::ObjectKey{QStringLiteral("vc:443"),
                    {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")}};
            return std::nullopt;
        };
        const auto identityOf = [&options](const QByteArray &labels) {
            const auto answer = PrometheusReader::read(
                success(series("DCGM_FI_DEV_GPU_TEMP", labels, R"([10,"50"])")));
            return Dcgm(options).readings(*answer).front().gpu;
        };
        const auto onHost = identityOf(Labels);
        QCOMPARE(onHost.uuid, QStringLiteral("GPU-1"));
        QCOMPARE(onHost.host.value, QStringLiteral("host-1"));
        QCOMPARE(onHost.address, values::PciAddress::parse(QStringLiteral("82:00.0")));
        const auto inGuest = identityOf(R"("uuid":"GPU-2","hostname":"vm1","gpu":"0",)"
                                        R"("pci_bus_id":"00000000:02:00.0")");
        QCOMPARE(inGuest.vm.value, QStringLiteral("vm-1"));
        QVERIFY(!inGuest.address && inGuest.host.isNull());
        const auto noUuid = identityOf(R"("gpu":"1","instance":"node7:9400")");
        QCOMPARE(noUuid.host.type, QStringLiteral("DcgmExporter"));
        QCOMPARE(noUuid.host.value, QStringLiteral("node7/1"));
        QCOMPARE(noUuid.server, QStringLiteral("p:9090"));
        const auto other = identityOf(R"("gpu":"0","instance":"node7:9400")");
        QVERIFY(other.host != noUuid.host);
        QVERIFY(identityOf(R"("UUID":"GPU-3","modelName":"NVIDIA A40-8Q")").isVgpu);
        QVERIFY(!identityOf(R"("UUID":"GPU-3","modelName":"Tesla P100-PCIE-16GB")").isVgpu);
    }

    void asksAsItShould()
    {
        Rig rig([](QSslSocket *to, const WireRequest &) { WireServer::reply(to, success({})); });
        rig.options.bearerToken = QStringLiteral("secret-token");
        QVERIFY(rig.ask().ok());
        const WireRequest request = rig.server.requests().first();
        QCOMPARE(request.verb, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/prom/api/v1/query"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer secret-token"));
        QCOMPARE(request.body, QByteArray("query=up%7Ba%3D%22b%26c%22%7D"));
        rig.options.user = QStringLiteral("u");
        rig.options.password = QStringLiteral("p");
        QVERIFY(rig.ask().ok());
        QCOMPARE(
            rig.server.requests().last().headers.value("authorization"), QByteArray("Basic dTpw"));
    }

    void secretsNeverGoOverHttp()
    {
        Rig rig([](QSslSocket *, const WireRequest &) {});
        rig.options.base = QUrl(QStringLiteral("http://prometheus.example.org"));
        rig.options.bearerToken = QStringLiteral("x");
        QCOMPARE(rig.ask().error().kind, Error::Kind::Usage);
        rig.options.base = QUrl(QStringLiteral("ftp://prometheus.example.org"));
        QCOMPARE(rig.ask().error().kind, Error::Kind::Usage);
    }

    void untrustedCertificateIsRefused()
    {
        Rig rig([](QSslSocket *to, const WireRequest &) { WireServer::reply(to, success({})); });
        rig.options.judge = {};
        QCOMPARE(rig.ask().error().kind, Error::Kind::Trust);
        rig.options.judge = [](const QSslCertificate &, const QList<QSslError> &) {
            return false;
        };
        QCOMPARE(rig.ask().error().kind, Error::Kind::Trust);
        QVERIFY(rig.server.requests().isEmpty());
    }

    void wireFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row
            = [](const char *name, int status, const QByteArray &body, Error::Kind kind) {
                  QTest::newRow(name) << status << body << static_cast<int>(kind);
              };
        const QByteArray badQuery = R"({"status":"error","errorType":"bad_data","error":"1:5: x"})";
        row("401", 401, "Unauthorized\n", Error::Kind::Auth);
        row("403", 403, "", Error::Kind::Auth);
        row("400", 400, badQuery, Error::Kind::Usage);
        row("422", 422, badQuery, Error::Kind::Usage);
        row("404", 404, "404 page not found\n", Error::Kind::Protocol);
        row("302", 302, "", Error::Kind::Protocol);
        row("502", 502, "<html>Bad Gateway", Error::Kind::Network);
        row("page", 200, "<html><title>Grafana", Error::Kind::Protocol);
        row("cut off", -1, "", Error::Kind::Network);
    }
    void wireFailures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        Rig rig([status, body](QSslSocket *to, const WireRequest &) {
            if (status > 0) {
                WireServer::reply(to, body, status, "Location: https://elsewhere/\r\n");
                return;
            }
            to->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"status\":");
            to->disconnectFromHost();
        });
        const auto answer = rig.ask();
        QVERIFY(!answer.ok());
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
    }

    void silenceEndsAtTheTimeout()
    {
        Rig rig([](QSslSocket *, const WireRequest &) {});
        rig.options.timeout = 100ms;
        QCOMPARE(rig.ask().error().kind, Error::Kind::Network);
        rig.options.timeout = 60s;
        std::stop_source stop;
        PrometheusApi api(rig.options);
        auto task = api.query(QStringLiteral("up"), stop.get_token());
        QTRY_COMPARE(rig.server.requests().size(), 2);
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(task).error().kind, Error::Kind::Cancelled);
    }

    void warningsAndEmptinessAreShown()
    {
        const QByteArray warned = success(series("DCGM_FI_DEV_GPU_UTIL", Labels, R"([10,"50"])"),
            R"(,"warnings":["shard lost"])");
        QByteArray body = success({});
        Rig rig([&body](QSslSocket *to, const WireRequest &) { WireServer::reply(to, body); });
        rig.options.interval = 20ms;
        PrometheusSource source(rig.options);
        QSignalSpy readings(&source, &telemetry::Source::readings);
        source.start();
        QTRY_COMPARE(source.state().phase, Phase::Running);
        QVERIFY(source.state().error->what.contains(QStringLiteral("no GPU")));
        body = warned;
        QTRY_COMPARE(readings.size(), 1);
        QCOMPARE(source.state().error->why, QStringLiteral("shard lost"));
        const qsizetype before = rig.server.requests().size();
        QTRY_VERIFY(rig.server.requests().size() > before + 2);
        QCOMPARE(readings.size(), 1); // the same scrape is told once
        QSignalSpy stopped(&source, &telemetry::Source::stopped);
        source.stop();
        QTRY_COMPARE(stopped.size(), 1);
    }

    void refusalEndsTheAsking()
    {
        Rig rig([](QSslSocket *to, const WireRequest &) { WireServer::reply(to, "no", 401); });
        rig.options.interval = 10ms;
        PrometheusSource source(rig.options);
        source.start();
        QTRY_COMPARE(source.state().phase, Phase::Failed);
        QCOMPARE(source.state().error->kind, Error::Kind::Auth);
        QCOMPARE(rig.server.requests().size(), 1);
        QSignalSpy stopped(&source, &telemetry::Source::stopped);
        source.stop();
        QCOMPARE(stopped.size(), 1);
    }
};

GPUDECK_TEST(TstPrometheus);
#include "tst_prometheus.moc"
