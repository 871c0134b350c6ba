// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/vmactions.h"

#include "services/setup/vm/vmstep.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct VmActions {
    Q_DECLARE_TR_FUNCTIONS(setup::VmActions)
};

using Part = plan::ScriptCommand::Part;
using values::Error;

std::function<bool(const plan::Estate &)> isOff(const values::MoRef &ref)
{
    return [ref](const plan::Estate &estate) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        return vm && vm->power == values::PowerState::PoweredOff;
    };
}

Error cannotAsk(const QString &name, const Error &why)
{
    return {why.kind, VmActions::tr("%1 cannot be shut down gracefully").arg(name), why.why,
        VmActions::tr("Shut the guest down by hand, then try this step again."), why.detail};
}

Error stillOn(const QString &name)
{
    return {Error::Kind::Blocked, VmActions::tr("%1 did not shut down").arg(name),
        VmActions::tr("The guest was asked, and still runs after %n minute(s).", nullptr,
            static_cast<int>(shutdownLimit.count())),
        VmActions::tr("See on its console what it waits for, shut it down there, then try again.")};
}

QString lookText(bool shell, bool on)
{
    if (shell)
        return on ? u"govc object.collect -s %1 runtime.powerState | grep -qx poweredOn"_s
                  : u"govc object.collect -s %1 runtime.powerState | grep -qx poweredOff"_s;
    return on ? u"(Get-VM -Name %1).PowerState -eq 'PoweredOn'"_s
              : u"(Get-VM -Name %1).PowerState -eq 'PoweredOff'"_s;
}

} // namespace

bool toolsRun(const values::VirtualMachine &vm)
{
    return vm.toolsStatus == u"guestToolsRunning"
        || vm.toolsStatus == u"guestToolsExecutingScripts";
}

plan::Answer<> shutDown(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, vm, stop);
    if (!now.ok())
        co_return now.error();
    if (now.value().power == values::PowerState::PoweredOff)
        co_return values::done();
    const QString name = now.value().name;
    const values::Status asked = co_await context->ports.vm->shutdownGuest(vm, stop);
    if (!asked.ok())
        co_return cannotAsk(name, asked.error());
    if (context->progress)
        context->progress(std::nullopt, VmActions::tr("waiting for the guest to shut down"));
    const auto until = isOff(vm);
    const std::chrono::seconds limit = shutdownLimit;
    const values::Result<plan::Estate> off
        = co_await context->ports.estate->waitFor(vm, until, limit, stop);
    if (off.ok())
        co_return values::done();
    if (off.error().kind == Error::Kind::Blocked)
        co_return stillOn(name);
    co_return off.error();
}

plan::Answer<> shutDownOrOff(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Status graceful = co_await shutDown(context, vm, stop);
    if (graceful.ok() || graceful.error().kind != Error::Kind::Blocked)
        co_return graceful;
    const values::Status off = co_await context->ports.vm->powerOff(vm, context->progress, stop);
    co_return off;
}

plan::Answer<> powerOn(std::shared_ptr<plan::StepContext> context, values::MoRef vm,
    values::MoRef host, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, vm, stop);
    if (!now.ok())
        co_return now.error();
    if (now.value().power == values::PowerState::PoweredOn)
        co_return values::done();
    const values::Status on
        = co_await context->ports.vm->powerOn(vm, host, context->progress, stop);
    co_return on;
}

plan::Script powerScript(
    plan::ScriptLanguage language, const QString &name, const QString &ref, bool on, bool multi)
{
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString look = lookText(shell, on);
    QString turnOn = u"Start-VM -VM (Get-VM -Name %1) -Confirm:$false | Out-Null"_s;
    if (shell)
        turnOn = multi ? u"govc vm.power -on -M %1"_s : u"govc vm.power -on %1"_s;
    const QString turnOff = shell
        ? u"govc vm.power -s -wait %1"_s
        : u"Shutdown-VMGuest -VM (Get-VM -Name %1) -Confirm:$false | Out-Null; $tries = 0; "
          u"while ((Get-VM -Name %1).PowerState -ne 'PoweredOff') { Start-Sleep -Seconds 5; "
          u"$tries++; if ($tries -gt 60) { throw 'The guest did not shut down' } }"_s;
    const QStringList looked{shell ? ref : name};
    plan::Script script;
    script.commands = {{Part::Check, look, looked}, {Part::Apply, on ? turnOn : turnOff, {name}},
        {Part::Verify, look, looked}, {Part::Undo, on ? turnOff : turnOn, {name}}};
    return script;
}

} // namespace setup
