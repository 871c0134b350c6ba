// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/packagecommand.h"

#include "app/output.h"
#include "services/hostpackages/hostpackage.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace app
{
namespace
{

using namespace Qt::StringLiterals;
using hostpackages::HostPackage;
using hostpackages::Vib;
using values::Error;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PackageCommand)
};

const QString esxiOption = QStringLiteral("esxi");
const QString formatOption = QStringLiteral("format");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Says what a package for ESXi hosts is, before a byte of it is uploaded."));
    parser.addHelpOption();
    parser.addPositionalArgument(u"package"_s, Tr::tr("This command."));
    parser.addPositionalArgument(
        u"FILE"_s, Tr::tr("A VIB, an offline bundle, or NVIDIA's download."));
    parser.addOption(
        {esxiOption, Tr::tr("Version of the host that it is meant for, 8.0.3."), u"VERSION"_s});
    parser.addOption({formatOption, Tr::tr("text or json."), u"FORMAT"_s, u"text"_s});
}

Error usage(const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("gpudeckctl package was not understood"), why,
        Tr::tr("Try gpudeckctl package --help.")};
}

QString wordOf(HostPackage::Form form)
{
    switch (form) {
    case HostPackage::Form::Vib:
        return u"vib"_s;
    case HostPackage::Form::Bundle:
        return u"bundle"_s;
    case HostPackage::Form::Download:
        break;
    }
    return u"download"_s;
}

QString wordOf(HostPackage::Family family)
{
    switch (family) {
    case HostPackage::Family::Graphics:
        return u"graphics"_s;
    case HostPackage::Family::AiEnterprise:
        return u"ai-enterprise"_s;
    case HostPackage::Family::Daemon:
        return u"daemon"_s;
    case HostPackage::Family::Other:
        break;
    }
    return u"other"_s;
}

QJsonObject json(const Vib &vib)
{
    QJsonArray requirements;
    for (const hostpackages::Requirement &one : vib.requirements)
        requirements.append(QJsonObject{
            {u"name"_s, one.name}, {u"relation"_s, one.relation}, {u"version"_s, one.version}});
    return {{u"name"_s, vib.name}, {u"version"_s, vib.version}, {u"vendor"_s, vib.vendor},
        {u"summary"_s, vib.summary}, {u"acceptance"_s, vib.acceptance},
        {u"builtFor"_s, vib.builtFor().toString()}, {u"requirements"_s, requirements}};
}

QByteArray asJson(const HostPackage &package, const std::optional<Error> &refusal)
{
    QJsonArray vibs;
    for (const Vib &vib : package.vibs)
        vibs.append(json(vib));
    return QJsonDocument(
        QJsonObject{{u"form"_s, wordOf(package.form)}, {u"family"_s, wordOf(package.family)},
            {u"component"_s, package.component}, {u"vibs"_s, vibs},
            {u"bundles"_s, QJsonArray::fromStringList(package.bundles)},
            {u"refused"_s, refusal ? QJsonValue(refusal->why) : QJsonValue()}})
        .toJson(QJsonDocument::Indented);
}

QByteArray asText(const HostPackage &package)
{
    QStringList lines{hostpackages::nameOf(package)};
    for (const Vib &vib : package.vibs)
        lines.append(u"  "_s + Tr::tr("%1 %2 of %3").arg(vib.name, vib.version, vib.vendor));
    if (!package.component.isEmpty())
        lines.append(u"  "_s + Tr::tr("Component: %1").arg(package.component));
    return lines.join(u'\n').toUtf8() + '\n';
}

int judge(const QString &file, const QVersionNumber &esxi, bool isJson)
{
    const values::Result<HostPackage> package = hostpackages::readHostPackage(file);
    if (!package)
        return fail(package.error());
    const std::optional<Error> refusal
        = esxi.isNull() ? std::nullopt : hostpackages::refusedBy(*package, esxi);
    const QByteArray text = isJson ? asJson(*package, refusal) : asText(*package);
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    return refusal ? fail(*refusal) : 0;
}

} // namespace

QString PackageCommand::summary()
{
    return Tr::tr("What a package for ESXi hosts is, and which hosts take it.");
}

int PackageCommand::run(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return fail(usage(parser.errorText()));
    if (parser.isSet(u"help"_s)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    const QStringList words = parser.positionalArguments();
    const QString format = parser.value(formatOption);
    if (words.size() != 2)
        return fail(usage(Tr::tr("name one file")));
    if (format != u"text" && format != u"json")
        return fail(usage(Tr::tr("--format %1 is not known: it takes text, json").arg(format)));
    const QVersionNumber esxi = QVersionNumber::fromString(parser.value(esxiOption));
    if (parser.isSet(esxiOption) && esxi.segmentCount() < 2)
        return fail(usage(Tr::tr("--esxi takes a version such as 8.0.3")));
    return judge(words[1], esxi, format == u"json");
}

} // namespace app
