// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/runrequest.h"

#include "services/plan/hostmark.h"

#include <QCoreApplication>

#include <optional>

namespace app
{

namespace
{

using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunCommand)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Error usage(const QString &what, const QString &why)
{
    return {Error::Kind::Usage, what, why, Tr::tr("Try gpudeckctl --help.")};
}

bool isAsked(const QCommandLineParser &parser, const char *name)
{
    return parser.optionNames().contains(option(name));
}

Result<QList<std::pair<QString, QString>>> confirmationsOf(const QCommandLineParser &parser)
{
    QList<std::pair<QString, QString>> confirmations;
    if (!isAsked(parser, "confirm"))
        return confirmations;
    const QStringList pairs = parser.values(option("confirm"));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0 || equals + 1 == pair.size())
            return usage(Tr::tr("--confirm %1 is not understood").arg(pair),
                Tr::tr("it takes STEP=TEXT, the text being what you saw"));
        confirmations.append({pair.left(equals), pair.mid(equals + 1)});
    }
    return confirmations;
}

} // namespace

void addJournalOptions(QCommandLineParser &parser, const QString &formats)
{
    parser.addOptions(
        {{option("journal"), Tr::tr("File of the journal in place of your own."), Tr::tr("FILE")},
            {option("format"), formats, Tr::tr("FORMAT"), option("table")}});
}

void addRunOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    addGuestOptions(parser);
    addJournalOptions(parser, Tr::tr("table (default), or json: one object a line."));
    parser.addOptions({{option("yes"), Tr::tr("Do it. Without this, what it interrupts is told.")},
        {option("take-over"),
            Tr::tr("Take the hosts over that this run of another desktop has marked, because "
                   "nobody works on it any more. Several times."),
            Tr::tr("RUN")}});
}

void addStepOptions(QCommandLineParser &parser)
{
    parser.addOption({option("confirm"),
        Tr::tr("A step that a person does is done: what you saw. Several times."),
        Tr::tr("STEP=TEXT")});
    addSkipOptions(parser);
}

void addSkipOptions(QCommandLineParser &parser)
{
    parser.addOptions({{option("skip"), Tr::tr("Pass over the step at which the run stands."),
                           Tr::tr("STEP")},
        {option("reason"), Tr::tr("Why --skip is right; kept in the journal."), Tr::tr("TEXT")}});
}

namespace
{

/// The step to pass over, if any, never without a reason.
std::optional<Error> takeSkip(const QCommandLineParser &parser, RunRequest &request)
{
    if (!isAsked(parser, "skip"))
        return {};
    request.skip = parser.value(option("skip"));
    request.skipReason = parser.value(option("reason"));
    if (request.skipReason.isEmpty())
        return usage(
            Tr::tr("Nobody knows why the step is passed over"), Tr::tr("--skip needs --reason"));
    return {};
}

} // namespace

Result<RunRequest> runRequest(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return usage(
            Tr::tr("There is nothing to do"), Tr::tr("%1 takes one name").arg(words.value(0)));
    const auto server = serverOptions(parser);
    if (!server.ok())
        return server.error();
    const auto guests = guestAccess(parser);
    if (!guests.ok())
        return guests.error();
    const auto confirmations = confirmationsOf(parser);
    if (!confirmations.ok())
        return confirmations.error();
    const QString format = parser.value(option("format"));
    if (format != QLatin1String("json") && format != QLatin1String("table"))
        return usage(
            Tr::tr("--format %1 is not known").arg(format), Tr::tr("it takes table or json"));
    RunRequest request;
    request.server = *server;
    request.guests = *guests;
    request.journal = parser.value(option("journal"));
    request.subject = words.at(1);
    request.isJson = format == QLatin1String("json");
    request.isConfirmed = isAsked(parser, "yes");
    request.acceptsLoss = isAsked(parser, "delete-vms");
    request.mayPowerOff = isAsked(parser, "power-off");
    request.confirmations = *confirmations;
    request.takeOver = parser.values(option("take-over"));
    for (const QString &run : std::as_const(request.takeOver)) {
        if (!plan::isRunName(run))
            return usage(Tr::tr("--take-over %1 is not understood").arg(run),
                Tr::tr("it takes the name of a run, as the refusal told it"));
    }
    if (const auto wrong = takeSkip(parser, request))
        return *wrong;
    return request;
}

Result<std::shared_ptr<plan::Journal>> openJournalOf(const QCommandLineParser &parser)
{
    const QString file = parser.value(option("journal"));
    return plan::openJournal(file.isEmpty() ? plan::defaultJournalFile() : file);
}

} // namespace app
