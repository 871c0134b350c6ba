// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace tests
{

/// How predictions and real power-ons agree: a table of both, by class and by rule.
class Agreement final
{
public:
    struct Case {
        QString vm;
        values::Verdict predicted = values::Verdict::Works, real = values::Verdict::Works;
        QStringList predictedRules, realRules; ///< real: those that the power-on met
    };
    void add(Case one);

    [[nodiscard]] int count() const { return int(m_cases.size()); }
    /// Of the VMs that really end so, the share that was predicted, in percent; -1: there is none.
    [[nodiscard]] double recall(values::Verdict verdict) const;
    /// Of the VMs that do not end so, the share for which it was predicted, in percent.
    [[nodiscard]] double falseAlarms(values::Verdict verdict) const;
    /// The same of "does not run": refused, fails, stops.
    [[nodiscard]] double recallOfTrouble() const;
    [[nodiscard]] double falseAlarmsOfTrouble() const;
    [[nodiscard]] double accuracy() const; ///< same class, percent
    /// The share that the lab powers on: works, loses, unusable, stops; percent.
    [[nodiscard]] double powersOn() const;
    /// How often a rule was met really.
    [[nodiscard]] QMap<QString, int> realRules() const;

    /// Everything as text, with the VMs that differ.
    [[nodiscard]] QString report() const;

private:
    [[nodiscard]] QString classTable() const;
    [[nodiscard]] QString ruleTable() const;
    [[nodiscard]] QString differences() const;

    QList<Case> m_cases;
};

[[nodiscard]] QString nameOf(values::Verdict verdict);
/// "refused", as the lab says it.
[[nodiscard]] values::Verdict verdictNamed(const QString &name);

} // namespace tests
