// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/wizards/samplesteps.h"

namespace tests::sample
{

namespace
{

using std::chrono::minutes;
using std::chrono::seconds;

const char *const guide = "000_708979985512a2ed.txt";

struct Words {
    const char *id;
    const char *title;
    const char *why;
    const char *section;
    const char *byHand;
    const char *call;
};

values::PreviewedStep step(const Words &words, const QString &target, seconds typical)
{
    values::PreviewedStep result;
    result.id = text(words.id);
    result.target = target;
    result.info.title = text(words.title);
    result.info.why = text(words.why);
    result.info.source = text(guide) + QStringLiteral(", ") + text(words.section);
    result.info.byHand = text(words.byHand);
    result.info.typical = typical;
    result.check.state = values::CheckState::Needed;
    result.check.call = text(words.call);
    return result;
}

values::PreviewedStep configure()
{
    values::PreviewedStep vm = step(
        {"vm.configure:vm-31", "Configure llm-train-01 for the P100",
            "The device, the 64-bit window and the full memory reservation go in together, so that "
            "the VM is never half configured.",
            "5.2.2 to 5.2.5", "Edit Settings > VM Options > Advanced > Configuration Parameters",
            "ReconfigVM_Task on llm-train-01"},
        text("llm-train-01"), seconds(8));
    vm.check.changes = {{text("PCI device 0"), text("none"), text("0000:82:00.0 (Tesla P100)")},
        {text("pciPassthru.use64bitMMIO"), text("not set"), text("TRUE")},
        {text("pciPassthru.64bitMMIOSizeGB"), text("not set"), text("32")},
        {text("Memory reservation"), text("0 MiB"), text("65,536 MiB, locked")},
        {text("Memory hot add"), text("on"), text("off")}};
    vm.check.notes = {text("The guide rounds 16 GB up to 32 for a single P100.")};
    vm.info.privileges = {text("VirtualMachine.Config.RawDevice")};
    return vm;
}

} // namespace

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<values::PreviewedStep> hostSteps()
{
    const QString host = text("sc2esx01.vslab.local");
    auto bios = step(
        {"host.above4g:host-11", "Confirm decoding above 4G on sc2esx01",
            "The P100 maps 16 GiB, which the BIOS places only where it may decode above 4 GB.",
            "5.1.1", "System BIOS > Integrated Devices > Memory Mapped I/O above 4 GB > Enabled",
            ""},
        host, minutes(10));
    bios.info.kind = values::StepKind::Manual;
    auto enable
        = step({"host.enable:host-11", "Enable passthrough of 1 device on sc2esx01",
                   "Only an enabled device can be given to a VM.", "5.1.2",
                   "Configure > Hardware > PCI Devices > Edit", "UpdatePassthruConfig on sc2esx01"},
            host, seconds(5));
    enable.check.changes = {{text("0000:82:00.0 passthruEnabled"), text("false"), text("true")}};
    auto enter = step(
        {"host.maintenance:host-11", "Put sc2esx01 into maintenance mode",
            "The host reboots: its VMs have to leave before.", "5.1.2",
            "Maintenance Mode > Enter Maintenance Mode", "EnterMaintenanceMode_Task on sc2esx01"},
        host, minutes(4));
    enter.check.changes = {{text("runtime.inMaintenanceMode"), text("false"), text("true")}};
    auto reboot = step(
        {"host.reboot:host-11", "Reboot sc2esx01", "Passthrough becomes active with the next boot.",
            "5.1.2", "Power > Reboot", "RebootHost_Task on sc2esx01"},
        host, minutes(7));
    reboot.info.reversible = false;
    reboot.info.irreversible = text("a reboot has no opposite");
    auto back = step(
        {"host.return:host-11", "Wait for sc2esx01 and take it out of maintenance mode",
            "The device has to read active before a VM can get it.", "5.1.2",
            "Maintenance Mode > Exit Maintenance Mode", "ExitMaintenanceMode_Task on sc2esx01"},
        host, minutes(1));
    return {bios, enable, enter, reboot, back};
}

QList<values::PreviewedStep> vmSteps()
{
    const QString vm = text("llm-train-01");
    auto off
        = step({"vm.off:vm-31", "Shut down llm-train-01", "Devices are added to a VM that is off.",
                   "5.2", "Power > Shut Down Guest OS", "ShutdownGuest on llm-train-01"},
            vm, seconds(40));
    off.check.state = values::CheckState::AlreadyDone;
    off.check.reason = text("it is powered off");
    auto upgrade
        = step({"vm.hardware:vm-31", "Upgrade the virtual hardware to vmx-19",
                   "Windows above 32 GB need a newer one than vmx-13.", "5.2",
                   "Compatibility > Upgrade VM Compatibility", "UpgradeVM_Task on llm-train-01"},
            vm, seconds(10));
    upgrade.check.changes = {{text("Hardware version"), text("vmx-13"), text("vmx-19")}};
    upgrade.info.reversible = false;
    upgrade.info.irreversible = text("vSphere cannot go back to an older version");
    auto on = step({"vm.on:vm-31", "Power on llm-train-01 and watch it for a minute",
                       "A window that is too small stops the VM only then.", "5.3",
                       "Power > Power On", "PowerOnVM_Task on llm-train-01"},
        vm, seconds(75));
    auto prove
        = step({"vm.prove:vm-31", "Prove the GPU in the guest",
                   "lspci shows 10de:15f8 with Region 1 assigned. The guide's “lspci | grep "
                   "nvidia” misses "
                   "the vendor's upper-case name: the vendor id is matched instead.",
                   "5.3", "In the guest: lspci -d 10de: -vv", "lspci -d 10de: -vv in the guest"},
            vm, seconds(20));
    return {off, upgrade, configure(), on, prove};
}

values::Plan planOf(const QList<values::PreviewedStep> &steps)
{
    values::Plan plan;
    plan.recipe = text("passthrough");
    plan.serverName = text("vcsa.vslab.local");
    plan.serverUuid = text("3e2c7a8e-6f0d-4b0c-9f5e-1c2d3e4f5a6b");
    for (const values::PreviewedStep &step : steps) {
        values::PlannedStep planned;
        planned.id = step.id;
        planned.type = step.id.section(QLatin1Char(':'), 0, 0);
        const QString moid = step.id.section(QLatin1Char(':'), 1);
        planned.target.ref
            = {moid.startsWith(QLatin1String("vm")) ? text("VirtualMachine") : text("HostSystem"),
                moid};
        planned.target.name = step.target;
        plan.steps.append(planned);
    }
    return plan;
}

} // namespace tests::sample
