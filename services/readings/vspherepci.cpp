// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/vspherepci.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = VspherePci::Device;

/// Cells are parted by tabs, bars or two and more blanks.
QStringList cellsOf(QStringView line)
{
    static const QRegularExpression gap(uR"(\s*[\t|]\s*|\s{2,})"_s);
    return clipped(line).trimmed().toString().split(gap);
}

std::optional<Device> deviceOf(QStringView line)
{
    static const QRegularExpression tag(uR"(^\s*(?:<[^>]*>|\[[ xX✓]?\]|[☑☐✓✔])\s*)"_s);
    static const QRegularExpression address(
        uR"(^([0-9a-fA-F]{4}:[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}\.\d|\.\.\.|…))$)"_s);
    QString text = clipped(line).trimmed().toString();
    const QRegularExpressionMatch box = matched(tag, text);
    const QString mark = box.captured(0);
    text = text.mid(mark.size());
    const QStringList cells = cellsOf(text);
    const Words id = firstGroup(address, cells.first());
    if (!id || cells.size() < 3)
        return std::nullopt;
    Device device{*id, cells[1], cells[2], cells.value(3), {}, false};
    if (cells.size() > 4 && !cells[4].isEmpty())
        device.esxiDevice = cells[4];
    device.isTicked = mark.contains(u"checked"_s) || mark.contains(u'x', Qt::CaseInsensitive)
        || mark.contains(u'☑') || mark.contains(u'✓') || mark.contains(u'✔');
    return device;
}

bool isHead(QStringView line)
{
    return line.contains(u"Vendor Name") && line.contains(u"Device Name")
        && line.contains(u"Status") && line.trimmed().startsWith(u"ID");
}

} // namespace

VspherePci parseVspherePci(const Text &text)
{
    static const QRegularExpression title(
        uR"(Edit PCI Device Availability\s*\|?\s*\**\s*([\w.-]+))"_s);
    VspherePci found;
    bool isInside = false;
    for (const Text::Line &line : text.lines()) {
        keepFirst(found.host, firstGroup(title, line.text));
        isInside = isInside || isHead(clipped(line.text));
        if (!isInside)
            continue;
        if (const auto device = deviceOf(line.text))
            found.devices.push_back(*device);
    }
    return found;
}

int likenessOfVspherePci(const Text &text)
{
    if (text.contains(QLatin1String("Edit PCI Device Availability")))
        return 90;
    for (const Text::Line &line : text.lines()) {
        if (isHead(clipped(line.text)))
            return 85;
    }
    return 0;
}

Facts facts(const VspherePci &table)
{
    Facts list;
    list.setIfKnown(u"host"_s, table.host);
    if (!table.devices.empty())
        list.set(u"devices"_s, qint64(table.devices.size()));
    for (size_t i = 0; i < table.devices.size(); ++i) {
        const Device &device = table.devices[i];
        const QString name = u"dev%1"_s.arg(i);
        list.set(name, Facts::Value(device.address));
        list.setIfKnown(name + u".status", device.status);
        list.setIfKnown(name + u".vendor", device.vendor);
        list.setIfKnown(name + u".name", device.name);
        list.setIfKnown(name + u".esxi_device", device.esxiDevice);
        list.set(name + u".ticked", device.isTicked);
    }
    return list;
}

QJsonObject json(const VspherePci &table)
{
    QJsonArray devices;
    for (const Device &device : table.devices)
        devices.append(
            QJsonObject{{u"address"_s, device.address}, {u"status"_s, orNull(device.status)},
                {u"vendor"_s, orNull(device.vendor)}, {u"name"_s, orNull(device.name)},
                {u"esxiDevice"_s, orNull(device.esxiDevice)}, {u"ticked"_s, device.isTicked}});
    return {{u"host"_s, orNull(table.host)}, {u"devices"_s, devices}};
}

} // namespace readings
