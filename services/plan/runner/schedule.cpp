// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/schedule.h"

#include <algorithm>

namespace plan
{

Schedule::Schedule(const values::Plan &plan)
    : m_groupsAtOnce(std::max(plan.groupsAtOnce, 1))
{
    QHash<QString, qsizetype> positions;
    QHash<QString, int> groups;
    for (const values::PlannedStep &step : plan.steps) {
        QList<qsizetype> before;
        for (const QString &id : step.dependsOn)
            before.append(positions.value(id, 0));
        m_dependsOn.append(before);
        positions.insert(step.id, m_groupOf.size());
        if (step.group.isEmpty()) {
            m_groupOf.append(-1);
            continue;
        }
        if (!groups.contains(step.group))
            groups.insert(step.group, m_groups++);
        m_groupOf.append(groups.value(step.group));
    }
}

QList<qsizetype> Schedule::startable(const QList<Turn> &turns) const
{
    const auto isUnfinished = [&turns](qsizetype i) {
        return turns.at(i) != Turn::Finished;
    };
    qsizetype first = 0;
    while (first < turns.size() && !isUnfinished(first))
        ++first;
    if (first == turns.size())
        return {};
    if (m_groupOf.at(first) < 0)
        return turns.at(first) == Turn::Waiting ? QList{first} : QList<qsizetype>{};
    qsizetype end = first;
    while (end < turns.size() && m_groupOf.at(end) >= 0)
        ++end;
    const QList<qsizetype> found = ofGroups(turns, first, end);
    const bool isAnyBegun = turns.contains(Turn::Begun);
    return found.isEmpty() && !isAnyBegun ? QList{first} : found;
}

QList<qsizetype> Schedule::ofGroups(const QList<Turn> &turns, qsizetype first, qsizetype end) const
{
    QList<bool> isOpen = openGroups(turns);
    auto open = std::count(isOpen.begin(), isOpen.end(), true);
    QList<bool> isBusy(m_groups, false); // a step of it waits or runs further ahead
    QList<qsizetype> found;
    for (qsizetype i = first; i < end; ++i) {
        const int group = m_groupOf.at(i);
        if (turns.at(i) == Turn::Finished || isBusy.at(group))
            continue;
        isBusy[group] = true;
        const bool isReady = std::all_of(m_dependsOn.at(i).begin(), m_dependsOn.at(i).end(),
            [&turns](qsizetype before) { return turns.at(before) == Turn::Finished; });
        const bool hasRoom = isOpen.at(group) || open < m_groupsAtOnce;
        if (turns.at(i) == Turn::Begun || !isReady || !hasRoom)
            continue;
        open += isOpen.at(group) ? 0 : 1;
        isOpen[group] = true;
        found.append(i);
    }
    return found;
}

/// A group is being worked on from its first step on, until its last is finished.
QList<bool> Schedule::openGroups(const QList<Turn> &turns) const
{
    QList<bool> isTouched(m_groups, false);
    QList<bool> isLeft(m_groups, false);
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const int group = m_groupOf.at(i);
        if (group < 0)
            continue;
        if (turns.at(i) != Turn::Waiting)
            isTouched[group] = true;
        if (turns.at(i) != Turn::Finished)
            isLeft[group] = true;
    }
    QList<bool> isOpen(m_groups, false);
    for (int i = 0; i < m_groups; ++i)
        isOpen[i] = isTouched.at(i) && isLeft.at(i);
    return isOpen;
}

} // namespace plan
