// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/gzip.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::Result;
using vsphere::Answer;
using vsphere::HttpRequest;
using vsphere::Lane;

namespace
{

const QByteArray Pong = WireServer::soap("<AnyResponse xmlns=\"urn:vim25\"><returnval>pong"
                                         "</returnval></AnyResponse>");

Result<Answer> waitFor(QFuture<Result<Answer>> future)
{
    const bool ended = QTest::qWaitFor([&] { return future.isFinished(); }, 60'000);
    return ended ? future.result() : Result<Answer>();
}

/// Every error says what, why and what to do.
bool isTold(const Error &error)
{
    return !error.what.isEmpty() && !error.why.isEmpty() && !error.fix.isEmpty();
}

} // namespace

/// The ways in which the wire fails, each against a server that fails in exactly that way.
class TstTransport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void readsFaults();
    void badAnswers_data();
    void badAnswers();
    void refused();
    void unknownHost();
    void noTls();
    void closedEarlyIsNotRepeated();
    void slow();
    void drips();
    void silentAfterHalf();
    void waitMayBeSilent();
    void stops();
    void endlessAnswer();
    void sinkEndsBeforeTheResult();
    void fourInFlight();
    void waitsStarveNobody();
    void cookieIsEchoed();
    void destroyedWhileWaiting();
};

void TstTransport::answers()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([](QSslSocket *to, const WireRequest &request) {
        const bool whole = request.headers.value("accept-encoding") == "gzip"
            && request.headers.value("soapaction") == "urn:vim25/6.5";
        WireServer::reply(
            to, gzip(whole ? Pong : QByteArray("<no/>")), 200, "Content-Encoding: gzip\r\n");
    });
    const Result<Answer> answer = waitFor(transport->send(aRequest(), {}));
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().sentence()));
    QCOMPARE(answer->returnval().toString(), QStringLiteral("pong"));
    QCOMPARE(transport->requestsSent(), 1);
    QCOMPARE(transport->bytesReceived(), gzip(Pong).size());
}

void TstTransport::readsFaults()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([](QSslSocket *to, const WireRequest &) {
        WireServer::reply(to, WireServer::fault("NoPermission", "no"), 500);
    });
    const Result<Answer> answer = waitFor(transport->send(aRequest(), {}));
    QVERIFY(answer.ok());
    QVERIFY(answer->fault);
    QCOMPARE(answer->fault->type, QStringLiteral("NoPermission"));
}

void TstTransport::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    const auto whole = [](const QByteArray &head, const QByteArray &body) -> QByteArray {
        return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    };
    const auto kinds
        = [&](const char *name, const QByteArray &answer, Error::Kind kind, const QString &words) {
              QTest::newRow(name) << answer << kind << words;
          };
    const QByteArray page("<!DOCTYPE html><html><body>It works!</body></html>");
    kinds("web page", whole("200 OK", page), Error::Kind::Protocol, QStringLiteral("web page"));
    kinds("web page for a failure", whole("500 Oops", page), Error::Kind::Protocol,
        QStringLiteral("web page"));
    kinds("not XML", whole("200 OK", "hello"), Error::Kind::Protocol, QStringLiteral("not XML"));
    kinds("nothing", whole("200 OK", {}), Error::Kind::Network, QStringLiteral("nothing"));
    kinds("redirect", whole("302 Found\r\nLocation: https://else.where/ui", page),
        Error::Kind::Protocol, QStringLiteral("https://else.where/ui"));
    kinds("not found", whole("404 Not Found", page), Error::Kind::Protocol, QStringLiteral("404"));
    kinds("starting", whole("503 Service Unavailable", page), Error::Kind::Network,
        QStringLiteral("not available"));
    kinds("bad gateway", whole("502 Bad Gateway", page), Error::Kind::Network,
        QStringLiteral("not available"));
    kinds("proxy login", whole("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"", page),
        Error::Kind::Protocol, QStringLiteral("refuses access"));
    kinds("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + Pong.left(60),
        Error::Kind::Network, QStringLiteral("before its answer was complete"));
    kinds("truncated XML", whole("200 OK", Pong.left(80)), Error::Kind::Network,
        QStringLiteral("ends before"));
    const QByteArray packed = gzip(Pong);
    kinds("gzip cut", whole("200 OK\r\nContent-Encoding: gzip", packed.left(packed.size() / 2)),
        Error::Kind::Network, QStringLiteral("too early"));
    kinds("unknown encoding", whole("200 OK\r\nContent-Encoding: br", packed),
        Error::Kind::Protocol, QStringLiteral("compressed"));
    kinds("two gigabytes", "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n<a>",
        Error::Kind::Protocol, QStringLiteral("longer than any real answer"));
}

