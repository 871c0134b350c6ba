// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/sminvlink.h"

#include "services/readings/kinds.h"
#include "services/readings/smilist.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace readings
{
namespace
{

QString snakeCase(QString words)
{
    static const QRegularExpression odd(QStringLiteral("[^a-z0-9]+"));
    words = words.toLower().replace(odd, QStringLiteral("_"));
    while (words.endsWith(u'_'))
        words.chop(1);
    return words;
}

/// "Link 0: 25 GB/s", "Link 0: Replay Errors: 0", "Link 0, P2P is supported: true".
bool takeLink(QStringView line, SmiNvlink::Property &property)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*Link\\s+(\\d+)\\s*[:,]\\s*(?:([A-Za-z][^:]*):\\s*)?(\\S.*)$"));
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return false;
    property.link = match.capturedView(1).toInt();
    property.name = snakeCase(match.captured(2));
    property.value = Printed::figure(match.capturedView(3));
    return true;
}

/// "GPU 0: name (UUID: …)", also without the UUID.
bool takeGpu(QStringView line, SmiGpu &gpu)
{
    if (takeListedGpu(line, gpu))
        return true;
    static const QRegularExpression bare(QStringLiteral("^\\s*GPU\\s+(\\d+):\\s*([^():]+)$"));
    const auto match = bare.match(line.toString());
    if (!match.hasMatch())
        return false;
    gpu.index = Printed::word(match.capturedView(1));
    gpu.name = Printed::word(match.capturedView(2));
    return true;
}

/// "NVML: Unable to retrieve NVLink information as all links are inActive"
QString troubleIn(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral("(Unable to (?:retrieve|get|determine)[^:]*NVLink[^:]*|"
                       "[^:]*does not (?:have or )?support NVLink[^:]*)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line.toString());
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

} // namespace

qint64 SmiNvlink::Gpu::linkCount() const
{
    QSet<int> links;
    for (const Property &property : properties)
        links.insert(property.link);
    return links.size();
}

qint64 SmiNvlink::Gpu::activeCount() const
{
    qint64 active = 0;
    for (const Property &property : properties)
        active += property.name.isEmpty() && property.value.number() ? 1 : 0;
    return active;
}

Facts SmiNvlink::facts() const
{
    Facts facts;
    facts.set(QStringLiteral("gpus"), qint64(gpus.size()));
    for (size_t i = 0; i < gpus.size(); ++i) {
        const QString prefix = QStringLiteral("gpu%1.").arg(i);
        const Gpu &one = gpus[i];
        facts.setIfKnown(prefix + QStringLiteral("index"), one.gpu.index.fact());
        facts.setIfKnown(prefix + QStringLiteral("name"), one.gpu.name.fact());
        facts.setIfKnown(prefix + QStringLiteral("uuid"), one.gpu.uuid.fact());
        facts.set(prefix + QStringLiteral("links"), one.linkCount());
        facts.set(prefix + QStringLiteral("active_links"), one.activeCount());
        for (const Property &property : one.properties) {
            const QString link = prefix + QStringLiteral("link%1").arg(property.link);
            if (!property.name.isEmpty()) {
                facts.set(link + u'.' + property.name, property.value.fact());
                continue;
            }
            facts.set(link + QStringLiteral("_gbs"), property.value.fact());
            facts.set(link + QStringLiteral(".gbps"), property.value.fact());
        }
    }
    if (!trouble.isEmpty())
        facts.set(QStringLiteral("error"), trouble);
    return facts;
}

QJsonObject SmiNvlink::json() const
{
    QJsonArray all;
    for (const Gpu &one : gpus) {
        QJsonArray links;
        for (const Property &property : one.properties) {
            const QString name
                = property.name.isEmpty() ? QStringLiteral("gigabytes_per_second") : property.name;
            const bool isNumber = property.value.number().has_value();
            links.append(QJsonObject{{QStringLiteral("link"), property.link},
                {name, isNumber ? property.value.figureJson() : property.value.wordJson()}});
        }
        all.append(QJsonObject{{QStringLiteral("index"), one.gpu.index.figureJson()},
            {QStringLiteral("name"), one.gpu.name.wordJson()},
            {QStringLiteral("uuid"), one.gpu.uuid.wordJson()}, {QStringLiteral("links"), links}});
    }
    QJsonObject json{{QStringLiteral("gpus"), all}};
    if (!trouble.isEmpty())
        json.insert(QStringLiteral("error"), trouble);
    return json;
}

values::Result<SmiNvlink> parseNvidiaSmiNvlink(const Text &text)
{
    SmiNvlink result;
    bool hasLink = false;
    for (const Text::Line &line : text.lines()) {
        SmiGpu gpu;
        SmiNvlink::Property property;
        if (line.text.size() > 1000)
            continue;
        const QString trouble = troubleIn(line.text);
        if (result.trouble.isEmpty())
            result.trouble = trouble;
        hasLink = hasLink || !trouble.isEmpty();
        if (takeGpu(line.text, gpu)) {
            result.gpus.push_back({std::move(gpu), {}});
        } else if (takeLink(line.text, property)) {
            if (result.gpus.empty())
                result.gpus.emplace_back();
            result.gpus.back().properties.push_back(std::move(property));
            hasLink = true;
        }
    }
    if (!hasLink)
        return notOfKind(QLatin1String("nvidia_smi_nvlink"), text.start());
    return result;
}

} // namespace readings
