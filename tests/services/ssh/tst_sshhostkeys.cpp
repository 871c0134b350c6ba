// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/errors.h"
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;
using values::HostKeyQuestion;
using values::HostKeyVerdict;
using Phase = values::SshState::Phase;

/// Whether a real sshd is trusted.
class TstSshHostKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { SKIP_WITHOUT_ROOT(); }

    void asksForAnUnknownKey_data();
    void asksForAnUnknownKey();
    void waitsForTheAnswerWithoutAConnection();
    void isDeclined();
    void blocksAChangedKey();
    void blocksARevokedKey();
    void knowsAHashedKey();
    void prefersTheTypeThatIsKnown();
    void aPolicyAsksNobody();
    void noticesAChangeWhileReconnecting();

private:
    static QByteArray ownText(const SshFixture &fixture);
    static QByteArray anotherKey(SshFixture &fixture);
};

QByteArray TstSshHostKeys::ownText(const SshFixture &fixture)
{
    QFile file(fixture.ownFile());
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The line of known_hosts with a key that is not the server's.
QByteArray TstSshHostKeys::anotherKey(SshFixture &fixture)
{
    QFile file(fixture.server.makeKey(u"another"_s, u"ed25519"_s) + u".pub"_s);
    if (!file.open(QFile::ReadOnly))
        return {};
    const QByteArray line = fixture.server.knownHostsLine(u"ed25519"_s);
    return line.split(' ')[0] + " ssh-ed25519 " + file.readAll().split(' ')[1] + '\n';
}

void TstSshHostKeys::asksForAnUnknownKey_data()
{
    QTest::addColumn<bool>("remember");
    QTest::addRow("for this run") << false;
    QTest::addRow("for good") << true;
}

void TstSshHostKeys::asksForAnUnknownKey()
{
    QFETCH(bool, remember);
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    fixture.know({});
    const auto session = fixture.session();
    QSignalSpy asked(session.get(), &ssh::Session::hostKeyAsked);
    auto running = session->run(shell(u"echo trusted"_s), {});
    QVERIFY(asked.wait());
    const auto question = asked[0][0].value<HostKeyQuestion>();
    QVERIFY(!question.changed());
    QCOMPARE(question.host, u"127.0.0.1"_s);
    QCOMPARE(question.port, int(fixture.server.port()));
    QCOMPARE(question.verdict.presented.type, u"ssh-ed25519"_s);
    QCOMPARE(question.verdict.presented.fingerprint, fixture.server.fingerprint(u"ed25519"_s));
    QCOMPARE(session->state().phase, Phase::Connecting);
    session->answerHostKey(true, remember);
    const auto output = QCoro::waitFor(std::move(running));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out, QByteArray("trusted\n"));
    QCOMPARE(
        ownText(fixture), remember ? fixture.server.knownHostsLine(u"ed25519"_s) : QByteArray());
    QCOMPARE(asked.size(), 1);
}

void TstSshHostKeys::waitsForTheAnswerWithoutAConnection()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    fixture.know({});
    const auto session = fixture.session();
    QSignalSpy asked(session.get(), &ssh::Session::hostKeyAsked);
    auto command = shell(u"echo in time"_s).withTimeout(std::chrono::milliseconds(1500));
    auto running = session->run(command, {});
    QVERIFY(asked.wait());
    QTRY_VERIFY(fixture.server.log().contains("Connection closed by"));
    // A person may take longer than the command has: its clock stands still.
    QTimer::singleShot(2000, this, [&session] { session->answerHostKey(true, false); });
    const auto output = QCoro::waitFor(std::move(running));
    QVERIFY2(output.ok(), said(output).constData());
}

void TstSshHostKeys::isDeclined()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    fixture.know({});
    const auto session = fixture.session();
    QSignalSpy asked(session.get(), &ssh::Session::hostKeyAsked);
    auto opening = session->open({});
    QVERIFY(asked.wait());
    session->answerHostKey(false, true);
    const auto opened = QCoro::waitFor(std::move(opening));
    QCOMPARE(opened.error().kind, Error::Kind::Trust);
    QCOMPARE(ownText(fixture), QByteArray());
    QTRY_COMPARE(session->state().phase, Phase::Failed);
    QVERIFY(!fixture.server.log().contains("password"));
    session->connectNow(); // asks again
    QVERIFY(asked.wait());
}

