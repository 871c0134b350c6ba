// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/poweron.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/started.h"
#include "services/setup/vm/strayed.h"
#include "services/setup/vm/vmactions.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

values::MoRef hostOf(const values::PlannedStep &step)
{
    return refOf(step.params.value(u"host").toString());
}

bool isDynamic(const values::PlannedStep &step)
{
    return step.params.value(u"dynamic").toBool();
}

} // namespace

plan::StepType PowerOn::type()
{
    return stepType<PowerOn>(u"vm.power-on"_s,
        {refParameter(u"host"_s), boolParameter(u"dynamic"_s, false),
            boolParameter(u"noGuest"_s, false)});
}

values::StepInfo PowerOn::info() const
{
    values::StepInfo info;
    info.title = tr("Power on %1").arg(vmName());
    info.why = isDynamic(planned())
        ? tr("vCenter finds a host with a free device of the model and label.")
        : tr("The VM starts on the host that has its devices. Taking it back shuts the guest down; "
             "one without VMware Tools is powered off.");
    info.source = guideSection(u"5.2.5"_s);
    info.byHand = tr("VM > Actions > Power > Power On");
    info.typical = std::chrono::seconds(30);
    info.privileges = {u"VirtualMachine.Interact.PowerOn"_s};
    return info;
}

values::StepCheck PowerOn::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    const auto away = isDynamic(planned()) ? std::nullopt : strayed(estate, vm, hostOf(planned()));
    if (away)
        return *away;
    if (vm.power == values::PowerState::PoweredOn)
        return isDone(tr("%1 runs.").arg(vm.name));
    if (!vm.questionText.isEmpty())
        return isBlocked(tr("%1 waits for an answer: %2").arg(vm.name, vm.questionText),
            tr("Answer the question in the vSphere Client."));
    const values::Host *const host = estate.host(hostOf(planned()));
    if (!isDynamic(planned()) && host && host->inMaintenance.value_or(false))
        return isBlocked(
            tr("%1 has to be out of maintenance mode to start %2.").arg(host->name, vm.name),
            tr("Take the host out of maintenance mode."));
    const QString call = isDynamic(planned()) ? tr("PowerOnMultiVM_Task with %1").arg(vm.name)
                                              : tr("PowerOnVM_Task on %1").arg(vm.name);
    return isNeeded(call, {{tr("Power"), tr("powered off"), tr("powered on")}});
}

void PowerOn::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm || vm->power == values::PowerState::PoweredOn)
        return;
    values::VirtualMachine after = *vm;
    after.power = values::PowerState::PoweredOn;
    values::VmSetup setup = after.setup ? *after.setup : values::VmSetup();
    setup.bootTime = QDateTime(); // not yet watched, says this to vm.watch-power
    after.setup = std::make_shared<const values::VmSetup>(setup);
    estate.put(std::move(after));
}

plan::Script PowerOn::script(plan::ScriptLanguage language) const
{
    return powerScript(
        language, {plan::scriptObject(planned().target)}, true, isDynamic(planned()));
}

QList<values::MoRef> PowerOn::reads(const plan::StepContext &) const
{
    return {target(), hostOf(planned())};
}

QCoro::Task<values::Result<values::Evidence>> PowerOn::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::MoRef host = hostOf(planned());
    if (isDynamic(planned())) {
        const values::Status placed
            = co_await context->ports.vm->powerOnPlaced(target(), context->progress, stop);
        if (!placed.ok())
            co_return placed.error();
        co_return values::Evidence{tr("%1 was placed and runs.").arg(vmName()), {}};
    }
    const values::Status on = co_await setup::powerOn(context, target(), host, stop);
    if (!on.ok())
        co_return on.error();
    co_return values::Evidence{tr("%1 runs.").arg(vmName()), {}};
}

QCoro::Task<values::Result<values::Evidence>> PowerOn::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Evidence> proof = co_await VmStep::verify(context, stop);
    if (!proof.ok())
        co_return proof.error();
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    co_return values::Evidence{proof.value().sentence, startFacts(vm.value())};
}

values::UndoCheck PowerOn::assessUndo(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    return stopCheck(context, planned().id, vm);
}

QCoro::Task<values::Status> PowerOn::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    if (planned().params.value(u"noGuest").toBool()) {
        const values::Status atOnce = co_await askOrPowerOff(context, target(), stop);
        co_return atOnce;
    }
    const values::Status off = co_await shutDownOrOff(context, target(), stop);
    co_return off;
}

} // namespace setup
