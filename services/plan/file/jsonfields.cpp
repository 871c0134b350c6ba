// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/file/jsonfields.h"

#include <algorithm>
#include <cmath>

namespace plan
{

namespace
{

constexpr int maxDepth = 16;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isLayout(QChar c)
{
    return c == u'\n' || c == u'\t';
}

void refuseUgly(const QJsonValue &value, const QString &path, int depth, JsonProblem &problem)
{
    if (problem.isSet())
        return;
    if (depth > maxDepth) {
        problem.set(path, JsonFields::tr("it is nested too deeply"));
        return;
    }
    if (value.isString()) {
        const QString text = value.toString();
        if (std::any_of(
                text.begin(), text.end(), [](QChar c) { return isControl(c) && !isLayout(c); }))
            problem.set(path, JsonFields::tr("it has control characters"));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            refuseUgly(array.at(i), path + QStringLiteral("[%1]").arg(i), depth + 1, problem);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isPlainLine(it.key()))
                problem.set(path, JsonFields::tr("the name of a field cannot be shown"));
            else
                refuseUgly(it.value(), path + u'.' + it.key(), depth + 1, problem);
        }
    }
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path, JsonProblem &problem)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problem(problem)
{
}

QString JsonFields::text(const QString &name, Need need)
{
    const auto value = take(name, QJsonValue::String, need);
    const QString text = value ? value->toString() : QString();
    if (text.size() > maxText)
        refuse(name, tr("it is too long"));
    else if (!isPlainLine(text))
        refuse(name, tr("it has control characters"));
    else if (text.isEmpty() && value && need == Need::Required)
        refuse(name, tr("it is empty"));
    return text;
}

QString JsonFields::oneOf(const QString &name, const QStringList &words)
{
    const QString word = text(name);
    if (!words.contains(word))
        refuse(name, tr("it is none of %1").arg(words.join(QStringLiteral(", "))));
    return word;
}

QStringList JsonFields::texts(const QString &name, Need need)
{
    QStringList found;
    const QJsonArray values = array(name, need);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString text = values.at(i).toString();
        if (!values.at(i).isString() || text.isEmpty() || !isPlainLine(text))
            refuse(name + QStringLiteral("[%1]").arg(i), tr("it is no plain text"));
        found.append(text);
    }
    return found;
}

qint64 JsonFields::number(const QString &name, qint64 least, qint64 most)
{
    const auto value = take(name, QJsonValue::Double, Need::Required);
    if (!value)
        return 0;
    const double real = value->toDouble();
    if (!(real >= double(least) && real <= double(most)) || std::trunc(real) != real)
        refuse(name, tr("it is no whole number from %1 to %2").arg(least).arg(most));
    return value->toInteger();
}

bool JsonFields::flag(const QString &name)
{
    const auto value = take(name, QJsonValue::Bool, Need::Required);
    return value && value->toBool();
}

QJsonObject JsonFields::object(const QString &name, Need need)
{
    const auto value = take(name, QJsonValue::Object, need);
    return value ? value->toObject() : QJsonObject();
}

QJsonArray JsonFields::array(const QString &name, Need need)
{
    const auto value = take(name, QJsonValue::Array, need);
    return value ? value->toArray() : QJsonArray();
}

void JsonFields::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key()))
            refuse(isPlainLine(it.key()) ? it.key() : QStringLiteral("?"),
                tr("this program knows no such field"));
    }
}

void JsonFields::refuse(const QString &name, const QString &why)
{
    m_problem.set(pathOf(name), why);
}

QString JsonFields::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

std::optional<QJsonValue> JsonFields::take(const QString &name, QJsonValue::Type type, Need need)
{
    m_asked.insert(name);
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd()) {
        if (need == Need::Required)
            refuse(name, tr("it is missing"));
        return std::nullopt;
    }
    if (found->type() != type) {
        refuse(name, tr("it is not %1").arg(wordFor(type)));
        return std::nullopt;
    }
    return *found;
}

QString wordFor(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return JsonFields::tr("null");
    case QJsonValue::Bool:
        return JsonFields::tr("true or false");
    case QJsonValue::Double:
        return JsonFields::tr("a number");
    case QJsonValue::String:
        return JsonFields::tr("a text");
    case QJsonValue::Array:
        return JsonFields::tr("a list");
    case QJsonValue::Object:
        return JsonFields::tr("an object");
    case QJsonValue::Undefined:
        break;
    }
    return JsonFields::tr("nothing");
}

bool isPlainLine(const QString &text)
{
    return text.size() <= JsonFields::maxText && std::none_of(text.begin(), text.end(), isControl);
}

void refuseUglyValues(const QJsonValue &value, const QString &path, JsonProblem &problem)
{
    refuseUgly(value, path, 0, problem);
}

} // namespace plan
