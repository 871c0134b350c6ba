// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxcligraphics.h"

#include "services/readings/esxclifields.h"
#include "services/readings/esxclirecords.h"
#include "services/readings/numbers.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = EsxcliGraphics::Device;
using Vm = EsxcliGraphics::Vm;

Device &deviceAt(EsxcliGraphics &graphics, const QString &address)
{
    std::vector<Device> &devices = graphics.devices;
    const auto known = std::find_if(devices.begin(), devices.end(),
        [&address](const Device &device) { return device.address == address; });
    if (known != devices.end())
        return *known;
    devices.push_back({});
    devices.back().address = address;
    return devices.back();
}

Words figure(const Words &value)
{
    return value ? Words(figureOf(*value)) : std::nullopt;
}

void readDevice(const EsxcliRecord &record, Device &into)
{
    keepFirst(into.vendor, record.value(u"vendor_name"));
    keepFirst(into.name, record.value(u"device_name"));
    keepFirst(into.module, record.value(u"module_name"));
    keepFirst(into.graphicsType, record.value(u"graphics_type"));
    keepFirst(into.vgpuMode, record.value(u"vgpu_mode"));
    keepFirst(into.memoryKb, record.value(u"memory_size_in_kb"));
    keepFirst(into.vms, record.value(u"number_of_vms"));
    keepFirst(into.driver, record.value(u"driver_version"));
    keepFirst(into.utilisationPercent, figure(record.value(u"utilization")));
    const Words used = record.value(u"memory_used");
    if (used && used->endsWith(u'%'))
        keepFirst(into.memoryUsedPercent, figure(used));
    else
        keepFirst(into.memoryUsed, used);
    keepFirst(into.temperature, figure(record.value(u"temperature")));
}

Words firstOf(const EsxcliRecord &record, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const Words value = record.value(key))
            return value;
    }
    return std::nullopt;
}

Vm vmOf(const EsxcliRecord &record)
{
    Vm vm;
    vm.name = firstOf(record, {u"vm_name", u"display_name", u"name"});
    if (!vm.name && !record.heading.isEmpty())
        vm.name = record.heading;
    vm.worldId = firstOf(record, {u"world_id", u"vmx_cartel_id"});
    vm.device = firstOf(record, {u"device", u"devices", u"device_address", u"pci_address", u"gpu"});
    vm.memory = firstOf(record, {u"graphics_memory", u"memory", u"memory_size_in_kb"});
    vm.type = firstOf(record, {u"graphics_type", u"type"});
    return vm;
}

void readRecord(const EsxcliRecord &record, EsxcliGraphics &into)
{
    if (record.has(u"default_graphics_type") || record.has(u"shared_passthru_assignment_policy")) {
        keepFirst(into.defaultType, record.value(u"default_graphics_type"));
        keepFirst(into.assignmentPolicy, record.value(u"shared_passthru_assignment_policy"));
    } else if (const auto address = pciAddressAt(record.heading)) {
        readDevice(record, deviceAt(into, address->toString()));
    } else if (const Vm vm = vmOf(record); vm.worldId || vm.device) {
        into.vms.push_back(vm);
    }
}

void readTable(const DashTable &table, EsxcliGraphics &into)
{
    for (size_t row = 0; row < table.rows.size(); ++row) {
        EsxcliRecord record;
        for (size_t i = 0; i < table.columns.size(); ++i)
            record.fields.emplace_back(keyOf(table.columns[i]), table.rows[row][i]);
        if (const Vm vm = vmOf(record); vm.worldId || vm.device)
            into.vms.push_back(vm);
    }
}

Facts facts(const Device &device)
{
    Facts list;
    list.set(u"bus_id"_s, Facts::Value(device.address));
    list.setIfKnown(u"vendor"_s, device.vendor);
    list.setIfKnown(u"name"_s, device.name);
    list.setIfKnown(u"module"_s, device.module);
    list.setIfKnown(u"graphics_type"_s, device.graphicsType);
    list.setIfKnown(u"vgpu_mode"_s, device.vgpuMode);
    list.setIfKnown(u"memory_kb"_s, device.memoryKb);
    list.setIfKnown(u"vms"_s, device.vms);
    list.setIfKnown(u"driver"_s, device.driver);
    list.setIfKnown(u"util_pct"_s, device.utilisationPercent);
    list.setIfKnown(u"mem_used_pct"_s, device.memoryUsedPercent);
    list.setIfKnown(u"mem_used"_s, device.memoryUsed);
    list.setIfKnown(u"temp_c"_s, device.temperature);
    return list;
}

