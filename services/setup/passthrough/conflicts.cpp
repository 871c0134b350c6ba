// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/conflicts.h"

#include "services/setup/common/hostdevices.h"

#include <QCoreApplication>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Conflicts {
    Q_DECLARE_TR_FUNCTIONS(setup::Conflicts)
};

bool has(const values::VirtualMachine &vm, values::GpuMethod method)
{
    return std::any_of(vm.pciDevices.cbegin(), vm.pciDevices.cend(),
        [method](const values::VmPciDevice &device) { return device.method == method; });
}

bool isOlder(const QString &version, const QVersionNumber &than)
{
    return QVersionNumber::fromString(version) < than;
}

/// What makes a VM impossible to change, whatever it is given.
std::optional<Conflict> stateConflict(const values::VirtualMachine &vm)
{
    if (!vm.hasConfig)
        return Conflict{Conflicts::tr("%1 cannot be read (%2).").arg(vm.name, vm.connection),
            Conflicts::tr("Repair or reconnect it first.")};
    if (vm.isTemplate.value_or(false))
        return Conflict{Conflicts::tr("%1 is a template.").arg(vm.name),
            Conflicts::tr("Convert it to a VM, or clone it.")};
    if (vm.power == values::PowerState::Suspended)
        return Conflict{Conflicts::tr("%1 is suspended.").arg(vm.name),
            Conflicts::tr("Resume it and shut it down.")};
    if (!vm.questionText.isEmpty())
        return Conflict{Conflicts::tr("%1 waits for an answer: %2").arg(vm.name, vm.questionText),
            Conflicts::tr("Answer the question in the vSphere Client.")};
    if (vm.setup && !vm.setup->faultTolerance.isEmpty()
        && vm.setup->faultTolerance != u"notConfigured")
        return Conflict{Conflicts::tr("%1 has Fault Tolerance.").arg(vm.name),
            Conflicts::tr("Turn Fault Tolerance off for it.")};
    return std::nullopt;
}

std::optional<Conflict> holderConflict(const plan::Estate &estate, const values::Host &host,
    const QString &address, const QList<values::MoRef> &vms)
{
    for (const values::VirtualMachine *const vm : holders(estate, host.ref, {address}, true)) {
        if (vms.contains(vm->ref))
            continue;
        if (has(*vm, values::GpuMethod::Vgpu))
            return Conflict{
                Conflicts::tr("%1 is shared by vGPU: %2 runs on it.").arg(address, vm->name),
                Conflicts::tr("Move the vGPU VMs away or let them be shut down; they find no vGPU "
                              "here afterwards.")};
        return Conflict{Conflicts::tr("%1 is in use: %2 runs with it.").arg(address, vm->name),
            Conflicts::tr("Shut that VM down and take the device out of it, or choose another.")};
    }
    return std::nullopt;
}

} // namespace

std::optional<Conflict> deviceConflict(const plan::Estate &estate, const values::Host &host,
    const QString &address, const QList<values::MoRef> &vms, bool enable)
{
    const values::PciPassthruInfo *const info = passthruAt(host, address);
    if (!info)
        return Conflict{
            Conflicts::tr("The server does not tell the passthrough state of %1.").arg(address),
            Conflicts::tr("Ask for the privilege to read the host's configuration.")};
    if (enable && !info->capable)
        return Conflict{info->enabled
                ? Conflicts::tr("%1 is enabled, and the host says that it is not capable any more.")
                      .arg(address)
                : Conflicts::tr("%1 is not capable of passthrough: it may be the boot display, sit "
                                "behind a shared bridge, or VT-d, AMD-Vi or ACS is off.")
                      .arg(address),
            Conflicts::tr("Check the firmware of %1, or use another slot.").arg(host.name)};
    return holderConflict(estate, host, address, vms);
}

std::optional<Conflict> vmConflict(const plan::Estate &estate, const values::VirtualMachine &vm,
    const values::Host *host, const values::PassthroughChoices &choices)
{
    if (const std::optional<Conflict> state = stateConflict(vm))
        return state;
    if (has(vm, values::GpuMethod::Vgpu) || has(vm, values::GpuMethod::Dvx))
        return Conflict{Conflicts::tr("%1 has a vGPU; a VM never has a vGPU and a passthrough GPU.")
                            .arg(vm.name),
            Conflicts::tr("Remove the vGPU, or choose another VM.")};
    if (host && !choices.dynamic && vm.host != host->ref) {
        const values::Host *const other = estate.host(vm.host);
        return Conflict{
            Conflicts::tr("%1 is on %2; the device is in %3.")
                .arg(vm.name, other ? other->name : Conflicts::tr("another host"), host->name),
            Conflicts::tr("Move the VM to %1 while it is powered off.").arg(host->name)};
    }
    if (vm.hasSnapshot.value_or(false) && !choices.removeSnapshots)
        return Conflict{Conflicts::tr("%1 has snapshots; they have to go.").arg(vm.name),
            Conflicts::tr("Allow the plan to remove them, or clone the VM.")};
    return std::nullopt;
}

std::optional<Conflict> sourceConflict(const plan::Estate &estate, const values::VirtualMachine &vm)
{
    if (!estate.about.isVCenter())
        return Conflict{Conflicts::tr("Only a vCenter clones VMs."),
            Conflicts::tr("Connect to the vCenter, or choose an existing VM.")};
    if (!vm.hasConfig)
        return stateConflict(vm);
    if (!vm.pciDevices.isEmpty())
        return Conflict{
            Conflicts::tr("%1 has a PCI device; a VM without one is cloned.").arg(vm.name),
            Conflicts::tr("Remove the device first, or choose another VM.")};
    if (vm.power == values::PowerState::Suspended)
        return stateConflict(vm);
    return std::nullopt;
}

std::optional<Conflict> dynamicConflict(
    const plan::Estate &estate, const values::Host &host, const QString &label)
{
    if (!estate.about.isVCenter() || isOlder(estate.about.version, {7, 0}))
        return Conflict{
            Conflicts::tr("Dynamic DirectPath I/O needs a vCenter 7.0 or later; this is %1.")
                .arg(estate.about.fullName),
            Conflicts::tr("Use fixed passthrough.")};
    if (isOlder(host.version, {7, 0}) || !host.assignableHardware.value_or(false))
        return Conflict{Conflicts::tr("Dynamic DirectPath I/O needs ESXi 7.0 or later with "
                                      "assignable hardware; %1 has %2.")
                            .arg(host.name, host.version),
            Conflicts::tr("Use fixed passthrough on this host.")};
    if (!label.isEmpty()
        && (isOlder(estate.about.apiVersion, {7, 0, 2}) || isOlder(host.version, {7, 0, 2})))
        return Conflict{
            Conflicts::tr("Hardware labels can be set from 7.0 U2 on; the server has %1, the host "
                          "%2.")
                .arg(estate.about.apiVersion, host.version),
            Conflicts::tr("Leave the label empty, or set it in the vSphere Client.")};
    return std::nullopt;
}

} // namespace setup
