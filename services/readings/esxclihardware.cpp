// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclihardware.h"

#include "services/readings/esxclirecords.h"
#include "services/readings/numbers.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using PciDevice = EsxcliHardware::PciDevice;

PciDevice pciDeviceOf(const EsxcliRecord &record, const QString &address)
{
    PciDevice device;
    device.address = address;
    device.vendor = record.value(u"vendor_name");
    device.name = record.value(u"device_name");
    device.vendorId = record.value(u"vendor_id");
    device.deviceId = record.value(u"device_id");
    device.subVendorId = record.value(u"subvendor_id");
    device.subDeviceId = record.value(u"subdevice_id");
    device.deviceClass = record.value(u"device_class");
    device.className = record.value(u"device_class_name");
    device.alias = record.value(u"vmkernel_name");
    device.configuredOwner = record.value(u"configured_owner");
    device.currentOwner = record.value(u"current_owner");
    device.module = record.value(u"module_name");
    device.physicalSlot = record.value(u"physical_slot");
    device.slot = record.value(u"slot_description");
    if (const Words capable = record.value(u"passthru_capable"))
        device.passthruCapable = capable->compare(u"true", Qt::CaseInsensitive) == 0;
    device.resetMethod = record.value(u"reset_method");
    device.numaNode = record.value(u"numa_node");
    device.all = record.fields;
    return device;
}

std::optional<qint64> wholeOf(const EsxcliRecord &record, QStringView key)
{
    const Words value = record.value(key);
    return value ? wholeNumber(figureOf(*value)) : std::nullopt;
}

template <class T>
void keep(std::optional<T> &kept, const std::optional<T> &found)
{
    if (!kept)
        kept = found;
}

void readHost(const EsxcliRecord &record, EsxcliHardware &into)
{
    keep(into.vendor, record.value(u"vendor_name"));
    keep(into.product, record.value(u"product_name"));
    keep(into.serial, record.value(u"serial_number"));
    keep(into.cpuPackages, wholeOf(record, u"cpu_packages"));
    keep(into.cpuCores, wholeOf(record, u"cpu_cores"));
    keep(into.cpuThreads, wholeOf(record, u"cpu_threads"));
    keep(into.hyperthreading, record.value(u"hyperthreading_active"));
    keep(into.hvSupport, record.value(u"hv_support"));
    keep(into.memoryBytes, wholeOf(record, u"physical_memory"));
    keep(into.numaNodes, wholeOf(record, u"numa_node_count"));
    into.others.insert(into.others.end(), record.fields.cbegin(), record.fields.cend());
}

/// The address of a block: its heading, else its own field.
QString addressOf(const EsxcliRecord &record)
{
    if (const auto heading = pciAddressAt(record.heading))
        return heading->toString();
    const Words own = record.value(u"address");
    const auto address = own ? pciAddressAt(*own) : std::nullopt;
    return address ? address->toString() : QString();
}

Facts factsOf(const EsxcliHardware::Fields &fields)
{
    Facts list;
    for (const auto &[key, value] : fields) {
        if (!list.contains(key))
            list.set(key, Facts::Value(value));
    }
    return list;
}

Facts facts(const PciDevice &device)
{
    Facts list = factsOf(device.all);
    list.set(u"bus_id"_s, Facts::Value(device.address));
    list.setIfKnown(u"vendor"_s, device.vendor);
    list.setIfKnown(u"name"_s, device.name);
    list.setIfKnown(u"class"_s, device.deviceClass);
    list.setIfKnown(u"class_name"_s, device.className);
    list.setIfKnown(u"alias"_s, device.alias);
    list.setIfKnown(u"owner"_s, device.currentOwner);
    list.setIfKnown(u"module"_s, device.module);
    list.setIfKnown(u"slot"_s, device.slot);
    list.setIfKnown(u"reset"_s, device.resetMethod);
    if (device.passthruCapable)
        list.set(u"passthru_capable"_s, *device.passthruCapable);
    return list;
}

QJsonObject json(const EsxcliHardware::Fields &fields)
{
    QJsonObject object;
    for (const auto &[key, value] : fields)
        object.insert(key, value);
    return object;
}