void TstSshHostKeys::blocksAChangedKey()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    fixture.know(anotherKey(fixture));
    ssh::SessionOptions options; // not even where the fingerprint is allowed
    options.hostKeys = ssh::HostKeyPolicy::only({fixture.server.fingerprint(u"ed25519"_s)});
    const auto session = fixture.session(options);
    QSignalSpy asked(session.get(), &ssh::Session::hostKeyAsked);
    const auto opened = QCoro::waitFor(session->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Trust);
    QVERIFY(opened.error().why.contains(fixture.server.fingerprint(u"ed25519"_s)));
    QVERIFY(opened.error().why.contains(u"known_hosts:1"_s));
    QTRY_COMPARE(asked.size(), 1);
    const auto question = asked[0][0].value<HostKeyQuestion>();
    QVERIFY(question.changed());
    QCOMPARE(question.verdict.kind, HostKeyVerdict::Kind::Changed);
    QCOMPARE(question.verdict.expected.size(), 1);
    session->answerHostKey(true, true); // it was no question
    const auto again = QCoro::waitFor(session->run(shell(u"echo"_s), {}));
    QCOMPARE(again.error().kind, Error::Kind::Trust);
    QCOMPARE(ownText(fixture), QByteArray());
    QVERIFY(!fixture.server.log().contains("password"));
}

void TstSshHostKeys::blocksARevokedKey()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    const QByteArray line = fixture.server.knownHostsLine(u"ed25519"_s);
    fixture.know(line + "@revoked * " + line.mid(line.indexOf(' ') + 1));
    const auto opened = QCoro::waitFor(fixture.session()->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Trust);
    QVERIFY(opened.error().why.contains(u"revoked"_s));
}

void TstSshHostKeys::knowsAHashedKey()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    (void)output(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, fixture.folder.filePath(u"known_hosts"_s)});
    const auto opened = QCoro::waitFor(fixture.session()->open({}));
    QVERIFY2(opened.ok(), said(opened).constData());
}

void TstSshHostKeys::prefersTheTypeThatIsKnown()
{
    SshFixture fixture;
    SshServer::Options options;
    options.hostKeys = QStringList{u"ed25519"_s, u"ecdsa"_s, u"rsa"_s};
    QVERIFY2(fixture.start(options), qPrintable(fixture.server.problem()));
    for (const QString &type : {u"rsa"_s, u"ecdsa"_s, u"ed25519"_s}) {
        fixture.know(fixture.server.knownHostsLine(type));
        const auto opened = QCoro::waitFor(fixture.session()->open({}));
        QVERIFY2(opened.ok(), said(opened).constData());
    }
}

void TstSshHostKeys::aPolicyAsksNobody()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    fixture.know({});
    ssh::SessionOptions options;
    options.hostKeys = ssh::HostKeyPolicy::only({u"SHA256:somethingelse"_s});
    auto opened = QCoro::waitFor(fixture.session(options)->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Trust);
    QCOMPARE(opened.error().detail,
        QString::fromLatin1(ssh::unknownKeyDetail) + u' '
            + fixture.server.fingerprint(u"ed25519"_s));
    fixture.know({});
    options.hostKeys = ssh::HostKeyPolicy::only({fixture.server.fingerprint(u"ed25519"_s)});
    opened = QCoro::waitFor(fixture.session(options)->open({}));
    QVERIFY2(opened.ok(), said(opened).constData());
    QCOMPARE(ownText(fixture), QByteArray());
}

void TstSshHostKeys::noticesAChangeWhileReconnecting()
{
    SshFixture fixture;
    QVERIFY2(fixture.start(), qPrintable(fixture.server.problem()));
    ssh::SessionOptions options;
    options.shortestPause = std::chrono::milliseconds(50);
    const auto session = fixture.session(options);
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    fixture.server.stop();
    fixture.server.renewHostKeys();
    QVERIFY2(fixture.server.start(), qPrintable(fixture.server.problem()));
    QTRY_COMPARE(session->state().phase, Phase::Failed);
    QCOMPARE(session->state().error->kind, Error::Kind::Trust);
}

GPUDECK_TEST(TstSshHostKeys);
#include "tst_sshhostkeys.moc"
