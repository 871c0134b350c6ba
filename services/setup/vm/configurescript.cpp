// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/configurecheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using plan::Script;

namespace
{

struct ConfigureScript {
    Q_DECLARE_TR_FUNCTIONS(setup::ConfigureScript)
};

using Part = plan::ScriptCommand::Part;

/// A command about the VM (value 1) and its devices (values 2, 3 …).
struct Texts {
    QString check, add, remove;
};

Texts deviceTexts(bool shell, qsizetype devices)
{
    QStringList has, add, remove, addresses;
    for (qsizetype i = 0; i < devices; ++i) {
        const QString number = u"%"_s + QString::number(i + 2);
        addresses.append(number);
        has.append((shell ? u"vm_has_pci %1 "_s : u"(Test-VmPci %1 "_s) % number
            % (shell ? QString() : u")"_s));
        add.append(u"Add-VmPci %1 "_s + number);
        remove.append(u"Remove-VmPci %1 "_s + number);
    }
    if (shell)
        return {has.join(u" && "_s), u"add_pci %1 "_s + addresses.join(u' '),
            u"remove_pci %1 "_s + addresses.join(u' ')};
    return {has.join(u" -and "_s), add.join(u"; "_s), remove.join(u"; "_s)};
}

QString memoryText(bool shell)
{
    return shell
        ? u"govc vm.change -vm \"$(ref %1)\" -memory-pin=true -mem.limit=-1 "
          u"-memory-hot-add-enabled=false -cpu-hot-add-enabled=false -nested-hv-enabled=false"_s
        : u"$spec = New-Object VMware.Vim.VirtualMachineConfigSpec; "
          u"$spec.MemoryReservationLockedToMax = $true; $spec.MemoryHotAddEnabled = $false; "
          u"$spec.CpuHotAddEnabled = $false; $spec.NestedHVEnabled = $false; "
          u"$spec.MemoryAllocation = New-Object VMware.Vim.ResourceAllocationInfo; "
          u"$spec.MemoryAllocation.Reservation = (Get-Target %1).Config.Hardware.MemoryMB; "
          u"$spec.MemoryAllocation.Limit = -1; Edit-Vm %1 $spec"_s;
}

/// The size as it has to be: a larger one stays where none was chosen.
QString sizeLook(bool shell, bool exact)
{
    if (shell)
        return exact ? u"extra_config_is %1 pciPassthru.64bitMMIOSizeGB %2"_s
                     : u"extra_config_at_least %1 pciPassthru.64bitMMIOSizeGB %2"_s;
    return exact ? u"(Get-ExtraConfig %1 'pciPassthru.64bitMMIOSizeGB') -eq %2"_s
                 : u"(Test-ExtraConfigAtLeast %1 'pciPassthru.64bitMMIOSizeGB' %2)"_s;
}

QString windowLook(bool shell, bool exact)
{
    return shell ? QString(
               u"extra_config_is %1 pciPassthru.use64bitMMIO TRUE && "_s % sizeLook(shell, exact))
                 : QString(u"(Get-ExtraConfig %1 'pciPassthru.use64bitMMIO') -eq 'TRUE' -and "_s
                     % sizeLook(shell, exact));
}

QString windowText(bool shell, bool exact)
{
    const QString option = u"(New-Object VMware.Vim.OptionValue -Property @{ Key = "_s;
    if (shell)
        return u"{ "_s % windowLook(shell, exact)
            % u" || govc vm.change -vm \"$(ref %1)\" -e pciPassthru.use64bitMMIO=TRUE -e "
              u"pciPassthru.64bitMMIOSizeGB=%2; }"_s;
    return u"if (-not ("_s % windowLook(shell, exact)
        % u")) { $spec = New-Object VMware.Vim.VirtualMachineConfigSpec; $spec.ExtraConfig = @("_s
        % option % u"'pciPassthru.use64bitMMIO'; Value = 'TRUE' }), "_s % option
        % u"'pciPassthru.64bitMMIOSizeGB'; Value = %2 })); Edit-Vm %1 $spec }"_s;
}

QString memoryLook(bool shell)
{
    return shell
        ? u"property_is %1 config.memoryReservationLockedToMax true && property_is %1 "
          u"config.memoryAllocation.limit -1 && ! property_is %1 config.memoryHotAddEnabled true "
          u"&& ! property_is %1 config.cpuHotAddEnabled true && ! property_is %1 "
          u"config.nestedHVEnabled true"_s
        : u"(Get-Target %1).Config.MemoryReservationLockedToMax -and "
          u"(Get-Target %1).Config.MemoryAllocation.Limit -eq -1 -and -not "
          u"(Get-Target %1).Config.MemoryHotAddEnabled -and -not "
          u"(Get-Target %1).Config.CpuHotAddEnabled -and -not "
          u"(Get-Target %1).Config.NestedHVEnabled"_s;
}

void appendLooks(plan::Script &script, bool shell, Part part, const VmWish &wish,
    const QStringList &withDevices, const QString &devices)
{
    const QString vm = withDevices.first();
    script.commands.append({part, memoryLook(shell), {vm}});
    if (wish.use64bit)
        script.commands.append(
            {part, windowLook(shell, wish.exact), {vm, QString::number(wish.sizeGb)}});
    script.commands.append({part, devices, withDevices});
}

} // namespace

Script configureScript(
    plan::ScriptLanguage language, const VmWish &wish, const QString &vm, const QString &name)
{
    if (wish.dynamic)
        return {{},
            ConfigureScript::tr("Add %n dynamic PCI device(s) to %1 in the vSphere Client, "
                                "and reserve all its memory.",
                nullptr, static_cast<int>(wish.devices.size()))
                .arg(name)};
    const bool shell = language == plan::ScriptLanguage::Shell;
    QStringList withDevices{vm};
    for (const DeviceKey &device : wish.devices)
        withDevices.append(device.address);
    const Texts texts = deviceTexts(shell, wish.devices.size());
    plan::Script script;
    appendLooks(script, shell, Part::Check, wish, withDevices, texts.check);
    script.commands.append({Part::Apply, memoryText(shell), {vm}});
    if (wish.use64bit)
        script.commands.append(
            {Part::Apply, windowText(shell, wish.exact), {vm, QString::number(wish.sizeGb)}});
    script.commands.append({Part::Apply, texts.add, withDevices});
    appendLooks(script, shell, Part::Verify, wish, withDevices, texts.check);
    script.commands.append({Part::Undo, texts.remove, withDevices});
    return script;
}

} // namespace setup
