// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/lspcikinds.h"

#include <QJsonArray>
#include <QStringList>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = Lspci::Device;

Words classOf(const Device &device)
{
    return device.classCode ? device.classCode : device.className;
}

Words linkOf(const Device &device)
{
    if (!device.linkSpeed)
        return std::nullopt;
    return *device.linkSpeed + u' ' + device.linkWidth.value_or(QString())
        + (device.isDowngraded ? u" downgraded"_s : QString());
}

Words linkCapOf(const Device &device)
{
    if (!device.linkCapSpeed)
        return std::nullopt;
    return *device.linkCapSpeed + u' ' + device.linkCapWidth.value_or(QString());
}

QString barSizes(const Device &device)
{
    QStringList sizes;
    for (const Lspci::Region &region : device.regions) {
        if (region.isMemory && region.size)
            sizes.push_back(*region.size);
    }
    return sizes.join(u',');
}

void addRegions(const Device &device, Facts &list)
{
    for (size_t i = 0; i < device.regions.size(); ++i) {
        const Lspci::Region &region = device.regions[i];
        const QString index = region.index.value_or(QString::number(i));
        list.setIfKnown(u"region%1.size"_s.arg(index), region.size);
        list.setIfKnown(u"region%1.addr"_s.arg(index), region.address);
        list.setIfKnown(u"bar%1.size"_s.arg(index), region.size);
    }
}

Facts facts(const Device &device)
{
    Facts list;
    if (!device.address.isEmpty())
        list.set(u"bus_id"_s, Facts::Value(device.address));
    list.setIfKnown(u"class"_s, classOf(device));
    list.setIfKnown(u"class_name"_s, device.className);
    list.setIfKnown(u"vendor"_s, device.vendor);
    list.setIfKnown(u"name"_s, device.name);
    list.setIfKnown(u"id"_s, device.ids);
    list.setIfKnown(u"ids"_s, device.ids);
    list.setIfKnown(u"device"_s, device.unnamed);
    list.setIfKnown(u"rev"_s, device.revision);
    list.setIfKnown(u"alias"_s, device.alias);
    list.setIfKnown(u"subsystem"_s, device.subsystemIds ? device.subsystemIds : device.subsystem);
    list.setIfKnown(u"driver"_s, device.driver);
    list.setIfKnown(u"modules"_s, device.modules);
    list.setIfKnown(u"numa"_s, device.numaNode);
    list.setIfKnown(u"slot"_s, device.slot);
    list.setIfKnown(u"irq"_s, device.irq);
    list.setIfKnown(u"iommu_group"_s, device.iommuGroup);
    list.setIfKnown(u"total_vfs"_s, device.totalVfs);
    list.setIfKnown(u"active_vfs"_s, device.activeVfs);
    list.setIfKnown(u"error"_s, device.headerError);
    list.setIfKnown(u"link"_s, linkOf(device));
    list.setIfKnown(u"link_cap"_s, linkCapOf(device));
    addRegions(device, list);
    if (const QString sizes = barSizes(device); !sizes.isEmpty())
        list.set(u"bar_sizes"_s, Facts::Value(sizes));
    return list;
}

/// What is said of the only device, or of the first GPU, without a number.
void addSubject(const Device &device, Facts &list)
{
    list.setIfKnown(u"numa"_s, device.numaNode);
    list.setIfKnown(u"error"_s, device.headerError);
    addRegions(device, list);
    if (const QString sizes = barSizes(device); !sizes.isEmpty())
        list.set(u"bar_sizes"_s, Facts::Value(sizes));
}

