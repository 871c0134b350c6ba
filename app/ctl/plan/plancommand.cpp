// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/plancommand.h"

#include "app/ctl/plan/options.h"
#include "app/ctl/plan/plandocument.h"
#include "app/ctl/plan/planrequest.h"
#include "app/ctl/plan/planserver.h"
#include "app/ctl/plan/printed.h"
#include "app/output.h"
#include "app/plan/barevidence.h"
#include "app/plan/planner.h"
#include "app/plan/servercheck.h"
#include "services/plan/journal.h"
#include "services/plan/planfile.h"
#include "services/readings/barevidence.h"
#include "services/setup/passthrough/learned.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app
{

namespace
{

using values::Error;
using values::PassthroughChoices;
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

/// The regions that evidence or a trial start tells; nothing where neither was named.
QCoro::Task<Result<ModelBars>> barsFor(
    PlanRequest request, PassthroughChoices choices, plan::Estate estate)
{
    if (!request.evidence.isEmpty()) {
        const auto text = readInput(request.evidence);
        if (!text.ok())
            co_return text.error();
        co_return barsOfModels(readings::barEvidence(*text), choices, estate);
    }
    if (request.barsFrom.isEmpty())
        co_return ModelBars();
    const QString file = request.journal.isEmpty() ? plan::defaultJournalFile() : request.journal;
    const auto journal = plan::openJournal(file);
    if (!journal.ok())
        co_return journal.error();
    const auto entries = co_await (*journal)->entries(request.barsFrom);
    if (!entries.ok())
        co_return entries.error();
    co_return barsOfModels(setup::learnedBars(*entries), choices, estate);
}

QCoro::Task<Result<Proposed>> propose(
    std::shared_ptr<PlanServer> server, PlanRequest request, std::stop_token stop)
{
    const plan::Estate known = server->estate();
    const auto named = choicesOf(request, known);
    if (!named.ok())
        co_return named.error();
    PassthroughChoices choices = *named;
    const auto bars = co_await barsFor(request, choices, known);
    if (!bars.ok())
        co_return bars.error();
    choices.bars = *bars;
    const QList<values::MoRef> objects = objectsOf(choices, known);
    const auto estate = co_await server->ports().estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    if (request.recipe == PlanRequest::Recipe::Discovery)
        co_return Proposed{
            *estate, setup::proposeDiscovery(choices, *estate, request.keepPassthrough)};
    Proposed proposed{*estate, proposePassthrough(choices, *estate)};
    const QList<ServerQuestion> questions = serverQuestions(proposed.proposal, *estate);
    const plan::Ports ports = server->ports();
    const QList<ServerAnswer> answers = co_await askServer(ports, questions, stop);
    tellServerAnswers(proposed.proposal, answers);
    co_return proposed;
}

Result<QByteArray> runbook(Format format, const Proposed &proposed)
{
    const auto made = runbookInput(*proposed.proposal.plan, *setup::stepTypes(), proposed.estate);
    if (!made.ok())
        return made.error();
    plan::RunbookInput input = *made;
    input.preflights = proposed.proposal.preflights;
    switch (format) {
    case Format::Markdown:
        return plan::runbookMarkdown(input).toUtf8();
    case Format::Html:
        return plan::runbookHtml(input).toUtf8();
    case Format::Shell:
        return plan::runbookShell(input).toUtf8();
    case Format::PowerCli:
        return plan::runbookPowerCli(input).toUtf8();
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
               "discovery plans a trial start that tells the memory regions of a card that GPU "
               "Deck does not know; it leaves nothing behind.\n"
               "Exit code 7: the plan is blocked."));
    parser.addPositionalArgument(QStringLiteral("plan"), Tr::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("RECIPE"), Tr::tr("passthrough, or discovery."));
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
