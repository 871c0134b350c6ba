// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;

/// Every way to log in, on a real sshd.
class TstSshLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { SKIP_WITHOUT_ROOT(); }

    void byPassword();
    void byKeyboardInteractive();
    void byKeyFile_data();
    void byKeyFile();
    void byAgent();
    void bySeveralProofs();
    void aWrongPasswordIsToldAndNotTriedAgain_data();
    void aWrongPasswordIsToldAndNotTriedAgain();
    void newCredentialsServe();
    void tellsWhatIsWrongWithKeys();
    void aSilentAgentDoesNotHoldOthersUp();
    void noWayIsLeft();

private:
    QByteArray whoAmI(SshFixture &fixture, const ssh::Credentials &credentials);
};

QByteArray TstSshLogin::whoAmI(SshFixture &fixture, const ssh::Credentials &credentials)
{
    const auto session = fixture.service->session(fixture.target(), credentials);
    return fixture.run(*session, ssh::Command(u"id"_s, {u"-un"_s})).trimmed();
}

void TstSshLogin::byPassword()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    QCOMPARE(whoAmI(fixture, fixture.credentials()), fixture.server.user().toUtf8());
    QVERIFY(fixture.server.log().contains("Accepted password for"));
}

void TstSshLogin::byKeyboardInteractive()
{
    SshFixture fixture;
    SshServer::Options options;
    options.password = false;
    options.interactive = true;
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    QCOMPARE(whoAmI(fixture, fixture.credentials()), fixture.server.user().toUtf8());
    QVERIFY(fixture.server.log().contains("Accepted keyboard-interactive/pam for"));
}

void TstSshLogin::byKeyFile_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("passphrase");
    QTest::addRow("ed25519") << u"ed25519"_s << QString();
    QTest::addRow("ed25519 with passphrase") << u"ed25519"_s << u"pass phrase é"_s;
    QTest::addRow("rsa") << u"rsa"_s << QString();
    QTest::addRow("rsa with passphrase") << u"rsa"_s << u"pass phrase"_s;
    QTest::addRow("ecdsa") << u"ecdsa"_s << QString();
}

void TstSshLogin::byKeyFile()
{
    QFETCH(QString, type);
    QFETCH(QString, passphrase);
    SshFixture fixture;
    SshServer::Options options;
    options.password = false;
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    const QString key = fixture.server.makeKey(u"key"_s, type, passphrase);
    fixture.server.allowKey(key);
    const auto credentials = ssh::Credentials().withKeyFile(key, passphrase);
    QCOMPARE(whoAmI(fixture, credentials), fixture.server.user().toUtf8());
    QVERIFY(fixture.server.log().contains("Accepted publickey for"));
}

void TstSshLogin::byAgent()
{
    SshFixture fixture;
    SshServer::Options options;
    options.password = false;
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    const QString other = fixture.server.makeKey(u"other"_s, u"rsa"_s);
    const QString key = fixture.server.makeKey(u"key"_s, u"ed25519"_s);
    fixture.server.allowKey(key);
    const QString socket = fixture.folder.filePath(u"agent"_s);
    QProcess agent;
    agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
    QTRY_VERIFY(QFile::exists(socket));
    for (const QString &file : {other, key}) {
        QProcess add;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, socket);
        add.setProcessEnvironment(environment);
        add.start(u"ssh-add"_s, {file});
        QVERIFY(add.waitForFinished() && add.exitCode() == 0);
    }
    QCOMPARE(whoAmI(fixture, ssh::Credentials().withAgent(socket)), fixture.server.user().toUtf8());
    agent.kill();
    agent.waitForFinished();
}

void TstSshLogin::bySeveralProofs()
{
    SshFixture fixture;
    SshServer::Options options;
    options.more = QStringList{u"AuthenticationMethods publickey,password"_s};
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    const QString key = fixture.server.makeKey(u"key"_s, u"ed25519"_s);
    fixture.server.allowKey(key);
    auto credentials = ssh::Credentials(fixture.server.password()).withKeyFile(key);
    QCOMPARE(whoAmI(fixture, credentials), fixture.server.user().toUtf8());
    // The key alone is not enough, and that is said.
    fixture.know(fixture.server.knownHostsLine(u"ed25519"_s));
    const QByteArray answer = whoAmI(fixture, ssh::Credentials().withKeyFile(key));
    QVERIFY2(answer.contains("more than one proof"), answer.constData());
}

void TstSshLogin::aWrongPasswordIsToldAndNotTriedAgain_data()
{
    QTest::addColumn<bool>("interactive");
    QTest::addRow("password") << false;
    QTest::addRow("keyboard-interactive") << true;
}

