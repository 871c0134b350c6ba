// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/quoting.h"
#include "services/plan/runbook/words.h"

namespace plan
{

namespace
{

/// Text that no renderer takes for markup, a link or a table's edge.
QString md(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~&$");
    QString escaped;
    const QString line = oneLine(text);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        const bool isList
            = i == 0 && (character == QLatin1Char('-') || character == QLatin1Char('+'));
        const bool isAddress = line.mid(i, 3) == QLatin1String("://");
        if (isList || isAddress || special.contains(character))
            escaped += QLatin1Char('\\');
        escaped += character;
    }
    return escaped;
}

QString row(const QStringList &cells)
{
    return QString(QLatin1String("| ") + cells.join(QLatin1String(" | ")) + QLatin1String(" |\n"));
}

QString overview(const QList<values::PreviewedStep> &steps)
{
    QString text = row({RunbookTr::tr("No."), RunbookTr::tr("Step"), RunbookTr::tr("Target"),
                       RunbookTr::tr("State")})
        + row({QStringLiteral("---:"), QStringLiteral("---"), QStringLiteral("---"),
            QStringLiteral("---")});
    int number = 0;
    for (const values::PreviewedStep &step : steps)
        text += row({QString::number(++number), md(step.info.title), md(step.target),
            stateWord(step.check.state)});
    return text;
}

QString changes(const QList<values::ValueChange> &list)
{
    if (list.isEmpty())
        return {};
    QString text = QLatin1Char('\n')
        + row({RunbookTr::tr("Setting"), RunbookTr::tr("Before"), RunbookTr::tr("After")})
        + row({QStringLiteral("---"), QStringLiteral("---"), QStringLiteral("---")});
    for (const values::ValueChange &change : list)
        text += row({md(change.property), md(change.before), md(change.after)});
    return text;
}

QString stepText(int number, const values::PreviewedStep &step)
{
    QString text
        = QStringLiteral("\n### %1. ").arg(number) + md(step.info.title) + QLatin1String("\n\n");
    const QList<RunbookFact> facts = factsOf(step);
    for (const RunbookFact &fact : facts)
        text += QLatin1String("- **") + fact.label + QLatin1String(":** ") + md(fact.text)
            + QLatin1Char('\n');
    for (const QString &note : step.check.notes)
        text += QLatin1String("- ") + md(note) + QLatin1Char('\n');
    return text + changes(step.check.changes);
}

} // namespace

QString runbookMarkdown(const RunbookInput &input)
{
    QString text = QLatin1String("# ") + md(input.title) + QLatin1String("\n\n");
    text += QLatin1String("- **") + RunbookTr::tr("Server") + QLatin1String(":** ")
        + md(serverWords(input.plan)) + QLatin1Char('\n');
    text += QLatin1String("- **") + RunbookTr::tr("Planned") + QLatin1String(":** ")
        + md(madeWords(input.plan)) + QLatin1String("\n\n## ");
    text += RunbookTr::tr("What it interrupts") + QLatin1String("\n\n")
        + md(blastSentence(input.preview.blast)) + QLatin1Char('\n');
    if (!input.preview.blast.featuresLost.isEmpty())
        text += QLatin1Char('\n');
    for (const QString &lost : input.preview.blast.featuresLost)
        text += QLatin1String("- ") + RunbookTr::tr("Lost: %1").arg(md(lost)) + QLatin1Char('\n');
    const QStringList predictions = predictionsOf(input);
    if (!predictions.isEmpty())
        text += QLatin1String("\n## ") + RunbookTr::tr("What the start will meet")
            + QLatin1String("\n\n");
    for (const QString &line : predictions)
        text += QLatin1String("- ") + md(line) + QLatin1Char('\n');
    text += QLatin1String("\n## ") + RunbookTr::tr("Steps") + QLatin1String("\n\n")
        + overview(input.preview.steps);
    int number = 0;
    for (const values::PreviewedStep &step : input.preview.steps)
        text += stepText(++number, step);
    return text;
}

} // namespace plan