QJsonObject json(const PciDevice &device)
{
    QJsonObject object{{u"address"_s, device.address}, {u"vendor"_s, orNull(device.vendor)},
        {u"name"_s, orNull(device.name)}, {u"vendorId"_s, orNull(device.vendorId)},
        {u"deviceId"_s, orNull(device.deviceId)}, {u"subVendorId"_s, orNull(device.subVendorId)},
        {u"subDeviceId"_s, orNull(device.subDeviceId)}, {u"class"_s, orNull(device.deviceClass)},
        {u"className"_s, orNull(device.className)}, {u"alias"_s, orNull(device.alias)},
        {u"configuredOwner"_s, orNull(device.configuredOwner)},
        {u"currentOwner"_s, orNull(device.currentOwner)}, {u"module"_s, orNull(device.module)},
        {u"physicalSlot"_s, orNull(device.physicalSlot)}, {u"slot"_s, orNull(device.slot)},
        {u"passthruCapable"_s, orNull(device.passthruCapable)},
        {u"resetMethod"_s, orNull(device.resetMethod)},
        {u"numaNode"_s, figureOrNull(device.numaNode)}};
    object.insert(u"printed"_s, json(device.all));
    return object;
}

Facts factsOfRow(const DashTable &table, size_t row)
{
    Facts list;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const QString key = keyOf(table.columns[i]);
        list.set(key, Facts::Value(table.rows[row][i]));
        if (key == u"vendorid" || key == u"productid") // one word in esxcli's USB table
            list.set(key.chopped(2), Facts::Value(table.rows[row][i]));
    }
    return list;
}

/// What the first cell prints, where it is a number that no other row starts with ("Bus 1").
std::optional<qint64> ownNumber(const DashTable &table, size_t row)
{
    constexpr size_t MOST_ROWS = 200; // keeps the comparison of every row with every other short
    if (table.rows.size() > MOST_ROWS)
        return std::nullopt;
    const QString &cell = table.rows[row].front();
    const auto same = std::count_if(table.rows.cbegin(), table.rows.cend(),
        [&cell](const std::vector<QString> &cells) { return cells.front() == cell; });
    return same == 1 ? wholeNumber(cell) : std::nullopt;
}

bool isGpu(const PciDevice &device)
{
    return device.deviceClass && isGraphicsClass(*device.deviceClass)
        && (device.vendorId == u"0x10de" || device.vendorId == u"0x1002");
}

void addDevices(const EsxcliHardware &hardware, Facts &list)
{
    if (hardware.devices.empty())
        return;
    list.set(u"devices"_s, qint64(hardware.devices.size()));
    qint64 gpus = 0;
    for (size_t i = 0; i < hardware.devices.size(); ++i) {
        const PciDevice &device = hardware.devices[i];
        const QString name = u"dev%1"_s.arg(i);
        list.set(name, Facts::Value(device.address));
        list.append(facts(device), name + u'.');
        if (isGpu(device))
            list.append(facts(device), u"gpu%1."_s.arg(gpus++));
    }
    list.set(u"gpus"_s, gpus);
}

} // namespace

bool isGraphicsClass(QStringView deviceClass)
{
    const QStringView digits = deviceClass.startsWith(u"0x") ? deviceClass.mid(2) : deviceClass;
    return digits.startsWith(u"03") || digits.startsWith(u"12");
}

EsxcliHardware parseEsxcliHardware(const Text &text)
{
    EsxcliHardware found;
    for (const EsxcliRecord &record : esxcliRecords(text)) {
        const QString address = addressOf(record);
        if (record.heading.startsWith(u"CPU:"_s))
            found.cpus.push_back(record.fields);
        else if (address.isEmpty())
            readHost(record, found);
        else
            found.devices.push_back(pciDeviceOf(record, address));
    }
    found.tables = dashTables(text);
    return found;
}

