// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/journaldocument.h"

#include "services/plan/journal/entrycodec.h"
#include "services/plan/stepjson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace app
{

namespace
{

using plan::JournalEntry;
using values::RunSummary;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::JournalDocument)
};

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z'"));
}

/// What an entry says besides its kind: words, else the sentence of evidence or error.
QString saidOf(const JournalEntry &entry)
{
    if (!entry.words.isEmpty())
        return entry.words;
    const QJsonObject evidence = entry.data.value(QStringLiteral("evidence")).toObject();
    if (!evidence.isEmpty())
        return plan::evidenceFrom(evidence).sentence;
    const QJsonObject error = entry.data.value(QStringLiteral("error")).toObject();
    return error.isEmpty() ? QString() : plan::errorFrom(error).sentence();
}

/// Columns as wide as their widest cell; the last one as it is.
QString columns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 == row.size() ? row.at(i)
                                        : QString(row.at(i).leftJustified(widths.at(i) + 2));
        text += line + QLatin1Char('\n');
    }
    return text;
}

QJsonObject summaryObject(const RunSummary &run)
{
    return {{QStringLiteral("run"), run.id}, {QStringLiteral("recipe"), run.recipe},
        {QStringLiteral("title"), run.title}, {QStringLiteral("server"), run.serverName},
        {QStringLiteral("serverUuid"), run.serverUuid}, {QStringLiteral("who"), run.who},
        {QStringLiteral("progress"), plan::wordFor(run.progress)},
        {QStringLiteral("stepsDone"), run.stepsDone}, {QStringLiteral("steps"), run.steps},
        {QStringLiteral("began"), run.began.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("changed"), run.changed.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject entryObject(const JournalEntry &entry)
{
    return {{QStringLiteral("number"), entry.number},
        {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("kind"), plan::wordFor(entry.kind)}, {QStringLiteral("step"), entry.step},
        {QStringLiteral("who"), entry.who}, {QStringLiteral("words"), entry.words},
        {QStringLiteral("data"), entry.data},
        {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
}

} // namespace

QJsonObject runsObject(const QList<RunSummary> &runs)
{
    QJsonArray array;
    for (const RunSummary &run : runs)
        array.append(summaryObject(run));
    return {{QStringLiteral("format"), QStringLiteral("gpudeck.runs")},
        {QStringLiteral("version"), 1}, {QStringLiteral("runs"), array}};
}

QString runsTable(const QList<RunSummary> &runs)
{
    QList<QStringList> rows{{Tr::tr("RUN"), Tr::tr("STATE"), Tr::tr("STEPS"), Tr::tr("CHANGED"),
        Tr::tr("SERVER"), Tr::tr("WHO"), Tr::tr("TITLE")}};
    for (const RunSummary &run : runs)
        rows.append({run.id, plan::wordFor(run.progress),
            QStringLiteral("%1/%2").arg(run.stepsDone).arg(run.steps), timeText(run.changed),
            run.serverName, run.who, run.title});
    return columns(rows);
}

QJsonObject runObject(const QString &run, const QList<JournalEntry> &entries)
{
    QJsonArray array;
    for (const JournalEntry &entry : entries)
        array.append(entryObject(entry));
    return {{QStringLiteral("format"), QStringLiteral("gpudeck.run")},
        {QStringLiteral("version"), 1}, {QStringLiteral("run"), run},
        {QStringLiteral("entries"), array}};
}

QString runTable(const QList<JournalEntry> &entries)
{
    QList<QStringList> rows{{Tr::tr("NO."), Tr::tr("TIME"), Tr::tr("WHAT"), Tr::tr("STEP"),
        Tr::tr("WHO"), Tr::tr("WORDS")}};
    for (const JournalEntry &entry : entries)
        rows.append({QString::number(entry.number), timeText(entry.at), plan::wordFor(entry.kind),
            entry.step, entry.who, saidOf(entry)});
    return columns(rows);
}

} // namespace app
