// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/preflightworld.h"

#include <stdexcept>

namespace tests
{

using namespace Qt::StringLiterals;

namespace
{

const QString address = u"0000:82:00.0"_s;

values::PciDevice function(const QString &id, quint16 vendor, quint16 device, quint16 classId)
{
    values::PciDevice found;
    found.id = id;
    found.vendorId = vendor;
    found.deviceId = device;
    found.classId = classId;
    found.deviceName = u"Device of %1"_s.arg(id);
    return found;
}

values::PciPassthruInfo passed(const QString &id)
{
    values::PciPassthruInfo info;
    info.id = id;
    info.dependentDevice = id;
    info.capable = info.enabled = info.active = true;
    return info;
}

values::Host hostNamed(const QString &name, const QString &ref)
{
    values::Host host;
    host.ref = {u"HostSystem"_s, ref};
    host.parent = {u"ClusterComputeResource"_s, u"domain-c8"_s};
    host.name = name;
    host.connection = values::ConnectionState::Connected;
    host.inMaintenance = false;
    host.rebootRequired = false;
    host.version = u"8.0.3"_s;
    host.build = u"24022510"_s;
    host.vendor = u"Dell Inc."_s;
    host.model = u"PowerEdge R750"_s;
    host.memory = values::MiB{512 * 1024};
    host.assignableHardware = true;
    host.pciDevices = {function(u"0000:03:00.0"_s, 0x102b, 0x0536, 0x0300)};
    return host;
}

values::VirtualMachine vmNamed(const QString &name, const QString &ref)
{
    values::VirtualMachine vm;
    vm.ref = {u"VirtualMachine"_s, ref};
    vm.host = {u"HostSystem"_s, u"host-1"_s};
    vm.name = name;
    vm.power = values::PowerState::PoweredOff;
    vm.connection = u"connected"_s;
    vm.hasConfig = true;
    vm.isTemplate = false;
    vm.firmware = u"efi"_s;
    vm.secureBoot = false;
    vm.hardwareVersion = u"vmx-20"_s;
    vm.guestId = u"ubuntu64Guest"_s;
    vm.cpus = 8;
    vm.memory = vm.reserved = values::MiB{64 * 1024};
    vm.reservationLocked = true;
    vm.memoryHotAdd = false;
    vm.hasSnapshot = false;
    return vm;
}

values::VmSetup setupOfVm()
{
    values::VmSetup setup;
    setup.memoryLimitMiB = -1;
    setup.cpuReservationMhz = 0;
    setup.cpuHotAdd = setup.nestedHv = setup.virtualIommu = false;
    setup.latencySensitivity = u"normal"_s;
    setup.faultTolerance = u"notConfigured"_s;
    setup.pool = {u"ResourcePool"_s, u"resgroup-9"_s};
    setup.poolFacts = values::PoolSetup{u"Resources"_s, true, 0, true};
    setup.datastores = {{u"Datastore"_s, u"datastore-1"_s}};
    return setup;
}

values::HostSetup setupOfHost(const QString &systemId)
{
    values::HostSetup setup;
    setup.unreservedMiB = 400 * 1024;
    setup.datastores = {{u"Datastore"_s, u"datastore-1"_s}};
    setup.maxHardwareVersion = u"vmx-21"_s;
    setup.edition = u"vSphere Enterprise Plus"_s;
    setup.systemId = systemId;
    setup.sshRunning = true;
    return setup;
}

PreflightWorld plain()
{
    PreflightWorld world;
    world.about.apiType = u"VirtualCenter"_s;
    world.cluster.ref = {u"ClusterComputeResource"_s, u"domain-c8"_s};
    world.cluster.name = u"GPU"_s;
    world.cluster.drsEnabled = false;
    world.clusterSetup.ha = world.clusterSetup.admissionControl = false;
    world.clusterSetup.drsBehavior = u"partiallyAutomated"_s;
    world.host = hostNamed(u"esx1"_s, u"host-1"_s);
    world.peer = hostNamed(u"esx2"_s, u"host-2"_s);
    world.hostSetup = setupOfHost(u"system-1"_s);
    world.peerSetup = setupOfHost(u"system-2"_s);
    world.vm = vmNamed(u"llm"_s, u"vm-1"_s);
    world.other = vmNamed(u"web"_s, u"vm-2"_s);
    world.other.power = values::PowerState::PoweredOn;
    world.vmSetup = world.otherSetup = setupOfVm();
    world.host.pciDevices.append(function(address, 0x10de, 0x15f8, 0x0302));
    world.host.passthru.append(passed(address));
    world.vm.extraConfig
        = {{u"pciPassthru.use64bitMMIO"_s, u"TRUE"_s}, {u"pciPassthru.64bitMMIOSizeGB"_s, u"32"_s}};
    return world;
}

} // namespace

PreflightWorld PreflightWorld::fixed()
{
    PreflightWorld world = plain();
    world.giveFixed(address);
    return world;
}

PreflightWorld PreflightWorld::dynamic()
{
    PreflightWorld world = plain();
    values::VmPciDevice device;
    device.method = values::GpuMethod::Dynamic;
    device.allowed = {{0x10de, 0x15f8}};
    world.vm.pciDevices = {device};
    return world;
}

PreflightWorld PreflightWorld::vgpu()
{
    PreflightWorld world = plain();
    world.passthru(address).enabled = world.passthru(address).active = false;
    values::GraphicsInfo info;
    info.pciId = address;
    info.type = values::GraphicsType::SharedDirect;
    info.memoryKiB = qint64(16) << 20;
    world.host.graphics = {info};
    values::GraphicsConfig config;
    config.hostDefault = values::GraphicsType::SharedDirect;
    config.assignmentPolicy = u"performance"_s;
    config.deviceTypes = {{address, values::GraphicsType::SharedDirect, {}}};
    world.host.graphicsConfig = config;
    world.host.vgpuProfiles
        = {u"grid_p100-4q"_s, u"grid_p100-8q"_s, u"grid_p100-16q"_s, u"grid_p100-1b"_s};
    world.vm.pciDevices = {world.vgpuOf(u"grid_p100-8q"_s)};
    return world;
}

plan::Estate PreflightWorld::estate() const
{
    plan::Estate made;
    made.about = about;
    values::Entity withSetup = cluster;
    withSetup.setup = std::make_shared<const values::ClusterSetup>(clusterSetup);
    made.objects.entities.insert(cluster.ref, std::make_shared<const values::Entity>(withSetup));
    for (const auto &[one, setup] : {std::pair(&host, &hostSetup), std::pair(&peer, &peerSetup)}) {
        values::Host complete = *one;
        complete.setup = std::make_shared<const values::HostSetup>(*setup);
        made.objects.hostOfSystemId.insert(setup->systemId, complete.ref);
        made.put(complete);
    }
    for (const auto &[one, setup] : {std::pair(&vm, &vmSetup), std::pair(&other, &otherSetup)}) {
        values::VirtualMachine complete = *one;
        complete.setup = std::make_shared<const values::VmSetup>(*setup);
        made.put(complete);
    }
    return made;
}

values::Preflight PreflightWorld::judge() const
{
    return advice::preflight(estate(), vm.ref, hints);
}

void PreflightWorld::useCard(quint16 device, quint16 classId, quint16 subDevice)
{
    values::PciDevice &card = host.pciDevices[1];
    card.deviceId = device;
    card.classId = classId;
    card.subVendorId = subDevice ? 0x10de : 0;
    card.subDeviceId = subDevice;
    for (values::VmPciDevice &held : vm.pciDevices) {
        if (held.method == values::GpuMethod::Fixed)
            held.deviceId = QString::number(device, 16);
        if (held.method == values::GpuMethod::Dynamic)
            held.allowed = {{0x10de, device}};
    }
}

QString PreflightWorld::addCard(quint16 device, quint16 classId, quint16 vendor)
{
    const QString id = u"0000:%1:00.0"_s.arg(0x90 + host.pciDevices.size(), 2, 16, QChar(u'0'));
    host.pciDevices.append(function(id, vendor, device, classId));
    host.passthru.append(passed(id));
    return id;
}

void PreflightWorld::giveFixed(const QString &id)
{
    values::VmPciDevice device;
    device.key = 13000 + int(vm.pciDevices.size());
    device.method = values::GpuMethod::Fixed;
    device.pciId = id;
    device.systemId = hostSetup.systemId;
    for (const values::PciDevice &card : host.pciDevices) {
        if (card.id == id) {
            device.deviceId = QString::number(card.deviceId, 16);
            device.vendorId = card.vendorId;
        }
    }
    vm.pciDevices.append(device);
}

values::VmPciDevice PreflightWorld::vgpuOf(const QString &profile) const
{
    values::VmPciDevice device;
    device.method = values::GpuMethod::Vgpu;
    device.profile = profile;
    return device;
}

values::PciPassthruInfo &PreflightWorld::passthru(const QString &id)
{
    for (values::PciPassthruInfo &info : host.passthru) {
        if (info.id == id)
            return info;
    }
    throw std::out_of_range("no such function");
}

values::GpuState &PreflightWorld::tell(const values::Host &who, const QString &driver)
{
    values::GpuState state;
    state.source = values::SampleSource::HostNvidiaSmi;
    state.gpu.host = who.ref;
    state.gpu.address = values::PciAddress::parse(address);
    state.driver = driver;
    hints.gpus.append(state);
    return hints.gpus.last();
}

} // namespace tests
