// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/watchpower.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/vmlog.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType WatchPower::type()
{
    return stepType<WatchPower>(
        u"vm.watch-power"_s, {numberParameter(u"seconds"_s, false, 1, 600)});
}

std::chrono::seconds WatchPower::window() const
{
    return std::chrono::seconds(planned().params.value(u"seconds").toInt(60));
}

values::StepInfo WatchPower::info() const
{
    values::StepInfo info;
    info.title = tr("Watch that %1 keeps running").arg(vmName());
    info.why = tr("With a window that is too small the power-on succeeds, and the VM stops by "
                  "itself moments later. Only its log tells why.");
    info.source = guideSection(u"5.2.2"_s);
    info.byHand = tr("VM > Monitor > Events; and vmware.log in the VM's folder on its datastore");
    info.kind = values::StepKind::Wait;
    info.typical = window();
    info.privileges = {u"Datastore.Browse"_s};
    return info;
}

values::StepCheck WatchPower::assessVm(const plan::Estate &, const values::VirtualMachine &vm) const
{
    const bool runs = vm.power == values::PowerState::PoweredOn;
    if (runs && !vm.setup)
        return isDone(tr("%1 runs since before.").arg(vm.name));
    if (runs && vm.setup->bootTime.isValid()
        && vm.setup->bootTime.secsTo(QDateTime::currentDateTimeUtc()) >= window().count())
        return isDone(
            tr("%1 runs since %2.").arg(vm.name, vm.setup->bootTime.toUTC().toString(Qt::ISODate)));
    return isNeeded(tr("The power state of %1 is watched for %n second(s)", nullptr,
                        static_cast<int>(window().count()))
                        .arg(vm.name),
        {});
}

QCoro::Task<values::Result<values::StepCheck>> WatchPower::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    const bool runs = vm.value().power == values::PowerState::PoweredOn;
    const QDateTime boot = vm.value().setup ? vm.value().setup->bootTime : QDateTime();
    if (runs && boot.isValid() && boot.secsTo(context->ports.time->now()) >= window().count())
        co_return isDone(
            tr("%1 runs since %2.").arg(vm.value().name, boot.toUTC().toString(Qt::ISODate)));
    co_return isNeeded(tr("The power state of %1 is watched for %n second(s)", nullptr,
                           static_cast<int>(window().count()))
                           .arg(vm.value().name),
        {});
}

/// The end of the window, for the estate in which the plan has run.
void WatchPower::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm || !vm->setup)
        return;
    values::VirtualMachine after = *vm;
    values::VmSetup setup = *after.setup;
    setup.bootTime = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    after.setup = std::make_shared<const values::VmSetup>(setup);
    estate.put(std::move(after));
}

plan::Script WatchPower::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QStringList given{
        plan::scriptObject(planned().target), QString::number(window().count())};
    plan::Script script;
    script.commands = {{Part::Apply,
        language == plan::ScriptLanguage::Shell
            ? u"sleep %2 && property_is %1 runtime.powerState poweredOn"_s
            : u"Start-Sleep -Seconds %2; if ((Get-Target %1).Runtime.PowerState -ne 'poweredOn') { "
              u"throw 'The VM stopped by itself; its vmware.log tells why' }"_s,
        given}};
    return script;
}

QCoro::Task<values::Error> WatchPower::stoppedError(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    QString reason, remedy;
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (vm.ok()) {
        const values::VirtualMachine found = vm.value();
        const values::Result<QByteArray> log = co_await readLog(context, found, stop);
        reason = log.ok() ? reasonIn(log.value())
                          : tr("Its log could not be read: %1").arg(log.error().why);
        remedy = log.ok() ? remedyIn(log.value()) : QString();
    }
    if (reason.isEmpty())
        reason = tr("Its log does not tell why.");
    if (remedy.isEmpty())
        remedy = tr("Mend the cause.");
    co_return values::Error(values::Error::Kind::Fault, tr("%1 stopped by itself").arg(vmName()),
        reason,
        tr("%1 Then power the VM on and try this step again, or take the run back.").arg(remedy));
}

QCoro::Task<values::Result<values::Evidence>> WatchPower::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::MoRef ref = target();
    const auto stopped = [ref](const plan::Estate &estate) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        return !vm || vm->power != values::PowerState::PoweredOn;
    };
    const std::function<bool(const plan::Estate &)> until = stopped;
    if (context->progress)
        context->progress(std::nullopt, tr("watching the power state"));
    const values::Result<plan::Estate> seen
        = co_await context->ports.estate->waitFor(ref, until, window(), stop);
    if (!seen.ok() && seen.error().kind != values::Error::Kind::Blocked)
        co_return seen.error();
    const values::Result<values::Evidence> proof = co_await verify(context, stop);
    co_return proof;
}

QCoro::Task<values::Result<values::Evidence>> WatchPower::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    if (vm.value().power == values::PowerState::PoweredOn)
        co_return values::Evidence{tr("%1 kept running.").arg(vmName()), {}};
    const values::Error why = co_await stoppedError(context, stop);
    co_return why;
}

} // namespace setup
