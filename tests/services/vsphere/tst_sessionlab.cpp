// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/methodwriter.h"
#include "tests/services/vsphere/labserver.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::Result;
using values::Status;
using vsphere::Answer;
using vsphere::Credentials;
using vsphere::Session;

namespace
{

QString told(const Status &status)
{
    return status.ok() ? QStringLiteral("ok") : status.error().sentence();
}

QJsonObject spec(const char *kind, const char *target = "")
{
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)},
        {QStringLiteral("target"), QString::fromLatin1(target)}};
}

} // namespace

/// Sessions on the practice lab and on the plain simulator: servers that others wrote.
class TstSessionLab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void plainSimulator();
    void logsInAndOut();
    void wrongPasswordCountsOnce();
    void expirySharesOneLogin();
    void wrongClock();
    void changedCertificate();
    void badInput_data();
    void badInput();

private:
    [[nodiscard]] std::shared_ptr<Session> opened(Session::Options options = {})
    {
        const auto session = m_lab.session(options);
        const Status status = QCoro::waitFor(session->open(m_lab.credentials(), {}));
        if (!status.ok())
            qWarning("%s", qPrintable(status.error().sentence()));
        return status.ok() ? session : nullptr;
    }

    LabServer m_lab;
};

void TstSessionLab::initTestCase()
{
    QVERIFY2(m_lab.start(
                 QStringLiteral("gpulab"), {QStringLiteral("--estate"), QStringLiteral("guide")}),
        qPrintable(m_lab.process.problem()));
}

void TstSessionLab::init()
{
    QVERIFY(m_lab.reset());
}

void TstSessionLab::plainSimulator()
{
    LabServer plain;
    QVERIFY2(plain.start(QStringLiteral("plainvc"), {}), qPrintable(plain.process.problem()));
    const auto session = plain.session();
    const Status status = QCoro::waitFor(session->open(plain.credentials(), {}));
    QVERIFY2(status.ok(), qPrintable(told(status)));
    QCOMPARE(session->version().toString(), QStringLiteral("6.5"));
    QVERIFY(session->content().about.isVCenter());
    QVERIFY(QCoro::waitFor(session->ping({})).ok());
    QVERIFY(QCoro::waitFor(session->close({})).ok());
    const auto stranger = plain.session();
    const Credentials wrong(QStringLiteral("nobody"), QStringLiteral("wrong"));
    QCOMPARE(QCoro::waitFor(stranger->open(wrong, {})).error().kind, Error::Kind::Auth);
}

void TstSessionLab::logsInAndOut()
{
    const auto session = opened();
    QVERIFY(session);
    QVERIFY(session->version() >= *vsphere::ApiVersion::parse(u"6.5"));
    QVERIFY(session->content().about.isVCenter());
    QVERIFY(!session->content().viewManager.isNull());
    QVERIFY(!session->content().taskManager.isNull());
    QVERIFY(std::chrono::abs(session->serverAhead()) < 60s);
    QVERIFY(QCoro::waitFor(session->ping({})).ok());
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 1);
    QVERIFY(QCoro::waitFor(session->close({})).ok());
    QCOMPARE(m_lab.calls(QStringLiteral("Logout")), 1);
}

void TstSessionLab::wrongPasswordCountsOnce()
{
    const auto session = m_lab.session();
    const Credentials wrong(m_lab.process.user(), QStringLiteral("not the password"));
    const Status status = QCoro::waitFor(session->open(wrong, {}));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, Error::Kind::Auth);
    QVERIFY(!status.error().why.isEmpty());
    QVERIFY(!QCoro::waitFor(session->ping({})).ok());
    QVERIFY(!QCoro::waitFor(session->ping({})).ok());
    QCOMPARE(m_lab.counted(QStringLiteral("failedLogins")), 1);
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 0);
}

