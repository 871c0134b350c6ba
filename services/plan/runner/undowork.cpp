// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/undowork.h"

#include "services/plan/stepjson.h"

#include <QCoreApplication>

namespace plan
{

using Kind = JournalEntry::Kind;
using values::Error;
using values::Result;
using values::Status;

namespace
{

struct Undo {
    Q_DECLARE_TR_FUNCTIONS(plan::Undo)
};

/// Both failures: the one that made somebody take the run back, and this.
Error withFirst(Error error, const QString &title, const std::optional<Error> &first)
{
    error.what = Undo::tr("Taking back \"%1\" failed: %2").arg(title, error.what);
    if (!first)
        return error;
    const QString before = Undo::tr("The run had failed before: %1").arg(first->sentence());
    error.detail = error.detail.isEmpty() ? before : error.detail + u'\n' + before;
    return error;
}

QCoro::Task<Status> undoReally(std::shared_ptr<RunCore> core, qsizetype index, Progress progress)
{
    const QString id = core->plan.steps.at(index).id;
    const Result<std::shared_ptr<Step>> step = core->realStep(index);
    if (!step.ok())
        co_return step.error();
    const std::shared_ptr<StepContext> context = core->contextOf(id, progress);
    const std::stop_token cut = core->cut.get_token();
    const Status undone = co_await step.value()->undo(context, cut);
    co_return undone;
}

} // namespace

QCoro::Task<Status> takeBack(std::shared_ptr<RunCore> core, qsizetype index, Progress progress)
{
    const QString id = core->plan.steps.at(index).id;
    const QString title = core->step(index).info().title;
    const std::optional<Error> first = core->log.record().failure();
    const Status meant = co_await core->log.append(Kind::UndoIntent, id, title);
    if (!meant.ok())
        co_return withFirst(meant.error(), title, first);
    const Status undone = co_await undoReally(core, index, progress);
    if (core->cut.stop_requested())
        co_return Error(Error::Kind::Cancelled, title, Undo::tr("The program ends"));
    if (undone.ok()) {
        const Status written = co_await core->log.append(Kind::UndoOutcome, id, title);
        if (!written.ok())
            co_return withFirst(written.error(), title, first);
        co_return undone;
    }
    const Error error = withFirst(undone.error(), title, first);
    const QJsonObject data{{QStringLiteral("error"), toJson(error)}};
    const Status noted = co_await core->log.append(Kind::UndoFailure, id, error.sentence(), data);
    if (!noted.ok())
        co_return withFirst(noted.error(), title, error);
    co_return error;
}

QList<qsizetype> stepsToUndo(const RunCore &core, Runner::Loss loss)
{
    QList<qsizetype> found;
    const QStringList acted = core.log.record().toUndo();
    for (const QString &id : acted) {
        for (qsizetype i = 0; i < core.plan.steps.size(); ++i) {
            if (core.plan.steps.at(i).id != id)
                continue;
            const values::StepInfo info = core.step(i).info();
            if (info.reversible && (info.undoLoses.isEmpty() || loss == Runner::Loss::Accept))
                found.append(i);
        }
    }
    return found;
}

bool isKept(const RunCore &core, qsizetype index)
{
    const RunRecord &run = core.log.record();
    const StepRecord record = run.step(core.plan.steps.at(index).id);
    return run.progress(true) == values::RunProgress::Undone && record.before
        && record.state.progress != values::StepProgress::Undone
        && !core.step(index).info().undoLoses.isEmpty();
}

QString keptBecause(const values::StepInfo &info)
{
    return Undo::tr("It stays; taking it back would lose: %1").arg(info.undoLoses);
}

QStringList keptSteps(const RunCore &core)
{
    QStringList kept;
    for (qsizetype i = 0; i < core.plan.steps.size(); ++i) {
        const StepRecord record = core.log.record().step(core.plan.steps.at(i).id);
        const values::StepInfo info = core.step(i).info();
        const bool isUndone = record.state.progress == values::StepProgress::Undone;
        if (!record.before || isUndone)
            continue;
        const bool isLoss = info.reversible && !info.undoLoses.isEmpty();
        if (info.reversible && !isLoss)
            continue;
        const QString because = isLoss ? keptBecause(info) : info.irreversible;
        kept.append(
            because.isEmpty() ? info.title : QStringLiteral("%1: %2").arg(info.title, because));
    }
    return kept;
}

} // namespace plan
