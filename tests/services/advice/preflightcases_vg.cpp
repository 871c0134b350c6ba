// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/preflightworld.h"

namespace tests
{

using namespace Qt::StringLiterals;
using World = PreflightWorld;
using values::GraphicsType;

namespace
{

constexpr auto shared = GraphicsType::Shared;
constexpr auto direct = GraphicsType::SharedDirect;

/// The other VM runs with vGPUs of these types on the host's GPU.
void runOther(World &w, const QStringList &profiles)
{
    w.other.pciDevices.clear();
    w.host.graphics[0].vms.clear();
    for (const QString &profile : profiles) {
        w.other.pciDevices.append(w.vgpuOf(profile));
        w.host.graphics[0].vms.append(w.other.ref);
    }
}

void setType(World &w, GraphicsType hostDefault, GraphicsType configured, GraphicsType active)
{
    w.host.graphicsConfig->hostDefault = hostDefault;
    w.host.graphicsConfig->deviceTypes[0].type = configured;
    w.host.graphics[0].type = active;
    if (active != GraphicsType::SharedDirect)
        w.host.vgpuProfiles.clear();
}

void useA100(World &w, const QStringList &offered, const QString &wanted)
{
    w.useCard(0x20f1);
    w.host.vgpuProfiles = offered;
    w.vm.pciDevices = {w.vgpuOf(wanted)};
}

void useA40(World &w, const QStringList &offered)
{
    w.useCard(0x2235);
    w.host.vgpuProfiles = offered;
    w.vm.pciDevices = {w.vgpuOf(u"nvidia_a40-8q"_s)};
}

void useMixedL40s(World &w, const QStringList &running)
{
    w.useCard(0x26b9);
    w.host.vgpuProfiles = {u"nvidia_l40s-16q"_s, u"nvidia_l40s-12q"_s, u"nvidia_l40s-8q"_s};
    w.host.graphics[0].vgpuMode = u"mixedSize"_s;
    w.vm.pciDevices = {w.vgpuOf(u"nvidia_l40s-16q"_s)};
    runOther(w, running);
}

const QList<RuleCase> casesOfBoards{
    {u"PF-VG-01"_s, World::vgpu, [](World &w) { setType(w, shared, shared, shared); },
        [](World &w) {
            setType(w, shared, direct, direct);
        }},
    {u"PF-VG-02"_s, World::vgpu, [](World &w) { setType(w, direct, shared, shared); },
        [](World &w) {
            setType(w, shared, shared, shared);
        }},
    {u"PF-VG-03"_s, World::vgpu, [](World &w) { setType(w, direct, direct, shared); },
        [](World &w) {
            setType(w, direct, direct, direct);
        }},
    {u"PF-VG-04"_s, World::vgpu,
        [](World &w) {
            w.passthru(u"0000:82:00.0"_s).active = true;
            w.host.graphics[0].type = GraphicsType::Direct;
            w.host.graphics[0].memoryKiB = 0;
            w.host.vgpuProfiles.clear();
        },
        [](World &w) {
            w.passthru(u"0000:82:00.0"_s).enabled = true;
        }},
    {u"PF-VG-05"_s, World::vgpu,
        [](World &w) {
            w.host.graphics[0].memoryKiB = 0;
            w.host.graphics[0].type = GraphicsType::Basic;
            w.host.vgpuProfiles.clear();
        },
        [](World &w) {
            setType(w, shared, shared, shared);
        }},
    {u"PF-VG-06"_s, World::vgpu,
        [](World &w) {
            w.host.vgpuProfiles.clear();
            w.host.graphics.clear();
            w.host.rebootRequired = true;
        },
        [](World &w) {
            w.host.rebootRequired = true;
        }},
    {u"PF-VG-07"_s, World::vgpu, [](World &w) { useA100(w, {}, u"nvidia_a100-10c"_s); },
        [](World &w) {
            useA100(w, {u"nvidia_a100-10c"_s}, u"nvidia_a100-10c"_s);
        }},
    {u"PF-VG-10"_s, World::vgpu, [](World &w) { runOther(w, {u"grid_p100-4q"_s}); },
        [](World &w) {
            runOther(w, {u"grid_p100-8q"_s});
        }},
    {u"PF-VG-11"_s, World::vgpu,
        [](World &w) {
            runOther(w, {u"grid_p100-8q"_s, u"grid_p100-8q"_s});
        },
        [](World &w) {
            runOther(w, {});
        }},
    {u"PF-VG-12"_s, World::vgpu,
        [](World &w) {
            useMixedL40s(w, {u"nvidia_l40s-12q"_s, u"nvidia_l40s-8q"_s, u"nvidia_l40s-12q"_s});
        },
        [](World &w) {
            useMixedL40s(w, {u"nvidia_l40s-12q"_s});
        }},
    {u"PF-VG-14"_s, World::vgpu,
        [](World &w) { useA100(w, {u"nvidia_a100-1-5c"_s}, u"nvidia_a100-10c"_s); },
        [](World &w) {
            useA100(w, {u"nvidia_a100-1-5c"_s, u"nvidia_a100-10c"_s}, u"nvidia_a100-10c"_s);
        }},
    {u"PF-VG-18"_s, World::vgpu,
        [](World &w) {
            w.useCard(0x13f2, 0x0300);
            w.host.vgpuProfiles = {u"grid_m60-8q"_s};
            w.vm.pciDevices = {w.vgpuOf(u"grid_m60-8q"_s)};
            w.tell(w.host, u"535.161"_s).eccOn = true;
        },
        [](World &w) {
            w.tell(w.host, u"535.161"_s).eccOn = true;
        }},
    {u"PF-VG-21"_s, World::vgpu,
        [](World &w) {
            w.useCard(0x13f2, 0x0302);
            w.vm.pciDevices = {w.vgpuOf(u"grid_m60-8q"_s)};
        },
        [](World &w) {
            w.useCard(0x13f2, 0x0300);
            w.vm.pciDevices = {w.vgpuOf(u"grid_m60-8q"_s)};
        }},
    {u"PF-VG-22"_s, World::vgpu,
        [](World &w) {
            w.useCard(0x2235, 0x0300);
            w.vm.pciDevices = {w.vgpuOf(u"nvidia_a40-8q"_s)};
        },
        [](World &w) {
            w.useCard(0x2235, 0x0302);
            w.vm.pciDevices = {w.vgpuOf(u"nvidia_a40-8q"_s)};
        }},
    {u"PF-VG-28"_s, World::vgpu,
        [](World &w) { w.vm.extraConfig[u"pciPassthru0.cfg.gpu-pci-id"_s] = u"0000:3b:00.0"_s; },
        [](World &w) {
            w.vm.extraConfig[u"pciPassthru0.cfg.gpu-pci-id"_s] = u"0:130:0:0"_s;
        }},
};

const QList<RuleCase> casesOfTypes{
    {u"PF-VG-08"_s, World::vgpu, [](World &w) { useA40(w, {u"nvidia_a40-8c"_s}); },
        [](World &w) {
            useA100(w, {u"nvidia_a100-10c"_s}, u"nvidia_a100-20c"_s);
        }},
    {u"PF-VG-09"_s, World::vgpu, [](World &w) { w.vm.pciDevices = {w.vgpuOf(u"grid_p100-9q"_s)}; },
        [](World &w) {
            w.vm.pciDevices = {w.vgpuOf(u"grid_p100-4q"_s)};
        }},
    {u"PF-VG-17"_s, World::vgpu,
        [](World &w) {
            w.host.version = u"8.0.2"_s;
            useA100(w, {u"nvidia_a100-1-5c"_s}, u"nvidia_a100-1-5cme"_s);
        },
        [](World &w) {
            useA100(w, {u"nvidia_a100-1-5c"_s, u"nvidia_a100-1-5cme"_s}, u"nvidia_a100-1-5cme"_s);
        }},
    {u"PF-VG-20"_s, World::vgpu,
        [](World &w) {
            w.vm.pciDevices = {w.vgpuOf(u"grid_p100-1b"_s)};
            w.tell(w.host, u"535.161"_s).eccOn = true;
        },
        [](World &w) {
            w.tell(w.host, u"535.161"_s).eccOn = true;
        }},
    {u"PF-VG-23"_s, World::vgpu,
        [](World &w) {
            for (int i = 0; i < 8; ++i)
                w.vm.pciDevices.append(w.vgpuOf(u"grid_p100-16q"_s));
        },
        [](World &w) {
            w.vm.pciDevices.append(w.vgpuOf(u"grid_p100-8q"_s));
        }},
    {u"PF-VG-23"_s, World::vgpu,
        [](World &w) {
            w.host.version = u"7.0.3"_s;
            w.vm.pciDevices.append(w.vgpuOf(u"grid_p100-8q"_s));
        },
        [](World &w) {
            w.host.version = u"7.0.3"_s;
            w.vm.pciDevices = {w.vgpuOf(u"grid_p100-16q"_s), w.vgpuOf(u"grid_p100-16q"_s)};
        }},
    {u"PF-VG-24"_s, World::vgpu,
        [](World &w) { w.vm.pciDevices.append(w.vgpuOf(u"grid_p100-1b"_s)); },
        [](World &w) {
            w.vm.pciDevices.append(w.vgpuOf(u"grid_p100-16q"_s));
        }},
    {u"PF-VG-25"_s, World::vgpu,
        [](World &w) {
            w.vm.pciDevices = {w.vgpuOf(u"grid_p100-16q"_s)};
            w.vm.firmware = u"bios"_s;
        },
        [](World &w) {
            w.vm.pciDevices = {w.vgpuOf(u"grid_p100-16q"_s)};
        }},
    {u"PF-VG-29"_s, World::vgpu,
        [](World &w) { w.vm.extraConfig[u"pciPassthru0.cfg.enable_uvm"_s] = u"1"_s; },
        [](World &w) {
            w.vm.extraConfig[u"pciPassthru0.cfg.enable_uvm"_s] = u"0"_s;
        }},
};

} // namespace

QList<RuleCase> casesOfVgpu()
{
    return casesOfBoards + casesOfTypes;
}

} // namespace tests
