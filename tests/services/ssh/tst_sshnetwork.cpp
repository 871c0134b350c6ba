// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/errors.h"
#include "services/ssh/io/pauses.h"
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;
using values::SshState;
using Phase = values::SshState::Phase;

/// The ways in which a connection fails, and comes back.
class TstSshNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sshIsOff();
    void theNameIsUnknown();
    void nobodyAnswersTheCall();
    void theServerIsSilent();
    void theServerIsNoSshServer_data();
    void theServerIsNoSshServer();
    void aFirstFailureWaitsForThePerson();
    void comesBackAfterALoss();
    void failsWhatWaitsWithTheAttempt();
    void pausesGrow();
    void noticesSilence();
    void keepsAQuietConnection();
    void staysWithinItsDescriptors();

private:
    static ssh::Target at(quint16 port) { return {u"127.0.0.1"_s, port, u"nobody"_s, {}}; }
    static values::Status open(const ssh::Target &target, const ssh::SessionOptions &options = {});
};

values::Status TstSshNetwork::open(const ssh::Target &target, const ssh::SessionOptions &options)
{
    ssh::Service service(std::make_shared<ssh::HostKeys>(QString(), QStringList()));
    const auto session = service.session(target, ssh::Credentials(u"x"_s), options);
    const auto opened = QCoro::waitFor(session->open({}));
    return opened;
}

void TstSshNetwork::sshIsOff()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const auto opened = open(at(port));
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QCOMPARE(opened.error().detail, QString::fromLatin1(ssh::refusedDetail));
    QVERIFY2(opened.error().why.contains(u"SSH is off"_s), said(opened).constData());
    QVERIFY(opened.error().fix.contains(u"TSM-SSH"_s));
}

void TstSshNetwork::theNameIsUnknown()
{
    ssh::Target target = at(22);
    target.host = u"no-such-host.invalid"_s;
    const auto opened = open(target);
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QVERIFY2(opened.error().why.contains(u"name"_s), said(opened).constData());
    QVERIFY(opened.error().detail != QString::fromLatin1(ssh::refusedDetail));
}

void TstSshNetwork::nobodyAnswersTheCall()
{
    // A full backlog: the kernel drops further calls without a word.
    QTcpServer full;
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> callers;
    ssh::SessionOptions options;
    options.dialTimeout = std::chrono::milliseconds(400);
    options.greetTimeout = options.dialTimeout;
    values::Status opened;
    for (int i = 0; i < 80; ++i) {
        callers.push_back(std::make_unique<QTcpSocket>());
        callers.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
        if (!callers.back()->waitForConnected(200))
            break;
    }
    opened = open(at(full.serverPort()), options);
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QVERIFY2(
        opened.error().why.contains(u"did not answer within 0.4 s"_s), said(opened).constData());
}

void TstSshNetwork::theServerIsSilent()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ssh::SessionOptions options;
    options.greetTimeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    const auto opened = open(at(silent.serverPort()), options);
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QVERIFY2(opened.error().why.contains(u"no SSH server spoke within 0.3 s"_s),
        said(opened).constData());
    QVERIFY(timer.elapsed() < 5000);
}

void TstSshNetwork::theServerIsNoSshServer_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("garbage") << QByteArray("\x16\x03\x01\x00\xff\x00\n\n", 8);
    QTest::addRow("SSH 1") << QByteArray("SSH-1.5-old\r\n");
    QTest::addRow("endless banner") << QByteArray(1 << 20, 'x');
    QTest::addRow("garbage after the banner")
        << QByteArray("SSH-2.0-x\r\n\xff\xff\xff\xff\xff\xff\xff\xff");
}

void TstSshNetwork::theServerIsNoSshServer()
{
    QFETCH(QByteArray, greeting);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, greeting] {
        QTcpSocket *const socket = server.nextPendingConnection();
        socket->write(greeting);
        socket->disconnectFromHost();
    });
    ssh::SessionOptions options;
    options.greetTimeout = std::chrono::milliseconds(3000);
    const auto opened = open(at(server.serverPort()), options);
    QVERIFY(!opened.ok());
    const Error &error = opened.error();
    QVERIFY2(error.kind == Error::Kind::Network || error.kind == Error::Kind::Protocol,
        said(opened).constData());
    QVERIFY(!error.what.isEmpty() && !error.why.isEmpty() && !error.fix.isEmpty());
}

void TstSshNetwork::aFirstFailureWaitsForThePerson()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int calls = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        ++calls;
        server.nextPendingConnection()->disconnectFromHost();
    });
    ssh::Service service(std::make_shared<ssh::HostKeys>(QString(), QStringList()));
    ssh::SessionOptions options;
    options.shortestPause = std::chrono::milliseconds(1);
    const auto session
        = service.session(at(server.serverPort()), ssh::Credentials(u"x"_s), options);
    QCOMPARE(session->state().phase, Phase::Idle);
    QVERIFY(!QCoro::waitFor(session->open({})).ok());
    QTRY_COMPARE(session->state().phase, Phase::Failed);
    QVERIFY(session->state().error.has_value());
    QCOMPARE(calls, 1);
    QVERIFY(!QCoro::waitFor(session->run(ssh::Command(u"x"_s), {})).ok()); // tries again
    QCOMPARE(calls, 2);
    session->connectNow();
    QTRY_COMPARE(calls, 3);
}

