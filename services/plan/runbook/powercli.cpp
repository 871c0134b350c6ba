// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/prelude.h"
#include "services/plan/runbook/scriptstep.h"
#include "services/plan/runbook/words.h"

namespace plan
{

namespace
{

using Part = ScriptCommand::Part;

QString variable(const char *name, const QString &value)
{
    return QString(QLatin1Char('$') + QString::fromLatin1(name) + QLatin1String(" = ")
        + powerShellQuoted(oneLine(value)) + QLatin1Char('\n'));
}

QString texts(const RunbookInput &input)
{
    const values::Plan &plan = input.plan;
    return variable("Server", plan.serverUuid)
        + variable("Blast", blastSentence(input.preview.blast))
        + variable("TypeYes", RunbookTr::tr("Type \"yes\" to go on, anything else to end"))
        + variable("NotConfirmed", RunbookTr::tr("Not confirmed: the runbook ends here."))
        + variable("TooLong", RunbookTr::tr("It took too long."))
        + variable("DoneAlready", RunbookTr::tr("done already"))
        + variable("Needed", RunbookTr::tr("needed")) + variable("DoneNow", RunbookTr::tr("done"))
        + variable("NoEffect", RunbookTr::tr("The step had no effect:"))
        + variable("NoUndo", RunbookTr::tr("cannot be taken back by this runbook"))
        + QLatin1String("$Marks = \"$PSCommandPath.marks\"\n")
        + variable("NotOurs", RunbookTr::tr("this runbook did not do it"))
        + variable("UndoAll", RunbookTr::tr("All steps are taken back, the last one first."))
        + variable("OtherServer",
            RunbookTr::tr("This runbook is for %1. PowerCLI is logged in at another server:")
                .arg(serverWords(plan)))
        + variable("NamelessServer",
            RunbookTr::tr("The server tells no identity. Is it %1?").arg(plan.serverName));
}

/// A block that is $true when all expressions of a part are; $null without any.
QString condition(const ScriptStep &step, Part part)
{
    QStringList expressions;
    for (const ScriptCommand &command : step.script.commands) {
        if (command.part == part)
            expressions.append(QString(
                QLatin1Char('(') + filled(command, ScriptLanguage::PowerCli) + QLatin1Char(')')));
    }
    if (expressions.isEmpty())
        return QStringLiteral("$null");
    return QString(QLatin1String("{\n        ") + expressions.join(QLatin1String(" -and\n        "))
        + QLatin1String("\n    }"));
}

QString statements(const ScriptStep &step, Part part)
{
    QString lines;
    for (const ScriptCommand &command : step.script.commands) {
        if (command.part == part)
            lines += QLatin1String("        ") + filled(command, ScriptLanguage::PowerCli)
                + QLatin1Char('\n');
    }
    if (lines.isEmpty())
        return QStringLiteral("$null");
    return QString(QLatin1String("{\n") + lines + QLatin1String("    }"));
}

QString stepText(const ScriptStep &step)
{
    const QString title = powerShellQuoted(step.heading());
    const QString instruction
        = step.isByHand() ? powerShellQuoted(oneLine(step.instruction())) : QStringLiteral("$null");
    const QString apply = step.isByHand() ? QStringLiteral("$null") : statements(step, Part::Apply);
    return step.comments() + QStringLiteral("function Step%1 {\n").arg(step.number)
        + QStringLiteral("    Invoke-Step %1 ").arg(step.number) + title + QLatin1Char(' ')
        + condition(step, Part::Check) + QLatin1Char(' ') + apply + QLatin1Char(' ')
        + condition(step, Part::Verify) + QLatin1Char(' ') + instruction + QLatin1String("\n}\n\n")
        + QStringLiteral("function UndoStep%1 {\n").arg(step.number)
        + QStringLiteral("    Invoke-Undo %1 ").arg(step.number) + title + QLatin1Char(' ')
        + statements(step, Part::Undo) + QLatin1String("\n}\n\n");
}

QString mainText(qsizetype steps)
{
    QString forwards;
    QString backwards;
    for (qsizetype i = 1; i <= steps; ++i) {
        forwards += QStringLiteral("    Step%1\n").arg(i);
        backwards += QStringLiteral("    UndoStep%1\n").arg(steps + 1 - i);
    }
    return QLatin1String("Assert-Server\nif ($Undo) {\n    Confirm-ByHand $UndoAll\n") + backwards
        + QLatin1String("} else {\n    Write-Host $Blast\n"
                        "    if (-not $Check -and -not $Yes) { Confirm-ByHand '' }\n")
        + forwards + QLatin1String("}\n");
}

} // namespace

QString runbookPowerCli(const RunbookInput &input)
{
    // PowerShell 5.1 reads a file without this mark in the code page of the machine.
    const QChar byteOrderMark(QChar::ByteOrderMark);
    QString text = byteOrderMark
        + comment(RunbookTr::tr(
            "THIS SCRIPT HAS NOT BEEN RUN: no PowerCLI was at hand where it was made. "
            "Read it and try it on a test system first."))
        + comment(input.title)
        + comment(RunbookTr::tr("Made by GPU Deck for %1, planned %2.")
                      .arg(serverWords(input.plan), madeWords(input.plan)))
        + comment(blastSentence(input.preview.blast))
        + comment(RunbookTr::tr(
            "Log in with Connect-VIServer first. Each step looks whether it is done "
            "already, acts, and proves its effect: run it again after a failure. "
            "-Check changes nothing, -Undo takes back what it can, -Yes leaves out the "
            "first question."))
        + QLatin1String("#Requires -Version 5.1\n#Requires -Modules VMware.VimAutomation.Core\n"
                        "[CmdletBinding()]\nparam([switch]$Check, [switch]$Undo, [switch]$Yes)\n"
                        "Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n\n")
        + texts(input) + QLatin1Char('\n') + powerCliPrelude();
    const QList<ScriptStep> steps = scriptSteps(input, ScriptLanguage::PowerCli);
    for (const ScriptStep &step : steps)
        text += stepText(step);
    return text + mainText(steps.size());
}

} // namespace plan
