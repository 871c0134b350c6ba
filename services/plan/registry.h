// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "services/plan/step.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace plan
{

/// One parameter of a step type. Anything else in params is refused.
struct Parameter {
    QString name;
    QJsonValue::Type type = QJsonValue::String; ///< of an Array: strings, unless `elements` says
    bool required = true;
    QJsonValue::Type elements = QJsonValue::String;
    /// Further refusal in words, empty when good: an address that is none, a number out of range.
    std::function<QString(const QJsonValue &)> refuse;
};

struct StepType {
    QString name; ///< "host.passthrough"
    int version = 1;
    QList<Parameter> parameters;
    std::function<std::unique_ptr<Step>(values::PlannedStep)> make;
};

/// The step types that this program knows, filled by services/setup.
class Registry final
{
    Q_DECLARE_TR_FUNCTIONS(plan::Registry)

public:
    void add(StepType type);
    [[nodiscard]] bool knows(const QString &type) const { return m_types.contains(type); }
    /// Errors: Usage: unknown type or version, a parameter that is missing, unknown or not of its
    ///         type, with the step's id and the parameter's name.
    [[nodiscard]] values::Result<std::unique_ptr<Step>> make(const values::PlannedStep &step) const;
    /// All steps of a plan, in order. Errors: as above; ids that are not unique, dependencies on
    /// unknown or later steps, madeBy of a step that is none of the dependencies.
    [[nodiscard]] values::Result<std::vector<std::shared_ptr<Step>>> makeAll(
        const values::Plan &plan) const;

private:
    QHash<QString, StepType> m_types;
};

} // namespace plan
