// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/session/versions.h"
#include "services/vsphere/transport/redact.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::Result;
using values::Status;
using vsphere::Answer;
using vsphere::ApiVersion;
using vsphere::Call;
using vsphere::Credentials;
using vsphere::Session;

namespace
{

const QString Secret = QStringLiteral("s3cr3t<&\"p\u00e4ss>");

Call anyCall()
{
    Call call;
    call.method = QStringLiteral("Any");
    call.body = vsphere::MethodWriter(call.method, vsphere::serviceInstance()).finish();
    return call;
}

QByteArray anyResponse()
{
    return WireServer::soap("<AnyResponse xmlns=\"urn:vim25\"><returnval>yes</returnval>"
                            "</AnyResponse>");
}

/// A wire server that knows sessions: answers Any only to the session that is valid now.
class Vcenter final
{
public:
    Vcenter()
    {
        wire.server.onRequest(
            [this](QSslSocket *to, const WireRequest &request) { answer(to, request); });
    }

    void answer(QSslSocket *to, const WireRequest &request)
    {
        if (request.method() == "Login" && refuseLogin)
            return WireServer::reply(
                to, WireServer::fault("InvalidLogin", "incorrect user name or password"), 500);
        if (request.method() == "Login")
            expired = false;
        if (answerAsVCenter(to, request))
            return;
        if (expired)
            return WireServer::reply(to,
                WireServer::fault("NotAuthenticated", "The session is not authenticated."), 500);
        WireServer::reply(to, anyResponse());
    }
    [[nodiscard]] std::shared_ptr<Session> session(Session::Options options = {}) const
    {
        return std::make_shared<Session>(wire.transport(), options);
    }

    Wire wire;
    bool expired = false;
    bool refuseLogin = false;
};

Status open(Session &session)
{
    return QCoro::waitFor(session.open(Credentials(QStringLiteral("admin"), Secret), {}));
}

QString told(const Status &status)
{
    return status.ok() ? QStringLiteral("ok") : status.error().sentence();
}

QStringList &logLines()
{
    static QStringList lines;
    return lines;
}

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    logLines().append(line);
}

} // namespace

/// A session's life against a server that follows the protocol, and one that does not.
class TstSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void wrongPasswordIsTriedOnce();
    void oneLoginPerExpiry();
    void lateCookiesDoNotReplaceTheLogin();
    void refusedRenewalIsTriedOnce();
    void deadObjectsAreNotAskedAgain();
    void twiceExpiredIsAFault();
    void stoppedCallerLeavesTheLogin();
    void closes();
    void keepsAlive();
    void noticesAWrongClock();
    void noVSphere_data();
    void noVSphere();
    void tooOld();
    void withoutVersionsFile();
    void versions_data();
    void versions();
    void writesEscaped();
    void redacts_data();
    void redacts();
    void logsNoSecret();
};

void TstSession::opens()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QCOMPARE(session->generation(), 0);
    const Status status = open(*session);
    QVERIFY2(status.ok(), qPrintable(told(status)));
    QCOMPARE(session->generation(), 1);
    QCOMPARE(session->version().toString(), QStringLiteral("8.0.2.0"));
    QCOMPARE(session->content().rootFolder.value, QStringLiteral("group-d1"));
    QCOMPARE(
        session->content().about.fullName, QStringLiteral("VMware vCenter Server 8.0.2 build-1"));
    QVERIFY(session->content().taskManager.isNull());
    QCOMPARE(session->userName(), QStringLiteral("LAB\\admin"));
    const Result<Answer> answer = QCoro::waitFor(session->call(anyCall(), {}));
    QVERIFY(answer.ok());
    QCOMPARE(answer->returnval().toString(), QStringLiteral("yes"));
    const WireRequest last = vcenter.wire.server.requests().last();
    QCOMPARE(last.headers.value("soapaction"), QByteArray("urn:vim25/8.0.2.0"));
    QVERIFY(last.headers.value("cookie").startsWith("vmware_soap_session=\"session-"));
}

void TstSession::wrongPasswordIsTriedOnce()
{
    Vcenter vcenter;
    vcenter.refuseLogin = true;
    const auto session = vcenter.session();
    const Status status = open(*session);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, Error::Kind::Auth);
    QCOMPARE(status.error().why, QStringLiteral("incorrect user name or password"));
    QVERIFY(status.error().what.contains(QLatin1String("admin")));
    QVERIFY(!status.error().fix.isEmpty());
    QCOMPARE(QCoro::waitFor(session->call(anyCall(), {})).error().kind, Error::Kind::Auth);
    QCOMPARE(vcenter.wire.server.count("Login"), 1);
    vcenter.refuseLogin = false;
    QVERIFY(open(*session).ok());
}

