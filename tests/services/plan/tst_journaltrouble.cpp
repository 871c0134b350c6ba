// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a journal in other processes: killed, locked out, without disk.
#include "models/values/result.h"
#include "tests/services/plan/probe.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace tests;
using values::Error;

namespace
{

const QString StorageMark = QStringLiteral("error %1 ").arg(static_cast<int>(Error::Kind::Storage));
const QString BlockedMark = QStringLiteral("error %1 ").arg(static_cast<int>(Error::Kind::Blocked));
const QString Ok = QStringLiteral("ok");

QString program()
{
    return Probe::path(QStringLiteral("journalprobe"));
}

bool canMount()
{
    return geteuid() == 0
        && QProcess::execute(
               QStringLiteral("unshare"), {QStringLiteral("-m"), QStringLiteral("true")})
        == 0;
}

} // namespace

class TstJournalTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void killedAtAWrite_data()
    {
        QTest::addColumn<int>("write");
        QTest::addColumn<bool>("isBefore");
        for (const int write : {1, 2, 5}) {
            QTest::addRow("before %d", write) << write << true;
            QTest::addRow("after %d", write) << write << false;
        }
    }
    void killedAtAWrite()
    {
        QFETCH(int, write);
        QFETCH(bool, isBefore);
        {
            Probe probe;
            probe.start(program(),
                {file(), QString::number(write),
                    isBefore ? QStringLiteral("before") : QStringLiteral("after")});
            QCOMPARE(probe.line(), QStringLiteral("open"));
            QCOMPARE(probe.ask(QStringLiteral("append 9")), QStringLiteral("silence"));
            QVERIFY(probe.hasCrashed());
        }
        Probe next;
        next.start(program(), {file()});
        QCOMPARE(next.line(), QStringLiteral("open"));
        QCOMPARE(next.ask(QStringLiteral("verify")), Ok);
        const int kept = isBefore ? write - 1 : write;
        QCOMPARE(next.ask(QStringLiteral("append 1")), Ok);
        QCOMPARE(next.ask(QStringLiteral("count")), QString::number(kept + 1));
    }

    /// Only in a build for tests: users' programs pay no heed.
    void killedByTheEnvironment_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<int>("kept");
        QTest::newRow("before") << QStringLiteral("3b") << 2;
        QTest::newRow("before, in short") << QStringLiteral("3") << 2;
        QTest::newRow("after") << QStringLiteral("3a") << 3;
        QTest::newRow("never") << QStringLiteral("x") << 9;
    }
    void killedByTheEnvironment()
    {
        QFETCH(QString, wish);
        QFETCH(int, kept);
#ifdef GPUDECK_TEST_HOOKS
        const bool dies = kept < 9;
#else
        const bool dies = false;
#endif
        {
            Probe probe;
            probe.setEnvironment(QStringLiteral("GPUDECK_JOURNAL_KILL_AT"), wish);
            probe.start(program(), {file()});
            QCOMPARE(probe.line(), QStringLiteral("open"));
            QCOMPARE(probe.ask(QStringLiteral("append 9")), dies ? QStringLiteral("silence") : Ok);
            if (dies)
                QVERIFY(probe.hasCrashed());
        }
        Probe next;
        next.start(program(), {file()});
        QCOMPARE(next.line(), QStringLiteral("open"));
        QCOMPARE(next.ask(QStringLiteral("count")), QString::number(dies ? kept : 9));
    }

    void twoProcessesWriteOneChain()
    {
        Probe a, b;
        a.start(program(), {file()});
        b.start(program(), {file()});
        QCOMPARE(a.line(), QStringLiteral("open"));
        QCOMPARE(b.line(), QStringLiteral("open"));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(a.ask(QStringLiteral("append 2")), Ok);
            QCOMPARE(b.ask(QStringLiteral("append 3")), Ok);
        }
        QCOMPARE(a.ask(QStringLiteral("count")), QStringLiteral("25"));
        QCOMPARE(b.ask(QStringLiteral("verify")), Ok);
    }

    void aRunBelongsToOneProcess()
    {
        Probe first, second;
        first.start(program(), {file()});
        second.start(program(), {file()});
        QCOMPARE(first.line(), QStringLiteral("open"));
        QCOMPARE(second.line(), QStringLiteral("open"));
        QCOMPARE(first.ask(QStringLiteral("hold")), Ok);
        const QString refused = second.ask(QStringLiteral("hold"));
        QVERIFY2(refused.startsWith(BlockedMark), qPrintable(refused));
        QVERIFY2(refused.contains(QStringLiteral("journalprobe")), qPrintable(refused));
        QCOMPARE(first.ask(QStringLiteral("release")), Ok);
        QCOMPARE(second.ask(QStringLiteral("hold")), Ok);
        second.kill(); // and its lock goes with it
        QCOMPARE(first.ask(QStringLiteral("hold")), Ok);
    }

    void fullDiskIsSaidAndLosesNothing()
    {
        if (!canMount())
            QSKIP("not run: needs root for a disk of its own");
        Probe probe;
        probe.start(QStringLiteral("unshare"),
            {QStringLiteral("-m"), QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("mount -t tmpfs -o size=512k none \"$1\" && exec \"$2\" "
                               "\"$1/j.sqlite\""),
                QStringLiteral("sh"), m_folder->path(), program()});
        QCOMPARE(probe.line(), QStringLiteral("open"));
        QCOMPARE(probe.ask(QStringLiteral("append 20")), Ok);
        const QString ballast = m_folder->filePath(QStringLiteral("ballast"));
        QVERIFY(probe.ask(QStringLiteral("ballast ") + ballast).toInt() > 100'000);
        const QString full = probe.ask(QStringLiteral("append 400"));
        QVERIFY2(full.startsWith(StorageMark), qPrintable(full));
        QVERIFY2(full.contains(QStringLiteral("The disk is full")), qPrintable(full));
        const int kept = probe.ask(QStringLiteral("count")).toInt();
        QVERIFY(kept >= 20);
        QCOMPARE(probe.ask(QStringLiteral("verify")), Ok);
        QCOMPARE(probe.ask(QStringLiteral("remove ") + ballast), QStringLiteral("1"));
        QCOMPARE(probe.ask(QStringLiteral("append 5")), Ok);
        QCOMPARE(probe.ask(QStringLiteral("count")), QString::number(kept + 5));
        QCOMPARE(probe.ask(QStringLiteral("verify")), Ok);
    }

    void aLimitOnFilesIsLikeAFullDisk()
    {
        Probe probe;
        probe.start(program(), {file()});
        QCOMPARE(probe.line(), QStringLiteral("open"));
        QCOMPARE(probe.ask(QStringLiteral("append 20")), Ok);
        QCOMPARE(probe.ask(QStringLiteral("limit 200000")), Ok);
        const QString full = probe.ask(QStringLiteral("append 400"));
        QVERIFY2(full.startsWith(StorageMark), qPrintable(full));
        QVERIFY2(full.contains(QStringLiteral("The disk takes no more")), qPrintable(full));
        const int kept = probe.ask(QStringLiteral("count")).toInt();
        QVERIFY(kept >= 20);
        QCOMPARE(probe.ask(QStringLiteral("limit 0")), Ok);
        QCOMPARE(probe.ask(QStringLiteral("append 5")), Ok);
        QCOMPARE(probe.ask(QStringLiteral("count")), QString::number(kept + 5));
        QCOMPARE(probe.ask(QStringLiteral("verify")), Ok);
    }

private:
    QString file() const
    {
        return m_folder->filePath(QStringLiteral("j.sqlite"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

GPUDECK_TEST(TstJournalTrouble);
#include "tst_journaltrouble.moc"
