// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Prometheus that scrapes the practice lab.
#include "services/telemetry/prometheus/prometheussource.h"
#include "tests/services/telemetry/samples.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::PrometheusOptions;
using telemetry::PrometheusSource;
using telemetry::Reading;
using telemetry::Readings;
using values::Error;
using Phase = values::SourceState::Phase;

namespace
{

/// The password is "test".
const QByteArray Users
    = "basic_auth_users:\n  u: $2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay\n";

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// Debian's Prometheus in a folder of its own, scraping one address every second.
class Prometheus
{
public:
    explicit Prometheus(const QUrl &scraped)
        : m_port(freePort())
    {
        write(QStringLiteral("prometheus.yml"),
            "global: {scrape_interval: 1s, scrape_timeout: 1s}\n"
            "scrape_configs:\n- job_name: dcgm\n  static_configs:\n  - targets: ['"
                + scraped.authority().toUtf8() + "']\n");
        write(QStringLiteral("web.yml"), Users);
    }
    ~Prometheus() { stop(); }

    [[nodiscard]] bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("prometheus"),
            {QStringLiteral("--config.file=") + path(QStringLiteral("prometheus.yml")),
                QStringLiteral("--web.config.file=") + path(QStringLiteral("web.yml")),
                QStringLiteral("--storage.tsdb.path=") + path(QStringLiteral("data")),
                QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port),
                QStringLiteral("--log.level=error")});
        if (!m_process.waitForStarted())
            return false;
        for (int attempt = 0; attempt < 600 && m_process.state() == QProcess::Running; ++attempt) {
            if (isReady())
                return true;
        }
        return false;
    }
    void stop()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(20'000))
            m_process.kill();
    }
    [[nodiscard]] PrometheusOptions options() const
    {
        PrometheusOptions options;
        options.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        options.user = QStringLiteral("u");
        options.password = QStringLiteral("test");
        options.interval = 1s;
        options.backfill = 0h;
        return options;
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] bool isReady()
    {
        QNetworkAccessManager network;
        QNetworkRequest request(options().base.resolved(QUrl(QStringLiteral("/-/ready"))));
        request.setRawHeader("Authorization", "Basic " + QByteArray("u:test").toBase64());
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            (void)finished.wait(1000);
        if (reply->error() == QNetworkReply::NoError)
            return true;
        (void)m_process.waitForReadyRead(100); // not up yet
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port;
};

Readings allOf(const QSignalSpy &spy)
{
    Readings all;
    for (const auto &one : spy) {
        const auto batch = one.first().value<Readings>();
        all.insert(all.end(), batch.begin(), batch.end());
    }
    return all;
}

QSet<QString> uuidsOf(const Readings &readings)
{
    QSet<QString> uuids;
    for (const Reading &reading : readings)
        uuids.insert(reading.gpu.uuid);
    return uuids;
}

QSet<qint64> timesOf(const Readings &readings)
{
    QSet<qint64> times;
    for (const Reading &reading : readings)
        times.insert(reading.sample.time.count());
    return times;
}

} // namespace

