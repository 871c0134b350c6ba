// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/configurecheck.h"

#include "services/plan/planfile.h"
#include "services/plan/vmundo.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/vmstep.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::Error;
using values::StepCheck;

namespace
{

struct ConfigureCheck {
    Q_DECLARE_TR_FUNCTIONS(setup::ConfigureCheck)
};

bool hasMethod(const values::VirtualMachine &vm, values::GpuMethod method)
{
    return std::any_of(vm.pciDevices.cbegin(), vm.pciDevices.cend(),
        [method](const values::VmPciDevice &device) { return device.method == method; });
}

Error notBack(const values::VirtualMachine &vm, const values::VmChange &left)
{
    QStringList names;
    for (const values::ValueChange &change : changeTable(vm, left))
        names.append(change.property);
    return {Error::Kind::Fault, ConfigureCheck::tr("%1 is not what it was before").arg(vm.name),
        ConfigureCheck::tr("The server took the change and did not carry it out: %1.")
            .arg(names.join(QStringLiteral(", "))),
        ConfigureCheck::tr("Look at the VM's recent tasks and events, then try again.")};
}

} // namespace

StepCheck deviceTrouble(const values::VirtualMachine &vm, const values::Host *host,
    const VmWish &wish, const QHash<QString, QString> &moved)
{
    if (!host)
        return isBlocked(ConfigureCheck::tr("The host of the devices is not there any more."),
            ConfigureCheck::tr("Plan again from what is there now."));
    if (wish.dynamic)
        return isUnknown({});
    // At the same address its new host may have a card of the same model: another's.
    if (vm.host != host->ref)
        return isBlocked(ConfigureCheck::tr("%1 has to be on %2, where its device is, and is on "
                                            "another host.")
                             .arg(vm.name, host->name),
            ConfigureCheck::tr("Move it to %1 while it is powered off, or plan again for the host "
                               "where it is.")
                .arg(host->name));
    for (const DeviceNow &device : devicesNow(*host, wish.devices, moved)) {
        if (device.isGone())
            return isBlocked(ConfigureCheck::tr("The device of %1 is not in %2 any more.")
                                 .arg(device.key.address, host->name),
                ConfigureCheck::tr("Look at the host's PCI devices and plan again."));
        if (!device.active)
            return isBlocked(ConfigureCheck::tr("%1 has to be active on %2 for %3; it is not.")
                                 .arg(device.address, host->name, vm.name),
                ConfigureCheck::tr("Enable passthrough and reboot the host if it asks for it."));
    }
    return isUnknown({});
}

StepCheck changeTrouble(const values::VirtualMachine &vm)
{
    if (vm.isTemplate.value_or(false))
        return isBlocked(ConfigureCheck::tr("%1 is a template.").arg(vm.name),
            ConfigureCheck::tr("Convert it to a VM, or clone it."));
    if (hasMethod(vm, values::GpuMethod::Vgpu))
        return isBlocked(
            ConfigureCheck::tr("%1 has a vGPU; a VM has vGPUs or passthrough GPUs.").arg(vm.name),
            ConfigureCheck::tr("Remove the vGPU first, or choose another VM."));
    if (vm.power != values::PowerState::PoweredOff)
        return isBlocked(ConfigureCheck::tr("%1 has to be powered off.").arg(vm.name),
            ConfigureCheck::tr("Shut it down first."));
    if (vm.hasSnapshot.value_or(false))
        return isBlocked(ConfigureCheck::tr("%1 may have no snapshot, and has one.").arg(vm.name),
            ConfigureCheck::tr("Allow the plan to remove the snapshots, or clone the VM."));
    if (!vm.questionText.isEmpty())
        return isBlocked(
            ConfigureCheck::tr("%1 waits for an answer: %2").arg(vm.name, vm.questionText),
            ConfigureCheck::tr("Answer the question in the vSphere Client."));
    if (vm.setup && !vm.setup->faultTolerance.isEmpty()
        && vm.setup->faultTolerance != u"notConfigured")
        return isBlocked(ConfigureCheck::tr("%1 has Fault Tolerance.").arg(vm.name),
            ConfigureCheck::tr("Turn Fault Tolerance off for this VM."));
    if (vm.setup && !vm.setup->tasks.isEmpty())
        return isBlocked(ConfigureCheck::tr("Another task works on %1: %2")
                             .arg(vm.name, vm.setup->tasks.first().name),
            ConfigureCheck::tr("Wait until it has ended, then try again."));
    return isUnknown({});
}

QStringList configureNotes(const values::VirtualMachine &vm, const VmWish &wish)
{
    QStringList notes;
    if (!vm.setup)
        notes.append(ConfigureCheck::tr("CPU hot add, nested virtualization and the memory limit "
                                        "are read, and set right, when the step runs."));
    if (wish.use64bit && vm.firmware == u"bios")
        notes.append(ConfigureCheck::tr(
            "%1 boots with BIOS: its guest cannot use regions of 4 GiB and more. The firmware is "
            "not changed, because an installed guest would not boot any more.")
                         .arg(vm.name));
    return notes;
}

QStringList featuresLost(const plan::Estate &estate, const VmWish &wish, const QString &vm)
{
    QStringList lost{
        ConfigureCheck::tr("snapshots of %1").arg(vm), ConfigureCheck::tr("suspending %1").arg(vm)};
    if (!estate.about.isVCenter())
        return lost;
    lost.prepend(ConfigureCheck::tr("vMotion of %1").arg(vm));
    lost.append(ConfigureCheck::tr("Fault Tolerance of %1").arg(vm));
    if (wish.dynamic)
        lost.append(ConfigureCheck::tr("DRS load balancing of %1 while it runs").arg(vm));
    else if (estate.clusterOf(wish.host)) {
        lost.append(ConfigureCheck::tr("DRS for %1").arg(vm));
        lost.append(ConfigureCheck::tr("restart of %1 by HA").arg(vm));
    }
    return lost;
}

QHash<QString, QString> movedAddresses(const plan::StepContext &context, const values::MoRef &host)
{
    QHash<QString, QString> moved;
    const QString step = u"host.passthrough-active:"_s + host.value;
    const QJsonObject addresses = context.results.value(step).value(u"addresses").toObject();
    for (auto it = addresses.begin(); it != addresses.end(); ++it)
        moved.insert(it.key(), it.value().toString());
    return moved;
}

values::Result<values::VmChange> changeBack(
    const plan::StepContext &context, const values::VirtualMachine &now)
{
    const auto change = plan::vmChangeFrom(context.before.value(u"change").toObject());
    if (!change.ok())
        return change.error();
    return plan::inverse(change.value(), context.before.value(u"state").toObject(), now);
}

plan::Answer<> takeChangeBack(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, vm, stop);
    if (!now.ok())
        co_return now.error();
    const values::Result<values::VmChange> back = changeBack(*context, now.value());
    if (!back.ok())
        co_return back.error();
    if (back.value().isEmpty())
        co_return values::done();
    const values::VmChange wanted = back.value();
    const QString version = now.value().setup ? now.value().setup->changeVersion : QString();
    const values::Status set
        = co_await context->ports.vm->reconfigure(vm, wanted, version, context->progress, stop);
    if (!set.ok())
        co_return set.error();
    const values::Result<values::VirtualMachine> after
        = co_await readVm(context->ports.estate, vm, stop);
    if (!after.ok())
        co_return after.error();
    const values::Result<values::VmChange> left = changeBack(*context, after.value());
    if (left.ok() && left.value().isEmpty())
        co_return values::done();
    if (!left.ok())
        co_return left.error();
    co_return notBack(after.value(), left.value());
}

} // namespace setup
