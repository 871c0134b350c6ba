// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/vmwarelog.h"

#include "services/readings/numbers.h"
#include "services/readings/shelltext.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = VmwareLog::Device;

constexpr size_t MOST_DEVICES = 256;
constexpr size_t MOST_SETTINGS = 1000;
/// A line of a BAR that a terminal or a page broke is put together again from so many.
constexpr int MOST_PARTS = 4;

bool isBarStart(QStringView line)
{
    return line.contains(u"PCIPassthru: Device") && !line.contains(u"flags");
}

void readBar(QStringView line, VmwareLog &into)
{
    static const QRegularExpression bar(
        uR"(Device\s+([0-9a-fA-F:]+\.\d)\s+barIndex\s+(\d+)\s+type\s+(\d+)\s+realaddr\s+(\w+)\s+size\s+(\d+)(?:\s+flags\s*(\d+)?)?)"_s);
    const QRegularExpressionMatch match = matched(bar, line);
    if (!match.hasMatch())
        return;
    const QString address = match.captured(1);
    auto device = std::find_if(into.devices.begin(), into.devices.end(),
        [&address](const Device &known) { return known.address == address; });
    if (device == into.devices.end()) {
        if (into.devices.size() >= MOST_DEVICES)
            return;
        into.devices.push_back({address, {}});
        device = into.devices.end() - 1;
    }
    device->bars.push_back({group(match, 2), group(match, 3), group(match, 4),
        numberGroup(match, 5), group(match, 6)});
}

void readMappings(QStringView message, VmwareLog &into)
{
    if (!message.contains(u"IOMMU mapping"))
        return;
    if (message.contains(u"successfully"))
        into.iommuMappings = u"ok"_s;
    else if (message.contains(u"ailed"))
        into.iommuMappings = u"failed"_s;
}

bool isOfInterest(const QString &key)
{
    return key.startsWith(u"pciPassthru"_s) || key.startsWith(u"sched.mem."_s) || key == u"firmware"
        || key == u"memSize" || key == u"memsize" || key.startsWith(u"hypervisor.cpuid"_s)
        || key.startsWith(u"vgpu."_s);
}