void TstSessionLab::expirySharesOneLogin()
{
    const auto session = opened();
    QVERIFY(session);
    QVERIFY(m_lab.fault(spec("expire-sessions")));
    vsphere::Call call;
    call.method = QStringLiteral("CreatePropertyCollector");
    call.body = vsphere::MethodWriter(call.method, session->content().propertyCollector).finish();
    std::vector<QCoro::Task<Result<Answer>>> calls;
    for (int i = 0; i < 12; ++i)
        calls.push_back(session->call(call, {}));
    for (auto &made : calls) {
        const Result<Answer> answer = QCoro::waitFor(made);
        QVERIFY2(answer.ok() && !answer->fault, "not repeated after the login");
    }
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 2);
    QCOMPARE(session->generation(), 2);
}

void TstSessionLab::wrongClock()
{
    QJsonObject skew = spec("clock-skew");
    skew.insert(QStringLiteral("seconds"), 7200);
    QVERIFY(m_lab.fault(skew));
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("clock differs from ours by 7[0-9]+ s")));
    const auto session = opened();
    QVERIFY(session);
    QVERIFY(session->serverAhead() > 100min);
}

void TstSessionLab::changedCertificate()
{
    const auto session = opened();
    QVERIFY(session);
    QVERIFY(m_lab.fault(spec("change-certificate")));
    const Status status = QCoro::waitFor(session->ping({}));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, Error::Kind::Trust);
    const QString now = m_lab.process.state().value(QLatin1String("thumbprint")).toString();
    QVERIFY(now != m_lab.process.thumbprint());
    QVERIFY2(status.error().why.contains(now), qPrintable(told(status)));
    QVERIFY(status.error().why.contains(m_lab.process.thumbprint()));
    m_lab.pins.pin(m_lab.address().id(), now);
    QVERIFY(QCoro::waitFor(session->ping({})).ok());
}

void TstSessionLab::badInput_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *kind, Error::Kind expected, const char *words) {
        QJsonObject fault = spec(kind, "CurrentTime");
        QTest::newRow(kind) << fault << expected << QString::fromLatin1(words);
    };
    row("http-503", Error::Kind::Network, "not available");
    row("html-instead", Error::Kind::Protocol, "web page");
    row("drop-connection", Error::Kind::Network, "");
    row("truncate-xml", Error::Kind::Network, "ends before");
    row("gzip-cut", Error::Kind::Network, "too early");
    row("half-answer-then-silence", Error::Kind::Network, "stopped answering");
    row("endless-xml", Error::Kind::Protocol, "");
    row("deep-xml", Error::Kind::Protocol, "deeper");
    row("entity-bomb", Error::Kind::Protocol, "document type");
    row("gzip-bomb", Error::Kind::Protocol, "than any real");
    row("huge-answer", Error::Kind::Protocol, "");
}

void TstSessionLab::badInput()
{
    QFETCH(QJsonObject, fault);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, words);
    Session::Options options;
    options.silence = 500ms;
    const auto session = opened(options);
    QVERIFY(session);
    fault.insert(QStringLiteral("count"), -1);
    if (fault.value(QLatin1String("kind")) == QLatin1String("endless-xml"))
        fault.insert(QStringLiteral("text"), true);
    QVERIFY(m_lab.fault(fault));
    const Status status = QCoro::waitFor(session->ping({}));
    QVERIFY(!status.ok());
    QVERIFY2(status.error().kind == kind, qPrintable(told(status)));
    QVERIFY2(status.error().why.contains(words), qPrintable(told(status)));
    QVERIFY2(
        !status.error().what.isEmpty() && !status.error().fix.isEmpty(), qPrintable(told(status)));
    QVERIFY(m_lab.reset());
    const Status after = QCoro::waitFor(session->ping({})); // usable as before
    QVERIFY2(after.ok(), qPrintable(told(after)));
}

GPUDECK_TEST(TstSessionLab);
#include "tst_sessionlab.moc"
