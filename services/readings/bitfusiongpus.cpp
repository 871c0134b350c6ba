// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/bitfusiongpus.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Server = BitfusionGpus::Server;
using Gpu = BitfusionGpus::Gpu;

/// "- server 0 [172.16.31.92:56001+IB]: running 0 tasks" and the GPUs below it.
bool readList(QStringView line, BitfusionGpus &into)
{
    static const QRegularExpression server(
        uR"(^\s*-?\s*server\s+(\d+)\s+\[([^\]]+)\]:\s*running\s+(\d+)\s+tasks?\b)"_s);
    static const QRegularExpression gpu(
        uR"(^\s*\|[\s-]*GPU\s+(\d+):\s*free memory\s+(\d+)\s*MiB\s*/\s*(\d+)\s*MiB)"_s);
    if (const QRegularExpressionMatch match = matched(server, line); match.hasMatch()) {
        QStringList parts = match.captured(2).split(u'+');
        const QString endpoint = parts.takeFirst().trimmed();
        into.servers.push_back({numberGroup(match, 1), endpoint, parts, numberGroup(match, 3), {}});
        return true;
    }
    const QRegularExpressionMatch match = matched(gpu, line);
    if (!match.hasMatch())
        return false;
    Gpu found;
    if (!into.servers.empty())
        found.server = qint64(into.servers.size()) - 1;
    found.index = numberGroup(match, 1);
    found.freeMib = numberGroup(match, 2);
    found.totalMib = numberGroup(match, 3);
    into.gpus.push_back(found);
    return true;
}

/// The two rows of a GPU in smi's table. Bars may stand between any two words, so values are found
/// by their form and not by their column.
bool readFirstRow(const QString &row, BitfusionGpus &into)
{
    static const QRegularExpression busId(
        uR"(\b([0-9A-Fa-f]{4,8}:[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\.\d)\s*(\S+)?)"_s);
    static const QRegularExpression name(uR"(^\s*(\d+)\s+(\S.*?)\s+(Enabled|Disabled|On|Off)\b)"_s);
    static const QRegularExpression memory(uR"((\d+)\s*MB\s*/\s*(\d+)\s*MB)"_s);
    const QRegularExpressionMatch address = matched(busId, row);
    const QRegularExpressionMatch head = matched(name, row);
    if (!address.hasMatch() || !head.hasMatch())
        return false;
    const QRegularExpressionMatch allocated = matched(memory, row);
    Gpu gpu;
    if (!into.servers.empty())
        gpu.server = qint64(into.servers.size()) - 1;
    gpu.index = numberGroup(head, 1);
    gpu.name = group(head, 2);
    gpu.persistence = group(head, 3);
    gpu.busId = group(address, 1);
    gpu.ecc = group(address, 2);
    gpu.allocatedMib = numberGroup(allocated, 1);
    gpu.totalMib = numberGroup(allocated, 2);
    into.gpus.push_back(gpu);
    return true;
}

bool readSecondRow(const QString &row, Gpu &gpu)
{
    static const QRegularExpression fan(uR"(^\s*(\d+|N/A)\s*%?)"_s);
    static const QRegularExpression celsius(uR"(\b(\d+)\s*C\b)"_s);
    static const QRegularExpression state(uR"(\b(P\d+)\b)"_s);
    static const QRegularExpression power(uR"(\b(\d+)\s*[WM]\s*/\s*(\d+)\s*[WM](?!B))"_s);
    static const QRegularExpression memory(
        uR"((\d+)\s*MB\s*/\s*(\d+)\s*MB\s*(?:(\d+|N/A)\s*%?)?\s*(.*)$)"_s);
    const QRegularExpressionMatch used = matched(memory, row);
    if (!used.hasMatch() || !matched(celsius, row).hasMatch())
        return false;
    gpu.fanPercent = firstGroup(fan, row);
    gpu.temperatureC = firstGroup(celsius, row);
    gpu.state = firstGroup(state, row);
    const QRegularExpressionMatch watts = matched(power, row);
    gpu.powerW = group(watts, 1);
    gpu.powerCapW = group(watts, 2);
    gpu.usedMib = numberGroup(used, 1);
    gpu.physicalMib = numberGroup(used, 2);
    gpu.utilisationPercent = group(used, 3);
    gpu.computeMode = group(used, 4);
    return true;
}

