// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/shutdown.h"

#include "services/setup/common/hardware.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/started.h"
#include "services/setup/vm/strayed.h"
#include "services/setup/vm/vmactions.h"
#include "services/setup/vm/vmwish.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType ShutDown::type()
{
    return stepType<ShutDown>(u"vm.shut-down"_s,
        {refParameter(u"host"_s), devicesParameter(), boolParameter(u"enable"_s),
            objectParameter(u"configure"_s, false, VmWish::refuse), hardwareParameter(false),
            boolParameter(u"snapshots"_s, false)});
}

values::StepInfo ShutDown::info() const
{
    values::StepInfo info;
    info.title = tr("Shut down %1").arg(vmName());
    info.why = tr("A VM that runs cannot be given a device, and a host cannot reboot under it. The "
                  "guest shuts down by itself; it is never cut off.");
    info.source = guideSection(u"5.2.4"_s);
    info.byHand = tr("VM > Actions > Power > Shut Down Guest OS");
    info.typical = std::chrono::minutes(1);
    info.privileges = {u"VirtualMachine.Interact.PowerOff"_s};
    return info;
}

QString ShutDown::neededForHost(const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    const values::MoRef hostRef = refOf(planned().params.value(u"host").toString());
    const values::Host *const host = estate.host(hostRef);
    if (!host || vm.host != hostRef)
        return {};
    const bool enable = planned().params.value(u"enable").toBool();
    const QList<DeviceNow> now = devicesNow(*host, devicesOf(planned().params.value(u"devices")));
    if (leadsToReboot(*host, now, enable))
        return tr("%1 reboots.").arg(host->name);
    if (isAsWished(now, enable))
        return {};
    QStringList addresses;
    for (const DeviceNow &device : now)
        addresses.append(device.address);
    if (holders(estate, hostRef, addresses, true).contains(&vm))
        return tr("It holds the device.");
    return {};
}

QString ShutDown::neededBecause(const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    const QJsonObject params = planned().params;
    if (params.contains(u"configure")) {
        const VmWish wish = VmWish::of(params.value(u"configure").toObject());
        if (!neededChange(vm, estate.host(wish.host), wish).isEmpty())
            return tr("Its configuration changes.");
    }
    if (hardwareNumber(vm.hardwareVersion) < hardwareNumber(params.value(u"hardware").toString()))
        return tr("Its virtual hardware is upgraded.");
    if (params.value(u"snapshots").toBool() && vm.hasSnapshot.value_or(false))
        return tr("Its snapshots are removed.");
    return neededForHost(estate, vm);
}

values::StepCheck ShutDown::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    if (vm.power == values::PowerState::PoweredOff)
        return isDone(tr("%1 is powered off.").arg(vm.name));
    if (vm.power == values::PowerState::Suspended)
        return isBlocked(tr("%1 has to be powered off; it is suspended.").arg(vm.name),
            tr("Resume it and shut its guest down."));
    // A VM that is to get a device of another host would stop in vain.
    const VmWish wish = VmWish::of(planned().params.value(u"configure").toObject());
    const auto away = planned().params.contains(u"configure") && !wish.dynamic
        ? strayed(estate, vm, wish.host)
        : std::nullopt;
    if (away)
        return *away;
    const QString because = neededBecause(estate, vm);
    if (because.isEmpty())
        return isDone(tr("%1 may go on running.").arg(vm.name));
    if (vm.setup && !vm.questionText.isEmpty())
        return isBlocked(tr("%1 waits for an answer: %2").arg(vm.name, vm.questionText),
            tr("Answer the question in the vSphere Client."));
    if (!toolsRun(vm))
        return isBlocked(
            tr("VMware Tools have to run in %1 to shut it down; they do not.").arg(vm.name),
            tr("Shut the guest down by hand, or start VMware Tools in it."));
    values::StepCheck check = isNeeded(tr("ShutdownGuest on %1").arg(vm.name),
        {{tr("Power"), tr("powered on"), tr("powered off")}});
    check.notes.append(because);
    check.before = {{u"running"_s, true}};
    return check;
}

