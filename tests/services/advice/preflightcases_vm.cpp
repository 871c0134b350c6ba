// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/preflightworld.h"

namespace tests
{

using namespace Qt::StringLiterals;
using World = PreflightWorld;
using values::ConnectionState;
using values::MiB;
using values::PowerState;

namespace
{

values::TaskInfo task(const QString &id)
{
    values::TaskInfo task;
    task.descriptionId = id;
    task.state = values::TaskInfo::State::Running;
    return task;
}

/// One device more than virtual hardware 20 takes.
void giveMany(World &world)
{
    constexpr int most = 64;
    for (int count = 0; count < most; ++count)
        world.giveFixed(world.addCard(0x1eb8));
}

const QList<RuleCase> casesOfState{
    {u"PF-VM-01"_s, World::fixed, [](World &w) { w.vm.power = PowerState::PoweredOn; },
        [](World &w) {
            w.vm.power = PowerState::PoweredOff;
        }},
    {u"PF-VM-02"_s, World::fixed, [](World &w) { w.vm.connection = u"orphaned"_s; },
        [](World &w) {
            w.vm.isTemplate.reset();
        }},
    {u"PF-VM-02"_s, World::fixed, [](World &w) { w.vm.isTemplate = true; },
        [](World &w) {
            w.vm.connection.clear();
        }},
    {u"PF-VM-02"_s, World::fixed,
        [](World &w) { w.host.connection = ConnectionState::NotResponding; },
        [](World &w) {
            w.peer.connection = ConnectionState::NotResponding;
        }},
    {u"PF-VM-03"_s, World::fixed, [](World &w) { w.vm.questionText = u"moved or copied?"_s; },
        [](World &w) {
            w.other.questionText = u"moved or copied?"_s;
        }},
    {u"PF-VM-04"_s, World::fixed,
        [](World &w) { w.vmSetup.tasks = {task(u"VirtualMachine.clone"_s)}; },
        [](World &w) {
            w.hostSetup.tasks = {task(u"HostSystem.refresh"_s)};
        }},
    {u"PF-VM-09"_s, World::fixed, [](World &w) { w.vmSetup.nestedHv = true; },
        [](World &w) {
            w.vmSetup.nestedHv = true;
            w.vm.pciDevices.clear();
        }},
    {u"PF-VM-12"_s, World::vgpu, [](World &w) { w.vmSetup.faultTolerance = u"running"_s; },
        [](World &w) {
            w.otherSetup.faultTolerance = u"running"_s;
        }},
    {u"PF-VM-13"_s, World::fixed, [](World &w) { w.vm.hasSnapshot = true; },
        [](World &w) {
            w.other.hasSnapshot = true;
        }},
    {u"PF-VM-24"_s, World::fixed,
        [](World &w) {
            w.hints.missing = {{w.vm.ref, {u"VirtualMachine.Interact.PowerOn"_s}}};
        },
        [](World &w) {
            w.hints.missing = {{w.other.ref, {u"VirtualMachine.Interact.PowerOn"_s}}};
        }},
    {u"PF-VM-25"_s, World::fixed, [](World &w) { w.host.inMaintenance = true; },
        [](World &w) {
            w.peer.inMaintenance = true;
        }},
    {u"PF-VM-25"_s, World::fixed,
        [](World &w) { w.hostSetup.tasks = {task(u"HostSystem.enterMaintenanceMode"_s)}; },
        [](World &w) {
            w.peerSetup.tasks = {task(u"HostSystem.enterMaintenanceMode"_s)};
        }},
    {u"PF-VM-26"_s, World::fixed,
        [](World &w) {
            w.vmSetup.datastores = {{u"Datastore"_s, u"datastore-7"_s}};
        },
        [](World &w) {
            w.otherSetup.datastores = {{u"Datastore"_s, u"datastore-7"_s}};
        }},
    {u"PF-VM-26"_s, World::fixed,
        [](World &w) {
            w.clusterSetup.hostRules = {{u"licence"_s, {w.vm.ref}, {w.peer.ref}, false}};
        },
        [](World &w) {
            w.clusterSetup.hostRules = {{u"licence"_s, {w.vm.ref}, {w.peer.ref}, true}};
        }},
};

const QList<RuleCase> casesOfMemory{
    {u"PF-VM-05"_s, World::fixed, [](World &w) { w.vm.reserved = MiB{1024}; },
        [](World &w) {
            w.vm.reserved = MiB{0};
            w.vm.pciDevices.clear();
        }},
    {u"PF-VM-06"_s, World::fixed, [](World &w) { w.vmSetup.memoryLimitMiB = 64 * 1024; },
        [](World &w) {
            w.vmSetup.memoryLimitMiB = 64 * 1024 + 1;
        }},
    {u"PF-VM-07"_s, World::fixed, [](World &w) { w.hostSetup.unreservedMiB = 32 * 1024; },
        [](World &w) {
            w.hostSetup.unreservedMiB = 65 * 1024;
        }},
    {u"PF-VM-08"_s, World::fixed,
        [](World &w) {
            w.vmSetup.poolFacts = {u"small"_s, false, 32 * 1024, false};
        },
        [](World &w) {
            w.vmSetup.poolFacts = {u"small"_s, false, 32 * 1024, true};
        }},
    {u"PF-VM-11"_s, World::fixed, [](World &w) { w.vmSetup.latencySensitivity = u"high"_s; },
        [](World &w) {
            w.vmSetup.latencySensitivity = u"high"_s;
            w.vmSetup.cpuReservationMhz = 16000;
        }},
    {u"PF-VM-21"_s, World::fixed, [](World &w) { w.vm.memoryHotAdd = true; },
        [](World &w) {
            w.other.memoryHotAdd = true;
        }},
    {u"PF-VM-21"_s, World::vgpu, [](World &w) { w.vmSetup.cpuHotAdd = true; },
        [](World &w) {
            w.otherSetup.cpuHotAdd = true;
        }},
};

const QList<RuleCase> casesOfVersion{
    {u"PF-VM-10"_s, World::vgpu, [](World &w) { w.vmSetup.virtualIommu = true; },
        [](World &w) {
            w.vmSetup.virtualIommu = true;
            w.vm.pciDevices.clear();
        }},
    {u"PF-VM-15"_s, World::dynamic, [](World &w) { w.vm.hardwareVersion = u"vmx-15"_s; },
        [](World &w) {
            w.vm.hardwareVersion = u"vmx-17"_s;
        }},
    {u"PF-VM-15"_s, World::fixed,
        [](World &w) {
            giveMany(w);
            w.vm.hardwareVersion = u"vmx-20"_s;
        },
        [](World &w) {
            giveMany(w);
            w.vm.hardwareVersion = u"vmx-21"_s;
        }},
    {u"PF-VM-16"_s, World::fixed, [](World &w) { w.hostSetup.maxHardwareVersion = u"vmx-19"_s; },
        [](World &w) {
            w.peerSetup.maxHardwareVersion = u"vmx-19"_s;
        }},
    {u"PF-VM-17"_s, World::fixed,
        [](World &w) {
            w.vm.hardwareVersion = u"vmx-19"_s;
            w.vmSetup.scheduledHardware = u"vmx-21"_s;
        },
        [](World &w) {
            w.vmSetup.scheduledHardware = u"vmx-21"_s;
        }},
    {u"PF-VM-18"_s, World::fixed,
        [](World &w) {
            w.host.version = u"6.7.0"_s;
            for (int i = 0; i < 6; ++i)
                w.giveFixed(w.addCard(0x1eb8));
        },
        [](World &w) {
            for (int i = 0; i < 6; ++i)
                w.giveFixed(w.addCard(0x1eb8));
        }},
    {u"PF-VM-19"_s, World::vgpu, [](World &w) { w.giveFixed(w.addCard(0x1eb8)); },
        [](World &w) {
            w.giveFixed(w.addCard(0x1013, 0x0200, 0x15b3));
        }},
    {u"PF-VM-22"_s, World::fixed,
        [](World &w) { w.vm.extraConfig[u"pciPassthru.64bitMMIOSizeGB"_s] = u"48"_s; },
        [](World &w) {
            w.vm.extraConfig[u"pciPassthru.64bitMMIOSizeGB"_s] = u"64"_s;
        }},
    {u"PF-VM-22"_s, World::fixed,
        [](World &w) { w.vm.extraConfig[u"pciPassthru.64bitmmiosizegb"_s] = u"64"_s; },
        [](World &w) {
            w.vm.extraConfig[u"pciPassthru.64bitMMIOSizeGBs"_s] = u"64"_s;
        }},
    {u"PF-VM-23"_s, World::vgpu, [](World &w) { w.hostSetup.edition = u"vSphere Standard"_s; },
        [](World &w) {
            w.peerSetup.edition = u"vSphere Standard"_s;
        }},
    {u"PF-VM-23"_s, World::fixed,
        [](World &w) { w.hostSetup.edition = u"VMware vSphere 8 Hypervisor"_s; },
        [](World &w) {
            w.hostSetup.edition = u"vSphere Standard"_s;
        }},
    {u"PF-VM-27"_s, World::vgpu,
        [](World &w) {
            w.cluster.drsEnabled = true;
            w.clusterSetup.drsBehavior = u"fullyAutomated"_s;
        },
        [](World &w) {
            w.cluster.drsEnabled = true;
            w.clusterSetup.drsBehavior = u"fullyAutomated"_s;
            w.clusterSetup.drsOfVm.insert(w.vm.ref, u"manual"_s);
        }},
};

} // namespace

QList<RuleCase> casesOfVm()
{
    return casesOfState + casesOfMemory + casesOfVersion;
}

} // namespace tests
