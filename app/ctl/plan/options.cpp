// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/options.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <optional>

namespace app
{

namespace
{

using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanOptions)
};

constexpr qint64 longest = 8LL * 1024 * 1024;

Error notUnderstood(const QString &file, const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("The request in \"%1\" was not understood").arg(file), why,
        Tr::tr("It takes the options of gpudeckctl plan passthrough --help as names.")};
}

/// Options that the command line takes several times, or as a list with commas.
bool takesSeveral(const QString &name)
{
    static const QStringList several{QStringLiteral("device"), QStringLiteral("shut-down"),
        QStringLiteral("host"), QStringLiteral("name")};
    return several.contains(name);
}

/// One value as the command line would give it; nothing for what it could not.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString() && !value.toString().isEmpty())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return {};
}

/// Values of an option; false and null are as if it were not there. Nothing: of another kind. A
/// text is never taken for yes: "false" would be.
std::optional<QStringList> textsOf(const QJsonValue &value, const QCommandLineOption &option)
{
    if (value.isNull())
        return QStringList();
    const bool isSwitch = option.valueName().isEmpty();
    if (isSwitch && value.isBool())
        return value.toBool() ? QStringList{QString()} : QStringList();
    if (isSwitch || (value.isArray() && !takesSeveral(option.names().first())))
        return {};
    QStringList texts;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue element : values) {
        const std::optional<QString> text = textOf(element);
        if (!text)
            return {};
        texts.append(*text);
    }
    return texts;
}

QStringList givenOn(const QCommandLineParser &parser, const QString &name)
{
    const QStringList values = parser.values(name);
    if (values.isEmpty())
        return {QString()}; // a switch
    if (name != QLatin1String("device") && name != QLatin1String("shut-down"))
        return values;
    return values.join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

Result<QJsonObject> objectIn(const QString &file)
{
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes.ok())
        return bytes.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (document.isObject())
        return document.object();
    return notUnderstood(file,
        problem.error == QJsonParseError::NoError
            ? Tr::tr("it is no JSON object")
            : Tr::tr("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
}

const QCommandLineOption *named(const QList<QCommandLineOption> &known, const QString &name)
{
    for (const QCommandLineOption &option : known) {
        if (option.names().contains(name))
            return &option;
    }
    return nullptr;
}

/// What a member should have been, in words.
QString kindOf(const QCommandLineOption &option)
{
    if (option.valueName().isEmpty())
        return Tr::tr("it takes true or false");
    return takesSeveral(option.names().first())
        ? Tr::tr("it takes a text that is not empty, or a list of them")
        : Tr::tr("it takes one text or number that is not empty");
}

Result<QHash<QString, QStringList>> givenIn(
    const QString &file, const QList<QCommandLineOption> &known)
{
    const Result<QJsonObject> object = objectIn(file);
    if (!object.ok())
        return object.error();
    QHash<QString, QStringList> given;
    for (auto member = object->begin(); member != object->end(); ++member) {
        const QCommandLineOption *const option = named(known, member.key());
        if (!option)
            return notUnderstood(file, Tr::tr("\"%1\" is not known").arg(member.key()));
        const std::optional<QStringList> texts = textsOf(member.value(), *option);
        if (!texts)
            return notUnderstood(file,
                Tr::tr("the value of \"%1\" is of no use: %2").arg(member.key(), kindOf(*option)));
        if (!texts->isEmpty())
            given.insert(member.key(), *texts);
    }
    return given;
}

} // namespace

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(longest + 1) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return Error(Error::Kind::Storage, Tr::tr("The file \"%1\" cannot be read").arg(name),
            file.errorString(), Tr::tr("Check the name and that you may read it."));
    if (bytes.size() > longest)
        return Error(Error::Kind::Usage, Tr::tr("The file \"%1\" cannot be used").arg(name),
            Tr::tr("it is longer than 8 MiB"));
    return bytes;
}

Result<PlanOptions> PlanOptions::read(
    const QCommandLineParser &parser, const QString &file, const QList<QCommandLineOption> &known)
{
    PlanOptions options;
    if (!file.isEmpty()) {
        const auto given = givenIn(file, known);
        if (!given.ok())
            return given.error();
        options.m_given = *given;
    }
    for (const QCommandLineOption &option : known) {
        const QString name = option.names().first();
        if (parser.isSet(name))
            options.m_given.insert(name, givenOn(parser, name));
    }
    return options;
}

bool PlanOptions::isSet(const QString &name) const
{
    return m_given.contains(name);
}

QString PlanOptions::value(const QString &name) const
{
    const QStringList values = m_given.value(name);
    return values.isEmpty() ? QString() : values.last();
}

QStringList PlanOptions::list(const QString &name) const
{
    return m_given.value(name);
}

} // namespace app