int likenessOfEsxcliHardware(const Text &text)
{
    for (const QLatin1String mark : {QLatin1String("VMkernel Name:"),
             QLatin1String("Passthru Capable:"), QLatin1String("esxcli hardware "),
             QLatin1String("HV Support:"), QLatin1String("Reliable Memory:"),
             QLatin1String("Can Connect to VM"), QLatin1String("Enclosure Serial Number:")}) {
        if (text.contains(mark))
            return 88;
    }
    return text.contains(QLatin1String("Device ID     Enabled")) ? 70 : 0;
}

Facts facts(const DashTable &table)
{
    Facts list;
    list.set(u"rows"_s, qint64(table.rows.size()));
    for (size_t row = 0; row < table.rows.size(); ++row)
        list.append(factsOfRow(table, row), u"row%1."_s.arg(row));
    for (size_t row = 0; row < table.rows.size(); ++row) {
        if (const auto number = ownNumber(table, row))
            list.append(factsOfRow(table, row), u"row%1."_s.arg(*number));
    }
    list.set(u"wrapped_rows"_s, qint64(table.wrappedRows));
    return list;
}

QJsonObject json(const DashTable &table)
{
    QJsonArray rows;
    for (const std::vector<QString> &cells : table.rows) {
        QJsonObject row;
        for (size_t i = 0; i < table.columns.size(); ++i)
            row.insert(keyOf(table.columns[i]), cells[i]);
        rows.append(row);
    }
    return {{u"rows"_s, rows}, {u"wrappedRows"_s, qint64(table.wrappedRows)}};
}

Facts facts(const EsxcliHardware &hardware)
{
    Facts list = factsOf(hardware.others);
    list.setIfKnown(u"vendor"_s, hardware.vendor);
    list.setIfKnown(u"product"_s, hardware.product);
    list.setIfKnown(u"serial"_s, hardware.serial);
    if (hardware.cpuPackages)
        list.set(u"cpu_packages"_s, *hardware.cpuPackages);
    if (hardware.cpuCores)
        list.set(u"cpu_cores"_s, *hardware.cpuCores);
    if (hardware.cpuThreads)
        list.set(u"cpu_threads"_s, *hardware.cpuThreads);
    list.setIfKnown(u"hyperthreading"_s, hardware.hyperthreading);
    list.setIfKnown(u"hv_support"_s, hardware.hvSupport);
    if (hardware.memoryBytes)
        list.set(u"memory_bytes"_s, *hardware.memoryBytes);
    if (hardware.numaNodes)
        list.set(u"numa_nodes"_s, *hardware.numaNodes);
    addDevices(hardware, list);
    if (!hardware.cpus.empty())
        list.set(u"cpus"_s, qint64(hardware.cpus.size()));
    for (size_t i = 0; i < hardware.cpus.size(); ++i)
        list.append(factsOf(hardware.cpus[i]), u"cpu%1."_s.arg(i));
    if (!hardware.tables.empty())
        list.append(facts(hardware.tables.front()));
    return list;
}

QJsonObject json(const EsxcliHardware &hardware)
{
    QJsonArray devices, tables, cpus;
    for (const EsxcliHardware::Fields &cpu : hardware.cpus)
        cpus.append(json(cpu));
    for (const PciDevice &device : hardware.devices)
        devices.append(json(device));
    for (const DashTable &table : hardware.tables)
        tables.append(json(table));
    return {{u"devices"_s, devices}, {u"vendor"_s, orNull(hardware.vendor)},
        {u"product"_s, orNull(hardware.product)}, {u"serial"_s, orNull(hardware.serial)},
        {u"cpuPackages"_s, orNull(hardware.cpuPackages)},
        {u"cpuCores"_s, orNull(hardware.cpuCores)}, {u"cpuThreads"_s, orNull(hardware.cpuThreads)},
        {u"hyperthreading"_s, orNull(hardware.hyperthreading)},
        {u"hvSupport"_s, orNull(hardware.hvSupport)},
        {u"memoryBytes"_s, orNull(hardware.memoryBytes)},
        {u"numaNodes"_s, orNull(hardware.numaNodes)}, {u"printed"_s, json(hardware.others)},
        {u"cpus"_s, cpus}, {u"tables"_s, tables}};
}

} // namespace readings
