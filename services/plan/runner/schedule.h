// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"

#include <QHash>
#include <QList>

namespace plan
{

/// Where a step stands for the schedule.
enum class Turn { Waiting, Begun, Finished };

/// Which steps may begin, in the plan's order.
/// Shape:  a step without a group waits for all before it, and all after it wait for it. Between
/// two
///         such steps groups go side by side, a group's steps one after the other; a group counts
///         from its first step until its last, Plan::groupsAtOnce of them at most. Where nothing
///         runs and no group may begin because of that, the first step that waits may: its
///         dependencies, which come before it, are finished.
/// Pure; any thread.
class Schedule final
{
public:
    explicit Schedule(const values::Plan &plan);

    /// turns: one per step.
    [[nodiscard]] QList<qsizetype> startable(const QList<Turn> &turns) const;

private:
    [[nodiscard]] QList<qsizetype> ofGroups(
        const QList<Turn> &turns, qsizetype first, qsizetype end) const;
    [[nodiscard]] QList<bool> openGroups(const QList<Turn> &turns) const;

    int m_groupsAtOnce;
    QList<int> m_groupOf; ///< number of its group; -1: none
    QList<QList<qsizetype>> m_dependsOn; ///< positions
    int m_groups = 0;
};

} // namespace plan
