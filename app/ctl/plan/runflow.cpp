// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/runflow.h"

#include "app/ctl/plan/runprinter.h"
#include "app/output.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace app
{

namespace
{

using plan::Runner;
using values::Error;
using values::Result;
using values::RunProgress;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

std::shared_ptr<RunPrinter> printerOf(const std::shared_ptr<Runner> &runner, bool isJson)
{
    auto printer = std::make_shared<RunPrinter>(runner->plan(), *setup::stepTypes(), isJson);
    QObject::connect(runner.get(), &Runner::stepChanged, runner.get(),
        [printer](const values::StepState &state) { printer->step(state); });
    QObject::connect(runner.get(), &Runner::noted, runner.get(),
        [printer](const QString &words) { printer->note(words); });
    return printer;
}

/// What was confirmed for this step; it counts once.
std::optional<QString> takeConfirmation(RunRequest &request, const QString &step)
{
    for (qsizetype i = 0; i < request.confirmations.size(); ++i) {
        if (request.confirmations.at(i).first == step)
            return request.confirmations.takeAt(i).second;
    }
    return {};
}

std::optional<Error> failureOf(const Runner &runner)
{
    const QList<values::StepState> states = runner.states();
    for (const values::StepState &state : states) {
        if (state.error)
            return state.error;
    }
    return {};
}

Error waiting(const Runner &runner, const RunPrinter &printer)
{
    const QString step = runner.standsAt();
    return {Error::Kind::Blocked, Tr::tr("\"%1\" is done by a person").arg(printer.title(step)),
        printer.byHand(step),
        Tr::tr("When it is done: gpudeckctl resume %1 --confirm '%2=what you saw'")
            .arg(runner.id(), step)};
}

/// Why a run ended as it did; nothing when that is well.
std::optional<Error> reasonOf(
    const Runner &runner, const Result<RunProgress> &ended, const RunPrinter &printer)
{
    if (!ended.ok())
        return ended.error();
    switch (*ended) {
    case RunProgress::Done:
    case RunProgress::Undone:
        return {};
    case RunProgress::NeedsConfirmation:
        return waiting(runner, printer);
    case RunProgress::Stopped:
        return Error(Error::Kind::Cancelled, Tr::tr("The run %1 is stopped").arg(runner.id()),
            Tr::tr("you stopped it"), Tr::tr("gpudeckctl resume %1 goes on.").arg(runner.id()));
    default:
        break;
    }
    if (const auto failure = failureOf(runner))
        return failure;
    return Error(Error::Kind::NotRun, Tr::tr("The run %1 did not end").arg(runner.id()),
        Tr::tr("no step tells why"));
}

int tell(const Runner &runner, const Result<RunProgress> &ended, RunPrinter &printer)
{
    const std::optional<Error> reason = reasonOf(runner, ended, printer);
    const RunProgress progress = ended.ok() ? *ended : runner.progress();
    printer.ended(runner.id(), progress, runner.standsAt(), reason);
    if (!reason)
        return 0;
    const int code = fail(*reason);
    if (progress == RunProgress::Failed)
        note(Tr::tr("gpudeckctl resume %1 tries again, --skip passes over the step, "
                    "gpudeckctl undo %1 takes back what was done.")
                 .arg(runner.id()));
    if (progress == RunProgress::UndoFailed)
        note(Tr::tr("gpudeckctl undo %1 --yes tries again; with --skip and --reason it passes over "
                    "the step and takes back those before it.")
                 .arg(runner.id()));
    return code;
}

/// What an undo left because it would have been lost, and how it goes as well.
void tellKept(const Runner &runner, RunPrinter &printer)
{
    bool isAny = false;
    const QList<values::StepState> states = runner.states();
    for (const values::StepState &state : states) {
        if (state.skippedBecause.isEmpty() || printer.loss(state.id).isEmpty())
            continue;
        printer.kept(state);
        isAny = true;
    }
    if (isAny)
        note(Tr::tr("What the run made stays. gpudeckctl undo %1 --yes --delete-vms deletes it.")
                 .arg(runner.id()));
}

QCoro::Task<Status> answer(std::shared_ptr<Runner> runner, QString step, QString evidence)
{
    const Status confirmed = co_await runner->confirm(step, evidence);
    co_return confirmed;
}

} // namespace

Result<Runner::Setting> runnerSetting(const RunRequest &request, const PlanServer &server)
{
    const QString file = request.journal.isEmpty() ? plan::defaultJournalFile() : request.journal;
    const auto journal = plan::openJournal(file);
    if (!journal.ok())
        return journal.error();
    Runner::Setting setting;
    setting.ports = server.ports();
    setting.registry = setup::stepTypes();
    setting.journal = *journal;
    setting.server = server.about();
    setting.who = server.who();
    setting.takeOver = request.takeOver;
    setting.mayPowerOff = request.mayPowerOff;
    return setting;
}

QCoro::Task<int> carryOn(std::shared_ptr<Runner> runner, RunRequest request, std::stop_token stop)
{
    const auto printer = printerOf(runner, request.isJson);
    printer->began(runner->id());
    if (!request.skip.isEmpty()) {
        const Status skipped = co_await runner->skip(request.skip, request.skipReason);
        if (!skipped.ok())
            co_return fail(skipped.error());
    }
    Result<RunProgress> ended;
    bool goesOn = true;
    while (goesOn) {
        const QString step = runner->standsAt();
        const std::optional<QString> evidence = takeConfirmation(request, step);
        if (evidence) {
            const Status confirmed = co_await answer(runner, step, *evidence);
            if (!confirmed.ok())
                co_return fail(confirmed.error());
        }
        const Result<RunProgress> now = co_await runner->run(stop);
        ended = now;
        const QString next = runner->standsAt();
        goesOn = ended.ok() && *ended == RunProgress::NeedsConfirmation
            && std::any_of(request.confirmations.begin(), request.confirmations.end(),
                [&next](const auto &pair) { return pair.first == next; });
    }
    co_return tell(*runner, ended, *printer);
}

QCoro::Task<int> takeBack(std::shared_ptr<Runner> runner, RunRequest request, std::stop_token stop)
{
    const auto printer = printerOf(runner, request.isJson);
    printer->began(runner->id());
    if (!request.skip.isEmpty()) {
        const Status skipped = co_await runner->skip(request.skip, request.skipReason);
        if (!skipped.ok())
            co_return fail(skipped.error());
    }
    const Runner::Loss loss = request.acceptsLoss ? Runner::Loss::Accept : Runner::Loss::Keep;
    const Result<RunProgress> ended = co_await runner->undo(stop, loss);
    tellKept(*runner, *printer);
    co_return tell(*runner, ended, *printer);
}

} // namespace app
