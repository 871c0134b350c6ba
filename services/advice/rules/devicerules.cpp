// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/devicerules.h"

#include "models/values/pciaddress.h"
#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

/// As the VM process prints it: decimal, without the domain.
QString printed(const QString &text)
{
    const auto address = values::PciAddress::parse(text);
    if (!address)
        return text;
    return u"%1:%2.%3"_s.arg(address->bus).arg(address->slot).arg(address->function);
}

const values::Host *ownerOf(const CaseDevice &device, const PowerCase &power)
{
    const values::MoRef ref = power.estate.objects.hostOfSystemId.value(device.device->systemId);
    return power.host && ref == power.host->ref ? nullptr : power.estate.host(ref);
}

/// A host without active devices does not tell its system id; that of another may be known.
bool isForeign(const CaseDevice &device, const PowerCase &power)
{
    if (device.device->systemId.isEmpty())
        return false;
    const QString own = power.hostSetup ? power.hostSetup->systemId : QString();
    return own.isEmpty() ? ownerOf(device, power) != nullptr : device.device->systemId != own;
}

std::optional<uint> hexId(const CaseDevice &device)
{
    bool ok = false;
    const uint id = device.device->deviceId.toUInt(&ok, 16);
    const bool isPlain = !device.device->deviceId.startsWith(u"0x", Qt::CaseInsensitive);
    return ok && isPlain ? std::optional(id) : std::nullopt;
}

bool isWrongModel(const CaseDevice &device)
{
    if (!device.function)
        return true;
    const bool sameDevice
        = device.device->deviceId.isEmpty() || hexId(device) == device.function->deviceId;
    return !sameDevice
        || (device.device->vendorId != 0 && device.device->vendorId != device.function->vendorId);
}

/// The right function, so that its state counts.
bool isRight(const CaseDevice &device, const PowerCase &power)
{
    return !isForeign(device, power) && !isWrongModel(device);
}

template <class Test>
const CaseDevice *firstOf(const QList<CaseDevice> &devices, Test test)
{
    const auto found = std::find_if(devices.cbegin(), devices.cend(), test);
    return found == devices.cend() ? nullptr : &*found;
}

} // namespace

QList<Rule> DeviceRules::all()
{
    return {
        {QLatin1String("PF-PT-30"), Stage::Placement, &hasNoneFree},
        {QLatin1String("PF-PT-33"), Stage::Device, &isOfOtherHost},
        {QLatin1String("PF-PT-08"), Stage::Device, &isBuiltElsewhere},
        {QLatin1String("PF-PT-09"), Stage::Device, &isMisspelt},
        {QLatin1String("PF-PT-07"), Stage::Device, &isAnotherDevice},
        {QLatin1String("PF-PT-04"), Stage::Device, &waitsForReboot},
        {QLatin1String("PF-PT-06"), Stage::Device, &isDisabled},
        {QLatin1String("PF-PT-11"), Stage::Device, &isUnitSplit},
        {QLatin1String("PF-PT-10"), Stage::Device, &isHeld},
    };
}

QString DeviceRules::mismatchText(const CaseDevice &device)
{
    return u"The systemId does not match the current system or the deviceId, and the vendorId does "
           "not match the device currently at %1."_s.arg(printed(device.device->pciId));
}

QString DeviceRules::inactiveText(const QString &address)
{
    return u"Device %1 is not a passthrough device."_s.arg(printed(address));
}

RuleAnswer DeviceRules::isOfOtherHost(const PowerCase &power)
{
    for (const CaseDevice &device : power.fixed) {
        const values::Host *const owner = ownerOf(device, power);
        if (!owner || !isForeign(device, power))
            continue;
        return RuleAnswer::applies(tr("The device %1 belongs to %2; the VM is registered on %3.")
                                       .arg(device.device->pciId, owner->name, power.host->name),
            mismatchText(device), tr("Move the VM to %1 while it is off.").arg(owner->name))
            .as(values::Verdict::Fails);
    }
    return RuleAnswer::fine();
}

RuleAnswer DeviceRules::isBuiltElsewhere(const PowerCase &power)
{
    bool isUnknown = false;
    for (const CaseDevice &device : power.fixed) {
        isUnknown = isUnknown || !power.hostSetup || power.hostSetup->systemId.isEmpty();
        if (!isForeign(device, power) || ownerOf(device, power))
            continue;
        return RuleAnswer::applies(
            tr("The entry of device %1 was made for another host: its system id is %2, and that "
               "of %3 is %4.")
                .arg(device.device->pciId, device.device->systemId, power.host->name,
                    power.hostSetup->systemId),
            mismatchText(device), tr("Remove the device from the VM and add it again here."));
    }
    return isUnknown ? RuleAnswer::unknown(tr("the system id of the host")) : RuleAnswer::fine();
}

