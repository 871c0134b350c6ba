// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/words.h"

#include <QHash>

namespace plan
{

QString stateWord(values::CheckState state)
{
    switch (state) {
    case values::CheckState::Needed:
        return RunbookTr::tr("Needed");
    case values::CheckState::AlreadyDone:
        return RunbookTr::tr("Done already");
    case values::CheckState::Blocked:
        return RunbookTr::tr("Blocked");
    case values::CheckState::Unknown:
        break;
    }
    return RunbookTr::tr("Cannot be known yet");
}

QString kindWord(values::StepKind kind)
{
    switch (kind) {
    case values::StepKind::Automatic:
        return RunbookTr::tr("Automatic");
    case values::StepKind::Manual:
        return RunbookTr::tr("A person");
    case values::StepKind::Wait:
        break;
    }
    return RunbookTr::tr("Nobody: it is waited for");
}

QString undoWords(const values::StepInfo &info)
{
    if (info.reversible)
        return RunbookTr::tr("Can be taken back.");
    if (info.irreversible.isEmpty())
        return RunbookTr::tr("Cannot be taken back.");
    return RunbookTr::tr("Cannot be taken back: %1").arg(info.irreversible);
}

QString serverWords(const values::Plan &plan)
{
    return plan.serverName.isEmpty()
        ? plan.serverUuid
        : RunbookTr::tr("%1 (instance %2)").arg(plan.serverName, plan.serverUuid);
}

QString madeWords(const values::Plan &plan)
{
    return plan.made.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

QList<RunbookFact> factsOf(const values::PreviewedStep &step)
{
    const values::StepCheck &check = step.check;
    QString reason = check.reason;
    if (!check.fix.isEmpty())
        reason = reason.isEmpty() ? check.fix : QString(reason + QLatin1Char(' ') + check.fix);
    const QList<RunbookFact> all{{RunbookTr::tr("Target"), step.target},
        {RunbookTr::tr("State"), stateWord(check.state)}, {RunbookTr::tr("Found"), reason},
        {RunbookTr::tr("Why"), step.info.why}, {RunbookTr::tr("Source"), step.info.source},
        {RunbookTr::tr("Who"), kindWord(step.info.kind)}, {RunbookTr::tr("Call"), check.call},
        {RunbookTr::tr("By hand"), step.info.byHand},
        {RunbookTr::tr("Privileges"), step.info.privileges.join(QLatin1String(", "))},
        {RunbookTr::tr("Undo"), undoWords(step.info)}};
    QList<RunbookFact> told;
    for (const RunbookFact &fact : all) {
        if (!fact.text.isEmpty())
            told.append(fact);
    }
    return told;
}

QStringList predictionsOf(const RunbookInput &input)
{
    QHash<values::MoRef, QString> names;
    for (const values::PlannedStep &step : input.plan.steps)
        names.insert(step.target.ref, step.target.name);
    QStringList lines;
    for (const values::Preflight &preflight : input.preflights) {
        const QString vm = names.value(preflight.vm, preflight.vm.value);
        for (const values::Finding &finding : preflight.findings) {
            const QString who = finding.ofServer ? finding.source : finding.rule;
            //: %1: a VM, %2: a rule or the server's check, %3: a cause, %4: a remedy
            lines.append(
                RunbookTr::tr("%1, %2: %3 %4").arg(vm, who, finding.cause, finding.remedy));
        }
        if (!preflight.serverNote.isEmpty())
            //: %1: a VM, %2: a sentence
            lines.append(RunbookTr::tr("%1: %2").arg(vm, preflight.serverNote));
    }
    return lines;
}

} // namespace plan
