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

QString tr(const char *text)
{
    return QCoreApplication::translate("report::inventory", text);
}

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

QString flag(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QString flag(std::optional<bool> value)
{
    return value ? flag(*value) : QString();
}

TextTable hostsTable(const models::ServerEstate &estate)
{
    TextTable table{{tr("Host"), tr("Version"), tr("Connection"), tr("Maintenance"),
                        tr("PCI devices"), tr("GPUs"), tr("Path")},
        {}};
    for (const models::HostPtr &host : hostsByPath(estate)) {
        table.rows.push_back({host->name, host->version, connectionKey(host->connection),
            flag(host->inMaintenance), QString::number(host->pciDevices.size()),
            QString::number(models::gpuRows(*host, estate).size()),
            models::inventoryPath(estate, host->ref)});
    }
    return table;
}

TextTable devicesTable(const models::ServerEstate &estate)
{
    TextTable table{{tr("Host"), tr("ID"), tr("Status"), tr("Vendor name"), tr("Device name"),
                        tr("Class"), tr("NUMA node"), tr("Used by")},
        {}};
    for (const models::HostPtr &host : hostsByPath(estate)) {
        for (const models::PciRow &row : models::pciRows(*host, estate)) {
            table.rows.push_back({host->name, row.device.id, models::statusText(row.status),
                row.device.vendorName, row.device.deviceName, row.className,
                row.numaNode ? QString::number(*row.numaNode) : QString(),
                row.usedByNames.join(QLatin1String(", "))});
        }
    }
    return table;
}

TextTable gpusTable(const models::ServerEstate &estate)
{
    TextTable table{{tr("Host"), tr("ID"), tr("GPU"), tr("Mode"), tr("Memory (MiB)"),
                        tr("vGPU profiles"), tr("Used by")},
        {}};
    for (const models::HostPtr &host : hostsByPath(estate)) {
        for (const models::GpuRow &row : models::gpuRows(*host, estate)) {
            table.rows.push_back({host->name, row.id, row.name, models::gpuModeText(row.mode),
                number(row.memory), row.vgpuProfiles.join(QLatin1Char(' ')),
                row.usedByNames.join(QLatin1String(", "))});
        }
    }
    return table;
}

QString gpusOf(const values::VirtualMachine &vm, const models::ServerEstate &estate)
{
    QStringList parts;
    for (const models::VmGpuRow &row : models::vmGpuRows(vm, estate)) {
        const QString what = row.method == values::GpuMethod::Vgpu ? row.profile : row.device;
        parts.append(models::gpuMethodText(row.method) + QLatin1Char(' ') + what);
    }
    return parts.join(QLatin1String(", "));
}

TextTable vmsTable(const models::ServerEstate &estate)
{
    TextTable table{{tr("VM"), tr("Host"), tr("Power"), tr("Firmware"), tr("Memory (MiB)"),
                        tr("Reserved (MiB)"), tr("Reservation locked"), tr("64-bit MMIO"),
                        tr("MMIO size (GB)"), tr("GPUs"), tr("Path")},
        {}};
    for (const models::VmPtr &vm : vmsByPath(estate)) {
        const values::MmioSettings mmio = values::mmioSettings(vm->extraConfig);
        const models::HostPtr host = estate.hosts.value(vm->host);
        table.rows.push_back({vm->name, host ? host->name : QString(), powerKey(vm->power),
            vm->firmware, number(vm->memory), number(vm->reserved), flag(vm->reservationLocked),
            flag(mmio.use64bit), mmio.sizeGb ? QString::number(*mmio.sizeGb) : QString(),
            gpusOf(*vm, estate), models::inventoryPath(estate, vm->ref)});
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

TextTable inventoryTable(const models::ServerEstate &estate, List list)
{
    switch (list) {
    case List::Hosts:
        return hostsTable(estate);
    case List::Devices:
        return devicesTable(estate);
    case List::Gpus:
        return gpusTable(estate);
    case List::Vms:
        return vmsTable(estate);
    }
    return {};
}

values::Error writeError(const QIODevice &out)
{
    return {values::Error::Kind::Storage, tr("The inventory could not be written"),
        out.errorString(), tr("Free some space or choose another place, then export again.")};
}

} // namespace report