QJsonObject json(const Device &device)
{
    QJsonArray regions;
    for (const Lspci::Region &region : device.regions)
        regions.append(QJsonObject{{u"index"_s, figureOrNull(region.index)},
            {u"address"_s, orNull(region.address)}, {u"size"_s, orNull(region.size)},
            {u"memory"_s, region.isMemory}});
    return {{u"address"_s, device.address}, {u"class"_s, orNull(device.classCode)},
        {u"className"_s, orNull(device.className)}, {u"vendor"_s, orNull(device.vendor)},
        {u"name"_s, orNull(device.name)}, {u"ids"_s, orNull(device.ids)},
        {u"revision"_s, orNull(device.revision)}, {u"alias"_s, orNull(device.alias)},
        {u"subsystem"_s, orNull(device.subsystem)},
        {u"subsystemIds"_s, orNull(device.subsystemIds)}, {u"driver"_s, orNull(device.driver)},
        {u"modules"_s, orNull(device.modules)}, {u"numaNode"_s, figureOrNull(device.numaNode)},
        {u"slot"_s, orNull(device.slot)}, {u"irq"_s, figureOrNull(device.irq)},
        {u"iommuGroup"_s, figureOrNull(device.iommuGroup)},
        {u"totalVfs"_s, figureOrNull(device.totalVfs)},
        {u"activeVfs"_s, figureOrNull(device.activeVfs)},
        {u"headerError"_s, orNull(device.headerError)}, {u"linkSpeed"_s, orNull(device.linkSpeed)},
        {u"linkWidth"_s, orNull(device.linkWidth)},
        {u"linkDowngraded"_s, device.linkSpeed ? QJsonValue(device.isDowngraded) : QJsonValue()},
        {u"regions"_s, regions}, {u"gpu"_s, device.isGpu()}};
}

/// How many lines start a device, of the first hundred.
int deviceLines(const Text &text)
{
    int count = 0;
    for (const Text::Line &line : text.lines()) {
        if (line.number > 100)
            break;
        count += lspciHead(line.text) ? 1 : 0;
    }
    return count;
}

/// ESXi always prints the domain, Linux only where there are others than 0000 or -D asks for it.
bool hasEsxiAddresses(const Text &text)
{
    bool found = false;
    for (const Text::Line &line : text.lines()) {
        if (line.number > 100)
            break;
        const std::optional<Device> device = lspciHead(line.text);
        if (!device)
            continue;
        if (!device->address.startsWith(u"0000:"_s) || device->classCode)
            return false;
        found = true;
    }
    return found && !text.contains(QLatin1String("Kernel driver in use"));
}

bool looksLikeEsxi(const Text &text)
{
    for (const QLatin1String mark : {QLatin1String("[vmnic"), QLatin1String("[vmhba"),
             QLatin1String("[vmgfx"), QLatin1String("Class 0"), QLatin1String("[root@esx"),
             QLatin1String(":~] lspci"), QLatin1String("pciPassthru")}) {
        if (text.contains(mark))
            return true;
    }
    return hasEsxiAddresses(text);
}

} // namespace

GuestLspci parseGuestLspci(const Text &text)
{
    return {parseLspci(text)};
}

EsxiLspci parseEsxiLspci(const Text &text)
{
    return {parseLspci(text)};
}

int likenessOfGuestLspci(const Text &text)
{
    if (deviceLines(text) == 0)
        return text.contains(QLatin1String("Region 1: Memory at")) ? 60 : 0;
    return looksLikeEsxi(text) ? 60 : 80;
}

int likenessOfEsxiLspci(const Text &text)
{
    if (deviceLines(text) == 0)
        return 0;
    return looksLikeEsxi(text) ? 82 : 50;
}

Facts facts(const Lspci &list)
{
    Facts flat;
    qint64 gpus = 0, bridges = 0, nvidia = 0, others = 0;
    for (size_t i = 0; i < list.devices.size(); ++i) {
        const Device &device = list.devices[i];
        const QString name = u"dev%1"_s.arg(i);
        if (!device.address.isEmpty())
            flat.set(name, Facts::Value(device.address));
        flat.append(facts(device), name + u'.');
        nvidia += device.isNvidia() ? 1 : 0;
        others += device.isNvidia() ? 0 : 1;
        if (device.isGpu()) {
            if (gpus == 0)
                addSubject(device, flat);
            flat.append(facts(device), u"gpu%1."_s.arg(gpus++));
        } else if (device.isNvidia() && device.isBridge()) {
            flat.append(facts(device), u"bridge%1."_s.arg(bridges++));
        }
    }
    if (!list.devices.empty()) {
        flat.set(u"devices"_s, qint64(list.devices.size()));
        flat.set(u"gpus"_s, gpus);
        flat.set(u"nvidia"_s, nvidia);
        flat.set(u"nvidia_bridges"_s, bridges);
        flat.set(u"other_devices"_s, others);
    }
    flat.setIfKnown(u"error"_s, list.error);
    return flat;
}

QJsonObject json(const Lspci &list)
{
    QJsonArray devices;
    for (const Device &device : list.devices)
        devices.append(json(device));
    return {{u"devices"_s, devices}, {u"error"_s, orNull(list.error)}};
}

} // namespace readings
