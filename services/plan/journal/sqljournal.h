// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/journal.h"
#include "services/plan/journal/journalfile.h"

#include <QThreadPool>

namespace plan
{

/// The journal of the program: a JournalFile in a thread of its own.
/// Life: what is under way ends before the destructor returns.
class SqlJournal final : public Journal
{
public:
    SqlJournal(const QString &file, JournalHook hook);
    ~SqlJournal() override;

    [[nodiscard]] values::Status open();

    QCoro::Task<values::Result<JournalEntry>> append(JournalEntry entry) override;
    QCoro::Task<values::Result<QList<JournalEntry>>> entries(QString run) override;
    QCoro::Task<values::Result<QList<values::RunSummary>>> runs() override;
    QCoro::Task<values::Result<std::shared_ptr<const void>>> hold(QString run) override;
    QCoro::Task<values::Status> verifyChain() override;

private:
    std::shared_ptr<JournalFile> m_file;
    QThreadPool m_thread; ///< of one thread, which never ends: SQLite's connection lives in it
};

} // namespace plan
