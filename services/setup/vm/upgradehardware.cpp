// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/upgradehardware.h"

#include "services/setup/common/hardware.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType UpgradeHardware::type()
{
    return stepType<UpgradeHardware>(u"vm.upgrade-hardware"_s, {hardwareParameter(true)});
}

QString UpgradeHardware::version() const
{
    return planned().params.value(u"hardware").toString();
}

values::StepInfo UpgradeHardware::info() const
{
    values::StepInfo info;
    info.title = tr("Upgrade the virtual hardware of %1 to %2").arg(vmName(), version());
    info.why = tr("Older virtual hardware does not know this kind or number of devices.");
    info.byHand = tr("VM > Actions > Compatibility > Upgrade VM Compatibility");
    info.reversible = false;
    info.irreversible = tr("Virtual hardware cannot be lowered again.");
    info.typical = std::chrono::seconds(20);
    info.privileges = {u"VirtualMachine.Config.UpgradeVirtualHardware"_s};
    return info;
}

values::StepCheck UpgradeHardware::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    if (hardwareNumber(vm.hardwareVersion) >= hardwareNumber(version()))
        return isDone(tr("%1 has %2.").arg(vm.name, vm.hardwareVersion));
    if (vm.power != values::PowerState::PoweredOff)
        return isBlocked(
            tr("%1 has to be powered off for this.").arg(vm.name), tr("Shut it down first."));
    const values::Host *const host = estate.host(vm.host);
    const int most = host && host->setup ? hardwareNumber(host->setup->maxHardwareVersion) : 0;
    if (most != 0 && most < hardwareNumber(version()))
        return isBlocked(tr("%1 needs %2; %3 knows %4 at most.")
                             .arg(vm.name, version(), host->name, host->setup->maxHardwareVersion),
            tr("Use a newer host, or fixed passthrough with fewer devices."));
    values::StepCheck check = isNeeded(tr("UpgradeVM_Task on %1").arg(vm.name),
        {{tr("Virtual hardware"), vm.hardwareVersion, version()}});
    if (vm.firmware == u"efi" && hardwareNumber(version()) >= 20)
        check.notes.append(tr("With hardware 20 an EFI VM renumbers its PCI slots: network names "
                              "in the guest may change."));
    return check;
}

void UpgradeHardware::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *const vm = estate.vm(target());
    if (!vm || hardwareNumber(vm->hardwareVersion) >= hardwareNumber(version()))
        return;
    values::VirtualMachine after = *vm;
    after.hardwareVersion = version();
    estate.put(std::move(after));
}

plan::Script UpgradeHardware::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QString number = QString::number(hardwareNumber(version()));
    const QString vm = plan::scriptObject(planned().target);
    const bool shell = language == plan::ScriptLanguage::Shell;
    const QString look = shell
        ? u"test \"$(property %1 config.version | tr -dc 0-9)\" -ge %2"_s
        : u"[int]((Get-Target %1).Config.Version -replace '\\D', '') -ge [int]%2"_s;
    plan::Script script;
    script.commands = {{Part::Check, look, {vm, number}},
        {Part::Apply,
            shell ? u"govc vm.upgrade -version=%2 -vm \"$(ref %1)\""_s
                  : u"Wait-End ((Get-Target %1).UpgradeVM_Task(%2))"_s,
            {vm, shell ? number : version()}},
        {Part::Verify, look, {vm, number}}};
    return script;
}

QCoro::Task<values::Result<values::Evidence>> UpgradeHardware::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status upgraded
        = co_await context->ports.vm->upgradeHardware(target(), version(), context->progress, stop);
    if (!upgraded.ok())
        co_return upgraded.error();
    co_return values::Evidence{tr("%1 has %2.").arg(vmName(), version()), {}};
}

} // namespace setup
