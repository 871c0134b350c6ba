// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/lspci.h"

#include "services/readings/esxclifields.h"
#include "services/readings/esxclihardware.h"
#include "services/readings/shelltext.h"

#include <array>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = Lspci::Device;

/// Vendors whose names hold what looks like the end of one.
constexpr std::array<QStringView, 10> VENDORS{u"NVIDIA Corporation",
    u"Advanced Micro Devices, Inc. [AMD/ATI]", u"Advanced Micro Devices, Inc. [AMD]",
    u"Intel Corporation", u"VMware", u"Red Hat, Inc.", u"Mellanox Technologies",
    u"Broadcom Inc. and subsidiaries", u"Microsoft Corporation",
    u"Matrox Electronics Systems Ltd."};

/// Cuts a part off the end of a text and hands it out.
Words takeEnd(QString &text, const QRegularExpression &pattern)
{
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString found = match.captured(1);
    text = text.left(match.capturedStart(0)).trimmed();
    return found;
}

void partVendor(const QString &description, Device &into)
{
    static const QRegularExpression general(
        uR"(^(.+?(?:Corporation|Corp\.|Inc\.|Ltd\.|LLC|GmbH|Technologies|Technology|Co\.)(?:, Ltd\.)?(?: \[[^\]]+\])?)\s+(.+)$)"_s);
    for (const QStringView vendor : VENDORS) {
        if (!description.startsWith(vendor, Qt::CaseInsensitive))
            continue;
        into.vendor = description.left(vendor.size());
        into.name = description.mid(vendor.size()).trimmed();
        return;
    }
    const QRegularExpressionMatch match = matched(general, QStringView(description).left(200));
    into.vendor = group(match, 1);
    into.name = match.hasMatch() ? group(match, 2) : Words(description);
}

void readDescription(QString text, Device &into)
{
    static const QRegularExpression progIf(uR"(\s*\(prog-if ([^)]*)\)\s*$)"_s);
    static const QRegularExpression revision(uR"(\s*\(rev ([0-9a-fA-F]+)\)\s*$)"_s);
    static const QRegularExpression alias(uR"(\s*\[((?:vm(?:nic|hba|gfx|gpu|nvme)\w*))\]\s*$)"_s);
    static const QRegularExpression ids(uR"(\s*\[([0-9a-fA-F]{4}:[0-9a-fA-F]{4})\]\s*$)"_s);
    static const QRegularExpression bareIds(uR"(^([0-9a-fA-F]{4}:[0-9a-fA-F]{4})$)"_s);
    static const QRegularExpression device(uR"(^Device ([0-9a-fA-F]{4})$)"_s);
    takeEnd(text, progIf);
    into.revision = takeEnd(text, revision);
    into.alias = takeEnd(text, alias);
    into.ids = takeEnd(text, ids);
    if (!into.ids)
        into.ids = takeEnd(text, bareIds);
    if (text.isEmpty())
        return;
    partVendor(text, into);
    if (into.name && *into.name == u"Device")
        into.unnamed = into.ids;
    else if (into.name)
        into.unnamed = firstGroup(device, *into.name);
}

/// Details of -v, -vv and -k below a device.
void readRegion(QStringView line, Device &into)
{
    static const QRegularExpression region(
        uR"(^\s*(?:Region (\d+):\s*)?(Memory|I/O ports) at (<\w+>|[0-9a-fA-F]+)(?:.*\[size=(\w+)\])?)"_s);
    const QRegularExpressionMatch match = matched(region, line);
    if (match.hasMatch())
        into.regions.push_back({group(match, 1), group(match, 3), group(match, 4),
            group(match, 2) == u"Memory", line.contains(u"(64-bit")});
}

