// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/placeholders.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <functional>

namespace plan
{

using values::Error;
using values::PlannedStep;
using values::Result;

namespace
{

QString textFor(const QString &step)
{
    return values::placeholder({}, step).value;
}

QString refIn(const QHash<QString, QJsonObject> &results, const QString &step)
{
    return results.value(step).value(QStringLiteral("ref")).toString();
}

void visitTexts(const QJsonValue &value, const std::function<void(const QString &)> &visit)
{
    if (value.isString()) {
        visit(value.toString());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            visitTexts(element, visit);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &element : object)
            visitTexts(element, visit);
    }
}

Error notMade(const PlannedStep &step, const QString &maker)
{
    return {Error::Kind::Blocked,
        QCoreApplication::translate("plan::Runner", "The step \"%1\" has nothing to act on")
            .arg(step.id),
        QCoreApplication::translate("plan::Runner",
            "What it needs is made by the step \"%1\", which made nothing in this run")
            .arg(maker),
        QCoreApplication::translate(
            "plan::Runner", "Skip this step too, or take back what was done.")};
}

} // namespace

Placeholders::Placeholders(const values::Plan &plan)
{
    for (const PlannedStep &step : plan.steps) {
        if (!step.target.madeBy.isEmpty())
            m_makers.insert(step.target.madeBy);
        visitTexts(step.params, [this](const QString &text) {
            const auto maker = m_makerOf.constFind(text);
            if (maker != m_makerOf.cend())
                m_makers.insert(*maker);
        });
        m_makerOf.insert(textFor(step.id), step.id);
    }
}

Result<PlannedStep> Placeholders::filled(
    const PlannedStep &step, const QHash<QString, QJsonObject> &results) const
{
    PlannedStep real = step;
    QSet<QString> missing;
    real.params = filledIn(step.params, results, missing).toObject();
    const QString maker = step.target.madeBy;
    if (!maker.isEmpty()) {
        const QString type = results.value(maker).value(QStringLiteral("type")).toString();
        real.target.ref = {type.isEmpty() ? step.target.ref.type : type, refIn(results, maker)};
        if (real.target.ref.isNull())
            missing.insert(maker);
    }
    if (!missing.isEmpty())
        return notMade(step, *missing.cbegin());
    return real;
}

QJsonValue Placeholders::filledIn(const QJsonValue &value,
    const QHash<QString, QJsonObject> &results, QSet<QString> &missing) const
{
    if (value.isString()) {
        const auto maker = m_makerOf.constFind(value.toString());
        if (maker == m_makerOf.cend())
            return value;
        const QString ref = refIn(results, *maker);
        if (ref.isEmpty())
            missing.insert(*maker);
        return ref;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = filledIn(array.at(i), results, missing);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = filledIn(it.value(), results, missing);
        return object;
    }
    return value;
}

} // namespace plan
