// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

namespace plan
{

/// Puts what steps made in the place of what stands for it: in a step's target and in every text of
/// its params that is a placeholder and nothing else.
/// Pure; any thread.
class Placeholders final
{
public:
    explicit Placeholders(const values::Plan &plan);

    /// Whether later steps name what this one makes.
    [[nodiscard]] bool isMaker(const QString &step) const { return m_makers.contains(step); }
    /// results: Evidence::facts ("type", "ref") by step.
    /// Errors: Blocked (the maker was skipped, or did not say what it made).
    [[nodiscard]] values::Result<values::PlannedStep> filled(
        const values::PlannedStep &step, const QHash<QString, QJsonObject> &results) const;

private:
    [[nodiscard]] QJsonValue filledIn(const QJsonValue &value,
        const QHash<QString, QJsonObject> &results, QSet<QString> &missing) const;

    QHash<QString, QString> m_makerOf; ///< step by the text that stands for what it makes
    QSet<QString> m_makers; ///< those that a later step names
};

} // namespace plan