void readLink(QStringView line, Device &into)
{
    static const QRegularExpression link(
        uR"(Speed ([\w.]+/s|unknown)(?: \((\w+)\))?, Width (x\d+)(?: \((\w+)\))?)"_s);
    const bool isState = line.contains(u"LnkSta:");
    if (!isState && !line.contains(u"LnkCap:"))
        return;
    const QRegularExpressionMatch match = matched(link, line);
    keepFirst(isState ? into.linkSpeed : into.linkCapSpeed, group(match, 1));
    keepFirst(isState ? into.linkWidth : into.linkCapWidth, group(match, 3));
    if (isState)
        into.isDowngraded = into.isDowngraded || group(match, 2) == u"downgraded"
            || group(match, 4) == u"downgraded";
}

void readSubsystem(QStringView value, Device &into)
{
    static const QRegularExpression ids(uR"(\[?([0-9a-fA-F]{4}:[0-9a-fA-F]{4})\]?\s*$)"_s);
    keepFirst(into.subsystem, value.toString());
    keepFirst(into.subsystemIds, firstGroup(ids, value));
}

void readDetail(QStringView line, Device &into)
{
    static const QRegularExpression classLine(
        uR"(^\s*Class ([0-9a-fA-F]{4}):\s*([0-9a-fA-F]{4}:[0-9a-fA-F]{4})?)"_s);
    static const QRegularExpression numa(uR"(\bNUMA node:?\s*(\d+))"_s);
    static const QRegularExpression irq(uR"(\bIRQ (\d+))"_s);
    static const QRegularExpression iommu(uR"(\bIOMMU group:?\s*(\d+))"_s);
    static const QRegularExpression header(uR"((Unknown header type [0-9a-fA-F]{2}))"_s);
    static const QRegularExpression vfs(uR"(\bTotal VFs: (\d+)(?:, Number of VFs: (\d+))?)"_s);
    into.hasDetails = true;
    into.hasCapabilities = into.hasCapabilities || line.trimmed().startsWith(u"Capabilities:");
    if (const QRegularExpressionMatch match = matched(vfs, line); match.hasMatch()) {
        into.totalVfs = group(match, 1);
        into.activeVfs = group(match, 2);
    }
    if (const QRegularExpressionMatch match = matched(classLine, line); match.hasMatch()) {
        into.classCode = group(match, 1);
        keepFirst(into.ids, group(match, 2));
    }
    if (const Words subsystem = behind(line, u"Subsystem:"))
        readSubsystem(*subsystem, into);
    keepFirst(into.driver, behind(line, u"Kernel driver in use:"));
    keepFirst(into.modules, behind(line, u"Kernel modules:"));
    keepFirst(into.slot, behind(line, u"Physical Slot:"));
    keepFirst(into.numaNode, firstGroup(numa, line));
    keepFirst(into.irq, firstGroup(irq, line));
    keepFirst(into.iommuGroup, firstGroup(iommu, line));
    keepFirst(into.headerError, firstGroup(header, line));
    if (!into.hasCapabilities)
        readRegion(line, into);
    readLink(line, into);
}

/// "0000:3b:00.0 10de:1bb3 10de:11d8 255/   /     @ pciPassthru" of ESXi's lspci -p.
std::optional<Device> esxiTableRow(QStringView line)
{
    static const QRegularExpression row(
        uR"(^\s*([0-9a-fA-F]{4}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\.[0-9a-fA-F])\s+([0-9a-fA-F]{4}:[0-9a-fA-F]{4})\s+([0-9a-fA-F]{4}:[0-9a-fA-F]{4})\s+(.*))"_s);
    static const QRegularExpression tail(
        uR"(@?\s*(?:[VPA]\s+)?([a-zA-Z][\w-]{2,})(?:\s+(\w+))?\s*$)"_s);
    const QRegularExpressionMatch match = matched(row, line);
    if (!match.hasMatch())
        return std::nullopt;
    Device device;
    device.address = match.captured(1);
    device.ids = group(match, 2);
    device.subsystemIds = group(match, 3);
    const QRegularExpressionMatch end = matched(tail, match.capturedView(4));
    device.driver = group(end, 1);
    device.alias = group(end, 2);
    return device;
}

} // namespace

