// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/sqljournal.h"

#include "services/plan/journal/killhook.h"
#include "services/plan/journal/runlock.h"
#include "services/plan/runner/runrecord.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>
#include <qcorofuture.h>

#include <algorithm>
#include <map>

namespace plan
{

using values::Result;
using values::RunSummary;
using values::Status;

namespace
{

Result<QList<RunSummary>> summaries(JournalFile &file)
{
    std::map<QString, RunRecord> runs;
    const Status read
        = file.visit([&runs](const JournalEntry &entry) { runs[entry.run].take(entry); });
    if (!read)
        return read.error();
    QList<RunSummary> found;
    for (const auto &[id, run] : runs)
        found.append(run.summary(RunLock::isHeld(file.path(), id)));
    std::stable_sort(found.begin(), found.end(),
        [](const RunSummary &a, const RunSummary &b) { return a.began > b.began; });
    return found;
}

} // namespace

SqlJournal::SqlJournal(const QString &file, JournalHook hook)
    : m_file(std::make_shared<JournalFile>(file, std::move(hook)))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

SqlJournal::~SqlJournal()
{
    m_thread.start([file = m_file] { file->close(); });
    m_thread.waitForDone();
}

Status SqlJournal::open()
{
    const auto opening = QtConcurrent::run(&m_thread, [file = m_file] { return file->open(); });
    return opening.result();
}

QCoro::Task<Result<JournalEntry>> SqlJournal::append(JournalEntry entry)
{
    if (!entry.at.isValid())
        entry.at = QDateTime::currentDateTimeUtc();
    const auto job = [file = m_file, entry] {
        return file->append(entry);
    };
    const Result<JournalEntry> appended = co_await QtConcurrent::run(&m_thread, job);
    co_return appended;
}

QCoro::Task<Result<QList<JournalEntry>>> SqlJournal::entries(QString run)
{
    const auto job = [file = m_file, run] {
        return file->entries(run);
    };
    const Result<QList<JournalEntry>> found = co_await QtConcurrent::run(&m_thread, job);
    co_return found;
}

QCoro::Task<Result<QList<RunSummary>>> SqlJournal::runs()
{
    const auto job = [file = m_file] {
        return summaries(*file);
    };
    const Result<QList<RunSummary>> found = co_await QtConcurrent::run(&m_thread, job);
    co_return found;
}

/// Here and not in the journal's thread: a future would keep a lock alive that was let go.
QCoro::Task<Result<std::shared_ptr<const void>>> SqlJournal::hold(QString run)
{
    const Result<std::shared_ptr<const RunLock>> lock = RunLock::take(m_file->path(), run);
    if (!lock)
        co_return lock.error();
    co_return std::shared_ptr<const void>(*lock);
}

QCoro::Task<Status> SqlJournal::verifyChain()
{
    const auto job = [file = m_file] {
        return file->verifyChain();
    };
    const Status verified = co_await QtConcurrent::run(&m_thread, job);
    co_return verified;
}

Result<std::shared_ptr<Journal>> openJournal(const QString &file, JournalHook hook)
{
    const auto journal = std::make_shared<SqlJournal>(file, withKillHook(std::move(hook)));
    const Status opened = journal->open();
    if (!opened)
        return opened.error();
    return std::shared_ptr<Journal>(journal);
}

QString defaultJournalFile()
{
    // Not AppDataLocation: that has the program's name in it, and there are two.
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return data.filePath(QStringLiteral("gpudeck/plans/journal.sqlite"));
}

} // namespace plan
