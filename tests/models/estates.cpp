// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/estates.h"

namespace tests
{

namespace
{

template <class Patch, class T, class Fields>
values::ObjectChange changeOf(values::ChangeKind kind, const T &value, Fields fields)
{
    Patch patch;
    patch.fields = fields;
    patch.value = value;
    patch.missingGiven = kind == values::ChangeKind::Enter || !value.missing.isEmpty();
    return {kind, value.ref, patch};
}

template <class F>
values::FieldSet<F> setOf(std::initializer_list<F> list)
{
    values::FieldSet<F> fields;
    for (const F field : list)
        fields.insert(field);
    return fields;
}

} // namespace

values::MoRef folder(const QString &id)
{
    return {QStringLiteral("Folder"), id};
}

values::MoRef datacenter(const QString &id)
{
    return {QStringLiteral("Datacenter"), id};
}

values::MoRef cluster(const QString &id)
{
    return {QStringLiteral("ClusterComputeResource"), id};
}

values::MoRef compute(const QString &id)
{
    return {QStringLiteral("ComputeResource"), id};
}

values::MoRef host(const QString &id)
{
    return {QStringLiteral("HostSystem"), id};
}

values::MoRef vm(const QString &id)
{
    return {QStringLiteral("VirtualMachine"), id};
}

values::ObjectChange enter(const values::Entity &entity)
{
    return changeOf<values::EntityPatch>(
        values::ChangeKind::Enter, entity, values::FieldSet<values::EntityField>::all());
}

values::ObjectChange enter(const values::Host &host)
{
    return changeOf<values::HostPatch>(
        values::ChangeKind::Enter, host, values::FieldSet<values::HostField>::all());
}

values::ObjectChange enter(const values::VirtualMachine &vm)
{
    return changeOf<values::VmPatch>(
        values::ChangeKind::Enter, vm, values::FieldSet<values::VmField>::all());
}

values::ObjectChange leave(const values::MoRef &ref)
{
    return {values::ChangeKind::Leave, ref, {}};
}

values::ObjectChange modify(
    const values::Entity &entity, std::initializer_list<values::EntityField> fields)
{
    return changeOf<values::EntityPatch>(values::ChangeKind::Modify, entity, setOf(fields));
}

values::ObjectChange modify(
    const values::Host &host, std::initializer_list<values::HostField> fields)
{
    return changeOf<values::HostPatch>(values::ChangeKind::Modify, host, setOf(fields));
}

values::ObjectChange modify(
    const values::VirtualMachine &vm, std::initializer_list<values::VmField> fields)
{
    return changeOf<values::VmPatch>(values::ChangeKind::Modify, vm, setOf(fields));
}

values::Entity makeEntity(
    const values::MoRef &ref, const QString &name, const values::MoRef &parent)
{
    values::Entity entity;
    entity.ref = ref;
    entity.name = name;
    entity.parent = parent;
    return entity;
}

values::Host makeHost(const QString &id, const QString &name, const values::MoRef &parent)
{
    values::Host made;
    made.ref = host(id);
    made.name = name;
    made.parent = parent;
    made.connection = values::ConnectionState::Connected;
    made.powerState = QStringLiteral("poweredOn");
    made.inMaintenance = false;
    return made;
}

values::VirtualMachine makeVm(const QString &id, const QString &name, const values::MoRef &host)
{
    values::VirtualMachine made;
    made.ref = vm(id);
    made.name = name;
    made.host = host;
    made.power = values::PowerState::PoweredOn;
    made.connection = QStringLiteral("connected");
    made.hasConfig = true;
    return made;
}

values::PciDevice p100(const QString &id, const QString &bridge)
{
    values::PciDevice device;
    device.id = id;
    device.classId = 0x0302;
    device.vendorId = 0x10de;
    device.deviceId = 0x15f8;
    device.subVendorId = 0x10de;
    device.subDeviceId = 0x118f;
    device.vendorName = QStringLiteral("NVIDIA Corporation");
    device.deviceName = QStringLiteral("GP100GL [Tesla P100 PCIe 16GB]");
    device.parentBridge = bridge;
    return device;
}

values::PciDevice bridge(const QString &id, const QString &above)
{
    values::PciDevice device;
    device.id = id;
    device.classId = 0x0604;
    device.vendorId = 0x8086;
    device.deviceId = 0x6f04;
    device.vendorName = QStringLiteral("Intel Corporation");
    device.deviceName = QStringLiteral("PCI Express Root Port");
    device.parentBridge = above;
    return device;
}

values::PciDevice connectX4(const QString &id, const QString &bridge)
{
    values::PciDevice device;
    device.id = id;
    device.classId = 0x0200;
    device.vendorId = 0x15b3;
    device.deviceId = 0x1015;
    device.vendorName = QStringLiteral("Mellanox Technologies");
    device.deviceName = QStringLiteral("MT27710 Family [ConnectX-4 Lx]");
    device.parentBridge = bridge;
    return device;
}

values::PciPassthruInfo passthru(const QString &id, bool capable, bool enabled, bool active)
{
    values::PciPassthruInfo info;
    info.id = id;
    info.dependentDevice = id;
    info.capable = capable;
    info.enabled = enabled;
    info.active = active;
    return info;
}

values::VmPciDevice fixedDevice(const QString &pciId, const QString &systemId, quint16 vendorId)
{
    values::VmPciDevice device;
    device.method = values::GpuMethod::Fixed;
    device.pciId = pciId;
    device.systemId = systemId;
    device.vendorId = vendorId;
    return device;
}

void addServer(models::EstateStore &store, const values::ServerId &id)
{
    values::Server server;
    server.id = id;
    server.host = id.section(QLatin1Char(':'), 0, 0);
    server.state = values::Server::State::Live;
    store.setServer(server);
}

values::ChangeBatch smallEstate()
{
    const QString gpu = QStringLiteral("0000:82:00.0");
    const QString port = QStringLiteral("0000:80:02.0");
    values::Host esx = makeHost(
        QStringLiteral("host-1"), QStringLiteral("esx1"), cluster(QStringLiteral("c-1")));
    esx.pciDevices = {p100(gpu, port), bridge(port)};
    esx.passthru = {passthru(gpu, true, true, true), passthru(port, false, false, false)};
    values::VirtualMachine trains = makeVm(QStringLiteral("vm-1"), QStringLiteral("ml-1"), esx.ref);
    trains.parent = folder(QStringLiteral("v-1"));
    trains.pciDevices = {fixedDevice(gpu, QStringLiteral("system-1"))};
    values::VirtualMachine idle = makeVm(QStringLiteral("vm-2"), QStringLiteral("idle-1"), esx.ref);
    idle.parent = folder(QStringLiteral("v-1"));
    idle.power = values::PowerState::PoweredOff;
    const auto dc = datacenter(QStringLiteral("dc-1"));
    return {
        enter(makeEntity(folder(QStringLiteral("root")), QStringLiteral("Datacenters"), {})),
        enter(makeEntity(dc, QStringLiteral("DC"), folder(QStringLiteral("root")))),
        enter(makeEntity(folder(QStringLiteral("h-1")), QStringLiteral("host"), dc)),
        enter(makeEntity(folder(QStringLiteral("v-1")), QStringLiteral("vm"), dc)),
        enter(makeEntity(cluster(QStringLiteral("c-1")), QStringLiteral("Cluster"),
            folder(QStringLiteral("h-1")))),
        enter(esx),
        enter(trains),
        enter(idle),
    };
}

} // namespace tests
