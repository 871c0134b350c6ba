// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/plancommand.h"

#include "app/ctl/plan/plandocument.h"
#include "app/ctl/plan/planrequest.h"
#include "app/ctl/plan/planserver.h"
#include "app/ctl/plan/printed.h"
#include "app/output.h"
#include "app/plan/planner.h"
#include "services/plan/planfile.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app
{

namespace
{

using values::Error;
using values::PassthroughProposal;
using values::Result;
using values::Status;
using Format = PlanRequest::Format;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanCommand)
};

/// What was proposed, and for which estate.
struct Proposed {
    plan::Estate estate;
    PassthroughProposal proposal;
};

QCoro::Task<Result<Proposed>> propose(
    std::shared_ptr<PlanServer> server, PlanRequest request, std::stop_token stop)
{
    const plan::Estate known = server->estate();
    const auto choices = choicesOf(request, known);
    if (!choices.ok())
        co_return choices.error();
    const QList<values::MoRef> objects = objectsOf(*choices, known);
    const auto estate = co_await server->ports().estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    co_return Proposed{*estate, proposePassthrough(*choices, *estate)};
}

Result<QByteArray> runbook(Format format, const Proposed &proposed)
{
    const auto input = runbookInput(*proposed.proposal.plan, *setup::stepTypes(), proposed.estate);
    if (!input.ok())
        return input.error();
    switch (format) {
    case Format::Markdown:
        return plan::runbookMarkdown(*input).toUtf8();
    case Format::Html:
        return plan::runbookHtml(*input).toUtf8();
    case Format::Shell:
        return plan::runbookShell(*input).toUtf8();
    case Format::PowerCli:
        return plan::runbookPowerCli(*input).toUtf8();
    case Format::Table:
    case Format::Json:
        break;
    }
    return QByteArray();
}

Result<QByteArray> document(Format format, const Proposed &proposed)
{
    if (format == Format::Json)
        return QJsonDocument(proposalObject(proposed.proposal)).toJson(QJsonDocument::Indented);
    if (format == Format::Table)
        return printable(proposalTable(proposed.proposal));
    if (!proposed.proposal.plan)
        return QByteArray(); // the problem is told on stderr
    return runbook(format, proposed);
}

/// What keeps the plan from being carried out, in one sentence.
Error blockedError(const PassthroughProposal &proposal)
{
    if (proposal.problem)
        return *proposal.problem;
    for (const values::PreviewedStep &step : proposal.steps) {
        if (step.check.state == values::CheckState::Blocked)
            return {Error::Kind::Blocked, step.info.title, step.check.reason, step.check.fix};
    }
    for (const values::Preflight &preflight : proposal.preflights) {
        for (const values::Finding &finding : preflight.findings) {
            if (finding.verdict == preflight.verdict)
                return {Error::Kind::Blocked, Tr::tr("The VM will not run with its device"),
                    finding.cause, finding.remedy};
        }
    }
    return {Error::Kind::Blocked, Tr::tr("There is no plan"), Tr::tr("nothing was proposed")};
}

int tell(const PlanRequest &request, const Proposed &proposed)
{
    const auto bytes = document(request.format, proposed);
    if (!bytes.ok())
        return fail(bytes.error());
    int code = 0;
    if (!request.out.isEmpty() && proposed.proposal.plan)
        code = print(plan::toJson(*proposed.proposal.plan), request.out);
    if (code == 0)
        code = print(*bytes);
    if (code == 0 && isBlocked(proposed.proposal))
        code = fail(blockedError(proposed.proposal));
    return code;
}

QCoro::Task<int> planOn(
    std::shared_ptr<PlanServer> server, PlanRequest request, std::stop_token stop)
{
    const Status opened = co_await server->open(stop);
    if (!opened.ok())
        co_return fail(opened.error());
    const auto proposed = co_await propose(server, request, stop);
    co_return proposed.ok() ? tell(request, *proposed) : fail(proposed.error());
}

} // namespace

QString PlanCommand::summary()
{
    return Tr::tr("What giving GPUs to a VM would do, step by step; see plan --help.");
}

void PlanCommand::addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Plans DirectPath I/O passthrough and shows every change before it is made.\n"
               "Exit code 7: the plan is blocked."));
    parser.addPositionalArgument(QStringLiteral("plan"), Tr::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("passthrough"), Tr::tr("The recipe."));
    addPlanOptions(parser);
}

QCoro::Task<int> PlanCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = planRequest(*parser);
    if (!request.ok())
        co_return fail(request.error());
    const auto server = std::make_shared<PlanServer>(request->server, GuestAccess());
    const PlanRequest wanted = *request;
    const int code = co_await planOn(server, wanted, stop);
    co_await server->close();
    co_return code;
}

} // namespace app
