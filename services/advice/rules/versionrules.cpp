// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/versionrules.h"

#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

/// The virtual hardware that the VM's devices need; 0: any.
int neededHardware(const PowerCase &power)
{
    int needed = 0;
    if (!power.vgpus.isEmpty())
        needed = power.vgpus.size() > 1 ? 15 : 11;
    if (!power.dynamic.isEmpty())
        needed = std::max(needed, 17);
    // 16 devices up to hardware 19, 64 with 20, 128 with 21 (Broadcom KB 309986).
    if (power.passed().size() > 64)
        return std::max(needed, 21);
    return power.passed().size() > 16 ? std::max(needed, 20) : needed;
}

QString versionName(int number)
{
    return u"vmx-%1"_s.arg(number, 2, 10, QChar(u'0'));
}

bool isGpu(const CaseDevice &device)
{
    constexpr quint16 accelerator = 0x1200; // an FPGA has it, too: the catalogue tells
    return device.function
        && (device.function->classId >> 8 == 0x03
            || (device.function->classId == accelerator && device.model));
}

int newestHardware(const PowerCase &power)
{
    if (power.hostSetup && !power.hostSetup->maxHardwareVersion.isEmpty())
        return catalog::hardwareNumber(power.hostSetup->maxHardwareVersion);
    return power.release.newestHardware();
}

} // namespace

QList<Rule> VersionRules::all()
{
    return {
        {QLatin1String("PF-VM-16"), Stage::State, &isHardwareTooNew},
        {QLatin1String("PF-VM-15"), Stage::State, &isHardwareTooOld},
        {QLatin1String("PF-VM-18"), Stage::State, &hasTooManyDevices},
        {QLatin1String("PF-VM-19"), Stage::State, &mixesMethods},
        {QLatin1String("PF-PT-31"), Stage::Placement, &cannotAssign},
        {QLatin1String("PF-PT-32"), Stage::Placement, &cannotLabel},
        {QLatin1String("PF-VM-23"), Stage::Admission, &lacksEdition},
        {QLatin1String("PF-VM-17"), Stage::Lasting, &upgradeMovesSlots},
        {QLatin1String("PF-PT-35"), Stage::Lasting, &hidesHypervisor},
    };
}

RuleAnswer VersionRules::isHardwareTooOld(const PowerCase &power)
{
    const int needed = neededHardware(power);
    const int found = catalog::hardwareNumber(power.vm.hardwareVersion);
    if (needed == 0)
        return RuleAnswer::fine();
    if (found == 0)
        return RuleAnswer::unknown(tr("the VM's virtual hardware"));
    if (found >= needed)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM's devices need virtual hardware %1; it is %2.").arg(needed).arg(found),
        u"DeviceUnsupportedForVmVersion: currentVersion %1, expectedVersion %2"_s.arg(
            power.vm.hardwareVersion, versionName(needed)),
        tr("Upgrade the virtual hardware before the device is added; that cannot be undone."));
}

RuleAnswer VersionRules::isHardwareTooNew(const PowerCase &power)
{
    const int newest = newestHardware(power);
    const int found = catalog::hardwareNumber(power.vm.hardwareVersion);
    if (newest == 0 || found == 0)
        return RuleAnswer::unknown(tr("the virtual hardware of the VM, or the newest of the host"));
    if (found <= newest)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("%1 runs virtual hardware up to %2; the VM has %3.")
                                   .arg(power.host->name)
                                   .arg(newest)
                                   .arg(found),
        u"VirtualHardwareVersionNotSupported"_s,
        tr("Use a newer host; virtual hardware cannot be lowered."));
}

RuleAnswer VersionRules::upgradeMovesSlots(const PowerCase &power)
{
    const QString planned = power.setup ? power.setup->scheduledHardware : QString();
    const int next = catalog::hardwareNumber(planned);
    const int now = catalog::hardwareNumber(power.vm.hardwareVersion);
    if (!power.hasDevices() || !power.isEfi() || now >= 20 || next < 20)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The power-on upgrades the VM from %1 to %2: PCI slots move, and the guest's network "
           "names change.")
            .arg(power.vm.hardwareVersion, planned),
        {}, tr("Tie the network names to addresses in the guest first, or cancel the upgrade."));
}

