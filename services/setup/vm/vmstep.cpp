// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/vmstep.h"

#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

values::StepCheck VmStep::assess(const plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm)
        return isBlocked(
            tr("The VM %1 is not there.").arg(vmName()), tr("Plan again from what is there now."));
    if (!vm->hasConfig)
        return isBlocked(
            tr("The configuration of %1 has to be readable; the VM is %2.")
                .arg(vm->name, vm->connection.isEmpty() ? tr("not accessible") : vm->connection),
            tr("Repair or reconnect the VM first."));
    return assessVm(estate, *vm);
}

QCoro::Task<values::Result<values::Evidence>> VmStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::StepCheck> found = co_await check(context, stop);
    if (!found.ok())
        co_return found.error();
    if (found.value().state != values::CheckState::AlreadyDone)
        co_return values::Error(values::Error::Kind::Fault,
            tr("\"%1\" had no effect").arg(info().title),
            found.value().reason.isEmpty() ? tr("The VM still is as it was before.")
                                           : found.value().reason,
            tr("Try again; if it stays, look at the VM's recent tasks and events."));
    co_return values::Evidence{found.value().reason, {}};
}

QCoro::Task<values::Result<values::UndoCheck>> VmStep::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = estate.value().vm(target());
    values::UndoCheck undo;
    if (vm)
        undo = assessUndo(*context, *vm);
    else
        undo.check = isDone(
            tr("The VM %1 is not there any more: nothing is left to take back.").arg(vmName()));
    co_return undo;
}

values::UndoCheck VmStep::assessUndo(
    const plan::StepContext &, const values::VirtualMachine &) const
{
    values::UndoCheck undo;
    undo.check.state = values::CheckState::Needed;
    return undo;
}

QCoro::Task<values::Status> VmStep::undo(std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::done();
}

plan::Answer<values::VirtualMachine> readVm(
    std::shared_ptr<plan::EstatePort> port, values::MoRef vm, std::stop_token stop)
{
    const QList<values::MoRef> objects{vm};
    const values::Result<plan::Estate> estate = co_await port->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const found = estate.value().vm(vm);
    if (!found)
        co_return values::Error(values::Error::Kind::NotFound,
            VmStep::tr("The VM could not be read"),
            VmStep::tr("%1 is not there any more.").arg(vm.value),
            VmStep::tr("Plan again from what is there now."));
    co_return *found;
}

} // namespace setup
