// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/staterules.h"

#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;
using values::ConnectionState;
using values::PowerState;

namespace
{

bool entersMaintenance(const values::HostSetup &setup)
{
    return std::any_of(setup.tasks.cbegin(), setup.tasks.cend(), [](const values::TaskInfo &task) {
        return task.descriptionId.contains(u"enterMaintenance", Qt::CaseInsensitive);
    });
}

/// The mandatory rule that keeps the VM off the host; empty: none does.
QString keepingRule(const PowerCase &power)
{
    if (!power.clusterSetup || !power.host)
        return {};
    for (const auto &rule : power.clusterSetup->hostRules) {
        const bool isListed = rule.hosts.contains(power.host->ref);
        if (rule.vms.contains(power.vm.ref) && isListed == rule.never)
            return rule.name;
    }
    return {};
}

} // namespace

QList<Rule> StateRules::all()
{
    return {
        {QLatin1String("PF-VM-24"), Stage::Access, &lacksPrivilege},
        {QLatin1String("PF-VM-04"), Stage::Access, &isBusy},
        {QLatin1String("PF-VM-02"), Stage::State, &isUnreachable},
        {QLatin1String("PF-VM-01"), Stage::State, &isOn},
        {QLatin1String("PF-VM-03"), Stage::State, &waitsForAnswer},
        {QLatin1String("PF-VM-25"), Stage::State, &isHostAway},
        {QLatin1String("PF-VM-09"), Stage::State, &hasNestedHv},
        {QLatin1String("PF-VM-12"), Stage::State, &isFaultTolerant},
        {QLatin1String("PF-VM-26"), Stage::Placement, &isKeptOff},
        {QLatin1String("PF-VM-13"), Stage::Lasting, &hasSnapshots},
    };
}

RuleAnswer StateRules::lacksPrivilege(const PowerCase &power)
{
    for (const values::MissingPrivileges &missing : power.hints.missing) {
        if (missing.object != power.vm.ref || missing.privileges.isEmpty())
            continue;
        const QString first = missing.privileges.first();
        return RuleAnswer::applies(
            tr("The account lacks %1 on %2.").arg(missing.privileges.join(u", "_s), power.vm.name),
            u"NoPermission: Permission to perform this operation was denied: %1."_s.arg(first),
            tr("Have a role with these privileges assigned on the VM."));
    }
    return RuleAnswer::fine();
}

RuleAnswer StateRules::isBusy(const PowerCase &power)
{
    if (!power.setup)
        return RuleAnswer::unknown(tr("the tasks of the VM"));
    if (power.setup->tasks.isEmpty())
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("A task runs on %1: %2.").arg(power.vm.name, power.setup->tasks.first().descriptionId),
        u"TaskInProgress: Another task is already in progress."_s,
        tr("Wait for its end, or cancel it."));
}

RuleAnswer StateRules::isUnreachable(const PowerCase &power)
{
    const QString prevented = u"InvalidState, NotSupported or HostNotConnected"_s;
    if (power.vm.isTemplate.value_or(false))
        return RuleAnswer::applies(
            tr("%1 is a template; only a VM can be powered on.").arg(power.vm.name), prevented,
            tr("Convert it to a VM, or clone it."));
    const QString connection = power.vm.connection;
    if (!connection.isEmpty() && connection != u"connected" && connection != u"disconnected")
        return RuleAnswer::applies(
            tr("%1 is %2; it has to be connected.").arg(power.vm.name, connection), prevented,
            tr("Repair its datastore or its registration."));
    if (!power.host)
        return RuleAnswer::unknown(tr("the host of the VM"));
    if (power.host->connection != ConnectionState::Connected
        && power.host->connection != ConnectionState::Unknown)
        return RuleAnswer::applies(tr("The server has no connection to %1.").arg(power.host->name),
            prevented, tr("Reconnect the host."));
    return RuleAnswer::fine();
}