void TstSession::oneLoginPerExpiry()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    for (int expiry = 1; expiry <= 3; ++expiry) {
        vcenter.expired = true;
        std::vector<QCoro::Task<Result<Answer>>> calls;
        for (int i = 0; i < 9; ++i)
            calls.push_back(session->call(anyCall(), {}));
        for (auto &call : calls) {
            const Result<Answer> answer = QCoro::waitFor(call);
            QVERIFY2(answer.ok() && !answer->fault, "not repeated after the login");
        }
        QCOMPARE(vcenter.wire.server.count("Login"), 1 + expiry);
        QCOMPARE(session->generation(), 1 + expiry);
    }
}

void TstSession::lateCookiesDoNotReplaceTheLogin()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    QSslSocket *late = nullptr;
    vcenter.wire.server.onRequest([&](QSslSocket *to, const WireRequest &request) {
        if (late == nullptr && request.method() == "Any") {
            late = to;
            return;
        }
        vcenter.answer(to, request);
    });
    const QCoro::Task<Result<Answer>> first = session->call(anyCall(), {});
    QTRY_VERIFY(late != nullptr);
    vcenter.expired = true;
    QVERIFY(QCoro::waitFor(session->call(anyCall(), {})).ok()); // logs in
    WireServer::reply(late, WireServer::fault("NotAuthenticated", "late"), 500,
        "Set-Cookie: vmware_soap_session=\"anonymous\"; Path=/\r\n");
    QTRY_VERIFY(first.isReady());
    QVERIFY(QCoro::waitFor(session->call(anyCall(), {})).ok());
    const QByteArray cookie = vcenter.wire.server.requests().last().headers.value("cookie");
    QVERIFY2(cookie.contains("session-"), cookie.constData());
    QCOMPARE(vcenter.wire.server.count("Login"), 2);
}

void TstSession::refusedRenewalIsTriedOnce()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    vcenter.expired = true;
    vcenter.refuseLogin = true;
    std::vector<QCoro::Task<Result<Answer>>> calls;
    for (int i = 0; i < 6; ++i)
        calls.push_back(session->call(anyCall(), {}));
    for (auto &call : calls)
        QCOMPARE(QCoro::waitFor(call).error().kind, Error::Kind::Auth);
    QCOMPARE(QCoro::waitFor(session->call(anyCall(), {})).error().kind, Error::Kind::Auth);
    QCOMPARE(vcenter.wire.server.count("Login"), 2);
}

void TstSession::deadObjectsAreNotAskedAgain()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    Call call = anyCall();
    call.generation = session->generation();
    vcenter.expired = true;
    Result<Answer> answer = QCoro::waitFor(session->call(call, {}));
    QVERIFY(answer.ok() && answer->fault);
    QCOMPARE(answer->fault->type, QStringLiteral("NotAuthenticated"));
    QCOMPARE(session->generation(), 2);
    QCOMPARE(vcenter.wire.server.count("Any"), 1);
    answer = QCoro::waitFor(session->call(call, {}));
    QVERIFY(answer.ok() && answer->fault);
    QCOMPARE(vcenter.wire.server.count("Any"), 1); // not even sent
}

void TstSession::twiceExpiredIsAFault()
{
    Vcenter vcenter;
    vcenter.wire.server.onRequest([](QSslSocket *to, const WireRequest &request) {
        if (!answerAsVCenter(to, request))
            WireServer::reply(to, WireServer::fault("NotAuthenticated", "never"), 500);
    });
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    const Result<Answer> answer = QCoro::waitFor(session->call(anyCall(), {}));
    QVERIFY(answer.ok() && answer->fault);
    QCOMPARE(vcenter.wire.server.count("Login"), 2);
    QCOMPARE(vcenter.wire.server.count("Any"), 2);
    QCOMPARE(vsphere::asError(answer, QStringLiteral("x")).error().kind, Error::Kind::Auth);
}