void TstSshNetwork::comesBackAfterALoss()
{
    SKIP_WITHOUT_ROOT();
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    ssh::SessionOptions options;
    options.shortestPause = std::chrono::milliseconds(50);
    options.longestPause = std::chrono::milliseconds(200);
    const auto session = fixture.session(options);
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    auto running = session->run(shell(u"sleep 1000"_s), {});
    fixture.server.stop();
    const auto cut = QCoro::waitFor(std::move(running));
    QCOMPARE(cut.error().kind, Error::Kind::Network);
    QTRY_COMPARE(session->state().phase, Phase::Waiting);
    QTRY_COMPARE(session->state().error->detail, QString::fromLatin1(ssh::refusedDetail));
    QSignalSpy states(session.get(), &ssh::Session::stateChanged);
    QTRY_VERIFY(states.size() > 6); // several attempts
    QVERIFY2(fixture.server.start(), qPrintable(fixture.server.problem()));
    QTRY_COMPARE(session->state().phase, Phase::Ready);
    QCOMPARE(fixture.run(*session, shell(u"echo back"_s)), QByteArray("back\n"));
}

void TstSshNetwork::failsWhatWaitsWithTheAttempt()
{
    SKIP_WITHOUT_ROOT();
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    ssh::SessionOptions options;
    options.shortestPause = std::chrono::milliseconds(500);
    const auto session = fixture.session(options);
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    fixture.server.stop();
    QTRY_COMPARE(session->state().phase, Phase::Waiting);
    const auto output = QCoro::waitFor(session->run(shell(u"echo"_s), {}));
    QCOMPARE(output.error().detail, QString::fromLatin1(ssh::refusedDetail));
    QVERIFY2(fixture.server.start(), qPrintable(fixture.server.problem()));
    session->connectNow(); // out of the pause
    QCOMPARE(fixture.run(*session, shell(u"echo back"_s)), QByteArray("back\n"));
}

void TstSshNetwork::pausesGrow()
{
    double jitter = 0;
    ssh::SessionOptions options;
    options.jitter = [&jitter] {
        return jitter;
    };
    ssh::Pauses pauses(options);
    const auto next = [&pauses] {
        return int(pauses.next().count());
    };
    for (const int expected : {1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000})
        QCOMPARE(next(), expected);
    jitter = 0.9;
    QCOMPARE(next(), 33000);
    pauses.reset();
    QCOMPARE(next(), 1000); // never shorter
    QCOMPARE(next(), 1100);
}

void TstSshNetwork::noticesSilence()
{
    SKIP_WITHOUT_ROOT();
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    ssh::SessionOptions options;
    options.keepAlive = std::chrono::milliseconds(100);
    const auto session = fixture.session(options);
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    auto running = session->run(shell(u"sleep 1000"_s), {});
    fixture.server.freezeSessions(true);
    const auto output = QCoro::waitFor(std::move(running));
    fixture.server.freezeSessions(false);
    QCOMPARE(output.error().kind, Error::Kind::Network);
    QVERIFY2(output.error().why.contains(u"does not answer any more"_s), said(output).constData());
}

void TstSshNetwork::keepsAQuietConnection()
{
    SKIP_WITHOUT_ROOT();
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    ssh::SessionOptions options;
    options.keepAlive = std::chrono::milliseconds(50);
    const auto session = fixture.session(options);
    const auto output = QCoro::waitFor(session->run(shell(u"sleep 1.5; echo still"_s), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(session->state().phase, Phase::Ready);
}

void TstSshNetwork::staysWithinItsDescriptors()
{
    SKIP_WITHOUT_ROOT();
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    const auto count = [] {
        return QDir(u"/proc/self/fd"_s)
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
            .size();
    };
    ssh::Service service(fixture.hostKeys);
    qsizetype before = 0;
    for (int i = 0; i < 30; ++i) {
        const bool right = i % 2 == 0;
        auto session = service.session(
            fixture.target(), right ? fixture.credentials() : ssh::Credentials(u"wrong"_s));
        QCOMPARE(QCoro::waitFor(session->open({})).ok(), right);
        session.reset();
        if (i == 3)
            before = count();
    }
    QTRY_VERIFY2(count() <= before + 2, qPrintable(u"%1 of %2"_s.arg(count()).arg(before)));
}

GPUDECK_TEST(TstSshNetwork);
#include "tst_sshnetwork.moc"
