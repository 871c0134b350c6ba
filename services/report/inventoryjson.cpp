// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/inventoryjson.h"

#include "models/derive/gpuview.h"
#include "models/derive/inventorypath.h"
#include "models/derive/pciview.h"
#include "models/derive/vmgpuview.h"
#include "services/report/inventorylists.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace report
{

namespace
{

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(std::optional<bool> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(std::optional<values::MiB> value)
{
    return value ? QJsonValue(value->count) : QJsonValue();
}

QString hex4(quint16 number)
{
    return QStringLiteral("%1").arg(number, 4, 16, QLatin1Char('0'));
}

QJsonArray missingArray(const QList<values::MissingProperty> &missing)
{
    QJsonArray array;
    for (const values::MissingProperty &one : missing) {
        array.append(
            QJsonObject{{QStringLiteral("path"), one.path}, {QStringLiteral("fault"), one.fault},
                {QStringLiteral("privilege"), orNull(one.privilege)}});
    }
    return array;
}

QJsonObject pciObject(const models::PciRow &row)
{
    QJsonObject object{{QStringLiteral("id"), row.device.id},
        {QStringLiteral("vendorId"), hex4(row.device.vendorId)},
        {QStringLiteral("deviceId"), hex4(row.device.deviceId)},
        {QStringLiteral("class"), hex4(row.device.classId)},
        {QStringLiteral("vendor"), row.device.vendorName},
        {QStringLiteral("device"), row.device.deviceName}};
    QJsonObject passthrough{{QStringLiteral("capable"), QJsonValue()},
        {QStringLiteral("enabled"), QJsonValue()}, {QStringLiteral("active"), QJsonValue()},
        {QStringLiteral("status"), models::statusKey(row.status)}};
    if (row.passthru) {
        passthrough[QStringLiteral("capable")] = row.passthru->capable;
        passthrough[QStringLiteral("enabled")] = row.passthru->enabled;
        passthrough[QStringLiteral("active")] = row.passthru->active;
    }
    object[QStringLiteral("passthrough")] = passthrough;
    return object;
}

QJsonObject gpuObject(const models::GpuRow &row)
{
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("name"), row.name},
        {QStringLiteral("mode"), models::gpuModeKey(row.mode)},
        {QStringLiteral("memoryMiB"), orNull(row.memory)},
        {QStringLiteral("vgpuProfiles"), QJsonArray::fromStringList(row.vgpuProfiles)}};
}

QJsonObject hostObject(const values::Host &host, const models::ServerEstate &estate)
{
    QJsonArray devices;
    for (const models::PciRow &row : models::pciRows(host, estate))
        devices.append(pciObject(row));
    QJsonArray gpus;
    for (const models::GpuRow &row : models::gpuRows(host, estate))
        gpus.append(gpuObject(row));
    return {{QStringLiteral("moref"), host.ref.value}, {QStringLiteral("name"), host.name},
        {QStringLiteral("path"), models::inventoryPath(estate, host.ref)},
        {QStringLiteral("connection"), connectionKey(host.connection)},
        {QStringLiteral("maintenance"), orNull(host.inMaintenance)},
        {QStringLiteral("version"), orNull(host.version)}, {QStringLiteral("pciDevices"), devices},
        {QStringLiteral("gpus"), gpus}, {QStringLiteral("missing"), missingArray(host.missing)}};
}

QJsonArray vmGpuArray(const values::VirtualMachine &vm, const models::ServerEstate &estate)
{
    QJsonArray array;
    for (const models::VmGpuRow &row : models::vmGpuRows(vm, estate)) {
        QJsonObject object{{QStringLiteral("method"), models::gpuMethodKey(row.method)}};
        if (row.method == values::GpuMethod::Vgpu)
            object[QStringLiteral("profile")] = orNull(row.profile);
        else
            object[QStringLiteral("device")] = orNull(row.device);
        array.append(object);
    }
    return array;
}

QJsonObject vmObject(const values::VirtualMachine &vm, const models::ServerEstate &estate)
{
    const values::MmioSettings mmio = values::mmioSettings(vm.extraConfig);
    return {{QStringLiteral("moref"), vm.ref.value}, {QStringLiteral("name"), vm.name},
        {QStringLiteral("path"), models::inventoryPath(estate, vm.ref)},
        {QStringLiteral("host"), orNull(vm.host.value)},
        {QStringLiteral("power"), powerKey(vm.power)},
        {QStringLiteral("firmware"), orNull(vm.firmware)},
        {QStringLiteral("memoryMiB"), orNull(vm.memory)},
        {QStringLiteral("reservedMiB"), orNull(vm.reserved)},
        {QStringLiteral("reservationLocked"), orNull(vm.reservationLocked)},
        {QStringLiteral("mmio"),
            QJsonObject{{QStringLiteral("use64bit"), orNull(mmio.use64bit)},
                {QStringLiteral("sizeGb"), orNull(mmio.sizeGb)}}},
        {QStringLiteral("gpus"), vmGpuArray(vm, estate)},
        {QStringLiteral("missing"), missingArray(vm.missing)}};
}

QJsonObject serverObject(const values::Server &server)
{
    const values::About about = server.about.value_or(values::About{});
    return {{QStringLiteral("name"), server.host}, {QStringLiteral("version"), about.version},
        {QStringLiteral("apiVersion"), about.apiVersion},
        {QStringLiteral("kind"),
            about.isVCenter() ? QStringLiteral("vcenter") : QStringLiteral("esxi")}};
}

QJsonObject statsObject(const LoadFigures &figures)
{
    return {{QStringLiteral("objects"), figures.objects}, {QStringLiteral("bytes"), figures.bytes},
        {QStringLiteral("firstObjectSeconds"), figures.firstObjectSeconds},
        {QStringLiteral("lastObjectSeconds"), figures.lastObjectSeconds},
        {QStringLiteral("peakRssKiB"), figures.peakRssKiB}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Writes pieces and remembers whether all of them arrived.
class Sink
{
public:
    explicit Sink(QIODevice &out)
        : m_out(out)
    {
    }

    void put(const QByteArray &bytes) { m_whole = m_whole && m_out.write(bytes) == bytes.size(); }

    template <class Refs, class Make>
    void array(const char *name, const Refs &refs, const Make &make)
    {
        put(QByteArray(",\n\"") + name + "\": [");
        bool first = true;
        for (const auto &object : refs) {
            put(first ? "\n" : ",\n");
            put(compact(make(*object)));
            first = false;
        }
        put("\n]");
    }

    [[nodiscard]] bool whole() const { return m_whole; }

private:
    QIODevice &m_out;
    bool m_whole = true;
};

} // namespace

values::Status writeInventoryJson(QIODevice &out, const values::Server &server,
    const models::ServerEstate &estate, const LoadFigures *figures)
{
    Sink sink(out);
    sink.put("{\"schema\": \"gpudeck.inventory/1\",\n\"server\": " + compact(serverObject(server)));
    sink.array("hosts", hostsByPath(estate),
        [&estate](const values::Host &host) { return hostObject(host, estate); });
    sink.array("vms", vmsByPath(estate),
        [&estate](const values::VirtualMachine &vm) { return vmObject(vm, estate); });
    if (figures != nullptr)
        sink.put(",\n\"stats\": " + compact(statsObject(*figures)));
    sink.put("\n}\n");
    if (!sink.whole())
        return writeError(out);
    return values::done();
}

} // namespace report