RuleAnswer VersionRules::hasTooManyDevices(const PowerCase &power)
{
    if (!power.hasPassed())
        return RuleAnswer::fine();
    if (!power.release.isKnown())
        return RuleAnswer::unknown(tr("the release of the host"));
    const int most = power.release.mostPassthroughDevices();
    const auto count = power.passed().size();
    if (count <= most)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("ESXi %1 takes up to %2 passthrough devices for one VM; this VM has %3.")
            .arg(power.release.text())
            .arg(most)
            .arg(count),
        u"TooManyDevices"_s, tr("Take devices out, or use a newer host and virtual hardware."));
}

RuleAnswer VersionRules::mixesMethods(const PowerCase &power)
{
    const QList<CaseDevice> passed = power.passed();
    if (power.vgpus.isEmpty() || std::none_of(passed.cbegin(), passed.cend(), isGpu))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM has a vGPU and a passthrough GPU; a VM takes one of both."),
        u"InvalidVmConfig: config.hardware.device"_s, tr("Take one of them out."));
}

RuleAnswer VersionRules::lacksEdition(const PowerCase &power)
{
    const QString edition = power.hostSetup ? power.hostSetup->edition : QString();
    const bool isFree = edition.contains(u"hypervisor", Qt::CaseInsensitive)
        || edition.contains(u"esxBasic", Qt::CaseInsensitive);
    if (isFree && power.hasDevices())
        return RuleAnswer::applies(
            tr("%1 has the free edition of ESXi (%2): it refuses changes over its API.")
                .arg(power.host->name, edition),
            u"RestrictedVersion"_s,
            tr("Give the host a licence that may be changed over the API."));
    if (power.vgpus.isEmpty())
        return RuleAnswer::fine();
    if (edition.isEmpty())
        return RuleAnswer::unknown(tr("the licence edition of the host"));
    const bool isSmall = edition.contains(u"standard", Qt::CaseInsensitive)
        || edition.contains(u"essentials", Qt::CaseInsensitive);
    if (!isSmall)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("vGPU needs vSphere Enterprise Plus or its successors; the host has %1.").arg(edition),
        u"NotEnoughLicenses"_s, tr("Give the host a licence that includes vGPU."));
}

RuleAnswer VersionRules::cannotAssign(const PowerCase &power)
{
    if (power.dynamic.isEmpty())
        return RuleAnswer::fine();
    const bool isStandalone
        = !power.estate.about.apiType.isEmpty() && !power.estate.about.isVCenter();
    const bool isOld = power.release.isKnown() && !power.release.atLeast(7, 0);
    if (!isStandalone && !isOld && (!power.host || !power.host->assignableHardware))
        return RuleAnswer::unknown(tr("whether the host supports assignable hardware"));
    if (!isStandalone && !isOld && *power.host->assignableHardware)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Dynamic DirectPath I/O needs vCenter and hosts from 7.0 on that support assignable "
           "hardware; %1 does not offer it.")
            .arg(power.host ? power.host->name : power.estate.about.fullName),
        u"NoCompatibleHost: NotSupported"_s, tr("Use a fixed DirectPath I/O device."));
}

RuleAnswer VersionRules::cannotLabel(const PowerCase &power)
{
    const bool needsLabel = std::any_of(power.dynamic.cbegin(), power.dynamic.cend(),
        [](const CaseDevice &one) { return !one.device->customLabel.isEmpty(); });
    if (!needsLabel)
        return RuleAnswer::fine();
    if (!power.release.isKnown())
        return RuleAnswer::unknown(tr("the release of the host"));
    if (power.release.atLeast(7, 0, 2))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM asks for a hardware label; by API they can be set from 7.0 U2 on, and %1 runs "
           "%2.")
            .arg(power.host->name, power.release.text()),
        {}, tr("Ask for the model alone, or set the label in the vSphere Client."));
}

RuleAnswer VersionRules::hidesHypervisor(const PowerCase &power)
{
    const QString key = u"hypervisor.cpuid.v0"_s;
    if (!power.hasPassed() || !power.release.atLeast(7, 0)
        || power.setting(key).compare(u"FALSE", Qt::CaseInsensitive) != 0)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 is FALSE; current drivers do not need it, and it was reported to disable the card.")
            .arg(key),
        {}, tr("Remove the key."));
}

} // namespace advice
