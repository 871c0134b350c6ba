// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/parameters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

struct ParameterWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ParameterWords)
};

// Texts stand outside of functions that return plan::Parameter: lupdate overlooks those in them.
QString notNumber(int least, int most)
{
    return ParameterWords::tr("it must be a whole number from %1 to %2").arg(least).arg(most);
}

QString notModels()
{
    return ParameterWords::tr("it must list vendor and device as \"10de:15f8\"");
}

QString notPath()
{
    return ParameterWords::tr("it is no path of a file");
}

QString notImage()
{
    return ParameterWords::tr("it is no name of a container image");
}

bool hasControls(const QString &text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

plan::Parameter number(const QString &name, bool required, int least, int most)
{
    return {name, QJsonValue::Double, required, QJsonValue::String,
        [least, most](const QJsonValue &value) {
            const double number = value.toDouble();
            if (number >= least && number <= most && std::floor(number) == number)
                return QString();
            return notNumber(least, most);
        }};
}

plan::Parameter flagParameter(const QString &name)
{
    return {name, QJsonValue::Bool, false, QJsonValue::String, {}};
}

plan::Parameter modelsParameter()
{
    return {u"devices"_s, QJsonValue::Array, true, QJsonValue::String, [](const QJsonValue &value) {
                static const QRegularExpression model(u"^[0-9a-f]{4}:[0-9a-f]{4}$"_s);
                const QJsonArray all = value.toArray();
                const bool good = !all.isEmpty() && all.size() <= 64
                    && std::all_of(all.begin(), all.end(), [](const QJsonValue &one) {
                           return model.match(one.toString()).hasMatch();
                       });
                return good ? QString() : notModels();
            }};
}

plan::Parameter fileParameter(
    const QString &name, bool required, std::function<QString(const QString &)> refuse)
{
    return {
        name, QJsonValue::String, required, QJsonValue::String, [refuse](const QJsonValue &value) {
            const QString path = value.toString();
            if (hasControls(path) || path.size() > 4096)
                return notPath();
            return refuse(path);
        }};
}

plan::Parameter imageParameter(const QString &name)
{
    return {name, QJsonValue::String, true, QJsonValue::String, [](const QJsonValue &value) {
                static const QRegularExpression image(u"^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$"_s);
                return image.match(value.toString()).hasMatch() ? QString() : notImage();
            }};
}

} // namespace setup::guest
