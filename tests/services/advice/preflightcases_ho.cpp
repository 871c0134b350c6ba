// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/preflightworld.h"

namespace tests
{

using namespace Qt::StringLiterals;
using World = PreflightWorld;

namespace
{

/// The host enters maintenance mode while the other VM runs with a device.
void enterWith(World &w, values::GpuMethod method)
{
    values::TaskInfo task;
    task.descriptionId = u"HostSystem.enterMaintenanceMode"_s;
    w.hostSetup.tasks = {task};
    values::VmPciDevice device;
    device.method = method;
    device.profile = u"grid_p100-8q"_s;
    w.other.pciDevices = {device};
}

values::GpuState &tellGuest(World &w, const QString &driver)
{
    values::GpuState &state = w.tell(w.host, driver);
    state.source = values::SampleSource::GuestNvidiaSmi;
    state.gpu = {};
    state.gpu.vm = w.vm.ref;
    return state;
}

void useAda(World &w)
{
    w.useCard(0x26b9);
    w.host.vgpuProfiles = {u"nvidia_l40s-12q"_s};
    w.vm.pciDevices = {w.vgpuOf(u"nvidia_l40s-12q"_s)};
}

const QList<RuleCase> casesOfCluster{
    {u"PF-HO-02"_s, World::fixed, [](World &w) { enterWith(w, values::GpuMethod::Fixed); },
        [](World &w) {
            enterWith(w, values::GpuMethod::Vgpu);
        }},
    {u"PF-HO-03"_s, World::fixed, [](World &w) { enterWith(w, values::GpuMethod::Vgpu); },
        [](World &w) {
            enterWith(w, values::GpuMethod::Fixed);
        }},
    {u"PF-HO-12"_s, World::vgpu, [](World &w) { w.cluster.lifecycleManaged = true; },
        [](World &w) {
            w.cluster.lifecycleManaged = false;
        }},
    {u"PF-HO-13"_s, World::fixed, [](World &w) { w.host.lockdownMode = u"lockdownNormal"_s; },
        [](World &w) {
            w.host.lockdownMode = u"lockdownDisabled"_s;
        }},
    {u"PF-HO-16"_s, World::vgpu,
        [](World &w) {
            w.peer.vgpuProfiles = {u"grid_p100-8q"_s};
            w.tell(w.host, u"535.161"_s);
            w.tell(w.peer, u"550.54"_s);
        },
        [](World &w) {
            w.peer.vgpuProfiles = {u"grid_p100-8q"_s};
            w.tell(w.host, u"535.161"_s);
            w.tell(w.peer, u"535.54"_s);
        }},
    {u"PF-HO-17"_s, World::vgpu,
        [](World &w) {
            w.peer.vgpuProfiles = {u"grid_p100-8q"_s};
            w.peer.graphicsConfig = w.host.graphicsConfig;
            w.peer.graphicsConfig->assignmentPolicy = u"consolidation"_s;
        },
        [](World &w) {
            w.peer.vgpuProfiles = {u"grid_p100-8q"_s};
            w.peer.graphicsConfig = w.host.graphicsConfig;
        }},
    {u"PF-HO-18"_s, World::vgpu,
        [](World &w) { w.clusterSetup.ha = w.clusterSetup.admissionControl = true; },
        [](World &w) {
            w.clusterSetup.ha = true;
        }},
    {u"PF-HO-19"_s, World::vgpu, [](World &w) { w.tell(w.host, u"390.72"_s); },
        [](World &w) {
            w.tell(w.host, u"440.53"_s);
        }},
    {u"PF-HO-20"_s, World::fixed, [](World &w) { w.hints.vendorSupport = QString(); },
        [](World &w) {
            w.hints.vendorSupport = u"list of the maker, 2026-11"_s;
        }},
};

const QList<RuleCase> casesOfDrivers{
    {u"PF-VG-26"_s, World::vgpu,
        [](World &w) {
            w.tell(w.host, u"535.161"_s);
            tellGuest(w, u"550.54"_s);
        },
        [](World &w) {
            w.tell(w.host, u"550.54"_s);
            tellGuest(w, u"535.161"_s);
        }},
    {u"PF-VG-26"_s, World::vgpu,
        [](World &w) {
            w.tell(w.host, u"550.54"_s);
            tellGuest(w, u"525.60"_s);
        },
        [](World &w) {
            w.tell(w.host, u"580.65"_s);
            tellGuest(w, u"535.161"_s);
        }},
    {u"PF-VG-26"_s, World::vgpu,
        [](World &w) {
            w.tell(w.host, u"390.42"_s);
            tellGuest(w, u"384.81"_s);
        },
        [](World &w) {
            w.tell(w.host, u"535.161"_s);
            tellGuest(w, u"538.46"_s);
            w.vm.guestId = u"windows2019srv_64Guest"_s;
        }},
    {u"PF-VG-27"_s, World::vgpu, [](World &w) { w.tell(w.host, u"590.12"_s); },
        [](World &w) {
            w.tell(w.host, u"580.12"_s);
        }},
    {u"PF-VG-36"_s, World::vgpu,
        [](World &w) {
            useAda(w);
            w.tell(w.host, u"535.161"_s);
        },
        [](World &w) {
            useAda(w);
            w.tell(w.host, u"535.247"_s);
        }},
    {u"PF-GU-05"_s, World::fixed, [](World &w) { w.vm.secureBoot = true; },
        [](World &w) {
            w.vm.secureBoot = true;
            w.vm.guestId = u"windows2019srv_64Guest"_s;
        }},
    {u"PF-GU-09"_s, World::fixed, [](World &w) { w.useCard(0x2901); },
        [](World &w) {
            w.useCard(0x2331);
        }},
    {u"PF-GU-11"_s, World::vgpu, [](World &w) { tellGuest(w, u"535.161"_s).licensed = false; },
        [](World &w) {
            tellGuest(w, u"535.161"_s).licensed = true;
        }},
};

} // namespace

QList<RuleCase> casesOfHost()
{
    return casesOfCluster + casesOfDrivers;
}

} // namespace tests
