// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal.h"
#include "services/plan/journal/entrycodec.h"
#include "services/plan/planfile.h"
#include "services/plan/stepjson.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <qcorotask.h>

#include <atomic>

using namespace tests;
using plan::Journal;
using plan::JournalEntry;
using Kind = plan::JournalEntry::Kind;
using values::Error;
using values::RunProgress;

namespace
{

const QString RunA = QStringLiteral("20261121-181502-7f3a");
const QString RunB = QStringLiteral("20261121-181503-0000");

std::shared_ptr<Journal> openAt(const QString &file)
{
    const auto opened = plan::openJournal(file);
    return opened.ok() ? *opened : nullptr;
}

JournalEntry entry(const QString &run, Kind kind, const QString &step = {})
{
    JournalEntry made;
    made.at = QDateTime::fromMSecsSinceEpoch(1'763'745'302'125, Qt::UTC);
    made.run = run;
    made.kind = kind;
    made.step = step;
    made.who = QStringLiteral("administrator@vsphere.local, ada@desk");
    made.words = QStringLiteral("Größe \"½\"\n\\");
    made.data = {{QStringLiteral("b"), 1}, {QStringLiteral("a"), 0.1}};
    return made;
}

JournalEntry begun(const QString &run)
{
    JournalEntry made = entry(run, Kind::RunBegun);
    made.data = {{QStringLiteral("plan"),
                     plan::planObject(planOf({setStep(QStringLiteral("a"), QStringLiteral("vm-1"),
                         QStringLiteral("pciPassthru.a"), QStringLiteral("1"))}))},
        {QStringLiteral("title"), QStringLiteral("A plan")}};
    return made;
}

JournalEntry failure(const QString &run, const QString &step)
{
    JournalEntry made = entry(run, Kind::Failure, step);
    made.data = {{QStringLiteral("error"),
        plan::toJson(Error(Error::Kind::Network, QStringLiteral("a"), QStringLiteral("b")))}};
    return made;
}

bool append(const std::shared_ptr<Journal> &journal, const JournalEntry &entry)
{
    return QCoro::waitFor(journal->append(entry)).ok();
}

/// What a statement that goes past us is told; empty when it worked.
QString runSql(const QString &file, const QStringList &statements)
{
    QString said;
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file);
        if (!database.open())
            said = QStringLiteral("not open");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement) && said.isEmpty())
                said = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    return said;
}

const QStringList WithoutTriggers{QStringLiteral("DROP TRIGGER entry_unchanged"),
    QStringLiteral("DROP TRIGGER entry_kept"), QStringLiteral("DROP TRIGGER entry_next")};

} // namespace

class TstJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAppended()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("deep/er/journal.sqlite"));
        {
            const auto journal = openAt(file);
            QVERIFY(journal);
            QVERIFY(append(journal, begun(RunA)));
            QVERIFY(append(journal, begun(RunB)));
            const auto third
                = QCoro::waitFor(journal->append(entry(RunA, Kind::Intent, QStringLiteral("a"))));
            QVERIFY(third.ok());
            QCOMPARE(third->number, 3);
            QCOMPARE(third->hash.size(), 32);
        }
        const auto journal = openAt(file);
        const auto found = QCoro::waitFor(journal->entries(RunA));
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 2);
        const JournalEntry last = found->last();
        const JournalEntry wrote = entry(RunA, Kind::Intent, QStringLiteral("a"));
        QCOMPARE(last.number, 3);
        QCOMPARE(last.at, wrote.at);
        QCOMPARE(last.kind, wrote.kind);
        QCOMPARE(last.step, wrote.step);
        QCOMPARE(last.who, wrote.who);
        QCOMPARE(last.words, wrote.words);
        QCOMPARE(last.data, wrote.data);
        QCOMPARE(plan::hashOf(plan::canonicalBytes(last)), last.hash);
        QVERIFY(QCoro::waitFor(journal->verifyChain()).ok());
    }

    void isForItsOwnerAlone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plans/journal.sqlite"));
        const auto journal = openAt(file);
        QVERIFY(append(journal, begun(RunA)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        const QStringList paths{file, file + QStringLiteral("-wal"), QFileInfo(file).path()};
        for (const QString &path : paths) {
            QVERIFY2(QFile::exists(path), qPrintable(path));
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
        }
    }

    void wordsOfKindsStay()
    {
        // They are in the hash of what users have on disk.
        QCOMPARE(plan::wordFor(Kind::RunBegun), QStringLiteral("run-begun"));
        QCOMPARE(plan::wordFor(Kind::Stopped), QStringLiteral("stopped"));
        QCOMPARE(plan::wordFor(Kind::RunUndone), QStringLiteral("run-undone"));
        JournalEntry known = entry(RunA, Kind::Drift, QStringLiteral("a"));
        known.number = 7;
        known.words = QStringLiteral("x");
        QCOMPARE(plan::canonicalBytes(known),
            QByteArray(R"({"at":"2025-11-21T17:15:02.125Z","data":{"a":0.1,"b":1},)"
                       R"("kind":"drift","number":7,"previous":"","run":"20261121-181502-7f3a",)"
                       R"("step":"a","who":"administrator@vsphere.local, ada@desk","words":"x"})"));
    }

    void refusesChanges()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        const auto journal = openAt(file);
        QVERIFY(append(journal, begun(RunA)));
        const QString refusal = QStringLiteral("only ever appended");
        for (const char *statement : {"UPDATE entry SET run = 'x'", "DELETE FROM entry",
                 "INSERT OR REPLACE INTO entry VALUES (1, 'x', '{}', x'00')",
                 "INSERT INTO entry VALUES (9, 'x', '{}', x'00')"}) {
            const QString said = runSql(file, {QString::fromLatin1(statement)});
            QVERIFY2(said.contains(refusal), qPrintable(QLatin1String(statement) + said));
        }
        QVERIFY(QCoro::waitFor(journal->verifyChain()).ok());
        QVERIFY(append(journal, entry(RunA, Kind::RunDone)));
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("bad");
        QTest::newRow("body") << QStringLiteral("UPDATE entry SET body = replace(body, 'intent', "
                                                "'outcome') WHERE number = 3")
                              << 3;
        QTest::newRow("hash") << QStringLiteral("UPDATE entry SET hash = x'00' WHERE number = 2")
                              << 2;
        QTest::newRow("run") << QStringLiteral("UPDATE entry SET run = 'x' WHERE number = 4") << 4;
        QTest::newRow("removed") << QStringLiteral("DELETE FROM entry WHERE number = 2") << 3;
        QTest::newRow("first removed") << QStringLiteral("DELETE FROM entry WHERE number = 1") << 2;
        QTest::newRow("renumbered")
            << QStringLiteral("UPDATE entry SET number = 40 WHERE number = 4") << 40;
        QTest::newRow("no JSON") << QStringLiteral("UPDATE entry SET body = x'ff' WHERE number = 1")
                                 << 1;
    }
    void tamperingIsFound()
    {
        QFETCH(QString, statement);
        QFETCH(int, bad);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        const auto journal = openAt(file);
        QVERIFY(append(journal, begun(RunA)));
        for (const char *step : {"a", "b", "c"})
            QVERIFY(append(journal, entry(RunA, Kind::Intent, QString::fromLatin1(step))));
        QCOMPARE(runSql(file, WithoutTriggers + QStringList{statement}), QString());
        const auto verified = QCoro::waitFor(journal->verifyChain());
        QVERIFY(!verified.ok());
        QCOMPARE(verified.error().kind, Error::Kind::Storage);
        const QString named = QStringLiteral("Entry %1 ").arg(bad);
        QVERIFY2(verified.error().why.startsWith(named), qPrintable(verified.error().why));
    }

    void aChangedEntryIsNotActedOn()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        const auto journal = openAt(file);
        QVERIFY(append(journal, begun(RunA)));
        QCOMPARE(runSql(file,
                     WithoutTriggers
                         + QStringList{QStringLiteral(
                             "UPDATE entry SET body = replace(body, 'vm-1', 'vm-2')")}),
            QString());
        const auto found = QCoro::waitFor(journal->entries(RunA));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, Error::Kind::Storage);
    }

    void unknownRun()
    {
        QTemporaryDir folder;
        const auto journal = openAt(folder.filePath(QStringLiteral("j.sqlite")));
        QCOMPARE(QCoro::waitFor(journal->entries(RunA)).error().kind, Error::Kind::NotFound);
        QCOMPARE(QCoro::waitFor(journal->hold(QStringLiteral("../../etc/x"))).error().kind,
            Error::Kind::NotFound);
    }

    void aRunBeginsOnce()
    {
        QTemporaryDir folder;
        const auto journal = openAt(folder.filePath(QStringLiteral("j.sqlite")));
        QVERIFY(append(journal, begun(RunA)));
        QVERIFY(!append(journal, begun(RunA)));
        QVERIFY(append(journal, begun(RunB)));
    }

    void runsAsTheJournalHasThem()
    {
        QTemporaryDir folder;
        const auto journal = openAt(folder.filePath(QStringLiteral("j.sqlite")));
        QVERIFY(QCoro::waitFor(journal->runs())->isEmpty());
        QVERIFY(append(journal, begun(RunA)));
        JournalEntry later = begun(RunB);
        later.at = later.at.addSecs(1);
        QVERIFY(append(journal, later));
        const auto progress = [&journal] {
            const auto runs = QCoro::waitFor(journal->runs());
            return runs.ok() ? runs->last().progress : RunProgress::Undoing;
        };
        const auto runs = QCoro::waitFor(journal->runs());
        QCOMPARE(runs->size(), 2);
        QCOMPARE(runs->first().id, RunB);
        QCOMPARE(runs->last().id, RunA);
        QCOMPARE(runs->last().recipe, QStringLiteral("fake"));
        QCOMPARE(runs->last().title, QStringLiteral("A plan"));
        QCOMPARE(runs->last().steps, 1);
        QCOMPARE(runs->last().serverUuid, QStringLiteral("uuid-of-the-fake"));
        QCOMPARE(progress(), RunProgress::Ready);
        const QString a = QStringLiteral("a");
        const QList<std::pair<JournalEntry, RunProgress>> story{
            {entry(RunA, Kind::Intent, a), RunProgress::Interrupted},
            {failure(RunA, a), RunProgress::Failed},
            {entry(RunA, Kind::Resumed), RunProgress::Failed},
            {entry(RunA, Kind::Stopped, a), RunProgress::NeedsConfirmation},
            {entry(RunA, Kind::Intent, a), RunProgress::Interrupted},
            {entry(RunA, Kind::Stopped), RunProgress::Stopped},
            {entry(RunA, Kind::Outcome, a), RunProgress::Interrupted},
            {entry(RunA, Kind::RunDone), RunProgress::Done},
            {entry(RunA, Kind::UndoIntent, a), RunProgress::Interrupted},
            {entry(RunA, Kind::UndoFailure, a), RunProgress::UndoFailed},
            {entry(RunA, Kind::UndoIntent, a), RunProgress::Interrupted},
            {entry(RunA, Kind::UndoOutcome, a), RunProgress::Interrupted},
            {entry(RunA, Kind::RunUndone), RunProgress::Undone},
        };
        for (const auto &[next, expected] : story) {
            QVERIFY(append(journal, next));
            QCOMPARE(progress(), expected);
        }
        QCOMPARE(QCoro::waitFor(journal->runs())->last().changed, begun(RunA).at);
    }

    void aHeldRunIsRunning()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        const auto journal = openAt(file);
        QVERIFY(append(journal, begun(RunA)));
        QVERIFY(append(journal, entry(RunA, Kind::Intent, QStringLiteral("a"))));
        auto held = QCoro::waitFor(journal->hold(RunA));
        QVERIFY(held.ok());
        QCOMPARE(QCoro::waitFor(journal->runs())->first().progress, RunProgress::Running);
        const auto again = QCoro::waitFor(journal->hold(RunA));
        QCOMPARE(again.error().kind, Error::Kind::Blocked);
        QVERIFY2(again.error().why.contains(QString::number(QCoreApplication::applicationPid())),
            qPrintable(again.error().why));
        QVERIFY(QCoro::waitFor(journal->hold(RunB)).ok());
        held = Error();
        QCOMPARE(QCoro::waitFor(journal->runs())->first().progress, RunProgress::Interrupted);
        QVERIFY(QCoro::waitFor(journal->hold(RunA)).ok());
        QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.lock")}).isEmpty());
    }

    void hookSeesEveryWriteInTheJournalsThread()
    {
        QTemporaryDir folder;
        QList<std::pair<qint64, bool>> seen;
        QThread *thread = nullptr;
        {
            const auto journal = plan::openJournal(
                folder.filePath(QStringLiteral("j.sqlite")), [&](qint64 write, bool before) {
                    seen.append({write, before});
                    thread = QThread::currentThread();
                });
            QVERIFY(journal.ok());
            QVERIFY(append(*journal, begun(RunA)));
            QVERIFY(append(*journal, entry(RunA, Kind::RunDone)));
        }
        const QList<std::pair<qint64, bool>> expected{{1, true}, {1, false}, {2, true}, {2, false}};
        QCOMPARE(seen, expected);
        QVERIFY(thread != QThread::currentThread());
    }

    void aJournalMayGoWhileItWrites()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        auto journal = openAt(file);
        auto writing = journal->append(begun(RunA));
        journal.reset();
        QVERIFY(QCoro::waitFor(std::move(writing)).ok());
        QVERIFY(QCoro::waitFor(openAt(file)->entries(RunA)).ok());
    }

    void otherFilesAreLeftAlone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j.sqlite"));
        QCOMPARE(runSql(file, {QStringLiteral("CREATE TABLE mine (x)")}), QString());
        const auto foreign = plan::openJournal(file);
        QVERIFY(!foreign.ok());
        QCOMPARE(foreign.error().kind, Error::Kind::Storage);
        QVERIFY(foreign.error().why.contains(QStringLiteral("another program")));

        const QString newer = folder.filePath(QStringLiteral("n.sqlite"));
        QVERIFY(openAt(newer));
        QCOMPARE(runSql(newer, {QStringLiteral("PRAGMA user_version = 2")}), QString());
        QVERIFY(plan::openJournal(newer).error().why.contains(QStringLiteral("newer")));

        QFile text(folder.filePath(QStringLiteral("t.sqlite")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(8192, 'x'));
        text.close();
        const auto noDatabase = plan::openJournal(text.fileName());
        QCOMPARE(noDatabase.error().kind, Error::Kind::Storage);
        QCOMPARE(text.size(), 8192);
    }

    void folderThatCannotBeMade()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("x")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto opened = plan::openJournal(folder.filePath(QStringLiteral("x/y/j.sqlite")));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
    }
};

GPUDECK_TEST(TstJournal);
#include "tst_journal.moc"
