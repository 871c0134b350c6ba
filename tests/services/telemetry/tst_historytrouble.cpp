// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/telemetry/historyrig.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <unistd.h>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::History;
using values::Error;

namespace
{

const QString StorageMark = QStringLiteral("error %1 ").arg(static_cast<int>(Error::Kind::Storage));

/// A history in a process of its own.
class Probe
{
public:
    void start(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        QVERIFY(m_process.waitForStarted());
    }
    void start(const QString &file) { start(path(), {file}); }
    /// With this folder on a disk of its own.
    void startOnDisk(const QString &folder, const QString &options)
    {
        start(QStringLiteral("unshare"),
            {QStringLiteral("-m"), QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("mount -t tmpfs -o \"$2\" none \"$1\" && exec \"$3\" "
                               "\"$1/history.sqlite\""),
                QStringLiteral("sh"), folder, options, path()});
    }
    QString ask(const QString &command)
    {
        m_process.write(command.toUtf8() + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000))
                return QStringLiteral("silence");
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    ~Probe()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(20'000))
            kill();
    }

private:
    static QString path()
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/historyprobe");
    }
    QProcess m_process;
};

bool canMount()
{
    return geteuid() == 0
        && QProcess::execute(
               QStringLiteral("unshare"), {QStringLiteral("-m"), QStringLiteral("true")})
        == 0;
}

