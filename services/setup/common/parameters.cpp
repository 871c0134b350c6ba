// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/parameters.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using plan::Parameter;

namespace
{

struct Refusal {
    Q_DECLARE_TR_FUNCTIONS(setup::Refusal)
};

QString refuseText(const QString &text, int most)
{
    if (text.size() > most)
        return Refusal::tr("longer than %n character(s)", nullptr, most);
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c < u' '; }))
        return Refusal::tr("has control characters");
    return {};
}

QString refuseDevices(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.isEmpty())
        return Refusal::tr("names no device");
    for (const QJsonValue &element : array) {
        if (!DeviceKey::parse(element.toString()))
            return Refusal::tr("%1 is no device").arg(element.toString().left(80));
    }
    return {};
}

} // namespace

QString refText(const values::MoRef &ref)
{
    return ref.isNull() ? QString() : QString(ref.type % u':' % ref.value);
}

values::MoRef refOf(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || colon + 1 == text.size())
        return {};
    return {text.left(colon), text.mid(colon + 1)};
}

QJsonArray deviceArray(const QList<DeviceKey> &keys)
{
    QJsonArray array;
    for (const DeviceKey &key : keys)
        array.append(key.toText());
    return array;
}

QList<DeviceKey> devicesOf(const QJsonValue &array)
{
    QList<DeviceKey> keys;
    const QJsonArray elements = array.toArray();
    for (const QJsonValue &element : elements) {
        if (const std::optional<DeviceKey> key = DeviceKey::parse(element.toString()))
            keys.append(*key);
    }
    return keys;
}

Parameter devicesParameter()
{
    return {u"devices"_s, QJsonValue::Array, true, QJsonValue::String, refuseDevices};
}

Parameter refParameter(const QString &name, bool required)
{
    const auto refuse = [](const QJsonValue &value) {
        const QString text = value.toString();
        if (refOf(text).isNull())
            return Refusal::tr("%1 is no object of a server").arg(text.left(80));
        return refuseText(text, 200);
    };
    return {name, QJsonValue::String, required, QJsonValue::String, refuse};
}

Parameter textParameter(const QString &name, bool required, int most)
{
    const auto refuse = [most](const QJsonValue &value) {
        return refuseText(value.toString(), most);
    };
    return {name, QJsonValue::String, required, QJsonValue::String, refuse};
}

Parameter wordParameter(const QString &name, bool required, const QStringList &allowed)
{
    const auto refuse = [allowed](const QJsonValue &value) {
        if (allowed.contains(value.toString()))
            return QString();
        return Refusal::tr("%1 is none of %2")
            .arg(value.toString().left(80), allowed.join(u", "_s));
    };
    return {name, QJsonValue::String, required, QJsonValue::String, refuse};
}

Parameter numberParameter(const QString &name, bool required, qint64 least, qint64 most)
{
    const auto refuse = [least, most](const QJsonValue &value) {
        const double number = value.toDouble();
        if (number >= static_cast<double>(least) && number <= static_cast<double>(most)
            && std::floor(number) == number)
            return QString();
        return Refusal::tr("is not a whole number from %1 to %2").arg(least).arg(most);
    };
    return {name, QJsonValue::Double, required, QJsonValue::String, refuse};
}

Parameter powerOfTwoParameter(const QString &name, bool required)
{
    const auto refuse = [](const QJsonValue &value) {
        const int number = value.toInt();
        if (number >= 1 && number <= 65536 && std::has_single_bit(static_cast<unsigned>(number)))
            return QString();
        return Refusal::tr("is not a power of two up to 65536");
    };
    return {name, QJsonValue::Double, required, QJsonValue::String, refuse};
}

QString refuseObject(const QJsonObject &object, const QList<plan::Parameter> &parameters)
{
    QStringList known;
    for (const plan::Parameter &parameter : parameters) {
        known.append(parameter.name);
        const QJsonValue value = object.value(parameter.name);
        if (value.isUndefined() && !parameter.required)
            continue;
        QString reason;
        if (value.type() != parameter.type)
            reason = Refusal::tr("is missing or not of its type");
        else if (parameter.refuse)
            reason = parameter.refuse(value);
        if (!reason.isEmpty())
            return parameter.name % u": "_s % reason;
    }
    const QStringList names = object.keys();
    for (const QString &name : names) {
        if (!known.contains(name))
            return Refusal::tr("%1 is not known").arg(name.left(80));
    }
    return {};
}

Parameter boolParameter(const QString &name, bool required)
{
    return {name, QJsonValue::Bool, required, QJsonValue::String, {}};
}

Parameter objectParameter(
    const QString &name, bool required, std::function<QString(const QJsonObject &)> refuse)
{
    const auto ofValue = [refuse = std::move(refuse)](const QJsonValue &value) {
        return refuse(value.toObject());
    };
    return {name, QJsonValue::Object, required, QJsonValue::String, ofValue};
}

} // namespace setup
