// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"

#include <QHash>

namespace setup
{

/// Writes steps into a plan: gives ids, groups and dependencies. Within a group each step depends
/// on the one before.
class StepWriter final
{
public:
    explicit StepWriter(values::Plan &plan);

    /// The host whose steps follow.
    void beginGroup(const values::MoRef &host);
    /// suffix: makes the id unique. Returns the id.
    QString add(const QString &type, const QString &suffix, const values::StepTarget &target,
        const QJsonObject &params = {});

    /// Steps that depend on each other already; the first one follows the step before.
    void append(QList<values::PlannedStep> steps);
    [[nodiscard]] QString last() const { return m_last.value(m_group); }
    [[nodiscard]] QString group() const { return m_group; }

private:
    values::Plan &m_plan;
    QString m_group;
    QHash<QString, QString> m_last; ///< by group
};

} // namespace setup
