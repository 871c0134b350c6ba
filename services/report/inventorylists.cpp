// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/inventorylists.h"

#include "models/derive/gpuview.h"
#include "models/derive/inventorypath.h"
#include "models/derive/pciview.h"
#include "models/derive/vmgpuview.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace report
{

namespace
{

using values::Error;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(report::inventory)
};

template <class Pointer, class Objects>
std::vector<Pointer> sortedByPath(const models::ServerEstate &estate, const Objects &objects)
{
    std::vector<std::pair<QString, Pointer>> keyed;
    keyed.reserve(static_cast<size_t>(objects.size()));
    for (const Pointer &object : objects)
        keyed.emplace_back(models::inventoryPath(estate, object->ref), object);
    std::sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second->ref.value < b.second->ref.value;
    });
    std::vector<Pointer> sorted;
    sorted.reserve(keyed.size());
    for (auto &[path, object] : keyed)
        sorted.push_back(std::move(object));
    return sorted;
}

QString number(std::optional<values::MiB> memory)
{
    return memory ? QString::number(memory->count) : QString();
}

/// A column: the stable name for programs and the English word that is translated for people.
struct Column {
    const char *key;
    const char *shown;
};

QStringList headerOf(std::initializer_list<Column> columns, Wording wording)
{
    QStringList header;
    for (const Column &column : columns) {
        header.append(
            wording == Wording::Stable ? QString::fromLatin1(column.key) : Tr::tr(column.shown));
    }
    return header;
}

QString statusWord(models::PassthroughStatus status, Wording wording)
{
    return wording == Wording::Stable ? models::statusKey(status) : models::statusText(status);
}

QString modeWord(models::GpuMode mode, Wording wording)
{
    return wording == Wording::Stable ? models::gpuModeKey(mode) : models::gpuModeText(mode);
}

QString methodWord(values::GpuMethod method, Wording wording)
{
    return wording == Wording::Stable ? models::gpuMethodKey(method)
                                      : models::gpuMethodText(method);
}

