// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/registry.h"

#include "services/plan/file/jsonfields.h"

#include <QJsonArray>

#include <algorithm>

namespace plan
{

using values::Error;
using values::PlannedStep;
using values::Result;

namespace
{

constexpr qsizetype shownName = 120;

Error refused(const PlannedStep &step, const QString &why)
{
    return {Error::Kind::Usage,
        Registry::tr("The step \"%1\" cannot be used").arg(step.id.left(shownName)), why,
        Registry::tr("Make the plan again with this version of the program.")};
}

QString refusalOfType(const Parameter &parameter, const QJsonValue &value)
{
    if (value.type() != parameter.type)
        return Registry::tr("The parameter \"%1\" is not %2")
            .arg(parameter.name, wordFor(parameter.type));
    if (parameter.type != QJsonValue::Array)
        return {};
    const QJsonArray elements = value.toArray();
    const bool fits = std::all_of(elements.begin(), elements.end(),
        [&parameter](const QJsonValue &element) { return element.type() == parameter.elements; });
    if (fits)
        return {};
    return Registry::tr("The parameter \"%1\" has an element that is not %2")
        .arg(parameter.name, wordFor(parameter.elements));
}

QString refusalOf(const Parameter &parameter, const QJsonObject &params)
{
    const auto value = params.constFind(parameter.name);
    if (value == params.constEnd()) {
        return parameter.required
            ? Registry::tr("The parameter \"%1\" is missing").arg(parameter.name)
            : QString();
    }
    const QString ofType = refusalOfType(parameter, *value);
    if (!ofType.isEmpty() || !parameter.refuse)
        return ofType;
    const QString why = parameter.refuse(*value);
    if (why.isEmpty())
        return {};
    return Registry::tr("The parameter \"%1\" is refused: %2").arg(parameter.name, why);
}

QString refusalOf(const StepType &type, const QJsonObject &params)
{
    for (auto it = params.begin(); it != params.end(); ++it) {
        const bool isKnown = std::any_of(type.parameters.begin(), type.parameters.end(),
            [&it](const Parameter &parameter) { return parameter.name == it.key(); });
        if (!isKnown)
            return Registry::tr("It has an unknown parameter \"%1\"").arg(it.key().left(shownName));
    }
    for (const Parameter &parameter : type.parameters) {
        QString refusal = refusalOf(parameter, params);
        if (!refusal.isEmpty())
            return refusal;
    }
    return {};
}

/// What stands against a step among the ones before it.
QString refusalAmong(const QHash<QString, qsizetype> &earlier, const PlannedStep &step)
{
    if (step.id.isEmpty())
        return Registry::tr("It has no id");
    if (earlier.contains(step.id))
        return Registry::tr("Another step has the same id");
    for (const QString &id : step.dependsOn) {
        if (!earlier.contains(id))
            return Registry::tr("It depends on \"%1\", which is no earlier step")
                .arg(id.left(shownName));
    }
    if (!step.target.madeBy.isEmpty() && !step.dependsOn.contains(step.target.madeBy))
        return Registry::tr("Its object is made by \"%1\", on which it does not depend")
            .arg(step.target.madeBy.left(shownName));
    return {};
}

} // namespace

void Registry::add(StepType type)
{
    const QString name = type.name;
    m_types.insert(name, std::move(type));
}

Result<std::unique_ptr<Step>> Registry::make(const PlannedStep &step) const
{
    const auto type = m_types.constFind(step.type);
    if (type == m_types.constEnd())
        return refused(
            step, tr("This program knows no step type \"%1\"").arg(step.type.left(shownName)));
    if (step.version != type->version)
        return refused(step,
            tr("It has version %1 of \"%2\"; this program knows version %3")
                .arg(QString::number(step.version), step.type, QString::number(type->version)));
    const QString refusal = refusalOf(*type, step.params);
    if (!refusal.isEmpty())
        return refused(step, refusal);
    std::unique_ptr<Step> made = type->make(step);
    if (!made)
        return refused(step, tr("Its parameters do not fit together"));
    return made;
}

Result<std::vector<std::shared_ptr<Step>>> Registry::makeAll(const values::Plan &plan) const
{
    std::vector<std::shared_ptr<Step>> steps;
    steps.reserve(static_cast<std::size_t>(plan.steps.size()));
    QHash<QString, qsizetype> earlier;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const PlannedStep &planned = plan.steps.at(i);
        const QString refusal = refusalAmong(earlier, planned);
        if (!refusal.isEmpty())
            return refused(planned, refusal);
        Result<std::unique_ptr<Step>> made = make(planned);
        if (!made)
            return made.error();
        steps.push_back(std::move(made).value());
        earlier.insert(planned.id, i);
    }
    return steps;
}

} // namespace plan
