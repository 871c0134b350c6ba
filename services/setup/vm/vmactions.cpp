// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/vmactions.h"

#include "services/setup/vm/vmstep.h"

#include <algorithm>

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

std::function<bool(const plan::Estate &)> canBeAskedOrIsOff(const values::MoRef &ref)
{
    return [ref](const plan::Estate &estate) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        return vm && (toolsRun(*vm) || vm->power != values::PowerState::PoweredOn);
    };
}

/// How long a guest that boots may still take; nothing for one that cannot boot or had its time.
std::chrono::seconds leftOfBoot(const values::VirtualMachine &vm, const QDateTime &now)
{
    const QDateTime boot = vm.setup ? vm.setup->bootTime : QDateTime();
    if (vm.power != values::PowerState::PoweredOn || toolsRun(vm) || !boot.isValid())
        return {};
    return std::min(std::chrono::seconds(bootLimit),
        std::chrono::seconds(bootLimit) - std::chrono::seconds(boot.secsTo(now)));
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

Error needsConsent(const QString &name)
{
    return {Error::Kind::Blocked, VmActions::tr("%1 cannot be shut down gracefully").arg(name),
        VmActions::tr("VMware Tools do not run in it: it could only be powered off, and what the "
                      "guest has not written is lost."),
        VmActions::tr("Shut the guest down by hand and try again, or allow the power-off: "
                      "gpudeckctl undo --power-off.")};
}

/// Until the guest can be asked, or is off; at most until a guest that boots would be up. That it
/// never came is no error here.
plan::Answer<> letGuestComeUp(
    std::shared_ptr<plan::StepContext> context, values::MoRef ref, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, ref, stop);
    if (!now.ok())
        co_return now.error();
    const std::chrono::seconds left = leftOfBoot(now.value(), context->ports.time->now());
    if (left.count() <= 0)
        co_return values::done();
    if (context->progress)
        context->progress(
            std::nullopt, VmActions::tr("waiting for the guest to come up, to shut it down"));
    const auto until = canBeAskedOrIsOff(ref);
    const values::Result<plan::Estate> up
        = co_await context->ports.estate->waitFor(ref, until, left, stop);
    if (up.ok() || up.error().kind == Error::Kind::Blocked)
        co_return values::done();
    co_return up.error();
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

plan::Answer<> askOrPowerOff(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, vm, stop);
    if (!now.ok())
        co_return now.error();
    if (toolsRun(now.value()) || now.value().power == values::PowerState::PoweredOff) {
        // Whatever stands against it: a guest that can be asked is never cut off.
        const values::Status graceful = co_await shutDown(context, vm, stop);
        co_return graceful;
    }
    const values::Status off = co_await context->ports.vm->powerOff(vm, context->progress, stop);
    co_return off;
}

plan::Answer<> endTrial(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Status up = co_await letGuestComeUp(context, vm, stop);
    if (!up.ok())
        co_return up.error();
    const values::Status off = co_await askOrPowerOff(context, vm, stop);
    co_return off;
}

plan::Answer<> shutDownOrOff(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    const values::Status up = co_await letGuestComeUp(context, vm, stop);
    if (!up.ok())
        co_return up.error();
    const values::Result<values::VirtualMachine> now
        = co_await readVm(context->ports.estate, vm, stop);
    if (!now.ok())
        co_return now.error();
    const bool isOn = now.value().power != values::PowerState::PoweredOff;
    if (isOn && !toolsRun(now.value()) && !context->mayPowerOff)
        co_return needsConsent(now.value().name);
    const values::Status off = co_await askOrPowerOff(context, vm, stop);
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

plan::Script powerScript(plan::ScriptLanguage language, const QStringList &values, bool on,
    bool multi, const QString &done)
{
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString state = on ? u"poweredOn"_s : u"poweredOff"_s;
    const QString look = shell
        ? QString(u"property_is %1 runtime.powerState "_s % state)
        : QString(u"(Get-Target %1).Runtime.PowerState -eq '"_s % state % u"'"_s);
    QString turnOn
        = multi ? u"Start-Placed %1"_s : u"Wait-End ((Get-Target %1).PowerOnVM_Task($null))"_s;
    if (shell)
        turnOn = multi ? u"govc vm.power -on=true -M=true -- \"$(ref %1)\""_s
                       : u"govc vm.power -on=true -- \"$(ref %1)\""_s;
    const QString turnOff = shell
        ? u"govc vm.power -s=true -- \"$(ref %1)\" && until_true 300 property_is %1 "
          u"runtime.powerState poweredOff"_s
        : u"(Get-Target %1).ShutdownGuest(); Wait-Until 300 { "
          u"(Get-Target %1).Runtime.PowerState -eq 'poweredOff' }"_s;
    const QString check = done.isEmpty() ? look
        : shell                          ? QString(look % u" || { "_s % done % u"; }"_s)
                                         : QString(u"("_s % look % u") -or ("_s % done % u")"_s);
    const QStringList vm{values.first()};
    plan::Script script;
    script.commands = {{Part::Check, check, done.isEmpty() ? vm : values},
        {Part::Apply, on ? turnOn : turnOff, vm}, {Part::Verify, look, vm},
        {Part::Undo, on ? turnOff : turnOn, vm}};
    return script;
}

} // namespace setup
