// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/plandocument.h"
#include "services/plan/preview.h"

#include <QCoreApplication>

#include <algorithm>

namespace app
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanTable)
};

QString stateWord(values::CheckState state)
{
    switch (state) {
    case values::CheckState::Needed:
        return Tr::tr("needed");
    case values::CheckState::AlreadyDone:
        return Tr::tr("done already");
    case values::CheckState::Blocked:
        return Tr::tr("BLOCKED");
    case values::CheckState::Unknown:
        break;
    }
    return Tr::tr("unknown");
}

QString line(const QString &text)
{
    return QString(QLatin1String("      ") + text + QLatin1Char('\n'));
}

QString details(const values::PreviewedStep &step)
{
    const values::StepCheck &check = step.check;
    QString text;
    if (!check.reason.isEmpty())
        text += line(check.reason);
    if (!check.fix.isEmpty())
        text += line(check.fix);
    if (check.state == values::CheckState::AlreadyDone)
        return text;
    if (step.info.kind == values::StepKind::Manual)
        text += line(Tr::tr("by hand: %1").arg(step.info.byHand));
    if (!check.call.isEmpty())
        text += line(check.call);
    for (const values::ValueChange &change : check.changes)
        text += line(QString(change.property + QLatin1String(": ") + change.before
            + QLatin1String(" -> ") + change.after));
    for (const QString &note : check.notes)
        text += line(note);
    if (!step.info.reversible)
        text += line(Tr::tr("no undo: %1").arg(step.info.irreversible));
    if (!step.info.undoLoses.isEmpty())
        text += line(Tr::tr("undo, if you accept the loss: %1").arg(step.info.undoLoses));
    return text;
}

QString findingLines(const values::Preflight &preflight)
{
    QString text;
    for (const values::Finding &finding : preflight.findings) {
        const QString who = finding.ofServer ? Tr::tr("server") : finding.rule;
        text += QStringLiteral("%1  %2\n").arg(who, -10).arg(finding.cause);
        if (!finding.remedy.isEmpty())
            text += line(finding.remedy);
        if (finding.ofServer && !finding.cause.contains(finding.prevented))
            text += line(Tr::tr("in its words: %1").arg(finding.prevented));
    }
    if (!preflight.unknown.isEmpty())
        text += Tr::tr("%n rule(s) could not be judged.", nullptr, int(preflight.unknown.size()))
            + QLatin1Char('\n');
    return text + (preflight.serverNote.isEmpty() ? QString() : preflight.serverNote + u'\n');
}

QString windowLines(const values::PassthroughProposal &proposal)
{
    QString text;
    for (const values::BarFacts &model : proposal.bars) {
        if (model.bars.isEmpty())
            text += Tr::tr("Nobody knows the memory regions of %1 (%2): give --evidence, or find "
                           "them by a trial start with gpudeckctl plan discovery.")
                        .arg(model.name, model.modelKey)
                + QLatin1Char('\n');
    }
    if (proposal.mmio && !proposal.mmio->arithmetic.isEmpty())
        text += Tr::tr("64-bit window: %1").arg(proposal.mmio->arithmetic) + QLatin1Char('\n');
    if (!proposal.firmwareWarning.isEmpty())
        text += proposal.firmwareWarning + QLatin1Char('\n');
    return text;
}

} // namespace

QString stepsTable(const QList<values::PreviewedStep> &steps)
{
    qsizetype width = 0;
    for (const values::PreviewedStep &step : steps)
        width = std::max(width, stateWord(step.check.state).size());
    QString text;
    int number = 0;
    for (const values::PreviewedStep &step : steps) {
        text += QStringLiteral("%1  ").arg(++number, 3)
            + stateWord(step.check.state).leftJustified(width) + QLatin1String("  ")
            + step.info.title + QLatin1String("  [") + step.target + QLatin1String("]\n")
            + details(step);
    }
    return text;
}

QString proposalTable(const values::PassthroughProposal &proposal)
{
    QString text = stepsTable(proposal.steps);
    if (!proposal.steps.isEmpty())
        text += QLatin1Char('\n') + proposal.blastSentence + QLatin1Char('\n');
    text += windowLines(proposal);
    for (const values::Preflight &preflight : proposal.preflights)
        text += findingLines(preflight);
    return text;
}

} // namespace app
