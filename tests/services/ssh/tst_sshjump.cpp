// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;
using Phase = values::SshState::Phase;

/// Through one or two real sshd to another one.
class TstSshJump : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SKIP_WITHOUT_ROOT();
        for (SshServer *server : {&m_first, &m_second, &m_last})
            QVERIFY2(server->start(), qPrintable(server->problem()));
    }
    void init()
    {
        SKIP_WITHOUT_ROOT();
        know(m_first.knownHostsLine(u"ed25519"_s) + m_second.knownHostsLine(u"ed25519"_s)
            + m_last.knownHostsLine(u"ed25519"_s));
    }

    void goesThroughOne();
    void goesThroughTwo();
    void carriesMuchBothWays();
    void manyGoThroughOneConnection();
    void asksForTheKeyOfTheJumpHost();
    void tellsWhereItFailed();
    void comesBackWhenTheJumpHostWasLost();

private:
    void know(const QByteArray &lines)
    {
        QFile file(m_folder.filePath(u"known"_s));
        if (file.open(QFile::WriteOnly))
            file.write(lines);
        file.close();
        m_service = std::make_unique<ssh::Service>(
            std::make_shared<ssh::HostKeys>(QString(), QStringList{file.fileName()}));
    }
    static ssh::Target targetOf(const SshServer &server, std::vector<ssh::Target> jumps = {})
    {
        return {u"127.0.0.1"_s, server.port(), server.user(), std::move(jumps)};
    }
    [[nodiscard]] ssh::SessionOptions options(size_t jumps) const
    {
        ssh::SessionOptions all;
        all.jumpCredentials.assign(jumps, ssh::Credentials(m_first.password()));
        all.shortestPause = std::chrono::milliseconds(50);
        return all;
    }
    [[nodiscard]] std::shared_ptr<ssh::Session> throughFirst(const ssh::Credentials &credentials)
    {
        return m_service->session(targetOf(m_last, {targetOf(m_first)}), credentials, options(1));
    }

    QTemporaryDir m_folder;
    SshServer m_first, m_second, m_last;
    std::unique_ptr<ssh::Service> m_service;
};

void TstSshJump::goesThroughOne()
{
    const auto session = throughFirst(ssh::Credentials(m_last.password()));
    const auto output = QCoro::waitFor(session->run(shell(u"pwd; echo $SSH_CONNECTION"_s), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QVERIFY(output->out.startsWith(m_last.home().toUtf8()));
    QVERIFY(output->out.trimmed().endsWith(QByteArray::number(m_last.port())));
    QVERIFY(m_first.log().contains("Accepted password"));
}

void TstSshJump::goesThroughTwo()
{
    const auto target = targetOf(m_last, {targetOf(m_first), targetOf(m_second)});
    const auto session
        = m_service->session(target, ssh::Credentials(m_last.password()), options(2));
    const auto output = QCoro::waitFor(session->run(shell(u"pwd"_s), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out.trimmed(), m_last.home().toUtf8());
    QVERIFY(m_second.log().contains("Accepted password"));
}

void TstSshJump::carriesMuchBothWays()
{
    const auto session = throughFirst(ssh::Credentials(m_last.password()));
    QByteArray bytes(8'000'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 13 + i / 997);
    const auto output = QCoro::waitFor(session->run(ssh::Command(u"cat"_s).withInput(bytes), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QVERIFY(output->out == bytes);
}

void TstSshJump::manyGoThroughOneConnection()
{
    // Users that do not exist fail each for itself, after the whole way.
    ssh::Service service(
        std::make_shared<ssh::HostKeys>(QString(), QStringList{m_folder.filePath(u"known"_s)}));
    const qsizetype before = m_first.log().count("Accepted password");
    std::vector<std::shared_ptr<ssh::Session>> sessions;
    std::vector<QCoro::Task<values::Status>> opening;
    for (int i = 0; i < 12; ++i) { // more than the commands that one connection may run
        ssh::Target target = targetOf(m_last, {targetOf(m_first)});
        if (i > 0)
            target.user = u"user%1"_s.arg(i);
        const ssh::Credentials credentials(m_last.password());
        sessions.push_back(service.session(target, credentials, options(1)));
        opening.push_back(sessions.back()->open({}));
    }
    for (size_t i = 0; i < opening.size(); ++i) {
        const auto opened = QCoro::waitFor(std::move(opening[i]));
        QVERIFY2(opened.ok() == (i == 0), said(opened).constData());
        if (i > 0)
            QCOMPARE(opened.error().kind, Error::Kind::Auth);
    }
    QCOMPARE(m_first.log().count("Accepted password"), before + 1);
}

void TstSshJump::asksForTheKeyOfTheJumpHost()
{
    know(m_last.knownHostsLine(u"ed25519"_s));
    const auto session = throughFirst(ssh::Credentials(m_last.password()));
    QSignalSpy asked(session.get(), &ssh::Session::hostKeyAsked);
    auto opening = session->open({});
    QVERIFY(asked.wait());
    const auto question = asked[0][0].value<values::HostKeyQuestion>();
    QCOMPARE(question.port, int(m_first.port()));
    session->answerHostKey(true, false);
    const auto opened = QCoro::waitFor(std::move(opening));
    QVERIFY2(opened.ok(), said(opened).constData());
    QCOMPARE(asked.size(), 1);
}

void TstSshJump::tellsWhereItFailed()
{
    auto opened = QCoro::waitFor(throughFirst(ssh::Credentials(u"wrong"_s))->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    QVERIFY2(
        opened.error().what.contains(QString::number(m_last.port())), said(opened).constData());

    ssh::SessionOptions wrongJump;
    wrongJump.jumpCredentials = {ssh::Credentials(u"wrong"_s)};
    ssh::Service other(
        std::make_shared<ssh::HostKeys>(QString(), QStringList{m_folder.filePath(u"known"_s)}));
    const auto target = targetOf(m_last, {targetOf(m_first)});
    opened = QCoro::waitFor(
        other.session(target, ssh::Credentials(m_last.password()), wrongJump)->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    QVERIFY2(
        opened.error().what.contains(QString::number(m_first.port())), said(opened).constData());

    ssh::Target closed = target;
    closed.port = 1;
    opened = QCoro::waitFor(
        m_service->session(closed, ssh::Credentials(m_last.password()), options(1))->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QVERIFY2(opened.error().why.contains(u"jump host"_s), said(opened).constData());
}

void TstSshJump::comesBackWhenTheJumpHostWasLost()
{
    const auto session = throughFirst(ssh::Credentials(m_last.password()));
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    auto running = session->run(shell(u"sleep 1000"_s), {});
    m_first.killSessions();
    const auto output = QCoro::waitFor(std::move(running));
    QCOMPARE(output.error().kind, Error::Kind::Network);
    QTRY_COMPARE(session->state().phase, Phase::Ready);
    const auto again = QCoro::waitFor(session->run(shell(u"echo back"_s), {}));
    QVERIFY2(again.ok(), said(again).constData());
}

GPUDECK_TEST(TstSshJump);
#include "tst_sshjump.moc"
