// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A journal in a process of its own, which a test kills at a write, whose disk it fills, and which
// it locks out. usage: journalprobe FILE [WRITE before|after]. Reads one command per line, answers
// each with one line.
#include "services/plan/journal.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QTextStream>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using plan::JournalEntry;

namespace
{

const QString Run = QStringLiteral("20261121-181502-7f3a");

QString sentenceOf(const values::Error &error)
{
    return QStringLiteral("error %1 %2")
        .arg(QString::number(static_cast<int>(error.kind)), error.sentence());
}

class Probe
{
public:
    explicit Probe(std::shared_ptr<plan::Journal> journal)
        : m_journal(std::move(journal))
    {
    }

    QString obey(const QStringList &words)
    {
        const QString command = words.first();
        if (command == u"append")
            return append(words.at(1).toInt());
        if (command == u"count") {
            const auto found = QCoro::waitFor(m_journal->entries(Run));
            return found.ok() ? QString::number(found->size()) : sentenceOf(found.error());
        }
        if (command == u"verify") {
            const auto verified = QCoro::waitFor(m_journal->verifyChain());
            return verified.ok() ? QStringLiteral("ok") : sentenceOf(verified.error());
        }
        if (command == u"hold") {
            const auto held = QCoro::waitFor(m_journal->hold(Run));
            m_hold = held.ok() ? *held : nullptr;
            return held.ok() ? QStringLiteral("ok") : sentenceOf(held.error());
        }
        if (command == u"release") {
            m_hold.reset();
            return QStringLiteral("ok");
        }
        if (command == u"limit")
            return limit(words.at(1).toULong());
        if (command == u"ballast")
            return ballast(words.at(1));
        if (command == u"remove")
            return QString::number(QFile::remove(words.at(1)) ? 1 : 0);
        return QStringLiteral("unknown");
    }

private:
    /// append COUNT: entries of about a kilobyte.
    QString append(int count)
    {
        for (int i = 0; i < count; ++i) {
            JournalEntry entry;
            entry.run = Run;
            entry.kind = JournalEntry::Kind::Intent;
            entry.step = QStringLiteral("a");
            entry.words = QString(1000, u'x');
            const auto appended = QCoro::waitFor(m_journal->append(entry));
            if (!appended)
                return sentenceOf(appended.error());
        }
        return QStringLiteral("ok");
    }
    /// limit BYTES: no file of this process grows beyond. 0: the limit goes.
    static QString limit(rlim_t bytes)
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        rlimit now{};
        getrlimit(RLIMIT_FSIZE, &now);
        now.rlim_cur = bytes == 0 ? now.rlim_max : bytes;
        return setrlimit(RLIMIT_FSIZE, &now) == 0 ? QStringLiteral("ok") : QStringLiteral("no");
    }
    /// ballast FILE: as long as the disk takes it.
    static QString ballast(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return QStringLiteral("0");
        qint64 bytes = 0;
        for (const int size : {4096, 1}) {
            while (file.write(QByteArray(size, 'x')) == size)
                bytes += size;
        }
        return QString::number(bytes);
    }

    std::shared_ptr<plan::Journal> m_journal;
    std::shared_ptr<const void> m_hold;
};

plan::JournalHook killerFrom(int argc, char **argv)
{
    if (argc < 4)
        return {};
    const qint64 fatal = QByteArray(argv[2]).toLongLong();
    const bool isBefore = QByteArray(argv[3]) == "before";
    return [fatal, isBefore](qint64 write, bool before) {
        if (write == fatal && before == isBefore)
            (void)std::raise(SIGKILL);
    };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream in(stdin);
    const auto journal = plan::openJournal(QString::fromLocal8Bit(argv[1]), killerFrom(argc, argv));
    const auto say = [](const QString &line) {
        std::printf("%s\n", line.toUtf8().constData());
        std::fflush(stdout);
    };
    if (!journal) {
        say(sentenceOf(journal.error()));
        return 1;
    }
    say(QStringLiteral("open"));
    Probe probe(*journal);
    for (QString line = in.readLine(); !line.isNull(); line = in.readLine())
        say(probe.obey(line.split(u' ')));
    return 0;
}
