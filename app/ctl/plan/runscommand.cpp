// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/runscommand.h"

#include "app/ctl/plan/journaldocument.h"
#include "app/ctl/plan/printed.h"
#include "app/ctl/plan/runrequest.h"
#include "app/output.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app
{

namespace
{

using values::Error;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunsCommand)
};

} // namespace

QString RunsCommand::summary()
{
    return Tr::tr("What plans were carried out, and how they stand.");
}

void RunsCommand::addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("runs"), summary());
    addJournalOptions(parser, Tr::tr("table (default) or json."));
}

QCoro::Task<int> RunsCommand::run(const QCommandLineParser *parser, std::stop_token)
{
    const QString format = parser->value(QStringLiteral("format"));
    const bool isJson = format == QLatin1String("json");
    if (!isJson && format != QLatin1String("table"))
        co_return fail({Error::Kind::Usage, Tr::tr("--format %1 is not known").arg(format),
            Tr::tr("it takes table or json")});
    const auto journal = openJournalOf(*parser);
    if (!journal.ok())
        co_return fail(journal.error());
    const auto runs = co_await (*journal)->runs();
    if (!runs.ok())
        co_return fail(runs.error());
    co_return print(isJson ? QJsonDocument(runsObject(*runs)).toJson(QJsonDocument::Indented)
                           : printable(runsTable(*runs)));
}

} // namespace app
