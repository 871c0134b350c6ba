// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/vmfacts.h"

#include "models/derive/vmgpuview.h"
#include "models/format.h"
#include "ui/common/text.h"
#include "ui/inventory/vmhints.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::VmFacts)
};

QString known(const values::VirtualMachine &vm, const QString &path, const QString &value)
{
    if (!value.isEmpty())
        return singleLine(value);
    const values::MissingProperty *missing = values::findMissing(vm.missing, path);
    return missing == nullptr ? models::unknownText() : values::missingText(*missing);
}

QString toolsText(const QString &status)
{
    if (status == QLatin1String("guestToolsRunning"))
        return Tr::tr("Running");
    if (status == QLatin1String("guestToolsNotRunning"))
        return Tr::tr("Not running");
    if (status == QLatin1String("guestToolsExecutingScripts"))
        return Tr::tr("Starting or stopping");
    return status;
}

QString yesNo(const values::VirtualMachine &vm, const QString &path, std::optional<bool> value)
{
    return known(vm, path, value ? models::yesNoText(value) : QString());
}

Fact withHint(Fact fact, const Hint &hint)
{
    fact.hint = hint.text;
    fact.meaning = hint.meaning;
    return fact;
}

QString deviceText(const values::VmPciDevice &device, const QString &name)
{
    QStringList parts{models::gpuMethodText(device.method)};
    for (const QString &part : {device.profile, name, device.pciId, device.customLabel}) {
        if (!part.isEmpty())
            parts.append(singleLine(part));
    }
    return parts.join(QLatin1String(", "));
}

FactGroup deviceGroup(const values::VirtualMachine &vm, const models::ServerEstate &estate)
{
    FactGroup group{Tr::tr("GPUs and other PCI devices"), {}};
    const models::HostPtr host = estate.hosts.value(vm.host);
    for (const values::VmPciDevice &device : vm.pciDevices) {
        const QString label = device.label.isEmpty() ? Tr::tr("PCI device") : device.label;
        group.facts.append(
            withHint({singleLine(label), deviceText(device, deviceNameOnHost(device, host.get()))},
                deviceHint(vm, device, host.get())));
    }
    if (!group.facts.isEmpty())
        return group;
    const auto *missing = values::findMissing(vm.missing, QStringLiteral("config.hardware.device"));
    group.facts.append({Tr::tr("Devices"),
        missing != nullptr  ? values::missingText(*missing)
            : !vm.hasConfig ? models::unknownText()
                            : Tr::tr("None: this VM has no GPU")});
    return group;
}

FactGroup firmwareGroup(const values::VirtualMachine &vm)
{
    FactGroup group{Tr::tr("Firmware and hardware"), {}};
    const QString firmware = vm.firmware.isEmpty() ? QString() : models::firmwareText(vm.firmware);
    group.facts.append(
        withHint({Tr::tr("Firmware"), known(vm, QStringLiteral("config.firmware"), firmware)},
            firmwareHint(vm)));
    group.facts.append(
        {Tr::tr("Secure boot"), yesNo(vm, QStringLiteral("config.bootOptions"), vm.secureBoot)});
    group.facts.append(
        withHint({Tr::tr("Hardware version"),
                     known(vm, QStringLiteral("config.version"), vm.hardwareVersion)},
            hardwareHint(vm)));
    group.facts.append(
        withHint({Tr::tr("Snapshots"), yesNo(vm, QStringLiteral("snapshot"), vm.hasSnapshot)},
            snapshotHint(vm)));
    return group;
}

FactGroup memoryGroup(const values::VirtualMachine &vm)
{
    FactGroup group{Tr::tr("Memory"), {}};
    const QString memory = vm.memory ? models::memoryText(vm.memory) : QString();
    const QString reserved = vm.reserved ? models::memoryText(vm.reserved) : QString();
    group.facts.append(
        {Tr::tr("Configured"), known(vm, QStringLiteral("config.hardware.memoryMB"), memory)});
    group.facts.append(withHint(
        {Tr::tr("Reserved"), known(vm, QStringLiteral("config.memoryAllocation"), reserved)},
        reservationHint(vm)));
    group.facts.append({Tr::tr("Reservation locked to maximum"),
        yesNo(vm, QStringLiteral("config.memoryReservationLockedToMax"), vm.reservationLocked)});
    group.facts.append(
        withHint({Tr::tr("Memory hot add"),
                     yesNo(vm, QStringLiteral("config.memoryHotAddEnabled"), vm.memoryHotAdd)},
            hotAddHint(vm)));
    if (vm.cpus)
        group.facts.append({Tr::tr("Virtual CPUs"), QLocale().toString(*vm.cpus)});
    return group;
}

FactGroup mmioGroup(const values::VirtualMachine &vm)
{
    FactGroup group{Tr::tr("Memory-mapped I/O and advanced parameters"), {}};
    const values::MmioSettings mmio = values::mmioSettings(vm.extraConfig);
    const auto *missing = values::findMissing(vm.missing, QStringLiteral("config.extraConfig"));
    const QString text = missing != nullptr ? values::missingText(*missing)
        : vm.hasConfig                      ? models::mmioText(mmio)
                                            : models::unknownText();
    group.facts.append(withHint({Tr::tr("64-bit MMIO"), text}, mmioHint(vm)));
    for (auto at = vm.extraConfig.constBegin(); at != vm.extraConfig.constEnd(); ++at)
        group.facts.append({singleLine(at.key()), singleLine(at.value())});
    return group;
}

FactGroup guestGroup(const values::VirtualMachine &vm)
{
    FactGroup group{Tr::tr("Guest"), {}};
    group.facts.append(
        {Tr::tr("Operating system"), known(vm, QStringLiteral("config.guestId"), vm.guestId)});
    group.facts.append({Tr::tr("Host name"),
        known(vm, QStringLiteral("summary.guest.hostName"), vm.guestHostName)});
    group.facts.append(
        {Tr::tr("Address"), known(vm, QStringLiteral("summary.guest.ipAddress"), vm.guestAddress)});
    group.facts.append({Tr::tr("VMware Tools"),
        known(vm, QStringLiteral("summary.guest.toolsRunningStatus"), toolsText(vm.toolsStatus))});
    return group;
}

} // namespace

QString vmIcon(const values::VirtualMachine &vm)
{
    if (vm.isTemplate.value_or(false))
        return QStringLiteral("template");
    switch (vm.power) {
    case values::PowerState::PoweredOn:
        return QStringLiteral("vm-on");
    case values::PowerState::PoweredOff:
        return QStringLiteral("vm-off");
    case values::PowerState::Suspended:
        return QStringLiteral("vm-suspended");
    case values::PowerState::Unknown:
        break;
    }
    return QStringLiteral("vm");
}

QList<FactGroup> vmFacts(const values::VirtualMachine &vm, const models::ServerEstate &estate)
{
    return {
        deviceGroup(vm, estate), firmwareGroup(vm), memoryGroup(vm), mmioGroup(vm), guestGroup(vm)};
}

} // namespace ui
