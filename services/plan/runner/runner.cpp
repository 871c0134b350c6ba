// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner.h"

#include "services/plan/runner/runbegin.h"
#include "services/plan/runner/runnerprivate.h"
#include "services/plan/runner/undowork.h"

namespace plan
{

using Kind = JournalEntry::Kind;
using values::Result;
using values::RunProgress;
using values::Status;
using values::StepState;

Runner::Runner(std::shared_ptr<RunCore> core)
    : d(std::make_unique<Private>(this, std::move(core)))
    , m_progress(d->core->log.record().progress(false))
{
}

Runner::~Runner() = default;

QCoro::Task<Result<std::shared_ptr<Runner>>> Runner::begin(values::Plan plan, Setting setting)
{
    const Result<std::shared_ptr<RunCore>> core = co_await beginRun(plan, setting);
    if (!core.ok())
        co_return core.error();
    co_return std::shared_ptr<Runner>(new Runner(core.value()));
}

QCoro::Task<Result<std::shared_ptr<Runner>>> Runner::resume(QString run, Setting setting)
{
    const Result<std::shared_ptr<RunCore>> core = co_await resumeRun(run, setting);
    if (!core.ok())
        co_return core.error();
    co_return std::shared_ptr<Runner>(new Runner(core.value()));
}

const QString &Runner::id() const
{
    return d->core->log.run();
}

const values::Plan &Runner::plan() const
{
    return d->core->plan;
}

StepState Runner::state(const QString &step) const
{
    for (qsizetype i = 0; i < plan().steps.size(); ++i) {
        if (plan().steps.at(i).id == step)
            return d->stateOf(i);
    }
    return {};
}

QList<StepState> Runner::states() const
{
    QList<StepState> states;
    states.reserve(plan().steps.size());
    for (qsizetype i = 0; i < plan().steps.size(); ++i)
        states.append(d->stateOf(i));
    return states;
}

QString Runner::standsAt() const
{
    QString waiting;
    for (qsizetype i = 0; i < plan().steps.size(); ++i) {
        const QString id = plan().steps.at(i).id;
        if (d->stateOf(i).progress == values::StepProgress::Failed)
            return id;
        if (waiting.isEmpty() && d->core->log.record().step(id).needsConfirmation)
            waiting = id;
    }
    return waiting;
}

QStringList Runner::notes() const
{
    return d->core->log.record().notes();
}

QCoro::Task<Result<RunProgress>> Runner::run(std::stop_token stop)
{
    const Status may = d->mayWork();
    if (!may.ok())
        co_return may.error();
    if (d->core->log.record().isBackwards())
        co_return d->unusable(tr("The run cannot be continued"), tr("It was taken back"));
    if (d->core->log.record().progress(true) == RunProgress::Done)
        co_return RunProgress::Done;
    d->setBusy(true);
    const std::stop_callback relay(stop, [source = d->halt]() mutable { source.request_stop(); });
    d->settle(RunProgress::Running);
    const Status free = co_await d->lookAtHosts();
    if (!free.ok() && !d->halt.stop_requested())
        co_return d->unbegun(free.error());
    int begun = d->launch();
    while (d->running > 0 || begun > 0) {
        if (d->running > 0)
            co_await d->nextEnd();
        begun = d->launch();
    }
    const Result<RunProgress> ended = co_await d->conclude();
    d->setBusy(false);
    d->settle(ended.ok() ? ended.value() : RunProgress::Failed);
    co_return ended;
}

QCoro::Task<Status> Runner::skip(QString step, QString reason)
{
    const Result<qsizetype> index = d->openStep(step);
    if (!index.ok())
        co_return index.error();
    if (reason.trimmed().isEmpty())
        co_return d->unusable(
            tr("The step \"%1\" is not passed over").arg(step), tr("A reason is missing"));
    const Status written = co_await d->core->log.append(Kind::Skipped, step, reason);
    if (written.ok())
        d->forget(index.value());
    co_return written;
}

QCoro::Task<Status> Runner::confirm(QString step, QString evidence)
{
    const Result<qsizetype> index = d->openStep(step);
    if (!index.ok())
        co_return index.error();
    const QString what = tr("The step \"%1\" is not confirmed").arg(step);
    if (d->core->log.record().isBackwards())
        co_return d->unusable(what, tr("The run is being taken back"));
    if (d->core->step(index.value()).info().kind != values::StepKind::Manual)
        co_return d->unusable(what, tr("It is none that a person does"));
    if (evidence.trimmed().isEmpty())
        co_return d->unusable(what, tr("What proves it is missing"));
    const Status written = co_await d->core->log.append(Kind::Confirmed, step, evidence);
    if (written.ok())
        d->forget(index.value());
    co_return written;
}

QCoro::Task<Result<QList<values::UndoCheck>>> Runner::undoPreview(std::stop_token stop, Loss loss)
{
    const Status may = d->mayWork();
    if (!may.ok())
        co_return may.error();
    const std::shared_ptr<RunCore> core = d->core;
    const Result<QList<values::UndoCheck>> preview = co_await previewUndo(core, loss, stop);
    co_return preview;
}

QCoro::Task<Result<RunProgress>> Runner::undo(std::stop_token stop, Loss loss)
{
    const Status may = d->mayWork();
    if (!may.ok())
        co_return may.error();
    const bool isUndone = d->core->log.record().progress(true) == RunProgress::Undone;
    if (isUndone && stepsToUndo(*d->core, loss).isEmpty())
        co_return RunProgress::Undone;
    d->setBusy(true);
    const std::stop_callback relay(stop, [source = d->halt]() mutable { source.request_stop(); });
    d->settle(RunProgress::Undoing);
    Status marked = values::done();
    if (!stepsToUndo(*d->core, loss).isEmpty())
        marked = co_await d->setMarks();
    if (!marked.ok() && !d->halt.stop_requested())
        co_return d->unbegun(marked.error());
    const Result<RunProgress> ended = co_await d->takeAllBack(loss);
    d->setBusy(false);
    d->settle(ended.ok() ? ended.value() : RunProgress::UndoFailed);
    co_return ended;
}

void Runner::abandon()
{
    d->core->cut.request_stop();
    d->halt.request_stop();
}

} // namespace plan
