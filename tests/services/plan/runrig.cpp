// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runrig.h"

#include "services/plan/journal/entrycodec.h"

namespace tests
{

QStringList RunRig::story(const QString &run) const
{
    QStringList lines;
    const auto entries = QCoro::waitFor(journal->entries(run));
    if (!entries.ok())
        return {entries.error().sentence()};
    for (const plan::JournalEntry &entry : *entries)
        lines.append(QString(plan::wordFor(entry.kind) + u' ' + entry.step).trimmed());
    return lines;
}

/// Ready stands for an error: no run ends so.
values::RunProgress runOf(const std::shared_ptr<plan::Runner> &runner)
{
    return QCoro::waitFor(runner->run({})).ok() ? runner->progress() : values::RunProgress::Ready;
}

values::RunProgress undoOf(const std::shared_ptr<plan::Runner> &runner)
{
    return QCoro::waitFor(runner->undo({})).ok() ? runner->progress() : values::RunProgress::Ready;
}

values::RunProgress undoWithLossOf(const std::shared_ptr<plan::Runner> &runner)
{
    const auto undone = QCoro::waitFor(runner->undo({}, plan::Runner::Loss::Accept));
    return undone.ok() ? runner->progress() : values::RunProgress::Ready;
}

} // namespace tests
