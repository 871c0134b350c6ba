// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;

/// Commands on a real sshd.
class TstSshCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SKIP_WITHOUT_ROOT();
        QVERIFY2(m_fixture.start(), qPrintable(m_fixture.server.problem()));
        m_session = m_fixture.session();
    }
    void cleanupTestCase() { m_session.reset(); }
    void init() { SKIP_WITHOUT_ROOT(); }

    void runsACommand();
    void tellsTheExit_data();
    void tellsTheExit();
    void passesWordsThrough();
    void feedsInput();
    void keepsOutAndErrApart();
    void limitsWhatItKeeps();
    void endsAHungCommand();
    void stopsOnRequest();
    void isStoppedAlready();
    void runsSixAtOnceAndTheRestInOrder();
    void endsWhatItCannotQuote();
    void leavesTheThreadFree();
    void endsCommandsOfAClosedSession();
    void endsCommandsOfAStoppedService();

private:
    SshFixture m_fixture;
    std::shared_ptr<ssh::Session> m_session;
};

void TstSshCommands::runsACommand()
{
    const auto output = QCoro::waitFor(m_session->run(ssh::Command(u"id"_s, {u"-un"_s}), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out, m_fixture.server.user().toUtf8() + '\n');
    QCOMPARE(output->exitStatus, 0);
    QVERIFY(output->succeeded());
    QCOMPARE(m_session->state().phase, values::SshState::Phase::Ready);
}

void TstSshCommands::tellsTheExit_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("signal");
    QTest::addRow("0") << u"exit 0"_s << 0 << QString();
    QTest::addRow("3") << u"exit 3"_s << 3 << QString();
    QTest::addRow("255") << u"exit 255"_s << 255 << QString();
    QTest::addRow("not found") << u"no-such-program"_s << 127 << QString();
    QTest::addRow("TERM") << u"kill -TERM $$"_s << -1 << u"TERM"_s;
    QTest::addRow("KILL") << u"kill -KILL $$"_s << -1 << u"KILL"_s;
}

void TstSshCommands::tellsTheExit()
{
    QFETCH(QString, script);
    QFETCH(int, status);
    QFETCH(QString, signal);
    const auto output = QCoro::waitFor(m_session->run(shell(u"echo x; "_s + script), {}));
    QVERIFY2(output.ok(), said(output).constData());
    // The user's shell runs ours and tells a signal as 128 + number, unless it gives way to it.
    const bool toldByShell = !signal.isEmpty() && output->signal.isEmpty();
    QCOMPARE(output->exitStatus, toldByShell ? (signal == u"TERM"_s ? 143 : 137) : status);
    if (!toldByShell)
        QCOMPARE(output->signal, signal);
    QCOMPARE(output->out, QByteArray("x\n"));
    QCOMPARE(output->succeeded(), status == 0);
}

void TstSshCommands::passesWordsThrough()
{
    const QStringList words{u"a b"_s, u"$HOME"_s, u"'"_s, u"*"_s, u"-n\n"_s, u""_s, u"é😀"_s};
    const ssh::Command command(u"printf"_s, QStringList{u"%s\\0"_s} + words);
    QCOMPARE(m_fixture.run(*m_session, command), words.join(QChar(u'\0')).toUtf8() + '\0');
}

void TstSshCommands::feedsInput()
{
    QByteArray bytes(3'000'017, '\0'); // more than a channel's window
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 251);
    auto command = ssh::Command(u"cat"_s).withInput(bytes);
    QVERIFY(m_fixture.run(*m_session, command) == bytes);
    command = ssh::Command(u"wc"_s, {u"-c"_s});
    QCOMPARE(
        m_fixture.run(*m_session, command).trimmed(), QByteArray("0")); // and no waiting for it
    command = ssh::Command(u"head"_s, {u"-c"_s, u"5"_s}).withInput(bytes); // does not read it all
    QCOMPARE(m_fixture.run(*m_session, command), bytes.left(5));
}