void TstSshLogin::aWrongPasswordIsToldAndNotTriedAgain()
{
    QFETCH(bool, interactive);
    SshFixture fixture;
    SshServer::Options options;
    options.password = !interactive;
    options.interactive = interactive;
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    const auto session = fixture.session(ssh::Credentials(u"wrong"_s));
    for (int i = 0; i < 3; ++i) {
        const auto opened = QCoro::waitFor(session->open({}));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::Auth);
        QVERIFY2(opened.error().why.contains(u"password is wrong"_s), said(opened).constData());
        QVERIFY(!opened.error().detail.contains(u"wrong"_s));
        const auto output = QCoro::waitFor(session->run(shell(u"echo"_s), {}));
        QCOMPARE(output.error().kind, Error::Kind::Auth);
    }
    QCOMPARE(session->state().phase, values::SshState::Phase::Failed);
    QTRY_VERIFY(fixture.server.log().contains("Connection closed by authenticating user"));
    QCOMPARE(fixture.server.log().count("Connection from"), 1);
    QCOMPARE(fixture.server.log().count("Failed "), 1);
}

void TstSshLogin::newCredentialsServe()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    const auto session = fixture.session(ssh::Credentials(u"wrong"_s));
    QVERIFY(!QCoro::waitFor(session->open({})).ok());
    QSignalSpy states(session.get(), &ssh::Session::stateChanged);
    session->setCredentials(fixture.credentials());
    const auto opened = QCoro::waitFor(session->open({}));
    QVERIFY2(opened.ok(), said(opened).constData());
    QTRY_COMPARE(session->state().phase, values::SshState::Phase::Ready);
    QCOMPARE(states.size(), 2); // Connecting, Ready
}

void TstSshLogin::tellsWhatIsWrongWithKeys()
{
    SshFixture fixture;
    SshServer::Options options;
    options.password = false;
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    const QString locked = fixture.server.makeKey(u"locked"_s, u"ed25519"_s, u"secret"_s);
    const QString stranger = fixture.server.makeKey(u"stranger"_s, u"ed25519"_s);
    auto credentials = ssh::Credentials()
                           .withKeyFile(u"/nowhere/key"_s)
                           .withKeyFile(locked)
                           .withKeyFile(locked, u"not it"_s)
                           .withKeyFile(fixture.server.file(u"sshd_config"_s))
                           .withKeyFile(stranger);
    const auto opened = QCoro::waitFor(fixture.session(credentials)->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    const QString why = opened.error().why;
    QVERIFY2(why.contains(u"/nowhere/key cannot be read"_s), qPrintable(why));
    QVERIFY2(why.contains(u"locked needs its passphrase"_s), qPrintable(why));
    QVERIFY2(why.contains(u"locked is wrong"_s), qPrintable(why));
    QVERIFY2(why.contains(u"sshd_config is not a private key"_s), qPrintable(why));
    QVERIFY2(why.contains(u"does not accept the key %1"_s.arg(stranger)), qPrintable(why));
    QVERIFY(!why.contains(u"secret"_s) && !why.contains(u"not it"_s));
}

void TstSshLogin::aSilentAgentDoesNotHoldOthersUp()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    QLocalServer agent; // takes the question and never answers: a person is asked
    QVERIFY(agent.listen(fixture.folder.filePath(u"silent"_s)));
    ssh::SessionOptions options;
    options.loginTimeout = std::chrono::milliseconds(1500);
    const auto waiting = fixture.service->session(
        fixture.target(), ssh::Credentials().withAgent(agent.fullServerName()), options);
    auto opened = waiting->open({});
    QTRY_VERIFY(agent.hasPendingConnections());
    ssh::Target other = fixture.target();
    other.host = u"localhost"_s;
    fixture.hostKeys->accept(u"localhost"_s, other.port,
        ssh::hostKeyFromBlob(fixture.server.knownHostsLine(u"ed25519"_s).trimmed().split(' ')[2]));
    const auto session = fixture.service->session(other, fixture.credentials());
    QCOMPARE(fixture.run(*session, shell(u"echo on"_s)), QByteArray("on\n"));
    QCOMPARE(waiting->state().phase, values::SshState::Phase::Connecting);
    const auto result = QCoro::waitFor(std::move(opened));
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY2(result.error().why.contains(u"login within 1.5 s"_s), said(result).constData());
}

void TstSshLogin::noWayIsLeft()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    const auto opened = QCoro::waitFor(fixture.session(ssh::Credentials())->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    QVERIFY(opened.error().why.contains(u"none of the ways"_s));
    fixture.know(fixture.server.knownHostsLine(u"ed25519"_s));
    auto agent = ssh::Credentials().withAgent(u"/nowhere/agent"_s);
    const auto without = QCoro::waitFor(fixture.session(agent)->open({}));
    QVERIFY2(without.error().why.contains(u"no agent answers"_s), said(without).constData());
}

GPUDECK_TEST(TstSshLogin);
#include "tst_sshlogin.moc"
