// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/stepwriter.h"

namespace setup
{

StepWriter::StepWriter(values::Plan &plan)
    : m_plan(plan)
{
}

void StepWriter::beginGroup(const values::MoRef &host)
{
    m_group = host.value;
}

QString StepWriter::add(const QString &type, const QString &suffix,
    const values::StepTarget &target, const QJsonObject &params)
{
    values::PlannedStep step;
    step.id = type % u':' % suffix;
    step.type = type;
    step.target = target;
    step.params = params;
    step.group = m_group;
    if (const QString before = m_last.value(m_group); !before.isEmpty())
        step.dependsOn.append(before);
    if (!target.madeBy.isEmpty() && !step.dependsOn.contains(target.madeBy))
        step.dependsOn.append(target.madeBy);
    m_last.insert(m_group, step.id);
    m_plan.steps.append(step);
    return step.id;
}

void StepWriter::append(QList<values::PlannedStep> steps)
{
    for (values::PlannedStep &step : steps) {
        if (step.dependsOn.isEmpty() && !last().isEmpty())
            step.dependsOn.append(last());
        if (!step.target.madeBy.isEmpty() && !step.dependsOn.contains(step.target.madeBy))
            step.dependsOn.append(step.target.madeBy);
        m_last.insert(m_group, step.id);
        m_plan.steps.append(step);
    }
}

} // namespace setup