RuleAnswer DeviceRules::isMisspelt(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [&power](const CaseDevice &device) {
        return device.function && !isForeign(device, power) && !device.device->deviceId.isEmpty()
            && !hexId(device);
    });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The device id of %1 has to be hexadecimal, \"%2\"; it is \"%3\".")
            .arg(found->device->pciId,
                QString::number(found->function->deviceId, 16).rightJustified(4, u'0'),
                found->device->deviceId),
        mismatchText(*found), tr("Remove the device from the VM and add it again."));
}

RuleAnswer DeviceRules::isAnotherDevice(const PowerCase &power)
{
    if (!power.host && !power.fixed.isEmpty())
        return RuleAnswer::unknown(tr("the devices of the host"));
    const CaseDevice *const found = firstOf(power.fixed, [&power](const CaseDevice &device) {
        const bool isJudged = isForeign(device, power)
            || (device.function && !device.device->deviceId.isEmpty() && !hexId(device));
        return !isJudged && isWrongModel(device);
    });
    if (!found)
        return RuleAnswer::fine();
    const QString there = found->function ? found->function->deviceName : tr("nothing");
    return RuleAnswer::applies(
        tr("The VM was given device %1 at %2; on %3 there is %4.")
            .arg(found->device->deviceName.isEmpty() ? found->device->deviceId
                                                     : found->device->deviceName,
                found->device->pciId, power.host->name, there),
        mismatchText(*found),
        tr("Find the device by model, slot and serial number, and add it at its new address."));
}

RuleAnswer DeviceRules::waitsForReboot(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [&power](const CaseDevice &device) {
        return isRight(device, power) && device.passthru && device.passthru->enabled
            && !device.passthru->active;
    });
    if (!found)
        return RuleAnswer::fine();
    const bool canRebind = power.host->rebindWithoutReboot.value_or(false);
    return RuleAnswer::applies(
        tr("Passthrough of %1 is enabled and not active yet.").arg(found->function->id),
        inactiveText(found->function->id),
        canRebind ? tr("Apply the setting now, or reboot the host.") : tr("Reboot the host."));
}

RuleAnswer DeviceRules::isDisabled(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [&power](const CaseDevice &device) {
        return isRight(device, power)
            && (!device.passthru || (!device.passthru->enabled && !device.passthru->active));
    });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Passthrough of %1 is not enabled on %2.").arg(found->function->id, power.host->name),
        inactiveText(found->function->id), tr("Enable passthrough of the device."));
}

RuleAnswer DeviceRules::isUnitSplit(const PowerCase &power)
{
    for (const CaseDevice &device : power.passed()) {
        if (!device.passthru || !device.passthru->active)
            continue;
        for (const values::PciPassthruInfo *const other : power.unitOf(*device.passthru)) {
            if (other->active)
                continue;
            return RuleAnswer::applies(
                tr("%1 moves together with %2, which is not enabled for passthrough.")
                    .arg(device.function->id, other->id),
                inactiveText(other->id), tr("Enable all functions of the card."))
                .as(values::Verdict::Fails);
        }
    }
    return RuleAnswer::fine();
}

RuleAnswer DeviceRules::isHeld(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [&power](const CaseDevice &device) {
        return device.holder && isRight(device, power) && device.passthru
            && device.passthru->active;
    });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 runs with device %2.").arg(found->holder->name, found->function->id),
        u"Failed to register the device pciPassthru%1"_s.arg(found->number),
        tr("Power %1 off, choose another device, or use Dynamic DirectPath I/O.")
            .arg(found->holder->name));
}

RuleAnswer DeviceRules::hasNoneFree(const PowerCase &power)
{
    const CaseDevice *const found
        = firstOf(power.dynamic, [](const CaseDevice &device) { return !device.function; });
    if (!found || !power.host || !power.host->assignableHardware.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("No free device of %1 has the model and label that pciPassthru%2 asks for.")
            .arg(power.host->name)
            .arg(found->number),
        u"NoCompatibleHost: InsufficientResourcesFault"_s,
        tr("Label more devices, free one, or use a fixed device."));
}

} // namespace advice