/// smi's table; other tools' tables name no endpoint.
class SmiTable final
{
public:
    explicit SmiTable(BitfusionGpus &gpus)
        : m_gpus(gpus)
    {
    }

    void add(QStringView line)
    {
        static const QRegularExpression head(
            uR"(^\s*\|?\s*(\S+:\d+)\s*\|?\s*Driver Version:\s*([\d.]+))"_s);
        if (const QRegularExpressionMatch match = matched(head, line); match.hasMatch()) {
            m_gpus.servers.push_back({std::nullopt, match.captured(1), {}, {}, group(match, 2)});
            m_isInside = true;
            return;
        }
        if (!m_isInside || !line.trimmed().startsWith(u'|'))
            return;
        const QString row = clipped(line).toString().replace(u'|', u' ').simplified();
        if (m_isSecondDue && readSecondRow(row, m_gpus.gpus.back()))
            m_isSecondDue = false;
        else if (readFirstRow(row, m_gpus))
            m_isSecondDue = true;
    }

private:
    BitfusionGpus &m_gpus;
    bool m_isInside = false;
    bool m_isSecondDue = false;
};

/// One server per line, or YAML under "servers:".
std::vector<QString> configuredServers(const Text &text)
{
    static const QRegularExpression endpoint(
        uR"(^\s*(?:-\s*)?(?:reachable:\s*)?((?:\d{1,3}(?:\.\d{1,3}){3}|[A-Za-z][\w-]*(?:\.[\w-]+)+)(?::\d{1,5})?)\s*$)"_s);
    std::vector<QString> found;
    bool isFile = false;
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        const QStringView inner = line.trimmed();
        if (const auto command = promptCommand(line)) {
            isFile = isFile || command->contains(u"servers.conf");
        } else if (inner == u"servers:") {
            isFile = true;
        } else if (const Words server = firstGroup(endpoint, line)) {
            if (found.empty() || found.back() != *server) // reachable repeats an address
                found.push_back(*server);
        } else if (!isFile && !inner.isEmpty() && !inner.startsWith(u'#')) {
            return {}; // some other text
        }
    }
    return found;
}

void setIfKnown(Facts &list, const QString &key, std::optional<qint64> number)
{
    if (number)
        list.set(key, *number);
}

Facts facts(const Gpu &gpu)
{
    Facts list;
    setIfKnown(list, u"server"_s, gpu.server);
    setIfKnown(list, u"index"_s, gpu.index);
    list.setIfKnown(u"name"_s, gpu.name);
    list.setIfKnown(u"bus_id"_s, gpu.busId);
    list.setIfKnown(u"persistence"_s, gpu.persistence);
    setIfKnown(list, u"mem_free_mib"_s, gpu.freeMib);
    setIfKnown(list, u"mem_total_mib"_s, gpu.totalMib);
    setIfKnown(list, u"mem_allocated_mib"_s, gpu.allocatedMib);
    setIfKnown(list, u"mem_used_mib"_s, gpu.usedMib);
    setIfKnown(list, u"mem_physical_mib"_s, gpu.physicalMib);
    list.setIfKnown(u"ecc"_s, gpu.ecc);
    list.setIfKnown(u"fan_pct"_s, gpu.fanPercent);
    list.setIfKnown(u"temp_c"_s, gpu.temperatureC);
    list.setIfKnown(u"perf"_s, gpu.state);
    list.setIfKnown(u"power_w"_s, gpu.powerW);
    list.setIfKnown(u"power_cap_w"_s, gpu.powerCapW);
    list.setIfKnown(u"util_pct"_s, gpu.utilisationPercent);
    list.setIfKnown(u"compute"_s, gpu.computeMode);
    return list;
}

