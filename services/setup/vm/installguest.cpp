// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/installguest.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/vmactions.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType InstallGuest::type()
{
    return stepType<InstallGuest>(u"vm.install-guest"_s, {textParameter(u"iso"_s, false, 500)});
}

values::StepInfo InstallGuest::info() const
{
    values::StepInfo info;
    info.title = tr("Install the guest system in %1").arg(vmName());
    info.why = tr("The guest is installed while the VM has no GPU yet, with EFI firmware; the "
                  "firmware cannot change afterwards. Running VMware Tools prove it.");
    info.source = guideSection(u"5.2.3"_s);
    info.byHand = tr("VM > Launch Web Console; the installation medium is in the CD drive");
    info.kind = values::StepKind::Manual;
    info.typical = std::chrono::minutes(30);
    return info;
}

values::StepCheck InstallGuest::assessVm(
    const plan::Estate &, const values::VirtualMachine &vm) const
{
    if (toolsRun(vm))
        return isDone(tr("VMware Tools run in %1.").arg(vm.name));
    if (vm.power != values::PowerState::PoweredOn)
        return isBlocked(tr("%1 has to run to be installed.").arg(vm.name), tr("Power it on."));
    values::StepCheck check = isNeeded(tr("Done by a person"), {});
    const QString iso = planned().params.value(u"iso").toString();
    check.notes.append(iso.isEmpty() ? tr("Attach an installation medium to the CD drive first.")
                                     : tr("The CD drive has %1.").arg(iso));
    check.notes.append(tr("Install VMware Tools (open-vm-tools) as well. Where the client says "
                          "\"EFI in legacy compatibility mode\", choose EFI."));
    return check;
}

void InstallGuest::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm)
        return;
    values::VirtualMachine after = *vm;
    after.toolsStatus = u"guestToolsRunning"_s;
    estate.put(std::move(after));
}

plan::Script InstallGuest::script(plan::ScriptLanguage) const
{
    return {{}, tr("Install the guest system and VMware Tools in %1.").arg(vmName())};
}

QCoro::Task<values::Result<values::Evidence>> InstallGuest::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token)
{
    if (context->confirmation.trimmed().isEmpty())
        co_return values::Error(values::Error::Kind::Blocked,
            tr("\"%1\" is not confirmed").arg(info().title),
            tr("A person installs the guest system."), tr("Install it, then confirm this step."));
    co_return values::Evidence{context->confirmation.trimmed(), {}};
}

QCoro::Task<values::Result<values::Evidence>> InstallGuest::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    if (toolsRun(vm.value()))
        co_return values::Evidence{tr("VMware Tools run in %1.").arg(vm.value().name), {}};
    const bool runs = vm.value().power == values::PowerState::PoweredOn;
    co_return values::Error(values::Error::Kind::Blocked,
        tr("The guest system of %1 is not proved yet").arg(vm.value().name),
        runs
            ? tr("VMware Tools do not run in %1; running Tools are the proof.").arg(vm.value().name)
            : tr("%1 is powered off; running VMware Tools are the proof.").arg(vm.value().name),
        runs ? tr("Wait until the guest has started. If it has, install VMware Tools in it "
                  "(open-vm-tools) and start them. Then try this step again.")
             : tr("Power the VM on and let the guest start. Then try this step again."));
}

} // namespace setup
