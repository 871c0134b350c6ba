// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/exitmaintenance.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/host/enterscript.h"
#include "services/setup/host/hostactions.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType ExitMaintenance::type()
{
    return stepType<ExitMaintenance>(u"host.exit-maintenance"_s,
        {devicesParameter(), boolParameter(u"enable"_s), vsanParameter()});
}

values::StepInfo ExitMaintenance::info() const
{
    values::StepInfo info;
    info.title = tr("Take %1 out of maintenance mode").arg(hostName());
    info.why = tr("Maintenance mode outlasts the reboot. It ends only now, when the devices are "
                  "proven, so that nothing starts on a host that is not ready.");
    info.byHand = tr("Host > Actions > Maintenance Mode > Exit Maintenance Mode");
    info.typical = std::chrono::seconds(30);
    info.privileges = {u"Host.Config.Maintenance"_s};
    return info;
}

values::StepCheck ExitMaintenance::assessHost(const plan::Estate &, const values::Host &host) const
{
    if (!host.inMaintenance.value_or(false))
        return isDone(tr("%1 is not in maintenance mode.").arg(host.name));
    return isNeeded(tr("ExitMaintenanceMode_Task on %1").arg(host.name),
        {{tr("Maintenance mode"), onOff(true), onOff(false)}});
}

void ExitMaintenance::predict(plan::Estate &estate) const
{
    const values::Host *const host = estate.host(target());
    if (!host)
        return;
    values::Host after = *host;
    after.inMaintenance = false;
    estate.put(std::move(after));
}

plan::Script ExitMaintenance::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QStringList host{scriptHost()};
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString isOut = shell ? u"property_is %1 runtime.inMaintenanceMode false"_s
                                : u"-not (Get-Target %1).Runtime.InMaintenanceMode"_s;
    plan::Script script;
    script.commands = {{Part::Check, isOut, host},
        {Part::Apply,
            shell ? u"govc host.maintenance.exit \"$(ref %1)\""_s
                  : u"Wait-End ((Get-Target %1).ExitMaintenanceMode_Task(0))"_s,
            host},
        {Part::Verify, isOut, host}};
    script.commands += enterCommands(
        language, Part::Undo, scriptHost(), planned().params.value(u"vsan").toString());
    return script;
}

QCoro::Task<values::Result<values::Evidence>> ExitMaintenance::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status left = co_await setup::exitMaintenance(context, target(), stop);
    if (!left.ok())
        co_return left.error();
    co_return values::Evidence{tr("%1 takes VMs again.").arg(hostName()), {}};
}

QCoro::Task<values::Result<values::UndoCheck>> ExitMaintenance::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    values::UndoCheck undo;
    if (host.value().inMaintenance.value_or(false) == true)
        undo.check = isDone(tr("%1 is in maintenance mode.").arg(host.value().name));
    else
        undo.check = isNeeded(tr("EnterMaintenanceMode_Task on %1").arg(host.value().name),
            {{tr("Maintenance mode"), onOff(false), onOff(true)}});
    co_return undo;
}

/// What is taken back next may need a reboot, and that needs maintenance mode.
QCoro::Task<values::Status> ExitMaintenance::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString vsan = planned().params.value(u"vsan").toString();
    const values::Status entered
        = co_await setup::enterMaintenanceForUndo(context, target(), vsan, stop);
    co_return entered;
}

} // namespace setup
