// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/entermaintenance.h"

#include "services/setup/common/evacuation.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/host/enterscript.h"
#include "services/setup/host/hostactions.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType EnterMaintenance::type()
{
    return stepType<EnterMaintenance>(u"host.enter-maintenance"_s,
        {devicesParameter(), boolParameter(u"enable"_s), vsanParameter()});
}

values::StepInfo EnterMaintenance::info() const
{
    values::StepInfo info;
    info.title = tr("Put %1 into maintenance mode").arg(hostName());
    info.why = tr("A host reboots only in maintenance mode; its VMs leave it before, so that none "
                  "is torn down.");
    info.source = guideSection(u"5.1.2"_s);
    info.byHand = tr("Host > Actions > Maintenance Mode > Enter Maintenance Mode");
    info.typical = std::chrono::minutes(3);
    info.privileges = {u"Host.Config.Maintenance"_s};
    return info;
}

values::StepCheck EnterMaintenance::assessHost(
    const plan::Estate &estate, const values::Host &host) const
{
    if (host.inMaintenance.value_or(false))
        return isDone(tr("%1 is in maintenance mode.").arg(host.name));
    if (const auto missing = missingDevice(host))
        return *missing;
    if (staysUp(host))
        return isDone(tr("No reboot is needed, so none has to be prepared."));
    QStringList stay;
    QString because;
    for (const values::EvacuatedVm &vm : evacuation(estate, target())) {
        if (vm.how == values::EvacuatedVm::How::MovesByItself)
            continue;
        stay.append(vm.name);
        if (because.isEmpty())
            because = vm.because;
    }
    if (!stay.isEmpty())
        return isBlocked(
            tr("No VM may stay on %1; %2 would. %3").arg(host.name, nameList(stay), because),
            tr("Move these VMs, or allow the plan to shut them down."));
    const QString vsan = planned().params.value(u"vsan").toString();
    if (host.setup && host.setup->vsan && vsan.isEmpty())
        return isBlocked(
            tr("%1 holds vSAN data, and nobody said what becomes of it.").arg(host.name),
            tr("Choose the vSAN data migration; \"ensure accessibility\" is the usual one."));
    values::StepCheck check = isNeeded(tr("EnterMaintenanceMode_Task on %1").arg(host.name),
        {{tr("Maintenance mode"), onOff(false), onOff(true)}});
    if (!vsan.isEmpty())
        check.notes.append(tr("vSAN data: %1").arg(vsan));
    return check;
}

QCoro::Task<values::Result<values::StepCheck>> EnterMaintenance::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<plan::Estate> estate
        = co_await readHostAndVms(context->ports.estate, target(), stop);
    if (!estate.ok())
        co_return estate.error();
    co_return assess(estate.value());
}

void EnterMaintenance::predict(plan::Estate &estate) const
{
    const values::Host *const host = estate.host(target());
    if (!host || staysUp(*host))
        return;
    values::Host after = *host;
    after.inMaintenance = true;
    estate.put(std::move(after));
}

values::BlastRadius EnterMaintenance::blast(const plan::Estate &) const
{
    return {{}, {}, {}, info().typical};
}

plan::Script EnterMaintenance::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QStringList host{scriptHost()};
    const QString active = activeText(language, devices().size(), enable());
    const QString vsan = planned().params.value(u"vsan").toString();
    const bool shell = language == plan::ScriptLanguage::Shell;
    plan::Script script;
    script.commands = {{Part::Check,
        shell
            ? QString(u"property_is %1 runtime.inMaintenanceMode true || { "_s % active % u"; }"_s)
            : QString(u"(Get-Target %1).Runtime.InMaintenanceMode -or ("_s % active % u")"_s),
        host + addresses()}};
    script.commands += enterCommands(language, Part::Apply, scriptHost(), vsan);
    script.commands.append({Part::Verify,
        shell ? u"property_is %1 runtime.inMaintenanceMode true"_s
              : u"(Get-Target %1).Runtime.InMaintenanceMode"_s,
        host});
    script.commands.append({Part::Undo,
        shell ? u"govc host.maintenance.exit \"$(ref %1)\""_s
              : u"Wait-End ((Get-Target %1).ExitMaintenanceMode_Task(0))"_s,
        host});
    return script;
}

QCoro::Task<values::Result<values::Evidence>> EnterMaintenance::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString vsan = planned().params.value(u"vsan").toString();
    const values::Status entered = co_await setup::enterMaintenance(context, target(), vsan, stop);
    if (!entered.ok())
        co_return entered.error();
    co_return values::Evidence{tr("%1 is in maintenance mode.").arg(hostName()), {}};
}

QCoro::Task<values::Result<values::UndoCheck>> EnterMaintenance::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    values::UndoCheck undo;
    if (host.value().inMaintenance.value_or(false) == false)
        undo.check = isDone(tr("%1 is not in maintenance mode.").arg(host.value().name));
    else
        undo.check = isNeeded(tr("ExitMaintenanceMode_Task on %1").arg(host.value().name),
            {{tr("Maintenance mode"), onOff(true), onOff(false)}});
    co_return undo;
}

QCoro::Task<values::Status> EnterMaintenance::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status left = co_await setup::exitMaintenance(context, target(), stop);
    co_return left;
}

} // namespace setup
