// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/clone.h"

#include "services/plan/runbook/stepnumber.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType Clone::type()
{
    return stepType<Clone>(u"vm.clone"_s,
        {refParameter(u"source"_s), textParameter(u"sourceName"_s, false),
            textParameter(u"name"_s, true, 80), refParameter(u"folder"_s, false),
            refParameter(u"pool"_s, false), refParameter(u"datastore"_s, false)});
}

QJsonObject Clone::paramsOf(const values::VmClone &wanted)
{
    QJsonObject object{{u"source"_s, refText(wanted.source)}, {u"name"_s, wanted.name}};
    if (!wanted.folder.isNull())
        object.insert(u"folder"_s, refText(wanted.folder));
    if (!wanted.pool.isNull())
        object.insert(u"pool"_s, refText(wanted.pool));
    if (!wanted.datastore.isNull())
        object.insert(u"datastore"_s, refText(wanted.datastore));
    return object;
}

values::VmClone Clone::cloneOf(const QJsonObject &params, const values::MoRef &host)
{
    return {refOf(params.value(u"source").toString()), params.value(u"name").toString(),
        refOf(params.value(u"folder").toString()), refOf(params.value(u"pool").toString()), host,
        refOf(params.value(u"datastore").toString()), {}};
}

values::VmClone Clone::wanted() const
{
    return cloneOf(planned().params, target());
}

QString Clone::newName() const
{
    return planned().params.value(u"name").toString();
}

values::StepInfo Clone::info() const
{
    values::StepInfo info;
    info.title = tr("Clone %1").arg(newName());
    info.why = tr("A VM without a device is cloned first, and the device is assigned afterwards: "
                  "a device copied along would point to the wrong host or card.");
    info.undoLoses
        = tr("The clone %1, which this run made, is deleted with its disks; all that was "
             "done in it since is lost.")
              .arg(newName());
    info.source = guideSection(u"5.2.6"_s);
    info.byHand = tr("VM > Actions > Clone > Clone to Virtual Machine");
    info.typical = std::chrono::minutes(3);
    info.privileges = {u"VirtualMachine.Provisioning.Clone"_s,
        u"VirtualMachine.Inventory.CreateFromExisting"_s, u"Resource.AssignVMToPool"_s,
        u"Datastore.AllocateSpace"_s, u"VirtualMachine.Config.AdvancedConfig"_s};
    return info;
}

values::StepCheck Clone::assessNew(const plan::Estate &estate) const
{
    const values::VirtualMachine *const source = estate.vm(param(u"source"_s));
    if (!source || !source->hasConfig)
        return isBlocked(tr("The VM to clone is not there any more."), tr("Choose another VM."));
    if (!source->pciDevices.isEmpty())
        return isBlocked(
            tr("%1 may have no PCI device to be cloned, and has one.").arg(source->name),
            tr("Remove the device first, or choose another VM."));
    if (source->power == values::PowerState::Suspended)
        return isBlocked(tr("%1 is suspended.").arg(source->name), tr("Resume it first."));
    values::StepCheck check
        = isNeeded(tr("CloneVM_Task of %1").arg(source->name), {{tr("VM"), tr("none"), newName()}});
    if (source->power == values::PowerState::PoweredOn)
        check.notes.append(tr("%1 runs: the clone is as after a power cut.").arg(source->name));
    return check;
}

values::VirtualMachine Clone::predicted(const plan::Estate &estate) const
{
    const values::VirtualMachine *const source = estate.vm(param(u"source"_s));
    values::VirtualMachine vm = source ? *source : values::VirtualMachine();
    vm.hasConfig = true;
    vm.isTemplate = false;
    vm.host = target();
    vm.power = values::PowerState::PoweredOff;
    vm.hasSnapshot = false;
    vm.questionText.clear();
    vm.guestAddress.clear();
    vm.guestHostName.clear();
    vm.toolsStatus = u"guestToolsNotRunning"_s;
    return vm;
}

plan::Answer<values::MoRef> Clone::make(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    values::VmClone clone = wanted();
    clone.mark = markOf(*context);
    const values::Result<values::MoRef> made
        = co_await context->ports.vm->clone(clone, context->progress, stop);
    co_return made;
}

plan::Script Clone::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QString source = refText(param(u"source"_s));
    const QString host = plan::scriptObject(planned().target);
    const QStringList made{QString(u"named:"_s % newName()), plan::numberOfStep(planned().id)};
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString isThere
        = shell ? u"[ \"$(ref %1)\" != no-such-object ]"_s : u"$null -ne (Get-Target %1)"_s;
    plan::Script script;
    // A VM of that name that somebody else has made is not the clone.
    script.commands.append({Part::Check,
        shell ? QString(u"is_marked %2 && "_s % isThere)
              : QString(u"(Get-Marks) -contains %2 -and "_s % isThere),
        made});
    if (shell)
        script.commands.append(
            {Part::Apply, u"govc vm.clone -on=false -vm \"$(ref %1)\" -host \"$(ref %2)\" -- %3"_s,
                {source, host, newName()}});
    else
        script.commands.append({Part::Apply,
            u"New-VM -VM (Get-VIObjectByVIView (Get-Target %1)) -Name %2 -VMHost "
            u"(Get-VIObjectByVIView (Get-Target %3)) -Confirm:$false | Out-Null"_s,
            {source, newName(), host}});
    script.commands.append({Part::Verify, isThere, {made.first()}});
    return script;
}

} // namespace setup
