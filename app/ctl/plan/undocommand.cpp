// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/undocommand.h"

#include "app/ctl/plan/printed.h"
#include "app/ctl/plan/runflow.h"
#include "app/output.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace app
{

namespace
{

using values::Error;
using values::Status;
using values::StepProgress;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

/// One step as undo would treat it.
QString lineOf(const values::StepInfo &info, bool acceptsLoss)
{
    if (!info.reversible)
        return Tr::tr("stays: %1").arg(info.title);
    if (info.undoLoses.isEmpty())
        return Tr::tr("taken back: %1").arg(info.title);
    return acceptsLoss ? Tr::tr("LOST FOR GOOD: %1").arg(info.undoLoses)
                       : Tr::tr("stays: %1; with --delete-vms: %2").arg(info.title, info.undoLoses);
}

/// What undo would take back and what not, last first.
int warn(const plan::Runner &runner, bool isJson, bool acceptsLoss)
{
    const auto steps = setup::stepTypes()->makeAll(runner.plan());
    if (!steps.ok())
        return fail(steps.error());
    QString text;
    QJsonArray array;
    for (auto step = steps->rbegin(); step != steps->rend(); ++step) {
        const values::StepInfo info = (*step)->info();
        if (runner.state((*step)->planned().id).progress != StepProgress::Done)
            continue;
        array.append(QJsonObject{{QStringLiteral("step"), (*step)->planned().id},
            {QStringLiteral("title"), info.title}, {QStringLiteral("reversible"), info.reversible},
            {QStringLiteral("loses"),
                info.undoLoses.isEmpty() ? QJsonValue() : QJsonValue(info.undoLoses)},
            {QStringLiteral("stays"),
                !info.reversible || (!info.undoLoses.isEmpty() && !acceptsLoss)}});
        text += lineOf(info, acceptsLoss) + QLatin1Char('\n');
    }
    const QJsonObject object{{QStringLiteral("event"), QStringLiteral("undo")},
        {QStringLiteral("run"), runner.id()}, {QStringLiteral("steps"), array}};
    const int printed = print(
        isJson ? QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n' : printable(text));
    if (printed != 0)
        return printed;
    return fail({Error::Kind::Blocked, Tr::tr("Nothing was done"),
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
    if (!request.isConfirmed)
        co_return warn(**runner, request.isJson, request.acceptsLoss);
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
        Tr::tr("Takes back what a run did, the last step first. What has no undo stays."));
    parser.addPositionalArgument(QStringLiteral("undo"), Tr::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("RUN"), Tr::tr("One of gpudeckctl runs."));
    addRunOptions(parser);
    parser.addOption({QStringLiteral("delete-vms"),
        Tr::tr(
            "Also delete the VMs that the run made, with their disks and all that is in them.")});
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
