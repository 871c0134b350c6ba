// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/setup/estates.h"

#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace tests
{

using values::CheckState;
using values::PassthroughChoices;
using World = std::shared_ptr<FakeWorld>;

namespace
{

values::Entity clusterEntity()
{
    values::Entity cluster;
    cluster.ref = {u"ClusterComputeResource"_s, u"domain-c1"_s};
    cluster.name = u"cluster"_s;
    cluster.drsEnabled = true;
    values::ClusterSetup setup;
    setup.drsBehavior = u"fullyAutomated"_s;
    cluster.setup = std::make_shared<const values::ClusterSetup>(setup);
    return cluster;
}

QString stateText(CheckState state)
{
    switch (state) {
    case CheckState::Needed:
        return u"needed"_s;
    case CheckState::AlreadyDone:
        return u"done"_s;
    case CheckState::Blocked:
        return u"blocked"_s;
    case CheckState::Unknown:
        break;
    }
    return u"unknown"_s;
}

} // namespace

void natureOf(const values::VirtualMachine &before, values::VirtualMachine &now)
{
    if (before.power == now.power)
        return;
    const bool runs = now.power == values::PowerState::PoweredOn;
    now.toolsStatus = runs ? u"guestToolsRunning"_s : u"guestToolsNotRunning"_s;
    now.guestAddress = runs ? u"10.0.0.9"_s : QString();
    values::VmSetup setup = now.setup ? *now.setup : values::VmSetup();
    setup.bootTime = runs ? QDateTime::currentDateTimeUtc() : QDateTime();
    now.setup = std::make_shared<const values::VmSetup>(setup);
}

Card p100(const QString &address)
{
    return {address, 0x10de, 0x15f8, 0x118f, u"GP100GL [Tesla P100 PCIe 16GB]"_s, false, {}, true};
}

Card v100(const QString &address)
{
    return {address, 0x10de, 0x1db5, 0x1249, u"GV100GL [Tesla V100 SXM2 32GB]"_s, false, {}, true};
}

Card a100(const QString &address)
{
    return {address, 0x10de, 0x20f1, 0x145f, u"GA100 [A100 PCIe 40GB]"_s, false, {}, true};
}

Card connectX(const QString &address)
{
    return {address, 0x15b3, 0x1013, 0x0008, u"MT27700 Family [ConnectX-4]"_s, false, {}, true};
}

World emptyWorld()
{
    auto world = std::make_shared<FakeWorld>();
    world->estate().about.fullName = u"VMware vCenter Server 7.0.3 build-1"_s;
    world->estate().about.version = u"7.0.3"_s;
    world->estate().about.apiVersion = u"7.0.3.0"_s;
    const values::Entity cluster = clusterEntity();
    world->estate().objects.entities.insert(
        cluster.ref, std::make_shared<const values::Entity>(cluster));
    world->reactBy(natureOf);
    return world;
}

void setCluster(const World &world, const std::function<void(values::ClusterSetup &)> &change)
{
    values::Entity cluster = clusterEntity();
    values::ClusterSetup setup = *world->estate().entity(cluster.ref)->setup;
    change(setup);
    cluster.setup = std::make_shared<const values::ClusterSetup>(setup);
    world->estate().objects.entities.insert(
        cluster.ref, std::make_shared<const values::Entity>(cluster));
}

void addGpuHost(
    const World &world, const QString &id, const QList<Card> &cards, const QString &version)
{
    world->addHost(id);
    world->changeHost(hostRef(id), [&](values::Host &host) {
        host.parent = {u"ClusterComputeResource"_s, u"domain-c1"_s};
        host.version = version;
        host.vendor = u"Dell Inc."_s;
        host.model = u"PowerEdge R730"_s;
        host.memory = values::MiB{524288};
        host.bootTime = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        values::HostSetup setup;
        setup.systemId = u"system-"_s + id;
        setup.labelsSupported = version >= u"7.0.2";
        host.assignableHardware = version >= u"7.0";
        host.setup = std::make_shared<const values::HostSetup>(setup);
        for (const Card &card : cards) {
            const bool isNic = card.vendor == 0x15b3;
            values::PciDevice device;
            device.id = card.address;
            device.classId = isNic ? 0x0200 : 0x0302;
            device.vendorId = card.vendor;
            device.deviceId = card.device;
            device.subVendorId = card.vendor;
            device.subDeviceId = card.subsystem;
            device.deviceName = card.name;
            host.pciDevices.append(device);
            host.passthru.append({card.address, card.unit.isEmpty() ? card.address : card.unit,
                card.active, card.capable, card.active, {}, {}});
        }
    });
}

void addPlainVm(const World &world, const QString &id, const QString &host)
{
    world->addVm(id, host);
    world->changeVm(vmRef(id), [](values::VirtualMachine &vm) {
        vm.isTemplate = false;
        vm.hasSnapshot = false;
        vm.hardwareVersion = u"vmx-14"_s;
        vm.guestId = u"ubuntu64Guest"_s;
        vm.toolsStatus = u"guestToolsNotRunning"_s;
    });
}

void startVm(const World &world, const QString &id)
{
    world->changeVm(
        vmRef(id), [](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOn; });
}

World guideWorld()
{
    const World world = emptyWorld();
    addGpuHost(world, u"host-1"_s, {p100(u"0000:82:00.0"_s), connectX(u"0000:83:00.0"_s)});
    addGpuHost(world, u"host-2"_s, {});
    addPlainVm(world, u"vm-1"_s, u"host-1"_s);
    addPlainVm(world, u"vm-2"_s, u"host-1"_s);
    startVm(world, u"vm-2"_s);
    return world;
}

PassthroughChoices choose(const QString &host, const QStringList &devices, const QString &vm)
{
    PassthroughChoices::Assignment one;
    one.host = hostRef(host);
    one.devices = devices;
    if (!vm.isEmpty())
        one.vm = vmRef(vm);
    PassthroughChoices choices;
    choices.assignments = {one};
    choices.vendorSupport = u"listed by the vendor"_s;
    choices.above4gEvidence = u"seen in the BIOS"_s;
    choices.proveInGuest = false;
    return choices;
}

World fleetWorld(int hosts)
{
    const World world = emptyWorld();
    for (int i = 0; i < hosts; ++i) {
        const QString host = u"host-%1"_s.arg(i);
        addGpuHost(world, host, {p100(u"0000:82:00.0"_s), p100(u"0000:83:00.0"_s)});
        addPlainVm(world, u"vm-%1"_s.arg(2 * i), host);
        addPlainVm(world, u"vm-%1"_s.arg(2 * i + 1), host);
    }
    return world;
}

PassthroughChoices fleetChoices(int hosts)
{
    PassthroughChoices choices = choose(u"host-0"_s, {});
    choices.assignments.clear();
    for (int i = 0; i < 2 * hosts; ++i) {
        const QString gpu = i % 2 == 0 ? u"0000:82:00.0"_s : u"0000:83:00.0"_s;
        choices.assignments.append(
            {hostRef(u"host-%1"_s.arg(i / 2)), {gpu}, vmRef(u"vm-%1"_s.arg(i)), {}, {}});
    }
    return choices;
}

values::Plan plannedIn(const FakeWorld &world, const PassthroughChoices &choices)
{
    const auto plan = setup::planPassthrough(choices, const_cast<FakeWorld &>(world).estate());
    if (!plan.ok())
        QTest::qFail(qPrintable(plan.error().sentence()), __FILE__, __LINE__);
    return plan.ok() ? plan.value() : values::Plan{};
}

plan::Preview previewOf(const values::Plan &plan, const plan::Estate &estate)
{
    const auto steps = setup::stepTypes()->makeAll(plan);
    if (!steps.ok())
        QTest::qFail(qPrintable(steps.error().sentence()), __FILE__, __LINE__);
    return steps.ok() ? plan::preview(steps.value(), estate) : plan::Preview{};
}

QStringList linesOf(const plan::Preview &preview)
{
    QStringList lines;
    for (const values::PreviewedStep &step : preview.steps)
        lines.append(stateText(step.check.state) + u' ' + step.id);
    return lines;
}

QStringList stepsThat(const plan::Preview &preview, CheckState state)
{
    QStringList ids;
    for (const values::PreviewedStep &step : preview.steps) {
        if (step.check.state == state)
            ids.append(step.id);
    }
    return ids;
}

} // namespace tests
