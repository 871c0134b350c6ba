// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/removesnapshots.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType RemoveSnapshots::type()
{
    return stepType<RemoveSnapshots>(u"vm.remove-snapshots"_s, {});
}

values::StepInfo RemoveSnapshots::info() const
{
    values::StepInfo info;
    info.title = tr("Remove all snapshots of %1").arg(vmName());
    info.why = tr("A VM with a passthrough device can neither take nor restore snapshots; going "
                  "back to one would bring the old configuration back.");
    info.source = guideSection(u"5"_s);
    info.byHand = tr("VM > Actions > Snapshots > Delete All Snapshots");
    info.reversible = false;
    info.irreversible = tr("A removed snapshot cannot be brought back.");
    info.typical = std::chrono::minutes(5);
    info.privileges = {u"VirtualMachine.State.RemoveSnapshot"_s};
    return info;
}

values::StepCheck RemoveSnapshots::assessVm(
    const plan::Estate &, const values::VirtualMachine &vm) const
{
    const bool consolidate = vm.setup && vm.setup->consolidationNeeded.value_or(false);
    if (!vm.hasSnapshot.value_or(false) && !consolidate)
        return isDone(tr("%1 has no snapshot.").arg(vm.name));
    const QStringList names = vm.setup ? vm.setup->snapshots : QStringList();
    values::StepCheck check = isNeeded(tr("RemoveAllSnapshots_Task on %1").arg(vm.name),
        {{tr("Snapshots"), names.isEmpty() ? tr("some") : nameList(names), tr("none")}});
    if (consolidate)
        check.notes.append(tr("Its disks need consolidation; that is done as well."));
    return check;
}

void RemoveSnapshots::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm)
        return;
    values::VirtualMachine after = *vm;
    after.hasSnapshot = false;
    if (after.setup) {
        values::VmSetup setup = *after.setup;
        setup.snapshots.clear();
        setup.consolidationNeeded = false;
        after.setup = std::make_shared<const values::VmSetup>(setup);
    }
    estate.put(std::move(after));
}

plan::Script RemoveSnapshots::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QStringList vm{plan::scriptObject(planned().target)};
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString look = shell ? u"test -z \"$(property %1 rootSnapshot)\""_s
                               : u"$null -eq (Get-Target %1).Snapshot"_s;
    plan::Script script;
    script.commands = {{Part::Check, look, vm},
        {Part::Apply,
            shell ? u"govc snapshot.remove -vm \"$(ref %1)\" '*'"_s
                  : u"Wait-End ((Get-Target %1).RemoveAllSnapshots_Task($true, $null))"_s,
            vm},
        {Part::Verify, look, vm}};
    return script;
}

QCoro::Task<values::Result<values::Evidence>> RemoveSnapshots::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status removed
        = co_await context->ports.vm->removeSnapshots(target(), context->progress, stop);
    if (!removed.ok())
        co_return removed.error();
    co_return values::Evidence{tr("%1 has no snapshot.").arg(vmName()), {}};
}

} // namespace setup