void runSql(const QString &file, const QString &statement)
{
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstHistoryTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIsSaid()
    {
        History history({});
        const auto opened = QCoro::waitFor(history.open({}));
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        history.append({{firstGpu, secondsFrom(noon, 10)}});
        QVERIFY(!QCoro::waitFor(history.flush({})).ok());
        QVERIFY(!QCoro::waitFor(
            history.read({firstGpu}, {values::Metric::Power}, noon, noon + 1s, 10, {}))
                     .ok());
    }

    void folderThatCannotBeMade()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("x")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        telemetry::HistoryOptions options;
        options.file = folder.filePath(QStringLiteral("x/y/history.sqlite"));
        History history(options);
        QSignalSpy trouble(&history, &History::troubleChanged);
        const auto opened = QCoro::waitFor(history.open({}));
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QTRY_COMPARE(trouble.size(), 1);
        QCOMPARE(history.trouble(), std::optional(opened.error()));
    }

    void readOnlyFolder()
    {
        if (!canMount())
            QSKIP("not run: needs root for a disk that is read-only");
        QTemporaryDir folder;
        Probe probe;
        probe.startOnDisk(folder.path(), QStringLiteral("ro"));
        const QString opened = probe.ask(QStringLiteral("open"));
        QVERIFY2(opened.startsWith(StorageMark), qPrintable(opened));
        QVERIFY2(opened.contains(QStringLiteral("It cannot be written")), qPrintable(opened));
        QCOMPARE(probe.ask(QStringLiteral("append 0 10")), QStringLiteral("ok"));
        QVERIFY(probe.ask(QStringLiteral("flush")).startsWith(StorageMark));
    }

    void fullDiskLosesNothing()
    {
        if (!canMount())
            QSKIP("not run: needs root for a disk of its own");
        QTemporaryDir folder;
        Probe probe;
        probe.startOnDisk(folder.path(), QStringLiteral("size=1m"));
        QCOMPARE(probe.ask(QStringLiteral("open")), QStringLiteral("0"));
        QCOMPARE(probe.ask(QStringLiteral("append 0 60")), QStringLiteral("ok"));
        QCOMPARE(probe.ask(QStringLiteral("flush")), QStringLiteral("ok"));
        const QString ballast = folder.filePath(QStringLiteral("ballast"));
        QVERIFY(probe.ask(QStringLiteral("ballast ") + ballast).toInt() > 100'000);
        QString flushed = QStringLiteral("ok");
        int last = 60;
        for (; flushed == QStringLiteral("ok") && last < 20'000; last += 600) {
            probe.ask(QStringLiteral("append %1 600").arg(last));
            flushed = probe.ask(QStringLiteral("flush"));
        }
        QVERIFY2(flushed.startsWith(StorageMark), qPrintable(flushed));
        QVERIFY2(flushed.contains(QStringLiteral("The disk is full")), qPrintable(flushed));
        probe.ask(QStringLiteral("append %1 1800").arg(last)); // telemetry goes on
        QVERIFY(probe.ask(QStringLiteral("flush")).startsWith(StorageMark));
        const QString all = QString::number(last + 1800);
        QCOMPARE(probe.ask(QStringLiteral("read 0 40000")), all); // it is still there to see
        QCOMPARE(probe.ask(QStringLiteral("remove ") + ballast), QStringLiteral("1"));
        QCOMPARE(probe.ask(QStringLiteral("flush")), QStringLiteral("ok"));
        QCOMPARE(probe.ask(QStringLiteral("read 0 40000")), all);
    }

    void killedWriterLosesNothingThatWasCommitted()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("history.sqlite"));
        {
            Probe probe;
            probe.start(file);
            QCOMPARE(probe.ask(QStringLiteral("open")), QStringLiteral("0"));
            probe.ask(QStringLiteral("append 0 2000"));
            QCOMPARE(probe.ask(QStringLiteral("flush")), QStringLiteral("ok"));
            probe.ask(QStringLiteral("append 2000 5"));
            probe.kill();
        }
        Probe probe;
        probe.start(file);
        QCOMPARE(probe.ask(QStringLiteral("open")), QStringLiteral("1"));
        const int known = probe.ask(QStringLiteral("read 0 3000")).toInt();
        QVERIFY2(known == 2000 || known == 2005, qPrintable(QString::number(known)));
    }

    void secondProcessIsRefused()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("history.sqlite"));
        Probe first;
        first.start(file);
        QCOMPARE(first.ask(QStringLiteral("open")), QStringLiteral("0"));
        {
            Probe second;
            second.start(file);
            const QString opened = second.ask(QStringLiteral("open"));
            QVERIFY2(opened.startsWith(StorageMark), qPrintable(opened));
            QVERIFY2(opened.contains(QStringLiteral("Another GPU Deck")), qPrintable(opened));
        }
        first.ask(QStringLiteral("append 0 10"));
        QCOMPARE(first.ask(QStringLiteral("flush")), QStringLiteral("ok"));
        first.kill(); // and its lock goes with it
        Probe third;
        third.start(file);
        QCOMPARE(third.ask(QStringLiteral("open")), QStringLiteral("1"));
    }

    void damagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("no database at all") << QByteArray(8192, 'x');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x');
    }
    void damagedFileIsSetAside()
    {
        QFETCH(QByteArray, damage);
        HistoryRig rig;
        QFile file(rig.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damage);
        file.close();
        QVERIFY(rig.begin());
        QTRY_VERIFY(rig.history().trouble());
        const QString said = rig.history().trouble()->sentence();
        QVERIFY2(said.contains(QStringLiteral("damaged")), qPrintable(said));
        const QStringList kept
            = QDir(rig.folder()).entryList({QStringLiteral("history.sqlite.damaged-*")});
        QCOMPARE(kept.size(), 1);
        QVERIFY2(said.contains(kept.first()), qPrintable(said));
        QCOMPARE(contentOf(QDir(rig.folder()).filePath(kept.first())), damage);
        QVERIFY(rig.append(secondsFrom(noon, 10)).ok());
        QCOMPARE(knownSteps(rig.read(noon, noon + 9s)), 10);
    }

    void damageUnderWayKeepsWhatIsInMemory()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 1000)).ok());
        rig.close();
        QFile file(rig.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 1; page < file.size() / 4096; ++page) { // all but the schema
            file.seek(page * 4096);
            file.write(QByteArray(4096, '\xff'));
        }
        file.close();
        const auto opened = rig.open();
        QVERIFY(opened.ok());
        rig.history().remember(
            {firstGpu, gpuOnHost(QStringLiteral("host-1"), QStringLiteral("0000:82:00.0"))});
        QVERIFY(rig.append(secondsFrom(noon + 2000s, 500)).ok());
        QCOMPARE(knownSteps(rig.read(noon + 2000s, noon + 2499s)), 500);
        QVERIFY(rig.open().ok());
        QCOMPARE(knownSteps(rig.read(noon + 2000s, noon + 2499s)), 500);
        QCOMPARE(
            QDir(rig.folder()).entryList({QStringLiteral("history.sqlite.damaged-*")}).size(), 1);
    }

    void newerFileIsLeftAlone()
    {
        HistoryRig rig;
        QVERIFY(rig.begin());
        QVERIFY(rig.append(secondsFrom(noon, 10)).ok());
        rig.close();
        runSql(rig.file(), QStringLiteral("PRAGMA user_version = 2"));
        const QByteArray before = contentOf(rig.file());
        const auto opened = rig.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(opened.error().why.contains(QStringLiteral("newer")));
        rig.close();
        QCOMPARE(contentOf(rig.file()), before);
    }

    void anotherProgramsFileIsLeftAlone()
    {
        HistoryRig rig;
        runSql(rig.file(), QStringLiteral("CREATE TABLE mine (x)"));
        const QByteArray before = contentOf(rig.file());
        const auto opened = rig.open();
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().why.contains(QStringLiteral("another program")));
        rig.close();
        QCOMPARE(contentOf(rig.file()), before);
    }
};

GPUDECK_TEST(TstHistoryTrouble);
#include "tst_historytrouble.moc"
