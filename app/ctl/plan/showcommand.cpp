// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/showcommand.h"

#include "app/ctl/plan/journaldocument.h"
#include "app/ctl/plan/printed.h"
#include "app/ctl/plan/runrequest.h"
#include "app/output.h"
#include "services/plan/audit.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app
{

namespace
{

using values::Error;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::ShowCommand)
};

Error usage(const QString &what, const QString &why)
{
    return {Error::Kind::Usage, what, why, Tr::tr("Try gpudeckctl show --help.")};
}

QByteArray document(
    const QString &format, const QString &run, const QList<plan::JournalEntry> &entries)
{
    if (format == QLatin1String("json"))
        return QJsonDocument(runObject(run, entries)).toJson(QJsonDocument::Indented);
    if (format == QLatin1String("jsonl"))
        return plan::auditJsonLines(entries);
    if (format == QLatin1String("md"))
        return plan::auditMarkdown(entries).toUtf8();
    return printable(runTable(entries));
}

} // namespace

QString ShowCommand::summary()
{
    return Tr::tr("The audit trail of a run: who did what, when, and what came of it.");
}

void ShowCommand::addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("show"), summary());
    parser.addPositionalArgument(QStringLiteral("RUN"), Tr::tr("One of gpudeckctl runs."));
    addJournalOptions(parser, Tr::tr("table (default), json, jsonl or md."));
    parser.addOption({QStringLiteral("verify"),
        Tr::tr("Compute the hashes of the whole journal anew, and tell the first that is wrong.")});
}

QCoro::Task<int> ShowCommand::run(const QCommandLineParser *parser, std::stop_token)
{
    const QStringList words = parser->positionalArguments();
    const QString format = parser->value(QStringLiteral("format"));
    static const QStringList known{QStringLiteral("table"), QStringLiteral("json"),
        QStringLiteral("jsonl"), QStringLiteral("md")};
    if (words.size() != 2)
        co_return fail(usage(Tr::tr("There is nothing to show"), Tr::tr("name one run")));
    if (!known.contains(format))
        co_return fail(usage(Tr::tr("--format %1 is not known").arg(format),
            Tr::tr("it takes table, json, jsonl or md")));
    const auto journal = openJournalOf(*parser);
    if (!journal.ok())
        co_return fail(journal.error());
    const auto entries = co_await (*journal)->entries(words.at(1));
    if (!entries.ok())
        co_return fail(entries.error());
    const int printed = print(document(format, words.at(1), *entries));
    if (printed != 0 || !parser->isSet(QStringLiteral("verify")))
        co_return printed;
    const values::Status whole = co_await (*journal)->verifyChain();
    if (!whole.ok())
        co_return fail(whole.error());
    note(Tr::tr("The hash chain of the journal is whole."));
    co_return 0;
}

} // namespace app
