// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/startagain.h"

#include "services/plan/runbook/stepnumber.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/started.h"
#include "services/setup/vm/vmactions.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType StartAgain::type()
{
    return stepType<StartAgain>(u"vm.start-again"_s, {textParameter(u"shutDownBy"_s, true)});
}

values::StepInfo StartAgain::info() const
{
    values::StepInfo info;
    info.title = tr("Start %1 again").arg(vmName());
    info.why = tr("It was shut down for the reboot of its host, and runs again afterwards.");
    info.byHand = tr("VM > Actions > Power > Power On");
    info.typical = std::chrono::seconds(15);
    info.privileges = {u"VirtualMachine.Interact.PowerOn"_s};
    return info;
}

values::StepCheck StartAgain::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    if (vm.power == values::PowerState::PoweredOn)
        return isDone(tr("%1 runs.").arg(vm.name));
    const values::Host *const host = estate.host(vm.host);
    if (host && host->inMaintenance.value_or(false))
        return isBlocked(
            tr("%1 has to be out of maintenance mode to start %2.").arg(host->name, vm.name),
            tr("Take the host out of maintenance mode."));
    return isNeeded(tr("PowerOnVM_Task on %1").arg(vm.name),
        {{tr("Power"), tr("powered off"), tr("powered on")}});
}

/// Only what this run meant to stop, however that ended: a guest may take its time and go down
/// after the step was passed over. A VM that somebody powered off before stays off.
QCoro::Task<values::Result<values::StepCheck>> StartAgain::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString by = planned().params.value(u"shutDownBy").toString();
    if (!context->intents.value(by).value(u"running").toBool())
        co_return isDone(tr("The plan has not shut %1 down.").arg(vmName()));
    const values::Result<values::StepCheck> found = co_await VmStep::check(context, stop);
    co_return found;
}

void StartAgain::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm)
        return;
    values::VirtualMachine after = *vm;
    after.power = values::PowerState::PoweredOn;
    after.toolsStatus = u"guestToolsRunning"_s;
    estate.put(std::move(after));
}

plan::Script StartAgain::script(plan::ScriptLanguage language) const
{
    const QString by = planned().params.value(u"shutDownBy").toString();
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString notOurs = shell ? u"! is_marked %2"_s : u"(Get-Marks) -notcontains %2"_s;
    return powerScript(language, {plan::scriptObject(planned().target), plan::numberOfStep(by)},
        true, false, notOurs);
}

QCoro::Task<values::Result<values::Evidence>> StartAgain::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::MoRef anywhere;
    const values::Status on = co_await setup::powerOn(context, target(), anywhere, stop);
    if (!on.ok())
        co_return on.error();
    co_return values::Evidence{tr("%1 runs.").arg(vmName()), {}};
}

QCoro::Task<values::Result<values::Evidence>> StartAgain::verify(
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

values::UndoCheck StartAgain::assessUndo(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    return stopCheck(context, planned().id, vm);
}

/// What is taken back next may reboot the host.
QCoro::Task<values::Status> StartAgain::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status off = co_await setup::shutDown(context, target(), stop);
    co_return off;
}

} // namespace setup
