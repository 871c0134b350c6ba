// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smitopo.h"

#include "services/readings/kinds.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 10'000;

QStringList tokens(const QString &line)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return line.split(space, Qt::SkipEmptyParts);
}

bool isDevice(const QString &word)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:GPU|NIC|MIG|mlx|bond|hfi|ib|roce|qedr|bnxt|irdma|rocep|ibp|efa|rdma)[A-"
                       "Za-z0-9_-]*\\d[A-Za-z0-9_]*$"));
    return pattern.match(word).hasMatch();
}

/// What the columns behind the devices are called, in their order.
QStringList placeColumns(const QString &head)
{
    static const QRegularExpression pattern(
        QStringLiteral("CPU Affinity|GPU NUMA ID|NUMA Affinity|NUMA ID"));
    QStringList found;
    for (auto i = pattern.globalMatch(head); i.hasNext();)
        found.append(i.next().captured());
    return found;
}

void setPlace(SmiTopology::Device &device, const QString &column, const QString &cell)
{
    Printed &place = column == u"CPU Affinity" ? device.cpuAffinity
        : column == u"NUMA Affinity"           ? device.numa
                                               : device.gpuNuma;
    place = Printed::word(cell);
}

/// Cells between tabs keep empty ones apart; between spaces they cannot be told.
QStringList restOf(const QString &line, qsizetype used, qsizetype places)
{
    const QStringList words = tokens(line);
    const QStringList rest = words.mid(used);
    if (rest.size() == places || !line.contains(u'\t'))
        return rest;
    QStringList cells;
    for (const QString &cell : line.split(u'\t'))
        cells.append(cell.trimmed());
    while (!cells.isEmpty() && cells.first().isEmpty())
        cells.removeFirst();
    return cells.mid(used);
}

class Reader final
{
public:
    void take(const QString &line)
    {
        const QStringList words = tokens(line);
        if (isTopologyHead(line)) {
            readHead(line, words);
            return;
        }
        static const QRegularExpression named(QStringLiteral("^\\s*(NIC\\d+)\\s*:\\s*(\\S+)\\s*$"));
        if (const auto match = named.match(line); match.hasMatch())
            topology.legend.emplace_back(match.captured(1), match.captured(2));
        else if (!words.isEmpty() && isDevice(words[0]) && !topology.columns.isEmpty())
            readRow(line, words);
    }

    SmiTopology topology;

private:
    void readHead(const QString &line, const QStringList &words)
    {
        if (!topology.devices.empty())
            return; // a second matrix behind the first
        topology.columns.clear();
        for (const QString &word : words) {
            if (!isDevice(word))
                break;
            topology.columns.append(word);
        }
        m_places = placeColumns(line);
    }

    void readRow(const QString &line, const QStringList &words)
    {
        const qsizetype count = topology.columns.size();
        if (words.size() < count + 1)
            return; // cut off
        SmiTopology::Device device{words[0], {}, {}, {}, {}};
        for (qsizetype i = 1; i <= count; ++i)
            device.links.push_back(Printed::word(words[i]));
        const QStringList rest = restOf(line, count + 1, m_places.size());
        for (qsizetype i = 0; i < rest.size() && i < m_places.size(); ++i) {
            if (!rest[i].isEmpty())
                setPlace(device, m_places[i], rest[i]);
        }
        // nvidia-smi sets two tabs before its last column.
        if (rest.size() > m_places.size() && !m_places.isEmpty() && !rest.last().isEmpty())
            setPlace(device, m_places.last(), rest.last());
        topology.devices.push_back(std::move(device));
    }

    QStringList m_places;
};

} // namespace

bool isTopologyHead(QStringView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*GPU\\d+(?:\\s+(?:GPU|NIC|mlx|[a-z]+\\d*_)\\d+)*(?:\\s+(?:CPU|NUMA)|\\s*$)"));
    return line.size() < WIDEST && pattern.match(line.toString()).hasMatch();
}

Facts SmiTopology::facts() const
{
    Facts facts;
    const auto gpus = std::count_if(
        devices.cbegin(), devices.cend(), [](const Device &device) { return device.isGpu(); });
    facts.set(QStringLiteral("gpus"), qint64(gpus));
    facts.set(QStringLiteral("nics"), qint64(devices.size()) - qint64(gpus));
    for (const Device &device : devices) {
        const QString prefix = device.name.toLower() + u'.';
        for (size_t i = 0; i < device.links.size(); ++i)
            facts.set(prefix + columns[qsizetype(i)].toLower(), device.links[i].fact());
        facts.setIfKnown(prefix + QStringLiteral("cpu_affinity"), device.cpuAffinity.fact());
        facts.setIfKnown(prefix + QStringLiteral("numa"), device.numa.fact());
        facts.setIfKnown(prefix + QStringLiteral("gpu_numa"), device.gpuNuma.fact());
    }
    for (const auto &[name, device] : legend)
        facts.set(name.toLower() + QStringLiteral(".name"), device);
    return facts;
}

QJsonObject SmiTopology::json() const
{
    QJsonArray all;
    for (const Device &device : devices) {
        QJsonObject links;
        for (size_t i = 0; i < device.links.size(); ++i)
            links.insert(columns[qsizetype(i)], device.links[i].wordJson());
        all.append(
            QJsonObject{{QStringLiteral("name"), device.name}, {QStringLiteral("links"), links},
                {QStringLiteral("cpu_affinity"), device.cpuAffinity.wordJson()},
                {QStringLiteral("numa"), device.numa.wordJson()},
                {QStringLiteral("gpu_numa"), device.gpuNuma.wordJson()}});
    }
    QJsonObject names;
    for (const auto &[name, device] : legend)
        names.insert(name, device);
    return {{QStringLiteral("devices"), all}, {QStringLiteral("legend"), names}};
}

values::Result<SmiTopology> parseNvidiaSmiTopo(const Text &text)
{
    Reader reader;
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() < WIDEST)
            reader.take(line.text.toString());
    }
    if (reader.topology.devices.empty())
        return notOfKind(QLatin1String("nvidia_smi_topo"), text.start());
    return reader.topology;
}

} // namespace readings