RuleAnswer StateRules::isOn(const PowerCase &power)
{
    if (power.vm.power != PowerState::PoweredOn)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("%1 is powered on; it has to be off.").arg(power.vm.name),
        u"InvalidPowerState: The attempted operation cannot be performed in the current state "
        "(Powered on)."_s,
        tr("Shut the guest down first."));
}

RuleAnswer StateRules::waitsForAnswer(const PowerCase &power)
{
    if (power.vm.questionText.isEmpty())
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 waits for an answer: %2").arg(power.vm.name, power.vm.questionText.left(300)),
        power.vm.questionText.left(300), tr("Answer the question of the VM."));
}

RuleAnswer StateRules::isHostAway(const PowerCase &power)
{
    if (!power.host)
        return RuleAnswer::unknown(tr("the host of the VM"));
    const bool enters = power.hostSetup && entersMaintenance(*power.hostSetup);
    if (!power.host->inMaintenance.value_or(false) && !enters)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("%1 is in maintenance mode or enters it.").arg(power.host->name),
        u"InvalidState: The operation is not allowed in the current state: the host is in "
        "maintenance mode."_s,
        tr("Take the host out of maintenance mode, or choose another."));
}

RuleAnswer StateRules::hasNestedHv(const PowerCase &power)
{
    if (!power.hasDevices())
        return RuleAnswer::fine();
    if (!power.setup || !power.setup->nestedHv)
        return RuleAnswer::unknown(tr("whether nested virtualization is on"));
    if (!*power.setup->nestedHv)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Nested virtualization is on; beside a PCI device it has to be off."),
        u"Nested Hardware-Assisted Virtualization is not supported on a virtual machine with a "
        "PCI passthrough device."_s,
        tr("Switch \"Expose hardware assisted virtualization\" off."));
}

RuleAnswer StateRules::isFaultTolerant(const PowerCase &power)
{
    if (!power.hasDevices())
        return RuleAnswer::fine();
    if (!power.setup)
        return RuleAnswer::unknown(tr("whether Fault Tolerance is on"));
    const QString state = power.setup->faultTolerance;
    if (state.isEmpty() || state == u"notConfigured")
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Fault Tolerance is on (%1); a VM with a PCI device cannot have it.").arg(state),
        u"VmConfigIncompatibleForFaultTolerance: The device is not supported with Fault "
        "Tolerance."_s,
        tr("Switch Fault Tolerance off for this VM."));
}

RuleAnswer StateRules::isKeptOff(const PowerCase &power)
{
    if (!power.host)
        return RuleAnswer::unknown(tr("the host of the VM"));
    if (const QString rule = keepingRule(power); !rule.isEmpty())
        return RuleAnswer::applies(
            tr("The rule \"%1\" keeps %2 off %3.").arg(rule, power.vm.name, power.host->name),
            u"NoCompatibleHost: RuleViolation"_s,
            tr("Change the rule of the cluster, or take a device of a host that it allows."));
    if (!power.setup || !power.hostSetup)
        return RuleAnswer::unknown(tr("the datastores of VM and host"));
    for (const values::MoRef &store : power.setup->datastores) {
        if (!power.hostSetup->datastores.contains(store))
            return RuleAnswer::applies(tr("%1 does not see a datastore of %2 (%3).")
                                           .arg(power.host->name, power.vm.name, store.value),
                u"NoCompatibleHost: InaccessibleDatastore"_s,
                tr("Mount the datastore on the host, or move the VM's files."));
    }
    return RuleAnswer::fine();
}

RuleAnswer StateRules::hasSnapshots(const PowerCase &power)
{
    if (!power.hasPassed() || !power.vm.hasSnapshot.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 has snapshots; with a passthrough device none can be taken or restored.")
            .arg(power.vm.name),
        u"SnapshotIncompatibleDeviceInVm"_s, tr("Remove the snapshots, or clone the VM first."));
}

} // namespace advice