QJsonObject json(const Device &device)
{
    return {{u"address"_s, device.address}, {u"vendor"_s, orNull(device.vendor)},
        {u"name"_s, orNull(device.name)}, {u"module"_s, orNull(device.module)},
        {u"graphicsType"_s, orNull(device.graphicsType)}, {u"vgpuMode"_s, orNull(device.vgpuMode)},
        {u"memoryKiB"_s, figureOrNull(device.memoryKb)}, {u"vms"_s, figureOrNull(device.vms)},
        {u"driver"_s, orNull(device.driver)},
        {u"utilisationPercent"_s, figureOrNull(device.utilisationPercent)},
        {u"memoryUsedPercent"_s, figureOrNull(device.memoryUsedPercent)},
        {u"memoryUsed"_s, orNull(device.memoryUsed)},
        {u"temperatureC"_s, figureOrNull(device.temperature)}};
}

} // namespace

EsxcliGraphics parseEsxcliGraphics(const Text &text)
{
    EsxcliGraphics found;
    for (const EsxcliRecord &record : esxcliRecords(text))
        readRecord(record, found);
    for (const DashTable &table : dashTables(text))
        readTable(table, found);
    for (const Text::Line &line : text.lines()) {
        if (found.devices.empty() && line.text.contains(u"Unknown command or namespace"))
            keepFirst(found.error, u"unknown command"_s);
    }
    return found;
}

int likenessOfEsxcliGraphics(const Text &text)
{
    for (const QLatin1String mark : {QLatin1String("Default Graphics Type:"),
             QLatin1String("Graphics Type:"), QLatin1String("Shared Passthru Assignment Policy:"),
             QLatin1String("esxcli graphics ")}) {
        if (text.contains(mark))
            return 90;
    }
    const bool isStats = text.contains(QLatin1String("Driver Version:"))
        && text.contains(QLatin1String("Memory Used:"))
        && text.contains(QLatin1String("Utilization:"));
    return isStats ? 60 : 0;
}

Facts facts(const EsxcliGraphics &graphics)
{
    Facts list;
    if (!graphics.devices.empty())
        list.set(u"gpus"_s, qint64(graphics.devices.size()));
    for (size_t i = 0; i < graphics.devices.size(); ++i)
        list.append(facts(graphics.devices[i]), u"gpu%1."_s.arg(i));
    if (!graphics.vms.empty())
        list.set(u"vms"_s, qint64(graphics.vms.size()));
    for (size_t i = 0; i < graphics.vms.size(); ++i) {
        const QString prefix = u"vm%1."_s.arg(i);
        list.setIfKnown(prefix + u"name", graphics.vms[i].name);
        list.setIfKnown(prefix + u"world_id", graphics.vms[i].worldId);
        list.setIfKnown(prefix + u"device", graphics.vms[i].device);
        list.setIfKnown(prefix + u"memory", graphics.vms[i].memory);
        list.setIfKnown(prefix + u"type", graphics.vms[i].type);
    }
    list.setIfKnown(u"default_graphics_type"_s, graphics.defaultType);
    list.setIfKnown(u"assignment_policy"_s, graphics.assignmentPolicy);
    list.setIfKnown(u"error"_s, graphics.error);
    return list;
}

QJsonObject json(const EsxcliGraphics &graphics)
{
    QJsonArray devices, vms;
    for (const Device &device : graphics.devices)
        devices.append(json(device));
    for (const Vm &vm : graphics.vms)
        vms.append(QJsonObject{{u"name"_s, orNull(vm.name)}, {u"worldId"_s, orNull(vm.worldId)},
            {u"device"_s, orNull(vm.device)}, {u"memory"_s, orNull(vm.memory)},
            {u"graphicsType"_s, orNull(vm.type)}});
    return {{u"devices"_s, devices}, {u"vms"_s, vms},
        {u"defaultGraphicsType"_s, orNull(graphics.defaultType)},
        {u"assignmentPolicy"_s, orNull(graphics.assignmentPolicy)},
        {u"error"_s, orNull(graphics.error)}};
}

} // namespace readings
