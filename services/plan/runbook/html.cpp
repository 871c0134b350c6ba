// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/quoting.h"
#include "services/plan/runbook/words.h"

namespace plan
{

namespace
{

/// One file that loads nothing and runs nothing; readable on paper as well.
const QString head = QStringLiteral(R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>
:root { --ink: #1b1f24; --paper: #ffffff; --line: #c8ccd1; --soft: #f1f3f5; --bad: #a4262c; --done: #1f6b3a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ea; --paper: #17191c; --line: #454a50; --soft: #22262a; --bad: #ff9a9a; --done: #8fd6a6 }
}
body { color: var(--ink); background: var(--paper); font: 1em/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100%; margin: .5em 0 }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: var(--soft) }
section { border-top: 1px solid var(--line); break-inside: avoid }
dt { font-weight: bold; float: left; clear: left; width: 8em }
dd { margin: 0 0 .3em 8.5em; overflow-wrap: anywhere }
.blast { border-left: .4em solid var(--bad); padding: .5em 1em; background: var(--soft); font-weight: bold }
.blocked { color: var(--bad); font-weight: bold }
.done { color: var(--done) }
</style>
)");

QString text(const QString &outside)
{
    return oneLine(outside).toHtmlEscaped();
}

QString element(const char *name, const QString &content)
{
    const QString tag = QString::fromLatin1(name);
    return QString(QLatin1Char('<') + tag + QLatin1Char('>') + content + QLatin1String("</") + tag
        + QLatin1Char('>'));
}

QString row(const char *cell, const QStringList &contents)
{
    QString cells;
    for (const QString &content : contents)
        cells += element(cell, content);
    return element("tr", cells) + QLatin1Char('\n');
}

/// State in words; colour only besides.
QString stateCell(values::CheckState state)
{
    const QString word = stateWord(state);
    if (state == values::CheckState::Blocked)
        return QString(QLatin1String("<span class=\"blocked\">") + word + QLatin1String("</span>"));
    if (state == values::CheckState::AlreadyDone)
        return QString(QLatin1String("<span class=\"done\">") + word + QLatin1String("</span>"));
    return word;
}

QString overview(const QList<values::PreviewedStep> &steps)
{
    QString rows = row("th",
        {RunbookTr::tr("No."), RunbookTr::tr("Step"), RunbookTr::tr("Target"),
            RunbookTr::tr("State")});
    int number = 0;
    for (const values::PreviewedStep &step : steps)
        rows += row("td",
            {QString::number(++number), text(step.info.title), text(step.target),
                stateCell(step.check.state)});
    return QString(QLatin1String("<table>\n") + rows + QLatin1String("</table>\n"));
}

QString changes(const QList<values::ValueChange> &list)
{
    if (list.isEmpty())
        return {};
    QString rows
        = row("th", {RunbookTr::tr("Setting"), RunbookTr::tr("Before"), RunbookTr::tr("After")});
    for (const values::ValueChange &change : list)
        rows += row("td", {text(change.property), text(change.before), text(change.after)});
    return QString(QLatin1String("<table>\n") + rows + QLatin1String("</table>\n"));
}

QString stepSection(int number, const values::PreviewedStep &step)
{
    QString facts;
    for (const RunbookFact &fact : factsOf(step))
        facts += element("dt", fact.label) + element("dd", text(fact.text)) + QLatin1Char('\n');
    QString notes;
    for (const QString &note : step.check.notes)
        notes += element("li", text(note)) + QLatin1Char('\n');
    QString section = element("h3", QStringLiteral("%1. ").arg(number) + text(step.info.title))
        + QLatin1String("\n<dl>\n") + facts + QLatin1String("</dl>\n");
    if (!notes.isEmpty())
        section += QLatin1String("<ul>\n") + notes + QLatin1String("</ul>\n");
    section += changes(step.check.changes);
    return QString(QLatin1String("<section>\n") + section + QLatin1String("</section>\n"));
}

QString predictions(const RunbookInput &input)
{
    QString items;
    for (const QString &line : predictionsOf(input))
        items += element("li", text(line)) + QLatin1Char('\n');
    if (items.isEmpty())
        return {};
    return QString(element("h2", RunbookTr::tr("What the start will meet"))
        + QLatin1String("\n<ul>\n") + items + QLatin1String("</ul>\n"));
}

QString interruption(const values::BlastRadius &blast)
{
    QString html = element("h2", RunbookTr::tr("What it interrupts"))
        + QLatin1String("\n<p class=\"blast\">") + text(blastSentence(blast))
        + QLatin1String("</p>\n");
    QString lost;
    for (const QString &feature : blast.featuresLost)
        lost += element("li", RunbookTr::tr("Lost: %1").arg(text(feature))) + QLatin1Char('\n');
    if (!lost.isEmpty())
        html += QLatin1String("<ul>\n") + lost + QLatin1String("</ul>\n");
    return html;
}

} // namespace

QString runbookHtml(const RunbookInput &input)
{
    const QString title = text(input.title);
    QString html = head + element("title", title) + QLatin1String("\n</head>\n<body>\n")
        + element("h1", title) + QLatin1Char('\n');
    html += element("p",
                RunbookTr::tr("Server: %1").arg(text(serverWords(input.plan)))
                    + QLatin1String("<br>")
                    + RunbookTr::tr("Planned: %1").arg(text(madeWords(input.plan))))
        + QLatin1Char('\n') + interruption(input.preview.blast);
    html += predictions(input);
    html += element("h2", RunbookTr::tr("Steps")) + QLatin1Char('\n')
        + overview(input.preview.steps);
    int number = 0;
    for (const values::PreviewedStep &step : input.preview.steps)
        html += stepSection(++number, step);
    return html + QLatin1String("</body>\n</html>\n");
}

} // namespace plan