QJsonObject json(const Gpu &gpu)
{
    return {{u"server"_s, orNull(gpu.server)}, {u"index"_s, orNull(gpu.index)},
        {u"name"_s, orNull(gpu.name)}, {u"busId"_s, orNull(gpu.busId)},
        {u"freeMiB"_s, orNull(gpu.freeMib)}, {u"totalMiB"_s, orNull(gpu.totalMib)},
        {u"allocatedMiB"_s, orNull(gpu.allocatedMib)}, {u"usedMiB"_s, orNull(gpu.usedMib)},
        {u"physicalMiB"_s, orNull(gpu.physicalMib)}, {u"persistence"_s, orNull(gpu.persistence)},
        {u"ecc"_s, orNull(gpu.ecc)}, {u"fanPercent"_s, figureOrNull(gpu.fanPercent)},
        {u"temperatureC"_s, figureOrNull(gpu.temperatureC)}, {u"state"_s, orNull(gpu.state)},
        {u"powerW"_s, figureOrNull(gpu.powerW)}, {u"powerCapW"_s, figureOrNull(gpu.powerCapW)},
        {u"utilisationPercent"_s, figureOrNull(gpu.utilisationPercent)},
        {u"computeMode"_s, orNull(gpu.computeMode)}};
}

} // namespace

BitfusionGpus parseBitfusionGpus(const Text &text)
{
    BitfusionGpus found;
    SmiTable table(found);
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        if (!readList(line, found))
            table.add(line);
    }
    found.configured = configuredServers(text);
    return found;
}

Facts facts(const BitfusionGpus &gpus)
{
    Facts list;
    if (!gpus.servers.empty())
        list.set(u"servers"_s, qint64(gpus.servers.size()));
    for (size_t i = 0; i < gpus.servers.size(); ++i) {
        const Server &server = gpus.servers[i];
        const QString prefix = u"server%1."_s.arg(i);
        list.set(prefix + u"endpoint", Facts::Value(server.endpoint));
        if (server.number)
            list.set(prefix + u"flags", Facts::Value(server.flags.join(u'+')));
        setIfKnown(list, prefix + u"tasks", server.tasks);
        list.setIfKnown(prefix + u"driver", server.driver);
    }
    if (!gpus.servers.empty()) {
        list.set(u"server"_s, Facts::Value(gpus.servers.front().endpoint));
        list.setIfKnown(u"driver"_s, gpus.servers.front().driver);
        list.set(u"gpus"_s, qint64(gpus.gpus.size()));
    }
    for (size_t i = 0; i < gpus.gpus.size(); ++i)
        list.append(facts(gpus.gpus[i]), u"gpu%1."_s.arg(i));
    if (gpus.configured.empty())
        return list;
    list.set(u"servers"_s, qint64(gpus.configured.size()));
    for (size_t i = 0; i < gpus.configured.size(); ++i)
        list.set(u"server%1"_s.arg(i), Facts::Value(gpus.configured[i]));
    return list;
}

QJsonObject json(const BitfusionGpus &gpus)
{
    QJsonArray servers, list, configured;
    for (const Server &server : gpus.servers)
        servers.append(
            QJsonObject{{u"number"_s, orNull(server.number)}, {u"endpoint"_s, server.endpoint},
                {u"flags"_s, QJsonArray::fromStringList(server.flags)},
                {u"tasks"_s, orNull(server.tasks)}, {u"driver"_s, orNull(server.driver)}});
    for (const Gpu &gpu : gpus.gpus)
        list.append(json(gpu));
    for (const QString &server : gpus.configured)
        configured.append(server);
    return {{u"servers"_s, servers}, {u"gpus"_s, list}, {u"configured"_s, configured}};
}

} // namespace readings
