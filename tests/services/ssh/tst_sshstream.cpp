// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;

namespace
{

/// What a stream told so far.
struct Heard {
    explicit Heard(const std::shared_ptr<ssh::Stream> &from)
        : stream(from)
    {
        QObject::connect(stream.get(), &ssh::Stream::lines, &context,
            [this](const QList<QByteArray> &more) { lines += more; });
        QObject::connect(stream.get(), &ssh::Stream::errorLines, &context,
            [this](const QList<QByteArray> &more) { errorLines += more; });
        QObject::connect(stream.get(), &ssh::Stream::trouble, &context,
            [this](const Error &error) { troubles << error.sentence(); });
        QObject::connect(stream.get(), &ssh::Stream::ended, &context,
            [this](const values::Result<ssh::Output> &result) {
                end = result;
                ++ends;
            });
    }
    std::shared_ptr<ssh::Stream> stream;
    QObject context;
    QList<QByteArray> lines, errorLines;
    QStringList troubles;
    values::Result<ssh::Output> end;
    int ends = 0;
};

qint64 residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ')[0].toLongLong();
}

} // namespace

/// Commands that run for long, on a real sshd.
class TstSshStream : public QObject
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

    void deliversLinesAsTheyCome();
    void tellsTheEnd();
    void skipsLinesThatAreTooLong();
    void survivesGarbage();
    void readsNoFasterThanItIsHeard();
    void callsTheHookOnTheIoThread();
    void isCancelled();
    void endsWhenTheCommandIsGone();
    void endsThoughTheCommandStays();
    void isDestroyed();
    void isCutMidLine();
    void outlivesItsTimeout();
    void outlivesItsTimeoutBesideOthers();
    void waitsForALostConnection();

private:
    SshFixture m_fixture;
    std::shared_ptr<ssh::Session> m_session;
};

void TstSshStream::deliversLinesAsTheyCome()
{
    // The next line comes only when the last one was heard.
    const auto script
        = u"rm -f go; mkfifo go; for i in 1 2 3; do echo line $i; until read x < go; do :; done; done"_s;
    Heard heard(m_session->stream(shell(script)));
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(heard.lines.size(), i);
        QCOMPARE(heard.lines.last(), "line " + QByteArray::number(i));
        QVERIFY(!heard.stream->isEnded());
        (void)m_fixture.run(*m_session, shell(u"echo > go"_s));
    }
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY2(heard.end.ok(), said(heard.end).constData());
}

void TstSshStream::tellsTheEnd()
{
    Heard heard(m_session->stream(shell(u"printf 'a\\r\\n\\nb'; printf 'x\\ny' >&2; exit 4"_s)));
    QSignalSpy started(heard.stream.get(), &ssh::Stream::started);
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(heard.lines, (QList<QByteArray>{"a", "", "b"}));
    QCOMPARE(heard.errorLines, (QList<QByteArray>{"x", "y"}));
    QVERIFY(heard.end.ok());
    QCOMPARE(heard.end->exitStatus, 4);
    QVERIFY(heard.stream->isEnded() && heard.troubles.isEmpty());
    heard.stream->cancel();
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo on"_s)), QByteArray("on\n"));
    QCOMPARE(heard.ends, 1);
}

void TstSshStream::skipsLinesThatAreTooLong()
{
    const auto script = u"echo before; head -c 10000000 /dev/zero | tr '\\0' x; echo; echo after"_s;
    Heard heard(m_session->stream(shell(script)));
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.lines, (QList<QByteArray>{"before", "after"}));
    QCOMPARE(heard.troubles.size(), 1);
    ssh::StreamOptions options;
    options.maxLine = 10;
    Heard strict(m_session->stream(shell(u"echo 1234567890; echo 12345678901; echo 1"_s), options));
    QTRY_COMPARE(strict.ends, 1);
    QCOMPARE(strict.lines, (QList<QByteArray>{"1234567890", "1"}));
}

void TstSshStream::survivesGarbage()
{
    Heard heard(m_session->stream(shell(u"head -c 3000000 /dev/urandom; echo; echo end"_s)));
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY(heard.end.ok());
    QCOMPARE(heard.lines.last(), QByteArray("end"));
}

