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
    return QString(QString::fromLatin1(name) + QLatin1Char('=') + shellQuoted(oneLine(value))
        + QLatin1Char('\n'));
}

QString texts(const RunbookInput &input)
{
    const values::Plan &plan = input.plan;
    return variable("server", plan.serverUuid)
        + QLatin1String("poll=${GPUDECK_POLL:-5}\nmarks=$0.marks\n")
        + variable("text_blast", blastSentence(input.preview.blast))
        + variable("text_type_yes", RunbookTr::tr("Type \"yes\" to go on, anything else to end:"))
        + variable("text_not_confirmed", RunbookTr::tr("Not confirmed: the runbook ends here."))
        + variable("text_done_already", RunbookTr::tr("done already"))
        + variable("text_needed", RunbookTr::tr("needed"))
        + variable("text_by_hand", RunbookTr::tr("by hand; cannot be checked from here"))
        + variable("text_done", RunbookTr::tr("done"))
        + variable("text_failed", RunbookTr::tr("The step failed:"))
        + variable("text_no_effect", RunbookTr::tr("The step had no effect:"))
        + variable("text_no_undo", RunbookTr::tr("cannot be taken back by this runbook"))
        + variable("text_not_ours", RunbookTr::tr("this runbook did not do it"))
        + variable("text_undo", RunbookTr::tr("All steps are taken back, the last one first."))
        + variable("text_no_govc", RunbookTr::tr("govc is not installed."))
        + variable(
            "text_no_server", RunbookTr::tr("govc reaches no server: set GOVC_URL and log in."))
        + variable("text_other_server",
            RunbookTr::tr("This runbook is for %1. govc is logged in at another server:")
                .arg(serverWords(plan)))
        + variable("text_nameless_server",
            RunbookTr::tr("The server tells no identity. Is it %1?").arg(plan.serverName))
        + variable("text_enable",
            RunbookTr::tr(
                "Host > Configure > PCI Devices > Configure Passthrough: enable the device"))
        + variable("text_disable",
            RunbookTr::tr(
                "Host > Configure > PCI Devices > Configure Passthrough: disable the device"));
}

/// A function of all commands of a part; empty where it has none.
QString function(const QString &name, const ScriptStep &step, Part part)
{
    QString body;
    for (const ScriptCommand &command : step.script.commands) {
        if (command.part == part)
            body += QLatin1String("    ") + filled(command, ScriptLanguage::Shell)
                + QLatin1String(" || return 1\n");
    }
    if (body.isEmpty())
        return {};
    return QString(name + QLatin1String("() {\n") + body + QLatin1String("}\n\n"));
}

QString checkLines(const ScriptStep &step, const QString &name)
{
    const QString only = QStringLiteral("    if [ \"$mode\" = check ]; then\n"
                                        "        say \"  $%1\"\n        return 0\n    fi\n");
    if (!step.has(Part::Check))
        return only.arg(
            step.isByHand() ? QLatin1String("text_by_hand") : QLatin1String("text_needed"));
    return QString(QLatin1String("    if ") + name
        + QLatin1String("_is_done >/dev/null 2>&1; then\n        say \"  $text_done_already\"\n"
                        "        return 0\n    fi\n")
        + only.arg(QLatin1String("text_needed")));
}

QString runFunction(const ScriptStep &step, const QString &name)
{
    const QString title = shellQuoted(step.heading());
    QString body = QLatin1String("    say ") + title + QLatin1Char('\n') + checkLines(step, name);
    if (step.isByHand())
        body += QLatin1String("    ask ") + shellQuoted(oneLine(step.instruction()))
            + QLatin1Char('\n');
    if (step.has(Part::Undo) || (step.has(Part::Apply) && !step.isByHand()))
        body += QStringLiteral("    mark %1\n").arg(step.number);
    if (!step.isByHand() && step.has(Part::Apply))
        body += QLatin1String("    ") + name + QLatin1String("_apply || end 6 \"$text_failed\" ")
            + title + QLatin1Char('\n');
    if (step.has(Part::Verify))
        body += QLatin1String("    ") + name
            + QLatin1String("_works >/dev/null || end 6 \"$text_no_effect\" ") + title
            + QLatin1Char('\n');
    body += QLatin1String("    say \"  $text_done\"\n");
    return QString(name + QLatin1String("() {\n") + body + QLatin1String("}\n\n"));
}

QString undoFunction(const ScriptStep &step, const QString &name)
{
    const QString title = shellQuoted(step.heading());
    const QString say = QString(QLatin1String("    say ") + title + QLatin1Char('\n'));
    if (!step.has(Part::Undo))
        return QString(name + QLatin1String("_undo() {\n") + say
            + QLatin1String("    say \"  $text_no_undo\"\n}\n\n"));
    return function(QString(name + QLatin1String("_take_back")), step, Part::Undo) + name
        + QLatin1String("_undo() {\n") + say
        + QStringLiteral("    if ! is_marked %1; then\n        say \"  $text_not_ours\"\n"
                         "        return 0\n    fi\n    ")
              .arg(step.number)
        + name + QLatin1String("_take_back || end 6 \"$text_failed\" ") + title
        + QStringLiteral("\n    unmark %1\n    say \"  $text_done\"\n}\n\n").arg(step.number);
}

QString stepText(const ScriptStep &step)
{
    const QString name = QStringLiteral("step_%1").arg(step.number);
    return step.comments() + function(QString(name + QLatin1String("_is_done")), step, Part::Check)
        + (step.isByHand() ? QString()
                           : function(QString(name + QLatin1String("_apply")), step, Part::Apply))
        + function(QString(name + QLatin1String("_works")), step, Part::Verify)
        + runFunction(step, name) + undoFunction(step, name);
}

QString mainText(int steps)
{
    QString forwards;
    QString backwards;
    for (int i = 1; i <= steps; ++i) {
        forwards += QStringLiteral("    step_%1\n").arg(i);
        backwards += QStringLiteral("    step_%1_undo\n").arg(steps + 1 - i);
    }
    return QStringLiteral(R"sh(mode=run
case ${1:-} in
'' | --yes) ;;
--check) mode=check ;;
--undo) mode=undo ;;
*) end 2 "usage: $0 [--check | --undo | --yes]" ;;
esac
require_server
if [ "$mode" = undo ]; then
    ask "$text_undo"
)sh") + backwards
        + QStringLiteral(R"sh(else
    if [ "$mode" = run ] && [ "${1:-}" != --yes ]; then
        ask "$text_blast"
    else
        say "$text_blast"
    fi
)sh") + forwards
        + QLatin1String("fi\n");
}

} // namespace

QString runbookShell(const RunbookInput &input)
{
    QString text = QLatin1String("#!/bin/sh\n") + comment(input.title)
        + comment(RunbookTr::tr("Made by GPU Deck for %1, planned %2.")
                      .arg(serverWords(input.plan), madeWords(input.plan)))
        + comment(blastSentence(input.preview.blast))
        + comment(RunbookTr::tr(
            "It uses govc, logged in by GOVC_URL and the like. Each step looks whether "
            "it is done already, acts, and proves its effect: run it again after a "
            "failure. --check changes nothing, --undo takes back what it can, --yes "
            "leaves out the first question."))
        + QLatin1String("set -eu\n\n") + texts(input) + QLatin1Char('\n') + shellPrelude();
    const QList<ScriptStep> steps = scriptSteps(input, ScriptLanguage::Shell);
    for (const ScriptStep &step : steps)
        text += stepText(step);
    return text + mainText(int(steps.size()));
}

} // namespace plan