void TstSession::stoppedCallerLeavesTheLogin()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    QSslSocket *held = nullptr;
    vcenter.wire.server.onRequest([&](QSslSocket *to, const WireRequest &request) {
        if (request.method() == "Login")
            held = to;
        else
            vcenter.answer(to, request);
    });
    vcenter.expired = true;
    std::stop_source stop;
    const QCoro::Task<Result<Answer>> stays = session->call(anyCall(), {});
    const QCoro::Task<Result<Answer>> leaves = session->call(anyCall(), stop.get_token());
    QTRY_VERIFY(held != nullptr);
    QTRY_COMPARE(vcenter.wire.server.count("Any"), 2);
    stop.request_stop();
    QTRY_VERIFY(leaves.isReady());
    QVERIFY(!stays.isReady());
    vcenter.expired = false;
    answerAsVCenter(held,
        vcenter.wire.server.requests().last().method() == "Login"
            ? vcenter.wire.server.requests().last()
            : vcenter.wire.server.requests().at(vcenter.wire.server.requests().size() - 2));
    QTRY_VERIFY(stays.isReady());
}

void TstSession::closes()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    QVERIFY(QCoro::waitFor(session->close({})).ok());
    QCOMPARE(vcenter.wire.server.count("Logout"), 1);
    QCOMPARE(QCoro::waitFor(session->call(anyCall(), {})).error().kind, Error::Kind::Cancelled);
    QCOMPARE(vcenter.wire.server.count("Any"), 0);
}

void TstSession::keepsAlive()
{
    Vcenter vcenter;
    Session::Options options;
    options.keepAlive = 20ms;
    const auto session = vcenter.session(options);
    QVERIFY(open(*session).ok());
    QTRY_VERIFY(vcenter.wire.server.count("CurrentTime") >= 2);
    QCOMPARE(vcenter.wire.server.count("Login"), 1);
    QVERIFY(QCoro::waitFor(session->close({})).ok());
}

void TstSession::noticesAWrongClock()
{
    Vcenter vcenter;
    QVERIFY(open(*vcenter.session()).ok());
    vcenter.wire.server.onRequest(
        [](QSslSocket *to, const WireRequest &request) { answerAsVCenter(to, request, 2h); });
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("clock differs from ours by 7[0-9]+ s")));
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    QVERIFY(session->serverAhead() > 110min);
    QVERIFY(session->serverAhead() < 130min);
}

void TstSession::noVSphere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray page("<!DOCTYPE html><html><body>It works!</body></html>");
    QTest::newRow("web server") << 200 << page;
    QTest::newRow("web server without /sdk") << 404 << page;
    QTest::newRow("another SOAP service")
        << 200 << WireServer::soap("<HelloResponse><returnval>x</returnval></HelloResponse>");
    QTest::newRow("only POST elsewhere") << 405 << QByteArray();
}

void TstSession::noVSphere()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    Vcenter vcenter;
    vcenter.wire.server.onRequest(
        [&](QSslSocket *to, const WireRequest &) { WireServer::reply(to, body, status); });
    const auto session = vcenter.session();
    const Status opened = open(*session);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Protocol);
    QVERIFY2(opened.error().what.contains(QLatin1String("does not look like a vSphere server")),
        qPrintable(told(opened)));
    QVERIFY(!opened.error().fix.isEmpty());
    QCOMPARE(vcenter.wire.server.count("Login"), 0); // no password for strangers
}

void TstSession::tooOld()
{
    Vcenter vcenter;
    vcenter.wire.server.onRequest([](QSslSocket *to, const WireRequest &request) {
        if (request.path != "/sdk")
            return WireServer::reply(to, "<namespaces/>");
        WireServer::reply(to,
            WireServer::soap(
                "<RetrieveServiceContentResponse xmlns=\"urn:vim25\"><returnval>"
                "<rootFolder type=\"Folder\">r</rootFolder><propertyCollector type=\"P\">p"
                "</propertyCollector><about><apiType>HostAgent</apiType><apiVersion>5.5"
                "</apiVersion></about><sessionManager type=\"S\">s</sessionManager></returnval>"
                "</RetrieveServiceContentResponse>"));
    });
    const auto session = vcenter.session();
    const Status opened = open(*session);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Unsupported);
    QVERIFY(opened.error().why.contains(QLatin1String("5.5")));
}

