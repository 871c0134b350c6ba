// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/journal.h"
#include "services/plan/ports.h"
#include "services/plan/runner/runrecord.h"

#include <qcorotask.h>

#include <stop_token>

namespace plan
{

/// Writes the entries of one run, and knows what they tell: the record never runs ahead of the
/// disk.
class RunLog final
{
public:
    struct Setting {
        std::shared_ptr<Journal> journal;
        std::shared_ptr<TimePort> time; ///< null: the machine's own
        QString run;
        QString who;
        std::stop_token cut; ///< the program ends: nothing is written any more
    };

    explicit RunLog(Setting setting)
        : m_setting(std::move(setting))
    {
    }

    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] const QString &run() const { return m_setting.run; }
    void replay(const QList<JournalEntry> &entries);

    /// Durable when it returns. step: empty for the run itself. Errors: Storage, Cancelled (cut).
    [[nodiscard]] QCoro::Task<values::Status> append(JournalEntry::Kind kind,
        QString step = QString(), QString words = QString(), QJsonObject data = QJsonObject());

private:
    Setting m_setting;
    RunRecord m_record;
};

} // namespace plan
