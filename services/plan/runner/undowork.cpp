// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/undowork.h"

#include "services/plan/stepjson.h"
#include "services/plan/undofacts.h"

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

/// One step that is taken back: with real objects, and what it finds.
struct Turning {
    std::shared_ptr<Step> step;
    std::shared_ptr<StepContext> context;
    Result<values::UndoCheck> found;
};

QCoro::Task<Turning> lookBack(
    std::shared_ptr<RunCore> core, qsizetype index, Progress progress, std::stop_token stop)
{
    Turning turning;
    const Result<std::shared_ptr<Step>> step = core->realStep(index);
    if (step.ok()) {
        turning.step = step.value();
        turning.context = core->contextOf(core->plan.steps.at(index).id, progress);
        const Result<values::UndoCheck> found
            = co_await turning.step->checkUndo(turning.context, stop);
        turning.found = found;
    } else {
        turning.found = step.error();
    }
    co_return turning;
}

QJsonObject intentData(const Turning &turning)
{
    if (!turning.found.ok())
        return {};
    return {{QStringLiteral("check"), toJson(turning.found.value().check)}};
}

QCoro::Task<Status> undoReally(std::shared_ptr<RunCore> core, Turning turning)
{
    if (!turning.found.ok())
        co_return turning.found.error();
    const values::StepCheck check = turning.found.value().check;
    if (check.state == values::CheckState::Blocked)
        co_return Error(Error::Kind::Blocked, turning.step->info().title, check.reason, check.fix);
    if (check.state == values::CheckState::AlreadyDone)
        co_return values::done();
    if (turning.context->undoBefore.isEmpty())
        turning.context->undoBefore = check.before;
    const std::stop_token cut = core->cut.get_token();
    const Status undone = co_await turning.step->undo(turning.context, cut);
    co_return undone;
}

/// Why there was nothing to do, for the journal; and for the steps before, which look there.
QString alreadyBack(const Turning &turning)
{
    const bool isDone = turning.found.ok()
        && turning.found.value().check.state == values::CheckState::AlreadyDone;
    return isDone ? turning.found.value().check.reason : QString();
}

/// Facts stay; with what the steps before it have to know.
QJsonObject outcomeData(const RunCore &core, const QString &id, const QString &already)
{
    const StepRecord record = core.log.record().step(id);
    values::Evidence evidence = record.state.evidence;
    if (!already.isEmpty())
        evidence.sentence = already;
    if (record.undoBegan)
        evidence.facts.insert(undoneFact, true);
    return {{QStringLiteral("evidence"), toJson(evidence)}};
}

/// A step as a preview shows it that cannot say so itself.
values::UndoCheck previewed(const Turning &turning)
{
    if (turning.found.ok())
        return turning.found.value();
    values::UndoCheck undo;
    undo.check.state = values::CheckState::Blocked;
    undo.check.reason = turning.found.error().sentence();
    undo.check.fix = turning.found.error().fix;
    return undo;
}

} // namespace

QCoro::Task<Status> takeBack(std::shared_ptr<RunCore> core, qsizetype index, Progress progress)
{
    const QString id = core->plan.steps.at(index).id;
    const QString title = core->step(index).info().title;
    const std::optional<Error> first = core->log.record().failure();
    const std::stop_token cut = core->cut.get_token();
    const Turning turning = co_await lookBack(core, index, progress, cut);
    const QJsonObject intent = intentData(turning);
    const Status meant = co_await core->log.append(Kind::UndoIntent, id, title, intent);
    if (!meant.ok())
        co_return withFirst(meant.error(), title, first);
    const Status undone = co_await undoReally(core, turning);
    if (core->cut.stop_requested())
        co_return Error(Error::Kind::Cancelled, title, Undo::tr("The program ends"));
    if (undone.ok()) {
        const QString already = alreadyBack(turning);
        const QJsonObject outcome = outcomeData(*core, id, already);
        const QString words = already.isEmpty() ? title : already;
        const Status written = co_await core->log.append(Kind::UndoOutcome, id, words, outcome);
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

QCoro::Task<Result<QList<values::UndoCheck>>> previewUndo(
    std::shared_ptr<RunCore> core, Runner::Loss loss, std::stop_token stop)
{
    QList<values::UndoCheck> preview;
    const QList<qsizetype> taken = stepsToUndo(*core, loss);
    const QList<qsizetype> acted = actedSteps(*core);
    const Progress silent;
    for (const qsizetype index : acted) {
        values::UndoCheck undo;
        const values::StepInfo info = core->step(index).info();
        if (taken.contains(index)) {
            const Turning turning = co_await lookBack(core, index, silent, stop);
            if (stop.stop_requested())
                co_return Error(Error::Kind::Cancelled, info.title, Undo::tr("It was stopped"));
            undo = previewed(turning);
            undo.loses = info.undoLoses;
        } else {
            undo.stays = info.reversible ? keptBecause(info) : info.irreversible;
        }
        undo.step = core->plan.steps.at(index).id;
        undo.title = info.title;
        preview.append(undo);
    }
    co_return preview;
}

QList<qsizetype> actedSteps(const RunCore &core)
{
    QList<qsizetype> found;
    const QStringList acted = core.log.record().toUndo();
    for (const QString &id : acted) {
        for (qsizetype i = 0; i < core.plan.steps.size(); ++i) {
            if (core.plan.steps.at(i).id == id)
                found.append(i);
        }
    }
    return found;
}

QList<qsizetype> stepsToUndo(const RunCore &core, Runner::Loss loss)
{
    QList<qsizetype> found = actedSteps(core);
    found.removeIf([&core, loss](qsizetype index) {
        const values::StepInfo info = core.step(index).info();
        return !info.reversible || (!info.undoLoses.isEmpty() && loss == Runner::Loss::Keep);
    });
    return found;
}

bool isKept(const RunCore &core, qsizetype index)
{
    const RunRecord &run = core.log.record();
    const StepRecord record = run.step(core.plan.steps.at(index).id);
    return run.progress(true) == values::RunProgress::Undone && record.before
        && record.state.progress != values::StepProgress::Undone && record.undoSkipped.isNull()
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
        if (!record.undoSkipped.isNull()) {
            kept.append(Undo::tr("%1: passed over, %2").arg(info.title, record.undoSkipped));
            continue;
        }
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