void TstSession::withoutVersionsFile()
{
    Vcenter vcenter;
    vcenter.wire.server.onRequest([&](QSslSocket *to, const WireRequest &request) {
        if (request.path == "/sdk")
            return vcenter.answer(to, request);
        WireServer::reply(to, "<html>no</html>", 404);
    });
    const auto session = vcenter.session();
    const Status status = open(*session);
    QVERIFY2(status.ok(), qPrintable(told(status)));
    QCOMPARE(session->version().toString(), QStringLiteral("8.0.2.0"));
}

void TstSession::versions_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("chosen");
    const auto list = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    QTest::newRow("newest known") << list("8.0.2.0 8.0.1.0 7.0.3.0 6.7") << "8.0.2.0";
    QTest::newRow("newer than we know") << list("9.1.0.0 9.0.0.0 8.0.3.0") << "9.0.0.0";
    QTest::newRow("numbers, not letters") << list("6.7 6.8.7 6.7.3") << "6.8.7";
    QTest::newRow("patch we do not know") << list("7.0.3.9 7.0.3.2 6.5") << "7.0.3.2";
    QTest::newRow("oldest") << list("6.5 6.0 2.5u2") << "6.5";
    QTest::newRow("too old") << list("6.0 5.5") << "";
}

void TstSession::versions()
{
    QFETCH(const QStringList, offered);
    QFETCH(const QString, chosen);
    QList<ApiVersion> parsed;
    for (const QString &text : offered)
        parsed.append(*ApiVersion::parse(text));
    QCOMPARE(vsphere::highestCommon(parsed).toString(), chosen);
    QCOMPARE(
        vsphere::highestUpTo(*ApiVersion::parse(u"8.0.2.7")).toString(), QStringLiteral("8.0.2.0"));
    QCOMPARE(
        vsphere::highestUpTo(*ApiVersion::parse(u"10.0")).toString(), QStringLiteral("9.0.0.0"));
    QVERIFY(vsphere::highestUpTo(*ApiVersion::parse(u"6.0")).isNull());
}

void TstSession::writesEscaped()
{
    Vcenter vcenter;
    const auto session = vcenter.session();
    QVERIFY(open(*session).ok());
    QByteArray login;
    for (const WireRequest &request : vcenter.wire.server.requests())
        login += request.method() == "Login" ? request.body : QByteArray();
    QXmlStreamReader reader(login);
    QString password;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && reader.name() == QLatin1String("password")) {
            QCOMPARE(reader.namespaceUri(), QLatin1String("urn:vim25"));
            password = reader.readElementText();
        }
    }
    QVERIFY(!reader.hasError());
    QCOMPARE(password, Secret);
}

void TstSession::redacts_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(text);
    };
    row("element", "<Login><userName>a</userName><password>hush</password></Login>");
    row("ticket", "<vm:ticketId xsi:type=\"x\">hush</vm:ticketId>");
    row("cookie", "Set-Cookie: vmware_soap_session=\"hush\"; Path=/");
    row("cookie alone", "vmware_soap_session=\"hush\"");
    row("authorization", "Authorization: Basic hush\r\nHost: a");
    row("pair", "retry with password=hush&user=a");
}

void TstSession::redacts()
{
    QFETCH(const QString, text);
    const QString shown = vsphere::redact(text);
    QVERIFY2(!shown.contains(QLatin1String("hush")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("***")), qPrintable(shown));
    QCOMPARE(vsphere::redact(QStringLiteral("<name>plain</name>")),
        QStringLiteral("<name>plain</name>"));
}

void TstSession::logsNoSecret()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true"));
    logLines().clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLine);
    {
        Vcenter vcenter;
        const auto session = vcenter.session();
        const bool opened = open(*session).ok();
        vcenter.expired = true;
        const bool again = QCoro::waitFor(session->call(anyCall(), {})).ok();
        vcenter.refuseLogin = true;
        vcenter.expired = true;
        const Result<Answer> refused = QCoro::waitFor(session->call(anyCall(), {}));
        qDebug() << opened << again << refused.ok() << Credentials(QStringLiteral("u"), Secret);
        qDebug().noquote() << refused.error().sentence() << refused.error().detail;
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const QString log = logLines().join(QLatin1Char('\n'));
    QVERIFY2(log.contains(QLatin1String("Login HTTP 200")), qPrintable(log));
    QVERIFY(log.contains(QLatin1String("Login HTTP 500")));
    QVERIFY(!log.contains(QLatin1String("s3cr3t")));
    QVERIFY(!log.contains(QLatin1String("session-"))); // a cookie's value
}

GPUDECK_TEST(TstSession);
#include "tst_session.moc"
