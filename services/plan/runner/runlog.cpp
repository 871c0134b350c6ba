// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/runlog.h"

#include <QCoreApplication>

namespace plan
{

void RunLog::replay(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries)
        m_record.take(entry);
}

QCoro::Task<values::Status> RunLog::append(
    JournalEntry::Kind kind, QString step, QString words, QJsonObject data)
{
    if (m_setting.cut.stop_requested())
        co_return values::Error(values::Error::Kind::Cancelled,
            QCoreApplication::translate("plan::Runner", "The run goes no further"),
            QCoreApplication::translate("plan::Runner", "The program ends"));
    JournalEntry entry;
    entry.at = m_setting.time ? m_setting.time->now() : QDateTime::currentDateTimeUtc();
    entry.run = m_setting.run;
    entry.kind = kind;
    entry.step = step;
    entry.who = m_setting.who;
    entry.words = words;
    entry.data = data;
    const values::Result<JournalEntry> written = co_await m_setting.journal->append(entry);
    if (!written.ok())
        co_return written.error();
    m_record.take(written.value());
    co_return values::done();
}

} // namespace plan
