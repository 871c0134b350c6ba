// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/remedysteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

using values::PlannedStep;

bool isInPlan(const values::Plan &plan, const PlannedStep &remedy)
{
    return std::any_of(plan.steps.cbegin(), plan.steps.cend(), [&remedy](const PlannedStep &step) {
        return step.id == remedy.id
            || (step.type == remedy.type && step.target.ref == remedy.target.ref
                && step.params == remedy.params);
    });
}

/// Index of the power-on that a remedy has to come before; -1: the plan starts nothing.
qsizetype powerOnFor(const values::Plan &plan, const PlannedStep &remedy)
{
    qsizetype first = -1;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const PlannedStep &step = plan.steps.at(i);
        if (step.type != u"vm.power-on")
            continue;
        if (step.target.ref == remedy.target.ref)
            return i;
        first = first < 0 ? i : first;
    }
    return first;
}

} // namespace

void insertRemedies(values::Plan &plan, const QList<PlannedStep> &remedies)
{
    for (PlannedStep remedy : remedies) {
        if (isInPlan(plan, remedy))
            continue;
        remedy.id = u"remedy-%1:%2"_s.arg(plan.steps.size()).arg(remedy.id);
        remedy.dependsOn.clear();
        const qsizetype at = powerOnFor(plan, remedy);
        if (at < 0) {
            plan.steps.append(remedy);
            continue;
        }
        PlannedStep &powerOn = plan.steps[at];
        remedy.group = powerOn.group;
        remedy.dependsOn = powerOn.dependsOn;
        if (!remedy.target.madeBy.isEmpty() && !remedy.dependsOn.contains(remedy.target.madeBy))
            remedy.dependsOn.append(remedy.target.madeBy);
        powerOn.dependsOn = QStringList{remedy.id};
        plan.steps.insert(at, remedy);
    }
}

} // namespace setup
