// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/parsecommand.h"

#include "app/output.h"
#include "services/readings/kinds.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace app
{
namespace
{

using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::ParseCommand)
};

/// More than any tool prints, less than what would exhaust the machine.
constexpr qint64 LONGEST = 256LL * 1024 * 1024;
const QString flatOption = QStringLiteral("flat");
const QString formatOption = QStringLiteral("format");

QString kindNames()
{
    QStringList names;
    for (const readings::Kind &kind : readings::kinds())
        names.append(kind.name);
    return names.join(QStringLiteral(", "));
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr("Prints what the output of a tool or a log says.\n"
                                            "Kinds: %1")
                                         .arg(kindNames()));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("parse"), Tr::tr("This command."));
    parser.addPositionalArgument(
        QStringLiteral("KIND"), Tr::tr("One of the kinds, or \"auto\" to recognise it."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
        Tr::tr("The text; \"-\" or nothing is standard input."), QStringLiteral("[FILE|-]"));
    parser.addOption({flatOption,
        Tr::tr("One flat object: values as printed, unknown is null, trouble is in \"error\".")});
    parser.addOption(
        {formatOption, Tr::tr("json or table."), QStringLiteral("FORMAT"), QStringLiteral("json")});
}

Error usage(const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("gpudeckctl parse was not understood"), why,
        Tr::tr("Try gpudeckctl parse --help.")};
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    const bool isInput = name == u"-";
    const bool opened
        = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error(Error::Kind::Storage, Tr::tr("The file \"%1\" cannot be read").arg(name),
            file.errorString());
    QByteArray bytes = file.read(LONGEST + 1);
    if (file.error() != QFileDevice::NoError)
        return Error(Error::Kind::Storage, Tr::tr("The file \"%1\" cannot be read").arg(name),
            file.errorString());
    if (bytes.size() > LONGEST)
        return Error(Error::Kind::Protocol, Tr::tr("The text could not be read"),
            Tr::tr("it is longer than 256 MiB"), Tr::tr("Cut out the part that matters."));
    return bytes;
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

/// In the order of the text, which QJsonObject would not keep.
QByteArray flatJson(const readings::Reading &reading)
{
    QByteArray json = "{\n    \"kind\": " + quoted(reading.kind);
    for (const readings::Facts::Fact &fact : reading.facts.all())
        json += ",\n    " + quoted(fact.key) + ": " + (fact.value ? quoted(*fact.value) : "null");
    return json + "\n}\n";
}

QByteArray nestedJson(const readings::Reading &reading)
{
    QJsonObject object = reading.nested;
    object.insert(QStringLiteral("kind"), reading.kind);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray table(const readings::Reading &reading)
{
    qsizetype width = 4;
    for (const readings::Facts::Fact &fact : reading.facts.all())
        width = std::max(width, fact.key.size());
    const auto line = [width](const QString &key, const QString &value) {
        return QString(key.leftJustified(width + 2) + value + u'\n').toUtf8();
    };
    QByteArray text = line(QStringLiteral("kind"), reading.kind);
    for (const readings::Facts::Fact &fact : reading.facts.all())
        text += line(fact.key, fact.value.value_or(Tr::tr("unknown")));
    return text;
}

int print(const QByteArray &bytes)
{
    QFile output;
    const values::Status opened = openOutput(output, QStringLiteral("-"));
    if (!opened)
        return fail(opened.error());
    if (output.write(bytes) == bytes.size() && output.flush())
        return 0;
    return fail(
        {Error::Kind::Storage, Tr::tr("The result could not be written"), output.errorString()});
}

int runParsed(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QString format = parser.value(formatOption);
    if (words.size() < 2 || words.size() > 3)
        return fail(usage(Tr::tr("name a kind (or auto) and at most one file")));
    if (format != u"json" && format != u"table")
        return fail(usage(Tr::tr("--format %1 is not known: it takes json, table").arg(format)));
    const bool isAuto = words[1] == u"auto";
    if (!isAuto && readings::kindNamed(words[1]) == nullptr)
        return fail(
            usage(Tr::tr("there is no kind \"%1\": it takes auto, %2").arg(words[1], kindNames())));
    const Result<QByteArray> bytes = bytesOf(words.value(2, QStringLiteral("-")));
    if (!bytes)
        return fail(bytes.error());
    const Result<readings::Reading> reading
        = isAuto ? readings::readAuto(*bytes) : readings::read(words[1], *bytes);
    if (!reading)
        return fail(reading.error());
    if (format == u"table")
        return print(table(*reading));
    return print(parser.isSet(flatOption) ? flatJson(*reading) : nestedJson(*reading));
}

} // namespace

QString ParseCommand::summary()
{
    return Tr::tr("What a saved output of nvidia-smi, esxcli and others says.");
}

int ParseCommand::run(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return fail(usage(parser.errorText()));
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    return runParsed(parser);
}

} // namespace app
