// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxiversion.h"

#include "services/readings/esxclifields.h"
#include "services/readings/shelltext.h"

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

Words numberOfBuild(QStringView text)
{
    static const QRegularExpression digits(uR"((?:Releasebuild-|build[- ]|^\s*)(\d{4,}))"_s);
    return firstGroup(digits, text);
}

void readField(const Field &field, EsxiVersion &into)
{
    const QString key = keyOf(field.name);
    const QString value = field.value.toString();
    if (key == u"product")
        keepFirst(into.product, value);
    else if (key == u"version")
        keepFirst(into.version, value);
    else if (key == u"build")
        keepFirst(into.build, numberOfBuild(value));
    else if (key == u"update")
        keepFirst(into.update, value);
    else if (key == u"patch")
        keepFirst(into.patch, value);
}

/// "VMware ESXi 6.7.0 build-10302608", "VMware ESXi 7.0 Update 3", "VMkernel esx1 7.0.3 #1 SMP …".
void readLine(QStringView line, EsxiVersion &into)
{
    static const QRegularExpression product(
        uR"(\b((?:VMware )?(?:ESXi|ESX|vCenter Server))\s+(\d+(?:\.\d+)+)(.*))"_s);
    static const QRegularExpression kernel(uR"(\bVMkernel\s+\S+\s+(\d+(?:\.\d+)+)\s+#)"_s);
    static const QRegularExpression update(uR"(\bUpdate\s+(\w+))"_s);
    if (const QRegularExpressionMatch match = matched(kernel, line); match.hasMatch()) {
        keepFirst(into.version, group(match, 1));
        keepFirst(into.build, numberOfBuild(line));
        return;
    }
    const QRegularExpressionMatch match = matched(product, line);
    if (!match.hasMatch())
        return;
    const Words build = numberOfBuild(match.capturedView(3));
    keepFirst(into.product, group(match, 1));
    keepFirst(into.build, build);
    if (build)
        keepFirst(into.version, group(match, 2));
    else
        keepFirst(into.release, clipped(line).trimmed().toString());
    keepFirst(into.update, firstGroup(update, match.capturedView(3)));
}

} // namespace

EsxiVersion parseEsxiVersion(const Text &text)
{
    static const QRegularExpression number(uR"((\d+(?:\.\d+)+))"_s);
    EsxiVersion found;
    for (const Text::Line &line : text.lines()) {
        if (promptCommand(line.text))
            continue;
        if (const std::optional<Field> field = fieldOf(line.text))
            readField(*field, found);
        readLine(line.text, found);
    }
    if (!found.version && found.release)
        found.version = firstGroup(number, *found.release);
    return found;
}

int likenessOfEsxiVersion(const Text &text)
{
    static const QRegularExpression line(
        uR"((?:^|\n)\s*VMware ESXi? \d[\d.]+ (?:build-\d+|GA|Update))"_s);
    if (text.contains(QLatin1String("Product: VMware ESXi")))
        return 90;
    if (text.lines().size() > 20)
        return 0;
    if (line.match(text.content()).hasMatch())
        return 80;
    return text.content().startsWith(u"VMkernel ") ? 80 : 0;
}

Facts facts(const EsxiVersion &version)
{
    Facts list;
    list.setIfKnown(u"version"_s, version.version);
    list.setIfKnown(u"build"_s, version.build);
    list.setIfKnown(u"product"_s, version.product);
    list.setIfKnown(u"update"_s, version.update);
    list.setIfKnown(u"patch"_s, version.patch);
    list.setIfKnown(u"release"_s, version.release);
    return list;
}

QJsonObject json(const EsxiVersion &version)
{
    return {{u"product"_s, orNull(version.product)}, {u"version"_s, orNull(version.version)},
        {u"build"_s, orNull(version.build)}, {u"update"_s, orNull(version.update)},
        {u"patch"_s, orNull(version.patch)}, {u"release"_s, orNull(version.release)}};
}

} // namespace readings