void TstTransport::badAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, words);
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([answer](QSslSocket *to, const WireRequest &) {
        to->write(answer);
        to->disconnectFromHost();
    });
    HttpRequest request = aRequest();
    request.repeatable = false;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().kind == kind, qPrintable(result.error().sentence()));
    QVERIFY2(result.error().why.contains(words), qPrintable(result.error().sentence()));
    QVERIFY2(isTold(result.error()), qPrintable(result.error().sentence()));
}

void TstTransport::refused()
{
    Wire wire;
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const vsphere::ServerAddress address{QStringLiteral("127.0.0.1"), closed.serverPort()};
    closed.close();
    vsphere::Transport transport(address, wire.trust);
    const Result<Answer> result = waitFor(transport.send(aRequest(), {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(result.error().why.contains(QLatin1String("refused")),
        qPrintable(result.error().sentence()));
    QVERIFY(isTold(result.error()));
}

void TstTransport::unknownHost()
{
    Wire wire;
    const vsphere::ServerAddress address{QStringLiteral("no-such-host.invalid"), 443};
    vsphere::Transport transport(address, wire.trust);
    const Result<Answer> result = waitFor(transport.send(aRequest(), {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(result.error().why.contains(QLatin1String("no-such-host.invalid")),
        qPrintable(result.error().sentence()));
    QVERIFY(isTold(result.error()));
}

void TstTransport::noTls()
{
    Wire wire;
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *const socket = plain.nextPendingConnection();
        socket->write("SSH-2.0-OpenSSH_9.2\r\nAnd nothing else.\r\n");
        socket->disconnectFromHost();
    });
    vsphere::Transport transport({QStringLiteral("127.0.0.1"), plain.serverPort()}, wire.trust);
    const Result<Answer> result = waitFor(transport.send(aRequest(), {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(
        result.error().why.contains(QLatin1String("TLS")), qPrintable(result.error().sentence()));
}

void TstTransport::closedEarlyIsNotRepeated()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([](QSslSocket *to, const WireRequest &) { to->disconnectFromHost(); });
    HttpRequest request = aRequest();
    request.repeatable = false;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY(isTold(result.error()));
    QCOMPARE(wire.server.requests().size(), 1);
}

void TstTransport::slow()
{
    Wire wire;
    const auto transport = wire.transport();
    HttpRequest request = aRequest();
    request.deadline = 200ms;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(result.error().why.contains(QLatin1String("did not answer within 1 s")),
        qPrintable(result.error().sentence()));
}

void TstTransport::drips()
{
    Wire wire;
    const auto transport = wire.transport();
    QTimer drip;
    wire.server.onRequest([&drip](QSslSocket *to, const WireRequest &) {
        to->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<a>");
        connect(&drip, &QTimer::timeout, to, [to] { to->write("x"); });
        drip.start(10ms);
    });
    HttpRequest request = aRequest();
    request.deadline = 500ms;
    request.silence = 300ms;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().why.contains(QLatin1String("did not answer within")),
        qPrintable(result.error().sentence()));
}

void TstTransport::silentAfterHalf()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([](QSslSocket *to, const WireRequest &) {
        to->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + Pong.left(60));
    });
    HttpRequest request = aRequest();
    request.silence = 100ms;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(result.error().why.contains(QLatin1String("stopped answering")),
        qPrintable(result.error().sentence()));
}

void TstTransport::waitMayBeSilent()
{
    Wire wire;
    const auto transport = wire.transport();
    QTimer answer;
    answer.setSingleShot(true);
    wire.server.onRequest([&answer](QSslSocket *to, const WireRequest &) {
        connect(&answer, &QTimer::timeout, to, [to] { WireServer::reply(to, Pong); });
        answer.start(300ms);
    });
    HttpRequest request = aRequest();
    request.silence = 50ms;
    request.lane = Lane::Wait;
    const Result<Answer> result = waitFor(transport->send(request, {}));
    QVERIFY(result.ok());
}

void TstTransport::stops()
{
    Wire wire;
    const auto transport = wire.transport();
    std::stop_source stop;
    wire.server.onRequest([&stop](QSslSocket *to, const WireRequest &) {
        to->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + Pong.left(60));
        QTimer::singleShot(0, to, [&stop] { stop.request_stop(); });
    });
    const Result<Answer> result = waitFor(transport->send(aRequest(), stop.get_token()));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    const Result<Answer> never = waitFor(transport->send(aRequest(), stop.get_token()));
    QCOMPARE(never.error().kind, Error::Kind::Cancelled);
    QCOMPARE(wire.server.requests().size(), 1);
}

void TstTransport::endlessAnswer()
{
    Wire wire;
    const auto transport = wire.transport();
    const QByteArray filler(1 << 21, 'x');
    qint64 sent = 0;
    wire.server.onRequest([&](QSslSocket *to, const WireRequest &) {
        to->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<a>\r\n");
        const auto more = [&sent, &filler, to] {
            if (!to->isOpen() || to->encryptedBytesToWrite() > 0)
                return;
            to->write("200000\r\n" + filler + "\r\n");
            sent += filler.size();
        };
        connect(to, &QSslSocket::encryptedBytesWritten, to, more, Qt::QueuedConnection);
        more();
    });
    const Result<Answer> result = waitFor(transport->send(aRequest(), {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
    QVERIFY(isTold(result.error()));
    QVERIFY2(sent < (qint64(200) << 20), qPrintable(QString::number(sent)));
}

void TstTransport::sinkEndsBeforeTheResult()
{
    Wire wire;
    const auto transport = wire.transport();
    QByteArray objects;
    for (int i = 0; i < 20'000; ++i)
        objects += "<objects><obj type=\"Folder\">f</obj></objects>";
    wire.server.onRequest([&](QSslSocket *to, const WireRequest &) {
        WireServer::reply(to,
            WireServer::soap("<RetrievePropertiesExResponse xmlns=\"urn:vim25\"><returnval>"
                + objects + "</returnval></RetrievePropertiesExResponse>"));
    });
    std::atomic_int seen = 0;
    std::atomic_bool ended = false;
    std::atomic_bool late = false;
    std::stop_source stop;
    HttpRequest request = aRequest();
    request.sink = [&](const vsphere::XmlNode &) {
        late = late || ended;
        if (++seen == 100)
            QMetaObject::invokeMethod(transport.get(), [&stop] { stop.request_stop(); });
    };
    const Result<Answer> result = waitFor(transport->send(request, stop.get_token()));
    ended = true;
    QVERIFY(seen >= 100);
    QVERIFY(!result.ok());
    QVERIFY(waitFor(transport->send(aRequest(), {})).ok()); // the decoder has passed by
    QVERIFY(!late);
}

void TstTransport::fourInFlight()
{
    Wire wire;
    const auto transport = wire.transport();
    QList<QSslSocket *> held;
    wire.server.onRequest([&held](QSslSocket *to, const WireRequest &) { held.append(to); });
    QList<QFuture<Result<Answer>>> pending;
    for (int i = 0; i < 10; ++i)
        pending.append(transport->send(aRequest(), {}));
    for (int answered = 0; answered < 10; ++answered) {
        const int expected = std::min(4, 10 - answered);
        QTRY_COMPARE(held.size(), expected);
        QCOMPARE(wire.server.requests().size(), answered + expected);
        WireServer::reply(held.takeFirst(), Pong);
        QTRY_VERIFY(pending.at(answered).isFinished()); // first come, first served
    }
}

void TstTransport::waitsStarveNobody()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([](QSslSocket *to, const WireRequest &request) {
        if (!request.body.contains("Hold"))
            WireServer::reply(to, Pong);
    });
    std::stop_source stop;
    QList<QFuture<Result<Answer>>> waits;
    for (int i = 0; i < 6; ++i) {
        HttpRequest request = aRequest("<Hold xmlns=\"urn:vim25\"/>");
        request.lane = Lane::Wait;
        waits.append(transport->send(request, stop.get_token()));
    }
    QTRY_COMPARE(wire.server.requests().size(), 6);
    QVERIFY(waitFor(transport->send(aRequest(), {})).ok());
    stop.request_stop();
    for (const auto &wait : waits)
        QCOMPARE(waitFor(wait).error().kind, Error::Kind::Cancelled);
}

void TstTransport::cookieIsEchoed()
{
    Wire wire;
    const auto transport = wire.transport();
    wire.server.onRequest([&wire](QSslSocket *to, const WireRequest &) {
        const QByteArray set = wire.server.requests().size() == 1
            ? "Set-Cookie: a=b; Path=/\r\nSet-Cookie: vmware_soap_session=\"0f=1e\"; Path=/; "
              "HttpOnly; Secure;\r\n"
            : "Set-Cookie: JSESSIONID=x; Path=/\r\n";
        WireServer::reply(to, Pong, 200, set);
    });
    for (int i = 0; i < 3; ++i)
        QVERIFY(waitFor(transport->send(aRequest(), {})).ok());
    QVERIFY(!wire.server.requests().at(0).headers.contains("cookie"));
    QCOMPARE(wire.server.requests().at(2).headers.value("cookie"),
        QByteArray("vmware_soap_session=\"0f=1e\""));
}

void TstTransport::destroyedWhileWaiting()
{
    Wire wire;
    auto transport = wire.transport();
    const QFuture<Result<Answer>> pending = transport->send(aRequest(), {});
    QTRY_COMPARE(wire.server.requests().size(), 1);
    transport.reset();
    QVERIFY(pending.isFinished());
    QCOMPARE(pending.result().error().kind, Error::Kind::Cancelled);
}

GPUDECK_TEST(TstTransport);
#include "tst_transport.moc"
