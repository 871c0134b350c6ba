// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/configure.h"

#include "services/plan/planfile.h"
#include "services/plan/vmundo.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/configurecheck.h"
#include "services/setup/vm/strayed.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType Configure::type()
{
    return stepType<Configure>(u"vm.configure"_s,
        {refParameter(u"host"_s), devicesParameter(), boolParameter(u"dynamic"_s, false),
            textParameter(u"label"_s, false), boolParameter(u"use64bit"_s),
            powerOfTwoParameter(u"sizeGb"_s, false), boolParameter(u"exact"_s, false)});
}

VmWish Configure::wish() const
{
    return VmWish::of(planned().params);
}

values::StepInfo Configure::info() const
{
    const VmWish wanted = wish();
    values::StepInfo info;
    info.title = tr("Give %n device(s) to %1", nullptr, static_cast<int>(wanted.devices.size()))
                     .arg(vmName());
    info.why = tr("One change of the VM: the devices, all memory reserved, hot add and nested "
                  "virtualization off, and the 64-bit window where the devices' regions need it. "
                  "The guide's window is 16 GB for each card and the next power of two; what the "
                  "regions need decides.");
    info.source = guideSection(u"5.2.2, 5.2.4, 5.2.5"_s);
    info.byHand = tr("VM > Edit Settings > Add New Device > PCI Device; Memory > Reserve all guest "
                     "memory; VM Options > Advanced > Configuration Parameters");
    info.typical = std::chrono::seconds(15);
    info.privileges = {u"VirtualMachine.Config.RawDevice"_s,
        u"VirtualMachine.Config.AddRemoveDevice"_s, u"VirtualMachine.Config.Resource"_s,
        u"VirtualMachine.Config.Memory"_s, u"VirtualMachine.Config.CPUCount"_s,
        u"VirtualMachine.Config.AdvancedConfig"_s, u"VirtualMachine.Config.Settings"_s};
    return info;
}

values::StepCheck Configure::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    return assessWith(estate, vm, {});
}

values::StepCheck Configure::assessWith(const plan::Estate &estate,
    const values::VirtualMachine &vm, const QHash<QString, QString> &moved) const
{
    const VmWish wanted = wish();
    const values::Host *const host = estate.host(wanted.host);
    const auto away = host && !wanted.dynamic ? strayed(estate, vm, wanted.host) : std::nullopt;
    if (away)
        return *away;
    if (const values::StepCheck gone = deviceTrouble(vm, host, wanted, moved);
        gone.state == values::CheckState::Blocked)
        return gone;
    const values::VmChange change = neededChange(vm, host, wanted, moved);
    if (change.isEmpty())
        return isDone(tr("%1 has the devices and all settings.").arg(vm.name));
    if (const values::StepCheck trouble = changeTrouble(vm);
        trouble.state == values::CheckState::Blocked)
        return trouble;
    values::StepCheck check
        = isNeeded(tr("ReconfigVM_Task on %1").arg(vm.name), changeTable(vm, change));
    check.notes = configureNotes(vm, wanted);
    check.before
        = {{u"change"_s, plan::toJson(change)}, {u"state"_s, plan::stateBefore(change, vm)}};
    return check;
}

void Configure::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm)
        return;
    const VmWish wanted = wish();
    estate.put(changed(*vm, neededChange(*vm, estate.host(wanted.host), wanted)));
}

values::BlastRadius Configure::blast(const plan::Estate &estate) const
{
    const VmWish wanted = wish();
    return {{}, {}, featuresLost(estate, wanted, vmName()), info().typical};
}

plan::Script Configure::script(plan::ScriptLanguage language) const
{
    return configureScript(language, wish(), plan::scriptObject(planned().target), vmName());
}

QList<values::MoRef> Configure::reads(const plan::StepContext &) const
{
    return {target(), wish().host};
}

QCoro::Task<values::Result<values::StepCheck>> Configure::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = estate.value().vm(target());
    if (!vm || !vm->hasConfig)
        co_return assess(estate.value());
    co_return assessWith(estate.value(), *vm, movedAddresses(*context, wish().host));
}

QCoro::Task<values::Result<values::Evidence>> Configure::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = estate.value().vm(target());
    const values::Host *const host = estate.value().host(wish().host);
    if (!vm || !host)
        co_return values::Error(values::Error::Kind::NotFound,
            tr("%1 could not be changed").arg(vmName()), tr("The VM or its host is gone."),
            tr("Plan again from what is there now."));
    const VmWish wanted = wish();
    const values::VmChange change
        = neededChange(*vm, host, wanted, movedAddresses(*context, wanted.host));
    if (!wanted.dynamic && !change.addDevices.isEmpty()
        && (!host->setup || host->setup->systemId.isEmpty()))
        co_return values::Error(values::Error::Kind::Blocked,
            tr("%1 could not be given the device").arg(vmName()),
            tr("%1 does not tell its system id: no device is active there.").arg(host->name),
            tr("Make the device active first: the steps on the host do it."));
    const QString version = vm->setup ? vm->setup->changeVersion : QString();
    const values::Status set = co_await context->ports.vm->reconfigure(
        target(), change, version, context->progress, stop);
    if (!set.ok()) {
        const values::Error why = co_await refused(context, set.error(), stop);
        co_return why;
    }
    co_return values::Evidence{tr("%1 was changed.").arg(vmName()), {}};
}

/// A device of another host is refused in words about the device: the VM was moved meanwhile.
QCoro::Task<values::Error> Configure::refused(
    std::shared_ptr<plan::StepContext> context, values::Error error, std::stop_token stop)
{
    if (error.kind != values::Error::Kind::Fault)
        co_return error;
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    const values::VirtualMachine *const vm = estate.ok() ? estate.value().vm(target()) : nullptr;
    const VmWish wanted = wish();
    const auto away = vm && !wanted.dynamic ? strayed(estate.value(), *vm, wanted.host)
                                            : std::optional<values::StepCheck>();
    if (away)
        co_return values::Error(values::Error::Kind::Blocked,
            tr("%1 could not be given the device").arg(vmName()), away->reason, away->fix,
            error.why);
    if (error.fix.isEmpty())
        error.fix = tr("Mend what it names in the settings of the VM; then try this step again, or "
                       "take the run back.");
    co_return error;
}

values::UndoCheck Configure::assessUndo(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    values::UndoCheck undo;
    const values::Result<values::VmChange> back = changeBack(context, vm);
    if (!back.ok())
        undo.check = isBlocked(back.error().sentence(), back.error().fix);
    else if (back.value().isEmpty())
        undo.check = isDone(tr("Nothing of the change is left in %1.").arg(vm.name));
    else
        undo.check
            = isNeeded(tr("ReconfigVM_Task on %1").arg(vm.name), changeTable(vm, back.value()));
    return undo;
}

QCoro::Task<values::Status> Configure::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status back = co_await takeChangeBack(context, target(), stop);
    co_return back;
}

} // namespace setup