void TstSshStream::readsNoFasterThanItIsHeard()
{
    ssh::StreamOptions options;
    options.maxQueued = 1 << 20;
    auto command = shell(
        u"yes 0123456789012345678901234567890123456789 | head -c 120000000; echo done > whole"_s);
    const qint64 before = residentKiB();
    Heard heard(m_session->stream(command, options));
    // This thread does not listen for a while.
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1500)
        QThread::yieldCurrentThread();
    const qint64 grown = residentKiB() - before;
    QVERIFY2(grown < 40'000, qPrintable(QString::number(grown)));
    QTRY_COMPARE_WITH_TIMEOUT(heard.ends, 1, 60'000);
    QVERIFY2(heard.end.ok(), said(heard.end).constData());
    qsizetype bytes = 0;
    for (const QByteArray &line : heard.lines)
        bytes += line.size() + 1;
    QVERIFY(bytes >= 120'000'000 && bytes < 120'000'050); // nothing is lost
}

void TstSshStream::callsTheHookOnTheIoThread()
{
    std::atomic<int> count = 0;
    std::atomic<bool> here = false;
    ssh::StreamOptions options;
    options.onLine = [&count, &here, main = QThread::currentThread()](QByteArrayView line) {
        here = here || QThread::currentThread() == main;
        if (line == QByteArrayView("tick"))
            ++count;
    };
    Heard heard(
        m_session->stream(shell(u"for i in 1 2 3 4 5; do echo tick; done; echo e >&2"_s), options));
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(count.load(), 5);
    QVERIFY(!here);
    QVERIFY(heard.lines.isEmpty());
    QCOMPARE(heard.errorLines, QList<QByteArray>{"e"});
}

void TstSshStream::isCancelled()
{
    Heard heard(m_session->stream(shell(u"echo $$ > stream.pid; echo ready; exec sleep 1000"_s)));
    QTRY_COMPARE(heard.lines.size(), 1);
    heard.stream->cancel();
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.end.error().kind, Error::Kind::Cancelled);
    const auto gone
        = shell(u"while kill -0 $(cat stream.pid) 2>/dev/null; do sleep 0.05; done; echo gone"_s);
    QCOMPARE(m_fixture.run(*m_session, gone), QByteArray("gone\n"));
}

void TstSshStream::endsWhenTheCommandIsGone()
{
    const auto script = u"trap 'sleep 0.7; touch gone; exit' TERM; rm -f gone; echo ready;"
                        " while :; do sleep 0.05; done"_s;
    Heard heard(m_session->stream(shell(script)));
    QTRY_COMPARE(heard.lines.size(), 1);
    heard.stream->cancel();
    heard.stream->cancel(); // once more does no harm
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.end.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_fixture.run(*m_session, shell(u"ls gone"_s)), QByteArray("gone\n"));
}

void TstSshStream::endsThoughTheCommandStays()
{
    ssh::StreamOptions options;
    options.maxQueued = 1000; // it is blocked in writing, too
    const auto script = u"trap '' TERM; while echo 0123456789; do :; done"_s;
    Heard heard(m_session->stream(shell(script), options));
    QTRY_VERIFY(!heard.lines.isEmpty());
    QElapsedTimer timer;
    timer.start();
    heard.stream->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(heard.ends, 1, 10'000);
    QCOMPARE(heard.end.error().kind, Error::Kind::Cancelled);
    QVERIFY2(timer.elapsed() >= 2'500, qPrintable(QString::number(timer.elapsed())));
}

void TstSshStream::isDestroyed()
{
    auto stream = m_session->stream(shell(u"echo $$ > stream.pid; echo ready; exec sleep 1000"_s));
    QSignalSpy lines(stream.get(), &ssh::Stream::lines);
    QVERIFY(lines.wait());
    stream.reset();
    const auto gone
        = shell(u"while kill -0 $(cat stream.pid) 2>/dev/null; do sleep 0.05; done; echo gone"_s);
    QCOMPARE(m_fixture.run(*m_session, gone), QByteArray("gone\n"));
    // A receiver may let go of it in the middle of a signal.
    auto last = m_session->stream(shell(u"echo a; echo b >&2"_s));
    QObject context;
    connect(last.get(), &ssh::Stream::lines, &context, [&last] { last.reset(); });
    QTRY_VERIFY(!last);
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo on"_s)), QByteArray("on\n"));
}

void TstSshStream::isCutMidLine()
{
    Heard heard(m_session->stream(shell(u"printf 'whole\\nhal'; sleep 1000"_s)));
    QTRY_COMPARE(heard.lines.size(), 1);
    m_fixture.server.killSessions();
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.end.error().kind, Error::Kind::Network);
    QVERIFY(heard.end.error().what.contains(u"lost"_s));
    QCOMPARE(heard.lines, QList<QByteArray>{"whole"}); // half a line is no line
    QTRY_COMPARE(m_session->state().phase, values::SshState::Phase::Ready); // and it comes back
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo back"_s)), QByteArray("back\n"));
}

void TstSshStream::outlivesItsTimeout()
{
    auto command = shell(u"sleep 0.6; echo late"_s).withTimeout(std::chrono::milliseconds(300));
    Heard heard(m_session->stream(command));
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY2(heard.end.ok(), said(heard.end).constData());
    QCOMPARE(heard.lines, QList<QByteArray>{"late"});
}

void TstSshStream::outlivesItsTimeoutBesideOthers()
{
    const auto script = u"echo ready; sleep 1; echo late"_s;
    Heard heard(m_session->stream(shell(script).withTimeout(std::chrono::milliseconds(300))));
    QTRY_COMPARE(heard.lines.size(), 1);
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo beside"_s)), QByteArray("beside\n"));
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY2(heard.end.ok(), said(heard.end).constData());
    QCOMPARE(heard.lines, (QList<QByteArray>{"ready", "late"}));
}

void TstSshStream::waitsForALostConnection()
{
    m_fixture.server.killSessions();
    QTRY_COMPARE(m_session->state().phase, values::SshState::Phase::Waiting);
    QVERIFY(m_session->state().nextAttempt > QDateTime::currentDateTimeUtc().addSecs(-1));
    Heard heard(m_session->stream(shell(u"echo again"_s)));
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.lines, QList<QByteArray>{"again"});
}

GPUDECK_TEST(TstSshStream);
#include "tst_sshstream.moc"
