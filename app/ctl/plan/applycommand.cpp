// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/applycommand.h"

#include "app/ctl/plan/options.h"
#include "app/ctl/plan/plandocument.h"
#include "app/ctl/plan/printed.h"
#include "app/ctl/plan/runflow.h"
#include "app/output.h"
#include "app/plan/planner.h"
#include "services/plan/planfile.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <csignal>

namespace app
{

namespace
{

using values::Error;
using values::Result;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

/// A plan whose steps this program knows. Errors: Storage, Usage.
Result<values::Plan> readPlan(const QString &file)
{
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes.ok())
        return bytes.error();
    const Result<values::Plan> plan = plan::fromJson(*bytes);
    if (!plan.ok())
        return plan.error();
    const auto steps = setup::stepTypes()->makeAll(*plan);
    if (!steps.ok())
        return steps.error();
    return *plan;
}

/// Tells what the plan interrupts, and that nothing was done.
QCoro::Task<int> warn(
    std::shared_ptr<PlanServer> server, values::Plan plan, RunRequest request, std::stop_token stop)
{
    if (server->about().instanceUuid != plan.serverUuid)
        co_return fail({Error::Kind::Blocked, Tr::tr("The plan is for another server"),
            Tr::tr("it was made for %1").arg(plan.serverName),
            Tr::tr("Name that server, or plan again.")});
    const QList<values::MoRef> objects = objectsOf(plan, server->estate());
    const auto estate = co_await server->ports().estate->read(objects, stop);
    if (!estate.ok())
        co_return fail(estate.error());
    const auto input = runbookInput(plan, *setup::stepTypes(), *estate);
    if (!input.ok())
        co_return fail(input.error());
    const values::BlastRadius &blast = input->preview.blast;
    const int printed = print(request.isJson
            ? QJsonDocument(blastObject(blast)).toJson(QJsonDocument::Compact) + '\n'
            : printable(stepsTable(input->preview.steps) + QLatin1Char('\n')
                + plan::blastSentence(blast) + QLatin1Char('\n')));
    if (printed != 0)
        co_return printed;
    co_return fail({Error::Kind::Blocked, Tr::tr("Nothing was done"),
        Tr::tr("this needs your consent"), Tr::tr("Add --yes to do it.")});
}

QCoro::Task<int> applyOn(
    std::shared_ptr<PlanServer> server, values::Plan plan, RunRequest request, std::stop_token stop)
{
    const Status opened = co_await server->open(stop);
    if (!opened.ok())
        co_return fail(opened.error());
    if (!request.isConfirmed) {
        const int warned = co_await warn(server, plan, request, stop);
        co_return warned;
    }
    const auto setting = runnerSetting(request, *server);
    if (!setting.ok())
        co_return fail(setting.error());
    server->follow();
    const auto runner = co_await plan::Runner::begin(plan, *setting);
    if (!runner.ok())
        co_return fail(runner.error());
    const int code = co_await carryOn(*runner, request, stop);
    co_return code;
}

} // namespace

QString ApplyCommand::summary()
{
    return Tr::tr("Carry a plan out; see apply --help.");
}

void ApplyCommand::addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Carries out a plan of gpudeckctl plan --out. Ctrl+C lets the running step end.\n"
               "Exit code 7: --yes is missing, or a person has to do a step."));
    parser.addPositionalArgument(QStringLiteral("apply"), Tr::tr("This command."));
    parser.addPositionalArgument(
        QStringLiteral("FILE"), Tr::tr("The plan; \"-\" is standard input."));
    addRunOptions(parser);
    addStepOptions(parser);
}

QCoro::Task<int> ApplyCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = runRequest(*parser);
    if (!request.ok())
        co_return fail(request.error());
    const auto plan = readPlan(request->subject);
    if (!plan.ok())
        co_return fail(plan.error());
    // Whoever reads may go away; what was begun goes on all the same.
    std::signal(SIGPIPE, SIG_IGN);
    const auto server = std::make_shared<PlanServer>(request->server, request->guests);
    const values::Plan wanted = *plan;
    const RunRequest asked = *request;
    const int code = co_await applyOn(server, wanted, asked, stop);
    co_await server->close();
    co_return code;
}

} // namespace app