void ShutDown::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm || assess(estate).state != values::CheckState::Needed)
        return;
    values::VirtualMachine after = *vm;
    after.power = values::PowerState::PoweredOff;
    after.toolsStatus = u"guestToolsNotRunning"_s;
    estate.put(std::move(after));
}

values::BlastRadius ShutDown::blast(const plan::Estate &) const
{
    return {{}, {vmName()}, {}, info().typical};
}

/// It may go on running where the devices are active, or where the VM has them already.
plan::Script ShutDown::script(plan::ScriptLanguage language) const
{
    const QJsonObject params = planned().params;
    const bool shell = language == plan::ScriptLanguage::Shell;
    const bool enable = params.value(u"enable").toBool();
    const bool isGiven = params.contains(u"configure");
    QStringList values{plan::scriptObject(planned().target), params.value(u"host").toString()};
    QStringList parts;
    const QList<DeviceKey> keys = devicesOf(params.value(u"devices"));
    for (const DeviceKey &key : keys) {
        values.append(key.address);
        const QString number = QString::number(values.size());
        if (isGiven)
            parts.append((shell ? u"vm_has_pci %1 %"_s : u"(Test-VmPci %1 %"_s) % number
                % (shell ? QString() : u")"_s));
        else
            parts.append(shell
                    ? QString(u"pci_is %2 %"_s % number % u" passthruActive "_s
                        % (enable ? u"true"_s : u"false"_s))
                    : QString(u"(Get-PciState %2 %"_s % number % u").PassthruActive -eq $"_s
                        % (enable ? u"true"_s : u"false"_s)));
    }
    return powerScript(language, values, false, false, parts.join(shell ? u" && "_s : u" -and "_s));
}

QList<values::MoRef> ShutDown::reads(const plan::StepContext &) const
{
    return {target(), refOf(planned().params.value(u"host").toString())};
}

QCoro::Task<values::Result<values::Evidence>> ShutDown::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status off = co_await setup::shutDown(context, target(), stop);
    if (!off.ok())
        co_return off.error();
    const values::Result<values::Evidence> proof = co_await verify(context, stop);
    co_return proof;
}

QCoro::Task<values::Result<values::Evidence>> ShutDown::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    if (vm.value().power != values::PowerState::PoweredOff)
        co_return values::Error(values::Error::Kind::Fault, tr("%1 still runs").arg(vmName()),
            tr("The guest was asked to shut down, or somebody has started it again."),
            tr("Try this step again."));
    const bool ours = context->before.value(u"running").toBool();
    co_return values::Evidence{tr("%1 is powered off.").arg(vmName()), {{u"stopped"_s, ours}}};
}

values::UndoCheck ShutDown::assessUndo(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    values::UndoCheck undo;
    const bool runs = vm.power == values::PowerState::PoweredOn;
    const StartedAgain since = startedAgain(context, target());
    // A VM that the run itself made did not run before.
    if (!context.before.value(u"running").toBool() || !planned().target.madeBy.isEmpty())
        undo.check = isDone(tr("%1 did not run before.").arg(vm.name));
    else if (runs && since != StartedAgain::Yes)
        undo.check = isDone(tr("%1 runs.").arg(vm.name));
    else if (!runs && since == StartedAgain::Yes)
        undo.check = isDone(tr("%1 ran again after the plan had stopped it, and somebody has "
                               "switched it off since: it stays off.")
                                .arg(vm.name));
    else {
        undo.check = isNeeded(tr("PowerOnVM_Task on %1").arg(vm.name),
            {{tr("Power"), tr("powered off"), tr("powered on")}});
        undo.vmsThatStart.append(vm.name);
    }
    return undo;
}

QCoro::Task<values::Status> ShutDown::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    // A VM that the run itself made did not run before: there is nothing to bring back.
    if (!context->before.value(u"running").toBool() || !planned().target.madeBy.isEmpty())
        co_return values::done();
    const values::MoRef anywhere;
    const values::Status on = co_await setup::powerOn(context, target(), anywhere, stop);
    co_return on;
}

} // namespace setup