QString flag(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QString flag(std::optional<bool> value)
{
    return value ? flag(*value) : QString();
}

TextTable hostsTable(const models::ServerEstate &estate, Wording wording)
{
    TextTable table;
    table.header
        = headerOf({{"host", QT_TRANSLATE_NOOP("report::inventory", "Host")},
                       {"version", QT_TRANSLATE_NOOP("report::inventory", "Version")},
                       {"connection", QT_TRANSLATE_NOOP("report::inventory", "Connection")},
                       {"maintenance", QT_TRANSLATE_NOOP("report::inventory", "Maintenance")},
                       {"pciDevices", QT_TRANSLATE_NOOP("report::inventory", "PCI devices")},
                       {"gpus", QT_TRANSLATE_NOOP("report::inventory", "GPUs")},
                       {"path", QT_TRANSLATE_NOOP("report::inventory", "Path")}},
            wording);
    for (const models::HostPtr &host : hostsByPath(estate)) {
        table.rows.push_back({host->name, host->version, connectionKey(host->connection),
            flag(host->inMaintenance), QString::number(host->pciDevices.size()),
            QString::number(models::gpuRows(*host, estate).size()),
            models::inventoryPath(estate, host->ref)});
    }
    return table;
}

TextTable devicesTable(const models::ServerEstate &estate, Wording wording)
{
    TextTable table;
    table.header = headerOf({{"host", QT_TRANSLATE_NOOP("report::inventory", "Host")},
                                {"id", QT_TRANSLATE_NOOP("report::inventory", "ID")},
                                {"status", QT_TRANSLATE_NOOP("report::inventory", "Status")},
                                {"vendor", QT_TRANSLATE_NOOP("report::inventory", "Vendor name")},
                                {"device", QT_TRANSLATE_NOOP("report::inventory", "Device name")},
                                {"class", QT_TRANSLATE_NOOP("report::inventory", "Class")},
                                {"numaNode", QT_TRANSLATE_NOOP("report::inventory", "NUMA node")},
                                {"usedBy", QT_TRANSLATE_NOOP("report::inventory", "Used by")}},
        wording);
    for (const models::HostPtr &host : hostsByPath(estate)) {
        for (const models::PciRow &row : models::pciRows(*host, estate)) {
            table.rows.push_back({host->name, row.device.id, statusWord(row.status, wording),
                row.device.vendorName, row.device.deviceName, row.className,
                row.numaNode ? QString::number(*row.numaNode) : QString(),
                row.usedByNames.join(QLatin1String(", "))});
        }
    }
    return table;
}

TextTable gpusTable(const models::ServerEstate &estate, Wording wording)
{
    TextTable table;
    table.header
        = headerOf({{"host", QT_TRANSLATE_NOOP("report::inventory", "Host")},
                       {"id", QT_TRANSLATE_NOOP("report::inventory", "ID")},
                       {"gpu", QT_TRANSLATE_NOOP("report::inventory", "GPU")},
                       {"mode", QT_TRANSLATE_NOOP("report::inventory", "Mode")},
                       {"memoryMiB", QT_TRANSLATE_NOOP("report::inventory", "Memory (MiB)")},
                       {"vgpuProfiles", QT_TRANSLATE_NOOP("report::inventory", "vGPU profiles")},
                       {"usedBy", QT_TRANSLATE_NOOP("report::inventory", "Used by")}},
            wording);
    for (const models::HostPtr &host : hostsByPath(estate)) {
        for (const models::GpuRow &row : models::gpuRows(*host, estate)) {
            table.rows.push_back({host->name, row.id, row.name, modeWord(row.mode, wording),
                number(row.memory), row.vgpuProfiles.join(QLatin1Char(' ')),
                row.usedByNames.join(QLatin1String(", "))});
        }
    }
    return table;
}

QString gpusOf(
    const values::VirtualMachine &vm, const models::ServerEstate &estate, Wording wording)
{
    QStringList parts;
    for (const models::VmGpuRow &row : models::vmGpuRows(vm, estate)) {
        const QString what = row.method == values::GpuMethod::Vgpu ? row.profile : row.device;
        parts.append(methodWord(row.method, wording) + QLatin1Char(' ') + what);
    }
    return parts.join(QLatin1String(", "));
}

TextTable vmsTable(const models::ServerEstate &estate, Wording wording)
{
    TextTable table;
    table.header = headerOf(
        {{"vm", QT_TRANSLATE_NOOP("report::inventory", "VM")},
            {"host", QT_TRANSLATE_NOOP("report::inventory", "Host")},
            {"power", QT_TRANSLATE_NOOP("report::inventory", "Power")},
            {"firmware", QT_TRANSLATE_NOOP("report::inventory", "Firmware")},
            {"memoryMiB", QT_TRANSLATE_NOOP("report::inventory", "Memory (MiB)")},
            {"reservedMiB", QT_TRANSLATE_NOOP("report::inventory", "Reserved (MiB)")},
            {"reservationLocked", QT_TRANSLATE_NOOP("report::inventory", "Reservation locked")},
            {"mmio64bit", QT_TRANSLATE_NOOP("report::inventory", "64-bit MMIO")},
            {"mmioSizeGb", QT_TRANSLATE_NOOP("report::inventory", "MMIO size (GB)")},
            {"gpus", QT_TRANSLATE_NOOP("report::inventory", "GPUs")},
            {"path", QT_TRANSLATE_NOOP("report::inventory", "Path")}},
        wording);
    for (const models::VmPtr &vm : vmsByPath(estate)) {
        const values::MmioSettings mmio = values::mmioSettings(vm->extraConfig);
        const models::HostPtr host = estate.hosts.value(vm->host);
        table.rows.push_back({vm->name, host ? host->name : QString(), powerKey(vm->power),
            vm->firmware, number(vm->memory), number(vm->reserved), flag(vm->reservationLocked),
            flag(mmio.use64bit), mmio.sizeGb ? QString::number(*mmio.sizeGb) : QString(),
            gpusOf(*vm, estate, wording), models::inventoryPath(estate, vm->ref)});
    }
    return table;
}

} // namespace

std::vector<models::HostPtr> hostsByPath(const models::ServerEstate &estate)
{
    return sortedByPath<models::HostPtr>(estate, estate.hosts);
}

std::vector<models::VmPtr> vmsByPath(const models::ServerEstate &estate)
{
    return sortedByPath<models::VmPtr>(estate, estate.vms);
}

QString connectionKey(values::ConnectionState state)
{
    switch (state) {
    case values::ConnectionState::Connected:
        return QStringLiteral("connected");
    case values::ConnectionState::NotResponding:
        return QStringLiteral("notResponding");
    case values::ConnectionState::Disconnected:
        return QStringLiteral("disconnected");
    case values::ConnectionState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString powerKey(values::PowerState state)
{
    switch (state) {
    case values::PowerState::PoweredOn:
        return QStringLiteral("poweredOn");
    case values::PowerState::PoweredOff:
        return QStringLiteral("poweredOff");
    case values::PowerState::Suspended:
        return QStringLiteral("suspended");
    case values::PowerState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

TextTable inventoryTable(const models::ServerEstate &estate, List list, Wording wording)
{
    switch (list) {
    case List::Hosts:
        return hostsTable(estate, wording);
    case List::Devices:
        return devicesTable(estate, wording);
    case List::Gpus:
        return gpusTable(estate, wording);
    case List::Vms:
        return vmsTable(estate, wording);
    }
    return {};
}

Error writeError(const QIODevice &out)
{
    return {values::Error::Kind::Storage, Tr::tr("The inventory could not be written"),
        out.errorString(), Tr::tr("Free some space or choose another place, then export again.")};
}

} // namespace report
