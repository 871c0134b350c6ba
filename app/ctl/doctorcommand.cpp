// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctorcommand.h"

#include "app/output.h"
#include "services/advice/logdoctor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace app
{
namespace
{

using namespace Qt::StringLiterals;
using advice::Diagnosis;
using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::DoctorCommand)
};

/// The last part of a longer log is read.
constexpr qint64 LONGEST = qint64(64) << 20;
constexpr int NOTHING_KNOWN = 1;
const QString formatOption = QStringLiteral("format");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Says why a VM with a GPU does not run, from a vmware.log, a vmkernel.log, a "
               "guest's kernel log, or the text of an error."));
    parser.addHelpOption();
    parser.addPositionalArgument(u"doctor"_s, Tr::tr("This command."));
    parser.addPositionalArgument(u"FILE"_s, Tr::tr("The log; \"-\" is standard input."));
    parser.addOption({formatOption, Tr::tr("text or json."), u"FORMAT"_s, u"text"_s});
}

Error usage(const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("gpudeckctl doctor was not understood"), why,
        Tr::tr("Try gpudeckctl doctor --help.")};
}

/// Of standard input, too, only the last part is kept.
QByteArray lastOf(QFile &file)
{
    if (!file.isSequential() && file.size() > LONGEST && !file.seek(file.size() - LONGEST))
        return {};
    QByteArray bytes;
    while (!file.atEnd()) {
        const QByteArray part = file.read(LONGEST / 16);
        if (part.isEmpty())
            break;
        bytes += part;
        if (bytes.size() > 2 * LONGEST)
            bytes = bytes.last(LONGEST);
    }
    return bytes;
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    const bool isInput = name == u"-";
    const bool opened
        = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    if (opened)
        bytes = lastOf(file);
    if (opened && file.error() == QFileDevice::NoError)
        return bytes;
    return Error(Error::Kind::Usage, Tr::tr("The file \"%1\" cannot be read").arg(name),
        file.errorString(), Tr::tr("Name a file that can be read, or \"-\"."));
}

QString classOf(values::Verdict verdict)
{
    switch (verdict) {
    case values::Verdict::Works:
        return u"works"_s;
    case values::Verdict::Loses:
        return u"loses"_s;
    case values::Verdict::Unusable:
        return u"unusable"_s;
    case values::Verdict::Stops:
        return u"stops"_s;
    case values::Verdict::Fails:
        return u"fails"_s;
    case values::Verdict::Refused:
        return u"refused"_s;
    }
    return {};
}

/// What mends it, as a plan of this program; objects that the log does not name stand in capitals.
QString planOf(const Diagnosis &one)
{
    if (!one.byPassthroughPlan)
        return {};
    return u"gpudeckctl plan passthrough --host HOST --device %1 --vm NAME"_s.arg(
        one.device.isEmpty() ? u"ID"_s : one.device);
}

QJsonObject json(const Diagnosis &one)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{u"rule"_s, one.finding.rule}, {u"class"_s, classOf(one.finding.verdict)},
        {u"hostStep"_s, one.finding.hostStep}, {u"confidence"_s, one.finding.confidence},
        {u"cause"_s, one.finding.cause}, {u"remedy"_s, one.finding.remedy},
        {u"plan"_s, orNull(planOf(one))}, {u"source"_s, one.finding.source}, {u"line"_s, one.line},
        {u"lineNumber"_s, one.lineNumber}, {u"device"_s, orNull(one.device)}};
}

QByteArray asJson(const QList<Diagnosis> &all)
{
    QJsonArray list;
    for (const Diagnosis &one : all)
        list.append(json(one));
    return QJsonDocument(QJsonObject{{u"diagnoses"_s, list}}).toJson(QJsonDocument::Indented);
}

QString asText(const Diagnosis &one)
{
    QStringList lines{one.finding.cause, u"  "_s + Tr::tr("Remedy: %1").arg(one.finding.remedy)};
    if (const QString plan = planOf(one); !plan.isEmpty())
        lines.append(u"  "_s + Tr::tr("As a plan: %1").arg(plan));
    lines.append(u"  "_s + Tr::tr("Rule %1; %2").arg(one.finding.rule, one.finding.source));
    lines.append(u"  "_s + Tr::tr("Line %1: %2").arg(one.lineNumber).arg(one.line));
    return lines.join(u'\n') + u'\n';
}

QByteArray asText(const QList<Diagnosis> &all)
{
    if (all.isEmpty())
        return Tr::tr("Nothing that is known was found in the text.").toUtf8() + '\n';
    QStringList parts;
    for (const Diagnosis &one : all)
        parts.append(asText(one));
    return parts.join(u'\n').toUtf8();
}

int print(const QByteArray &bytes, int code)
{
    QFile output;
    const values::Status opened = openOutput(output, u"-"_s);
    if (!opened)
        return fail(opened.error());
    if (output.write(bytes) == bytes.size() && output.flush())
        return code;
    return fail(
        {Error::Kind::Storage, Tr::tr("The result could not be written"), output.errorString()});
}

int runParsed(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QString format = parser.value(formatOption);
    if (words.size() != 2)
        return fail(usage(Tr::tr("name one file, or \"-\" for standard input")));
    if (format != u"text" && format != u"json")
        return fail(usage(Tr::tr("--format %1 is not known: it takes text, json").arg(format)));
    const Result<QByteArray> log = bytesOf(words[1]);
    if (!log)
        return fail(log.error());
    const QList<Diagnosis> found = advice::diagnose(*log);
    return print(
        format == u"json" ? asJson(found) : asText(found), found.isEmpty() ? NOTHING_KNOWN : 0);
}

} // namespace

QString DoctorCommand::summary()
{
    return Tr::tr("Why a VM with a GPU does not run, from its log.");
}

int DoctorCommand::run(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return fail(usage(parser.errorText()));
    if (parser.isSet(u"help"_s)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    return runParsed(parser);
}

} // namespace app
