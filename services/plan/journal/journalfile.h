// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/plan/journal.h"
#include "services/plan/journal/journalproblem.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>

namespace plan
{

/// The journal's SQLite file. Several processes may have it open: a transaction takes the next
/// number and the last hash.
/// Shape:  entry(number, run, body, hash): body is canonicalBytes(). Triggers refuse every change
///         and every gap. A cut at the end leaves a good chain: only an exported trail shows that.
/// Thread: all members in the thread that opened it.
/// Errors: Storage, unless said otherwise.
class JournalFile final
{
public:
    static constexpr int schemaVersion = 1;

    JournalFile(QString file, JournalHook hook);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    [[nodiscard]] values::Status open();
    void close();

    /// Gives it number, previous and hash.
    [[nodiscard]] values::Result<JournalEntry> append(JournalEntry entry);
    /// Errors: NotFound.
    [[nodiscard]] values::Result<QList<JournalEntry>> entries(const QString &run);
    /// All entries, oldest first, each with its hash proved.
    [[nodiscard]] values::Status visit(const std::function<void(const JournalEntry &)> &take);
    [[nodiscard]] values::Status verifyChain();
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] values::Status makeFile();
    [[nodiscard]] values::Status prepare();
    [[nodiscard]] values::Status checkVersion(bool &isNew);
    [[nodiscard]] values::Status runAll(const QStringList &statements);
    [[nodiscard]] values::Result<qint64> pragma(const QString &name);
    [[nodiscard]] values::Status link(JournalEntry &entry);
    [[nodiscard]] values::Status insert(JournalEntry &entry);
    [[nodiscard]] values::Result<JournalEntry> entryIn(const QSqlQuery &row) const;
    [[nodiscard]] values::Error failed(const QSqlQuery &query) const;

    QString m_path;
    JournalProblem m_problem;
    JournalHook m_hook;
    qint64 m_writes = 0;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace plan
