// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/undocommand.h"

#include "app/ctl/plan/printed.h"
#include "app/ctl/plan/runflow.h"
#include "app/ctl/plan/undodocument.h"
#include "app/output.h"
#include "models/plan/undowords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace app
{

namespace
{

using values::Error;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

/// What undo would do now, last step first.
QCoro::Task<int> preview(
    std::shared_ptr<plan::Runner> runner, RunRequest request, std::stop_token stop)
{
    const plan::Runner::Loss loss
        = request.acceptsLoss ? plan::Runner::Loss::Accept : plan::Runner::Loss::Keep;
    const auto steps = co_await runner->undoPreview(stop, loss);
    if (!steps.ok())
        co_return fail(steps.error());
    const QJsonObject object{{QStringLiteral("event"), QStringLiteral("undo")},
        {QStringLiteral("run"), runner->id()}, {QStringLiteral("steps"), undoArray(*steps)}};
    const int printed
        = print(request.isJson ? QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'
                               : printable(models::undoWords(*steps)));
    if (printed != 0)
        co_return printed;
    co_return fail({Error::Kind::Blocked, Tr::tr("Nothing was done"),
        Tr::tr("this needs your consent"), Tr::tr("Add --yes to do it.")});
}

QCoro::Task<int> undoOn(
    std::shared_ptr<PlanServer> server, RunRequest request, std::stop_token stop)
{
    const Status opened = co_await server->open(stop);
    if (!opened.ok())
        co_return fail(opened.error());
    const auto setting = runnerSetting(request, *server);
    if (!setting.ok())
        co_return fail(setting.error());
    server->follow();
    const auto runner = co_await plan::Runner::resume(request.subject, *setting);
    if (!runner.ok())
        co_return fail(runner.error());
    if (!request.isConfirmed) {
        const int shown = co_await preview(*runner, request, stop);
        co_return shown;
    }
    const int code = co_await takeBack(*runner, request, stop);
    co_return code;
}

} // namespace

QString UndoCommand::summary()
{
    return Tr::tr("Take back what a run did; see undo --help.");
}

void UndoCommand::addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Takes back what a run did, the last step first. What has no undo stays. "
               "Without --yes, what it would do now is shown."));
    parser.addPositionalArgument(QStringLiteral("undo"), Tr::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("RUN"), Tr::tr("One of gpudeckctl runs."));
    addRunOptions(parser);
    parser.addOption({QStringLiteral("delete-vms"),
        Tr::tr(
            "Also delete the VMs that the run made, with their disks and all that is in them.")});
    addSkipOptions(parser);
    parser.addOption({QStringLiteral("power-off"),
        Tr::tr("Power off VMs whose guest cannot be asked, because VMware Tools do not run.")});
}

QCoro::Task<int> UndoCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = runRequest(*parser);
    if (!request.ok())
        co_return fail(request.error());
    std::signal(SIGPIPE, SIG_IGN); // as in `apply`
    const auto server = std::make_shared<PlanServer>(request->server, request->guests);
    const RunRequest asked = *request;
    const int code = co_await undoOn(server, asked, stop);
    co_await server->close();
    co_return code;
}

} // namespace app