class TstPrometheusLive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("prometheus")).isEmpty(),
            "Debian's package prometheus is needed");
        QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                     {QStringLiteral("--estate"), QStringLiteral("mixed"),
                         QStringLiteral("--speed"), QStringLiteral("1")}),
            qPrintable(m_lab.problem()));
        m_prometheus = std::make_unique<Prometheus>(m_lab.control());
        QVERIFY(m_prometheus->start());
    }

    void readsWhatWasScraped()
    {
        PrometheusSource source(m_prometheus->options());
        QSignalSpy readings(&source, &telemetry::Source::readings);
        QSignalSpy states(&source, &telemetry::Source::gpuState);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(timesOf(allOf(readings)).size() >= 4, 30'000);
        QCOMPARE(source.state().phase, Phase::Running);
        QVERIFY(!source.state().error);
        const Readings all = allOf(readings);
        const QSet<QString> uuids = uuidsOf(all);
        QCOMPARE(uuids, exposedUuids());
        QSet<std::pair<QString, qint64>> seen;
        for (const Reading &reading : all) {
            QVERIFY(!reading.gpu.name.isEmpty());
            QVERIFY(reading.sample.value(values::Metric::MemoryUsed));
            const std::pair key(reading.gpu.uuid, qint64(reading.sample.time.count()));
            QVERIFY2(!seen.contains(key), "a scrape was told twice");
            seen.insert(key);
            const auto age = telemetry::systemTime() - reading.sample.time;
            QVERIFY(age < 120s && age > -5s);
        }
        QVERIFY(states.size() >= uuids.size());
        const auto state = states.first().first().value<values::GpuState>();
        QVERIFY(!state.driver.isEmpty() && state.memoryTotal);
        stop(source);
    }

    void remembersThePast()
    {
        auto options = m_prometheus->options();
        options.backfill = 1h;
        options.window = 2s;
        PrometheusSource before(m_prometheus->options());
        QSignalSpy scraped(&before, &telemetry::Source::readings);
        before.start();
        QTRY_VERIFY_WITH_TIMEOUT(timesOf(allOf(scraped)).size() >= 10, 60'000);
        stop(before);
        PrometheusSource source(options);
        QSignalSpy past(&source, &telemetry::Source::past);
        QSignalSpy readings(&source, &telemetry::Source::readings);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!readings.isEmpty(), 30'000);
        const Readings now = allOf(readings);
        QTRY_VERIFY_WITH_TIMEOUT(!past.isEmpty(), 20'000);
        QVERIFY(timesOf(allOf(past)).size() >= 3);
        QCOMPARE(uuidsOf(allOf(past)), exposedUuids());
        for (const Reading &reading : allOf(past))
            QVERIFY(reading.sample.time < oldest(now));
        stop(source);
    }

    void wrongPasswordIsSaid()
    {
        auto options = m_prometheus->options();
        options.password = QStringLiteral("wrong");
        QCOMPARE(failureOf(options), Error::Kind::Auth);
    }

    void badSelectorIsSaid()
    {
        auto options = m_prometheus->options();
        options.selector = QStringLiteral("job=~\"(\"");
        QCOMPARE(failureOf(options), Error::Kind::Usage);
    }

    void selectorNarrows()
    {
        auto options = m_prometheus->options();
        options.selector = QStringLiteral("gpu=\"0\"");
        PrometheusSource source(options);
        QSignalSpy readings(&source, &telemetry::Source::readings);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!readings.isEmpty(), 30'000);
        const auto some = uuidsOf(allOf(readings));
        QVERIFY(!some.isEmpty() && some.size() < exposedUuids().size());
        stop(source);
    }

    void comesBackAfterARestart()
    {
        PrometheusSource source(m_prometheus->options());
        QSignalSpy readings(&source, &telemetry::Source::readings);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!readings.isEmpty(), 30'000);
        m_prometheus->stop();
        QTRY_COMPARE_WITH_TIMEOUT(source.state().phase, Phase::Waiting, 30'000);
        QCOMPARE(source.state().error->kind, Error::Kind::Network);
        QVERIFY(source.state().nextAttempt.isValid());
        const qsizetype before = readings.size();
        QVERIFY(m_prometheus->start());
        QTRY_VERIFY_WITH_TIMEOUT(readings.size() > before, 60'000);
        QCOMPARE(source.state().phase, Phase::Running);
        stop(source);
    }

private:
    static void stop(PrometheusSource &source)
    {
        QSignalSpy stopped(&source, &telemetry::Source::stopped);
        source.stop();
        QTRY_COMPARE(stopped.size(), 1);
    }
    static Error::Kind failureOf(const PrometheusOptions &options)
    {
        PrometheusSource source(options);
        QSignalSpy changed(&source, &telemetry::Source::stateChanged);
        source.start();
        while (source.state().phase != Phase::Failed && changed.wait(20'000)) { }
        return source.state().error ? source.state().error->kind : Error::Kind::NotRun;
    }
    static telemetry::Instant oldest(const Readings &readings)
    {
        telemetry::Instant first = readings.front().sample.time;
        for (const Reading &reading : readings)
            first = std::min(first, reading.sample.time);
        return first;
    }
    /// As the lab itself exposes them.
    QSet<QString> exposedUuids()
    {
        QNetworkAccessManager network;
        const QUrl page = m_lab.control().resolved(QUrl(QStringLiteral("/metrics")));
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(page)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        (void)finished.wait(10'000);
        QSet<QString> uuids;
        static const QRegularExpression uuid(QStringLiteral("UUID=\"([^\"]+)\""));
        auto found = uuid.globalMatch(QString::fromUtf8(reply->readAll()));
        while (found.hasNext())
            uuids.insert(found.next().captured(1));
        return uuids;
    }

    LabProcess m_lab;
    std::unique_ptr<Prometheus> m_prometheus;
};

GPUDECK_TEST(TstPrometheusLive);
#include "tst_prometheuslive.moc"