std::optional<Lspci::Device> lspciHead(QStringView line)
{
    static const QRegularExpression head(
        uR"(^\s*(?:Class\s+)?(.{2,80}?)(?:\s*\[([0-9a-fA-F]{4})\])?:\s+(.*)$)"_s);
    static const QRegularExpression code(uR"(^(?:Class )?([0-9a-fA-F]{4})$)"_s);
    const QStringView part = line.left(1000);
    const auto address = pciAddressAt(part);
    if (!address)
        return std::nullopt;
    if (const auto row = esxiTableRow(part))
        return row;
    const QStringView rest = part.sliced(address->end() - part.begin());
    if (rest.isEmpty() || !rest[0].isSpace())
        return std::nullopt;
    const QRegularExpressionMatch match = matched(head, rest);
    if (!match.hasMatch())
        return std::nullopt;
    Device device;
    device.address = address->toString();
    device.className = group(match, 1);
    device.classCode = group(match, 2);
    if (const Words number = firstGroup(code, *device.className)) {
        device.classCode = number;
        device.className.reset();
    }
    readDescription(match.captured(3), device);
    return device;
}

namespace
{

/// "lspci -vvv -s 05:00.0 | grep Region": the only device of what follows is named in the command.
Words deviceOfCommand(QStringView command)
{
    static const QRegularExpression slot(uR"(\blspci\b.*\s-s\s*([0-9a-fA-F:]+\.[0-9a-fA-F]))"_s);
    return firstGroup(slot, command);
}

/// grep may have taken the first line: regions then start a device that nobody named.
bool startsUnnamed(QStringView line)
{
    static const QRegularExpression region(uR"(^\s*Region \d: (?:Memory|I/O ports) at )"_s);
    return matched(region, line).hasMatch();
}

} // namespace

Lspci parseLspci(const Text &text)
{
    Lspci found;
    Words asked;
    bool isInside = false;
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        if (const auto device = lspciHead(line)) {
            found.devices.push_back(*device);
            isInside = true;
        } else if (const auto command = promptCommand(line); command || line.trimmed() == u"--") {
            isInside = false;
            if (command)
                asked = deviceOfCommand(*command);
        } else if (line.contains(u"lspci") && line.contains(u"not found")) {
            found.error = u"not found"_s;
        } else if (isInside && !line.trimmed().isEmpty()) {
            readDetail(line, found.devices.back());
        } else if (startsUnnamed(line)) {
            found.devices.push_back({});
            found.devices.back().address = asked.value_or(QString());
            readDetail(line, found.devices.back());
            isInside = true;
        }
    }
    for (Device &device : found.devices) {
        if (device.hasDetails && (device.modules || device.subsystem) && !device.driver)
            device.driver = QString();
    }
    return found;
}

bool Lspci::Device::isNvidia() const
{
    return (vendor && vendor->startsWith(u"NVIDIA"_s, Qt::CaseInsensitive))
        || (ids && ids->startsWith(u"10de:"_s, Qt::CaseInsensitive));
}

bool Lspci::Device::isDisplay() const
{
    if (classCode)
        return isGraphicsClass(*classCode);
    for (const QStringView word : {u"VGA compatible controller", u"3D controller",
             u"Display controller", u"Processing accelerators"}) {
        if (className && className->contains(word))
            return true;
    }
    if (!className && !ids && !name)
        return !regions.empty(); // what was grepped for is taken for what was looked for
    return !className && ids && isNvidia(); // ESXi's lspci -p names no class
}

bool Lspci::Device::isBridge() const
{
    if (classCode)
        return classCode->startsWith(u"06"_s);
    return className && className->contains(u"ridge"_s);
}

bool Lspci::Device::isGpu() const
{
    if (!isDisplay())
        return false;
    const bool isAmd
        = (vendor && vendor->contains(u"AMD"_s)) || (ids && ids->startsWith(u"1002:"_s));
    const bool isIntel = name && vendor && vendor->startsWith(u"Intel"_s)
        && (name->contains(u"Data Center"_s) || name->contains(u"Flex"_s)
            || name->contains(u"Ponte Vecchio"_s));
    return isNvidia() || isAmd || isIntel || (!className && !ids && !name);
}

} // namespace readings
