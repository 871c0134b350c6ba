// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/preflightworld.h"

namespace tests
{

using namespace Qt::StringLiterals;
using World = PreflightWorld;
using values::MiB;

namespace
{

constexpr qint64 GIB = qint64(1) << 30;
constexpr quint16 UNKNOWN_CARD = 0xffee; ///< not in the catalogue

void runOther(World &w)
{
    w.other.pciDevices = w.vm.pciDevices;
}

void setSize(World &w, const QString &size)
{
    w.vm.extraConfig[u"pciPassthru.64bitMMIOSizeGB"_s] = size;
}

void turnOff(World &w)
{
    w.passthru(u"0000:82:00.0"_s).enabled = w.passthru(u"0000:82:00.0"_s).active = false;
}

const QList<RuleCase> casesOfHostSide{
    {u"PF-PT-01"_s, World::fixed,
        [](World &w) {
            turnOff(w);
            w.passthru(u"0000:82:00.0"_s).capable = false;
        },
        [](World &w) {
            turnOff(w);
        }},
    {u"PF-PT-03"_s, World::fixed,
        [](World &w) {
            turnOff(w);
            w.passthru(u"0000:82:00.0"_s).capable = false;
            w.addCard(0x1eb8);
        },
        [](World &w) {
            turnOff(w);
        }},
    {u"PF-PT-05"_s, World::fixed,
        [](World &w) {
            w.passthru(u"0000:82:00.0"_s).active = false;
            w.passthru(u"0000:82:00.0"_s).sriov = values::SriovInfo{true, true};
        },
        [](World &w) {
            w.passthru(u"0000:82:00.0"_s).active = false;
            w.passthru(u"0000:82:00.0"_s).sriov = values::SriovInfo{false, true};
        }},
    {u"PF-PT-12"_s, World::vgpu,
        [](World &w) {
            w.vm.pciDevices.clear();
            w.giveFixed(u"0000:82:00.0"_s);
        },
        [](World &w) {
            w.vm.pciDevices.clear();
            w.giveFixed(u"0000:82:00.0"_s);
            w.host.graphics[0].type = values::GraphicsType::Basic;
        }},
    {u"PF-PT-13"_s, World::fixed,
        [](World &w) {
            w.useCard(0x1e30, 0x0300);
            w.host.pciDevices[0].classId = 0x0200;
        },
        [](World &w) {
            w.useCard(0x1e30, 0x0300);
        }},
    {u"PF-PT-17"_s, World::fixed,
        [](World &w) {
            w.host.vendor = u"HPE"_s;
            w.hostSetup.pcieHotPlug = true;
        },
        [](World &w) {
            w.host.vendor = u"HPE"_s;
            w.hostSetup.pcieHotPlug = false;
        }},
    {u"PF-PT-17"_s, World::fixed,
        [](World &w) {
            w.host.vendor = u"HPE"_s;
            w.hostSetup.pcieHotPlug = true;
        },
        [](World &w) {
            w.host.vendor = u"HPE"_s;
            w.hostSetup.pcieHotPlug = true;
            w.host.version = u"9.0.0"_s;
        }},
    {u"PF-PT-18"_s, World::fixed,
        [](World &w) { w.host.pciDevices[1].deviceName = u"GA102 [GeForce RTX 3090]"_s; },
        [](World &w) {
            w.host.pciDevices[0].deviceName = u"GA102 [GeForce RTX 3090]"_s;
        }},
    {u"PF-PT-27"_s, World::fixed,
        [](World &w) {
            w.useCard(0x20f1);
            w.tell(w.host, u"550.54"_s).migMode = u"Enabled"_s;
        },
        [](World &w) {
            w.useCard(0x20f1);
            w.tell(w.host, u"550.54"_s).migMode = u"Disabled"_s;
        }},
    {u"PF-PT-28"_s, World::fixed,
        [](World &w) {
            w.useCard(0x1db5);
            w.addCard(0x1db5);
        },
        [](World &w) {
            w.useCard(0x1db5);
            w.giveFixed(w.addCard(0x1db5));
        }},
    {u"PF-PT-29"_s, World::fixed,
        [](World &w) {
            w.useCard(0x2330);
            w.addCard(0x22a3, 0x0680);
        },
        [](World &w) {
            w.useCard(0x2330);
            w.giveFixed(w.addCard(0x22a3, 0x0680));
        }},
    {u"PF-PT-34"_s, World::fixed, [](World &w) { w.clusterSetup.ha = true; },
        [](World &w) {
            w.cluster.drsEnabled = true;
        }},
    {u"PF-PT-35"_s, World::fixed,
        [](World &w) { w.vm.extraConfig[u"hypervisor.cpuid.v0"_s] = u"false"_s; },
        [](World &w) {
            w.vm.extraConfig[u"hypervisor.cpuid.v0"_s] = u"TRUE"_s;
        }},
    {u"PF-PT-37"_s, World::fixed, [](World &w) { w.vm.memory = w.vm.reserved = MiB{8 * 1024}; },
        [](World &w) {
            w.vm.memory = w.vm.reserved = MiB{16 * 1024};
        }},
};

const QList<RuleCase> casesOfDevices{
    {u"PF-PT-04"_s, World::fixed, [](World &w) { w.passthru(u"0000:82:00.0"_s).active = false; },
        [](World &w) {
            const QString unused = w.addCard(0x1eb8);
            w.passthru(unused).active = false;
        }},
    {u"PF-PT-06"_s, World::fixed, [](World &w) { turnOff(w); },
        [](World &w) {
            w.passthru(u"0000:82:00.0"_s).active = false;
        }},
    {u"PF-PT-07"_s, World::fixed, [](World &w) { w.vm.pciDevices[0].pciId = u"0000:61:00.0"_s; },
        [](World &w) {
            w.vm.pciDevices[0].pciId = u"82:00.0"_s;
        }},
    {u"PF-PT-07"_s, World::fixed, [](World &w) { w.host.pciDevices[1].deviceId = 0x1eb8; },
        [](World &w) {
            w.vm.pciDevices[0].deviceId = u"0x15f8"_s;
        }},
    {u"PF-PT-08"_s, World::fixed, [](World &w) { w.vm.pciDevices[0].systemId = u"system-9"_s; },
        [](World &w) {
            w.vm.pciDevices[0].systemId.clear();
        }},
    {u"PF-PT-09"_s, World::fixed, [](World &w) { w.vm.pciDevices[0].deviceId = u"-4000"_s; },
        [](World &w) {
            w.vm.pciDevices[0].deviceId = u"15F8"_s;
        }},
    {u"PF-PT-10"_s, World::fixed, [](World &w) { runOther(w); },
        [](World &w) {
            runOther(w);
            w.other.power = values::PowerState::PoweredOff;
        }},
    {u"PF-PT-11"_s, World::fixed,
        [](World &w) {
            const QString second = w.addCard(0x10f7, 0x0403);
            w.passthru(second).dependentDevice = u"0000:82:00.0"_s;
            w.passthru(second).active = false;
        },
        [](World &w) {
            const QString second = w.addCard(0x10f7, 0x0403);
            w.passthru(second).dependentDevice = u"0000:82:00.0"_s;
        }},
    {u"PF-PT-30"_s, World::dynamic, [](World &w) { w.vm.pciDevices[0].customLabel = u"gold"_s; },
        [](World &w) {
            w.vm.pciDevices[0].customLabel = u"gold"_s;
            w.passthru(u"0000:82:00.0"_s).hardwareLabel = u"gold"_s;
        }},
    {u"PF-PT-31"_s, World::dynamic, [](World &w) { w.host.assignableHardware = false; },
        [](World &w) {
            w.peer.assignableHardware = false;
        }},
    {u"PF-PT-31"_s, World::dynamic, [](World &w) { w.about.apiType = u"HostAgent"_s; },
        [](World &w) {
            w.about.apiType.clear();
        }},
    {u"PF-PT-32"_s, World::dynamic,
        [](World &w) {
            w.host.version = u"7.0.1"_s;
            w.vm.pciDevices[0].customLabel = u"gold"_s;
        },
        [](World &w) {
            w.vm.pciDevices[0].customLabel = u"gold"_s;
        }},
    {u"PF-PT-33"_s, World::fixed, [](World &w) { w.vm.pciDevices[0].systemId = u"system-2"_s; },
        [](World &w) {
            w.vm.pciDevices[0].systemId = u"system-9"_s;
        }},
};

const QList<RuleCase> casesOfWindow{
    {u"PF-PT-16"_s, World::fixed,
        [](World &w) {
            w.hints.bars = {{u"10de:15f8"_s, {{1, 32 * GIB, true}}}};
        },
        [](World &w) {
            w.hints.bars = {{u"10de:15f8"_s, {{1, 16 * GIB, true}}}};
        }},
    {u"PF-PT-20"_s, World::fixed, [](World &w) { w.vm.extraConfig.clear(); },
        [](World &w) {
            w.vm.extraConfig.clear();
            w.useCard(0x1eb8);
        }},
    // What is known of the regions passes the limit alone, whatever the other device has.
    {u"PF-PT-20"_s, World::fixed,
        [](World &w) {
            w.vm.extraConfig.clear();
            w.giveFixed(w.addCard(UNKNOWN_CARD));
        },
        [](World &w) {
            w.vm.extraConfig.clear();
            w.useCard(0x1eb8);
            w.giveFixed(w.addCard(UNKNOWN_CARD));
        }},
    {u"PF-PT-21"_s, World::fixed, [](World &w) { setSize(w, u"16"_s); },
        [](World &w) {
            setSize(w, u"32"_s);
        }},
    {u"PF-PT-22"_s, World::fixed,
        [](World &w) {
            w.useCard(0x27b8);
            w.vm.extraConfig.remove(u"pciPassthru.64bitMMIOSizeGB"_s);
        },
        [](World &w) {
            w.vm.extraConfig.remove(u"pciPassthru.64bitMMIOSizeGB"_s);
        }},
    {u"PF-PT-23"_s, World::fixed, [](World &w) { w.vm.firmware = u"bios"_s; },
        [](World &w) {
            w.vm.firmware = u"bios"_s;
            w.useCard(0x1eb8);
        }},
    {u"PF-PT-24"_s, World::fixed,
        [](World &w) {
            w.useCard(0x1db4);
            setSize(w, u"32"_s);
        },
        [](World &w) {
            w.useCard(0x1db4);
            setSize(w, u"64"_s);
        }},
    {u"PF-PT-25"_s, World::fixed,
        [](World &w) {
            for (int i = 0; i < 3; ++i)
                w.giveFixed(w.addCard(0x15f8));
            w.vm.memory = w.vm.reserved = MiB{2 * 1024 * 1024};
        },
        [](World &w) {
            w.vm.memory = w.vm.reserved = MiB{2 * 1024 * 1024};
        }},
    {u"PF-PT-26"_s, World::fixed, [](World &w) { w.vm.guestId = u"otherLinuxGuest"_s; },
        [](World &w) {
            w.vm.guestId = u"windows2019srv_64Guest"_s;
        }},
    {u"PF-PT-26"_s, World::fixed, [](World &w) { w.vm.guestId = u"windows9Guest"_s; },
        [](World &w) {
            w.vm.guestId = u"windowsHyperVGuest"_s;
        }},
};

} // namespace

QList<RuleCase> casesOfPassthrough()
{
    return casesOfHostSide + casesOfDevices + casesOfWindow;
}

} // namespace tests
