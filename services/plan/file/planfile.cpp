// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/planfile.h"

#include "services/plan/file/jsonfields.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace plan
{

using values::Error;
using values::PlannedStep;
using values::Result;
using values::StepTarget;
using Need = JsonFields::Need;

namespace
{

constexpr qsizetype maxBytes = qsizetype(8) << 20;
constexpr qsizetype maxSteps = 20'000;
constexpr int maxGroupsAtOnce = 64;
const QString Format = QStringLiteral("gpudeck.plan");
constexpr int formatVersion = 1;

struct PlanFile {
    Q_DECLARE_TR_FUNCTIONS(plan::PlanFile)
};

Error unreadable(const QString &where, const QString &why)
{
    return {Error::Kind::Usage, PlanFile::tr("This is no plan that can be used"),
        where.isEmpty() ? why : where + QStringLiteral(": ") + why,
        PlanFile::tr("Make the plan again, or use the file as it was written.")};
}

QJsonObject targetObject(const StepTarget &target)
{
    QJsonObject object{{QStringLiteral("name"), target.name}};
    if (!target.ref.isNull()) {
        object.insert(QStringLiteral("type"), target.ref.type);
        object.insert(QStringLiteral("ref"), target.ref.value);
    }
    if (!target.madeBy.isEmpty())
        object.insert(QStringLiteral("madeBy"), target.madeBy);
    return object;
}

QJsonObject stepObject(const PlannedStep &step)
{
    QJsonObject object{
        {QStringLiteral("id"), step.id},
        {QStringLiteral("type"), step.type},
        {QStringLiteral("version"), step.version},
        {QStringLiteral("target"), targetObject(step.target)},
        {QStringLiteral("params"), step.params},
    };
    if (!step.dependsOn.isEmpty())
        object.insert(QStringLiteral("dependsOn"), QJsonArray::fromStringList(step.dependsOn));
    if (!step.group.isEmpty())
        object.insert(QStringLiteral("group"), step.group);
    return object;
}

StepTarget targetFrom(JsonFields fields)
{
    StepTarget target;
    target.name = fields.text(QStringLiteral("name"), Need::Optional);
    target.ref.type = fields.text(QStringLiteral("type"), Need::Optional);
    target.ref.value = fields.text(QStringLiteral("ref"), Need::Optional);
    target.madeBy = fields.text(QStringLiteral("madeBy"), Need::Optional);
    if (target.ref.type.isEmpty() != target.ref.value.isEmpty())
        fields.refuse(QStringLiteral("ref"), PlanFile::tr("a reference has a type and a value"));
    fields.finish();
    return target;
}

PlannedStep stepFrom(JsonFields fields, JsonProblem &problem)
{
    PlannedStep step;
    step.id = fields.text(QStringLiteral("id"));
    step.type = fields.text(QStringLiteral("type"));
    step.version = static_cast<int>(fields.number(QStringLiteral("version"), 1, 1000));
    step.target = targetFrom(JsonFields(
        fields.object(QStringLiteral("target")), fields.pathOf(QStringLiteral("target")), problem));
    step.params = fields.object(QStringLiteral("params"), Need::Optional);
    refuseUglyValues(step.params, fields.pathOf(QStringLiteral("params")), problem);
    step.dependsOn = fields.texts(QStringLiteral("dependsOn"), Need::Optional);
    step.group = fields.text(QStringLiteral("group"), Need::Optional);
    fields.finish();
    return step;
}

QList<PlannedStep> stepsFrom(const QJsonArray &array, JsonProblem &problem)
{
    QList<PlannedStep> steps;
    if (array.size() > maxSteps)
        problem.set(QStringLiteral("steps"), PlanFile::tr("more than %1 steps").arg(maxSteps));
    for (qsizetype i = 0; i < array.size() && !problem.isSet(); ++i) {
        const QString path = QStringLiteral("steps[%1]").arg(i);
        if (!array.at(i).isObject())
            problem.set(path, PlanFile::tr("it is not %1").arg(wordFor(QJsonValue::Object)));
        steps.append(stepFrom(JsonFields(array.at(i).toObject(), path, problem), problem));
    }
    return steps;
}

QDateTime timeFrom(JsonFields &fields, const QString &name)
{
    const QDateTime time = QDateTime::fromString(fields.text(name), Qt::ISODateWithMs);
    if (!time.isValid())
        fields.refuse(name, PlanFile::tr("it is no time"));
    return time.toUTC();
}

void readHeader(JsonFields &fields)
{
    if (fields.text(QStringLiteral("format")) != Format)
        fields.refuse(QStringLiteral("format"), PlanFile::tr("it is not \"%1\"").arg(Format));
    const qint64 version = fields.number(QStringLiteral("version"), 1, 1'000'000);
    if (version > formatVersion)
        fields.refuse(QStringLiteral("version"), PlanFile::tr("a newer GPU Deck wrote it"));
}

/// Line and column of a byte, both from 1.
QString placeOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.left(offset);
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return PlanFile::tr("line %1, column %2").arg(before.count('\n') + 1).arg(column);
}

} // namespace

QJsonObject planObject(const values::Plan &plan)
{
    QJsonArray steps;
    for (const PlannedStep &step : plan.steps)
        steps.append(stepObject(step));
    return {
        {QStringLiteral("format"), Format},
        {QStringLiteral("version"), formatVersion},
        {QStringLiteral("recipe"), plan.recipe},
        {QStringLiteral("choices"), plan.choices},
        {QStringLiteral("serverUuid"), plan.serverUuid},
        {QStringLiteral("serverName"), plan.serverName},
        {QStringLiteral("made"), plan.made.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("groupsAtOnce"), plan.groupsAtOnce},
        {QStringLiteral("steps"), steps},
    };
}

QByteArray toJson(const values::Plan &plan)
{
    return QJsonDocument(planObject(plan)).toJson(QJsonDocument::Indented);
}

Result<values::Plan> fromJson(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return unreadable({}, PlanFile::tr("it is larger than %1 MiB").arg(maxBytes >> 20));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(placeOf(bytes, problem.offset), problem.errorString());
    if (!document.isObject())
        return unreadable({}, PlanFile::tr("it is not %1").arg(wordFor(QJsonValue::Object)));
    return planFrom(document.object());
}

Result<values::Plan> planFrom(const QJsonObject &object)
{
    JsonProblem problem;
    JsonFields fields(object, {}, problem);
    values::Plan plan;
    readHeader(fields);
    plan.recipe = fields.text(QStringLiteral("recipe"));
    plan.choices = fields.object(QStringLiteral("choices"), Need::Optional);
    refuseUglyValues(plan.choices, QStringLiteral("choices"), problem);
    plan.serverUuid = fields.text(QStringLiteral("serverUuid"));
    plan.serverName = fields.text(QStringLiteral("serverName"), Need::Optional);
    plan.made = timeFrom(fields, QStringLiteral("made"));
    plan.groupsAtOnce
        = static_cast<int>(fields.number(QStringLiteral("groupsAtOnce"), 1, maxGroupsAtOnce));
    plan.steps = stepsFrom(fields.array(QStringLiteral("steps")), problem);
    fields.finish();
    if (problem.isSet())
        return unreadable(problem.path(), problem.why());
    return plan;
}

} // namespace plan