void readSetting(QStringView message, VmwareLog &into)
{
    static const QRegularExpression setting(uR"re(^(?:DICT\s+)?\s*([\w.:-]+)\s*=\s*"([^"]*)")re"_s);
    const QRegularExpressionMatch match = matched(setting, message);
    if (match.hasMatch() && into.settings.size() < MOST_SETTINGS && isOfInterest(match.captured(1)))
        into.settings.push_back({match.captured(1), match.captured(2)});
}

bool isTrouble(QStringView message)
{
    for (const QStringView word : {u"failing", u"failed", u"Failed", u"could not", u"Could not",
             u"not a passthrough", u"does not match", u"insufficient", u"No graphics device",
             u"should be equal", u"not supported", u"not allowed"}) {
        if (message.contains(word) && !message.contains(u"vmiop_log"))
            return true;
    }
    return false;
}

void readLine(QStringView line, VmwareLog &into)
{
    static const QRegularExpression version(uR"(\bLog for VMware ES\w* .*?version=(\d[\w.]*))"_s);
    static const QRegularExpression build(uR"(\bLog for VMware ES\w* .*?build=(?:build-)?(\d+))"_s);
    const LogLine parted = logLine(line);
    into.isVmwareLog = into.isVmwareLog || parted.source.startsWith(u"vmx")
        || parted.source.startsWith(u"vthread") || parted.source.startsWith(u"vcpu")
        || line.contains(u"PCIPassthru:");
    readBar(parted.message, into);
    readMappings(parted.message, into);
    readSetting(parted.message, into);
    keepFirst(into.vmVersion, firstGroup(version, line));
    keepFirst(into.build, firstGroup(build, line));
    if (isTrouble(parted.message))
        readVsphereMessage(parted.message, into.trouble);
}

Facts facts(const VmwareLog::Bar &bar)
{
    Facts list;
    list.setIfKnown(u"type"_s, bar.type);
    list.setIfKnown(u"realaddr"_s, bar.realAddress);
    if (bar.sizeBytes)
        list.set(u"size"_s, *bar.sizeBytes);
    list.setIfKnown(u"flags"_s, bar.flags);
    return list;
}

/// The bars of the first device also stand without its number.
void addDevices(const VmwareLog &log, Facts &list)
{
    for (size_t i = 0; i < log.devices.size(); ++i) {
        const QString name = u"pci%1"_s.arg(i);
        list.set(name, Facts::Value(log.devices[i].address));
        for (const VmwareLog::Bar &bar : log.devices[i].bars) {
            const QString key = u"bar%1."_s.arg(bar.index.value_or(QString()));
            list.append(facts(bar), name + u'.' + key);
            if (i == 0)
                list.append(facts(bar), key);
        }
    }
    if (!log.devices.empty())
        list.set(u"bars"_s, log.barCount());
}

QJsonArray json(const std::vector<Device> &devices)
{
    QJsonArray list;
    for (const Device &device : devices) {
        QJsonArray bars;
        for (const VmwareLog::Bar &bar : device.bars)
            bars.append(QJsonObject{{u"index"_s, figureOrNull(bar.index)},
                {u"type"_s, figureOrNull(bar.type)}, {u"address"_s, orNull(bar.realAddress)},
                {u"sizeBytes"_s, orNull(bar.sizeBytes)}, {u"flags"_s, figureOrNull(bar.flags)}});
        list.append(QJsonObject{{u"address"_s, device.address}, {u"bars"_s, bars}});
    }
    return list;
}

} // namespace

qint64 VmwareLog::barCount() const
{
    qint64 count = 0;
    for (const Device &device : devices)
        count += qint64(device.bars.size());
    return count;
}

VmwareLog parseVmwareLog(const Text &text)
{
    VmwareLog found;
    QString open; // a BAR line that the next lines complete
    int parts = 0;
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        if (!open.isEmpty()) {
            open += u' ' + line.trimmed();
            if (!line.contains(u"flags") && ++parts < MOST_PARTS)
                continue;
            readLine(open, found);
            open.clear();
        } else if (isBarStart(line)) {
            open = line.toString();
            parts = 1;
        } else {
            readLine(line, found);
        }
    }
    if (!open.isEmpty())
        readLine(open, found);
    found.vgpu = parseVgpuLog(text);
    if (!found.trouble.label)
        found.trouble.label = found.trouble.cause;
    return found;
}

int likenessOfVmwareLog(const Text &text)
{
    if (text.contains(QLatin1String("vmware.log")) || text.contains(QLatin1String("| vmx|"))
        || text.contains(QLatin1String(" vmx - ")))
        return 86;
    if (text.contains(QLatin1String("VMKPCIPassthru")))
        return 0; // the kernel's log
    return text.contains(QLatin1String("PCIPassthru:")) ? 80 : 0;
}

Facts facts(const VmwareLog &log)
{
    Facts list;
    if (!log.isVmwareLog && !log.vgpu.isVgpu && log.devices.empty() && !log.trouble.label)
        return list;
    addDevices(log, list);
    list.setIfKnown(u"iommu_mappings"_s, log.iommuMappings);
    for (const VmwareLog::Setting &setting : log.settings)
        list.set(setting.key, Facts::Value(setting.value));
    list.append(facts(log.vgpu));
    const Facts trouble = facts(log.trouble);
    for (const Facts::Fact &fact : trouble.all()) {
        if (!list.contains(fact.key))
            list.set(fact.key, fact.value);
    }
    if (!list.contains(u"errors"_s))
        list.set(u"errors"_s, log.trouble.label ? 1 : 0);
    list.setIfKnown(u"version"_s, log.vmVersion);
    list.setIfKnown(u"build"_s, log.build);
    return list;
}

QJsonObject json(const VmwareLog &log)
{
    QJsonObject settings;
    for (const VmwareLog::Setting &setting : log.settings)
        settings.insert(setting.key, setting.value);
    return {{u"devices"_s, json(log.devices)}, {u"iommuMappings"_s, orNull(log.iommuMappings)},
        {u"settings"_s, settings},
        {u"vgpu"_s, log.vgpu.isVgpu ? QJsonValue(json(log.vgpu)) : QJsonValue()},
        {u"trouble"_s, log.trouble.label ? QJsonValue(json(log.trouble)) : QJsonValue()},
        {u"version"_s, orNull(log.vmVersion)}, {u"build"_s, orNull(log.build)}};
}

} // namespace readings
