// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/resumecommand.h"

#include "app/ctl/plan/runflow.h"
#include "app/output.h"

#include <QCoreApplication>

#include <csignal>

namespace app
{

namespace
{

using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

QCoro::Task<int> resumeOn(
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
    const int code = co_await carryOn(*runner, request, stop);
    co_return code;
}

} // namespace

QString ResumeCommand::summary()
{
    return Tr::tr("Go on with a run that failed, waits or was cut off; see resume --help.");
}

void ResumeCommand::addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Goes on with a run. What an interrupted step did is found out first."));
    parser.addPositionalArgument(QStringLiteral("resume"), Tr::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("RUN"), Tr::tr("One of gpudeckctl runs."));
    addRunOptions(parser);
    addStepOptions(parser);
}

QCoro::Task<int> ResumeCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = runRequest(*parser);
    if (!request.ok())
        co_return fail(request.error());
    std::signal(SIGPIPE, SIG_IGN); // as in `apply`
    const auto server = std::make_shared<PlanServer>(request->server, request->guests);
    const RunRequest asked = *request;
    const int code = co_await resumeOn(server, asked, stop);
    co_await server->close();
    co_return code;
}

} // namespace app
