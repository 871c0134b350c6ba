// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/scriptstep.h"

#include "services/plan/runbook/stepnumber.h"
#include "services/plan/runbook/words.h"

#include <QHash>

#include <algorithm>

namespace plan
{

namespace
{

/// Values that stand for other steps get their numbers; 0: the runbook does not have it.
void fillNumbers(QList<ScriptStep> &steps)
{
    QHash<QString, int> numbers;
    for (const ScriptStep &step : std::as_const(steps))
        numbers.insert(numberOfStep(step.previewed.id), step.number);
    const QString mark = numberOfStep({});
    for (ScriptStep &step : steps) {
        for (ScriptCommand &command : step.script.commands) {
            for (QString &value : command.values) {
                if (value.startsWith(mark))
                    value = QString::number(numbers.value(value));
            }
        }
    }
}

} // namespace

bool ScriptStep::has(ScriptCommand::Part part) const
{
    return std::any_of(script.commands.begin(), script.commands.end(),
        [part](const ScriptCommand &command) { return command.part == part; });
}

bool ScriptStep::isByHand() const
{
    using Part = ScriptCommand::Part;
    return previewed.info.kind == values::StepKind::Manual
        || (!has(Part::Apply) && !has(Part::Verify));
}

QString ScriptStep::heading() const
{
    return oneLine(RunbookTr::tr("Step %1 of %2: %3")
                       .arg(QString::number(number), QString::number(of), previewed.info.title));
}

QString ScriptStep::instruction() const
{
    if (!script.instruction.isEmpty())
        return script.instruction;
    return previewed.info.byHand.isEmpty() ? previewed.info.title : previewed.info.byHand;
}

QString ScriptStep::comments() const
{
    QString text = comment(heading());
    const QList<RunbookFact> facts = factsOf(previewed);
    for (const RunbookFact &fact : facts)
        text += comment(QString(fact.label + QLatin1String(": ") + fact.text));
    for (const values::ValueChange &change : previewed.check.changes)
        text += comment(QString(change.property + QLatin1String(": ") + change.before
            + QLatin1String(" -> ") + change.after));
    for (const QString &note : previewed.check.notes)
        text += comment(note);
    return text;
}

QList<ScriptStep> scriptSteps(const RunbookInput &input, ScriptLanguage language)
{
    QList<ScriptStep> steps;
    const int count = int(std::min(qsizetype(input.steps.size()), input.preview.steps.size()));
    for (int i = 0; i < count; ++i)
        steps.append({i + 1, count, input.preview.steps.at(i),
            input.steps.at(std::size_t(i))->script(language)});
    fillNumbers(steps);
    return steps;
}

} // namespace plan