void TstSshCommands::keepsOutAndErrApart()
{
    const auto script
        = u"for i in 1 2 3; do echo o$i; echo e$i >&2; done; printf x; printf y >&2"_s;
    const auto output = QCoro::waitFor(m_session->run(shell(script), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out, QByteArray("o1\no2\no3\nx"));
    QCOMPARE(output->err, QByteArray("e1\ne2\ne3\ny"));
}

void TstSshCommands::limitsWhatItKeeps()
{
    auto command = shell(u"head -c 5000000 /dev/zero; echo end >&2"_s).withMaxOutput(1000);
    const auto output = QCoro::waitFor(m_session->run(command, {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out, QByteArray(1000, '\0'));
    QCOMPARE(output->err, QByteArray("end\n"));
    QVERIFY(output->truncated && output->exitStatus == 0);
}

void TstSshCommands::endsAHungCommand()
{
    auto command = shell(u"echo $$ > hung.pid; exec sleep 1000"_s);
    command.withTimeout(std::chrono::milliseconds(500));
    const auto output = QCoro::waitFor(m_session->run(command, {}));
    QVERIFY(!output.ok());
    QCOMPARE(output.error().kind, Error::Kind::Network);
    QVERIFY2(output.error().why.contains(u"0.5 s"_s), said(output).constData());
    // The session goes on, and the process was told to end.
    const auto gone
        = shell(u"while kill -0 $(cat hung.pid) 2>/dev/null; do sleep 0.05; done; echo gone"_s);
    QCOMPARE(m_fixture.run(*m_session, gone), QByteArray("gone\n"));
}

void TstSshCommands::stopsOnRequest()
{
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    auto task = m_session->run(shell(u"sleep 1000"_s), stop.get_token());
    QTimer::singleShot(200, this, [&stop] { stop.request_stop(); });
    const auto output = QCoro::waitFor(std::move(task));
    QVERIFY(!output.ok());
    QCOMPARE(output.error().kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo on"_s)), QByteArray("on\n"));
}

void TstSshCommands::isStoppedAlready()
{
    std::stop_source stop;
    stop.request_stop();
    const auto output = QCoro::waitFor(m_session->run(shell(u"touch never"_s), stop.get_token()));
    QCOMPARE(output.error().kind, Error::Kind::Cancelled);
    const auto opened = QCoro::waitFor(m_session->open(stop.get_token()));
    QCOMPARE(opened.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_fixture.run(*m_session, shell(u"ls never 2>&1 | wc -l; ls never 2>/dev/null"_s)),
        QByteArray("1\n"));
}

void TstSshCommands::runsSixAtOnceAndTheRestInOrder()
{
    // Each notes how many run beside it; sshd itself would refuse the eleventh.
    const auto script
        = u"mkdir -p busy; touch busy/$1; ls busy | wc -l >> counts; echo $1 >> order; "
          "sleep 0.05; rm busy/$1; echo $1"_s;
    std::vector<QCoro::Task<values::Result<ssh::Output>>> tasks;
    for (int i = 0; i < 30; ++i)
        tasks.push_back(m_session->run(shell(script, {QString::number(i)}), {}));
    for (int i = 0; i < 30; ++i) {
        const auto output = QCoro::waitFor(std::move(tasks[static_cast<size_t>(i)]));
        QVERIFY2(output.ok(), said(output).constData());
        QCOMPARE(output->out, QByteArray::number(i) + '\n');
    }
    const QByteArrayList counts
        = m_fixture.run(*m_session, shell(u"cat counts"_s)).trimmed().split('\n');
    QCOMPARE(counts.size(), 30);
    const int most
        = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
              return a.toInt() < b.toInt();
          })->toInt();
    QVERIFY2(most > 1 && most <= 6, qPrintable(QString::number(most)));
    const QByteArrayList order
        = m_fixture.run(*m_session, shell(u"cat order"_s)).trimmed().split('\n');
    for (int i = 0; i < 30; ++i)
        QVERIFY(std::abs(order[i].toInt() - i) < 12); // six at once may overtake each other
}

void TstSshCommands::endsWhatItCannotQuote()
{
    const QString nul(u'\0');
    const auto output = QCoro::waitFor(m_session->run(ssh::Command(u"echo"_s, {nul}), {}));
    QCOMPARE(output.error().kind, Error::Kind::Usage);
    const auto stream = m_session->stream(ssh::Command(u"echo"_s, {nul}));
    QSignalSpy ended(stream.get(), &ssh::Stream::ended);
    QVERIFY(ended.wait());
    QVERIFY(stream->isEnded());
}

void TstSshCommands::leavesTheThreadFree()
{
    QElapsedTimer sinceTick;
    sinceTick.start();
    qint64 longest = 0;
    QTimer ticks;
    connect(
        &ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
    ticks.start(5);
    const auto session = m_fixture.session(m_fixture.credentials()); // the same one
    QCOMPARE(session.get(), m_session.get());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(m_fixture.run(*session, shell(u"head -c 100000 /dev/zero"_s)).size(), 100'000);
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
}

void TstSshCommands::endsCommandsOfAClosedSession()
{
    ssh::Target target = m_fixture.target();
    target.host = u"localhost"_s;
    m_fixture.hostKeys->accept(u"localhost"_s, target.port,
        ssh::hostKeyFromBlob(
            m_fixture.server.knownHostsLine(u"ed25519"_s).trimmed().split(' ')[2]));
    auto session = m_fixture.service->session(target, m_fixture.credentials());
    const auto opened = QCoro::waitFor(session->open({}));
    QVERIFY2(opened.ok(), said(opened).constData());
    auto running = session->run(shell(u"sleep 1000"_s), {});
    session->close();
    QCOMPARE(QCoro::waitFor(std::move(running)).error().kind, Error::Kind::Cancelled);
    QTRY_COMPARE(session->state().phase, values::SshState::Phase::Closed);
    const auto late = QCoro::waitFor(session->run(shell(u"echo"_s), {}));
    QCOMPARE(late.error().kind, Error::Kind::Cancelled);

    session.reset();
    session = m_fixture.service->session(target, m_fixture.credentials());
    auto orphan = session->run(shell(u"sleep 1000"_s), {});
    session.reset();
    QCOMPARE(QCoro::waitFor(std::move(orphan)).error().kind, Error::Kind::Cancelled);
}

void TstSshCommands::endsCommandsOfAStoppedService()
{
    auto service = std::make_unique<ssh::Service>(m_fixture.hostKeys);
    const auto session = service->session(m_fixture.target(), m_fixture.credentials());
    QVERIFY(QCoro::waitFor(session->open({})).ok());
    auto running = session->run(shell(u"sleep 1000"_s), {});
    service.reset();
    QCOMPARE(QCoro::waitFor(std::move(running)).error().kind, Error::Kind::Cancelled);
    auto late = session->run(shell(u"echo"_s), {});
    QCOMPARE(QCoro::waitFor(std::move(late)).error().kind, Error::Kind::Cancelled);
}

GPUDECK_TEST(TstSshCommands);
#include "tst_sshcommands.moc"
