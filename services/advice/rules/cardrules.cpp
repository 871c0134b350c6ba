// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/cardrules.h"

#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

constexpr quint16 NVIDIA = 0x10de;
constexpr quint16 OTHER_BRIDGE = 0x0680;
constexpr quint16 VGA = 0x0300;
/// 7.0 U3n (VMware KB 2143832).
constexpr qint64 FIRST_WITH_HOT_PLUG = 21930508;

template <class Test>
const CaseDevice *firstOf(const QList<CaseDevice> &devices, Test test)
{
    const auto found = std::find_if(devices.cbegin(), devices.cend(), test);
    return found == devices.cend() ? nullptr : &*found;
}

bool isInactive(const CaseDevice &device)
{
    return device.function && device.passthru && !device.passthru->active;
}

bool isSwitch(const values::PciDevice &device)
{
    return device.vendorId == NVIDIA && device.classId == OTHER_BRIDGE;
}

/// Boards on a carrier are always joined; of cards nobody but nvidia-smi tells.
bool isLinked(const catalog::GpuModel *model)
{
    return model && model->nvlink.value_or(false) && model->name.contains(u"SXM");
}

int linkedOn(const values::Host &host)
{
    int count = 0;
    for (const values::PciDevice &device : host.pciDevices)
        count += isLinked(catalog::GpuCatalog::builtIn().find(device)) ? 1 : 0;
    return count;
}

const values::GpuState *telemetryOf(const PowerCase &power, const CaseDevice &device)
{
    for (const values::GpuState &state : power.hints.gpus) {
        if (device.function && power.host && state.gpu.host == power.host->ref && state.gpu.address
            && sameAddress(state.gpu.address->toString(), device.function->id))
            return &state;
    }
    return nullptr;
}

} // namespace

QList<Rule> CardRules::all()
{
    return {
        {QLatin1String("PF-PT-01"), Stage::Device, &hasNoIommu},
        {QLatin1String("PF-PT-13"), Stage::Device, &isConsole},
        {QLatin1String("PF-PT-03"), Stage::Device, &isNotCapable},
        {QLatin1String("PF-PT-05"), Stage::Device, &isStuckBySriov},
        {QLatin1String("PF-PT-12"), Stage::Device, &isDrivenByManager},
        {QLatin1String("PF-PT-17"), Stage::Device, &hasHotPlug},
        {QLatin1String("PF-PT-27"), Stage::Guest, &isPartitioned},
        {QLatin1String("PF-PT-29"), Stage::Guest, &lacksSwitches},
        {QLatin1String("PF-PT-18"), Stage::Lasting, &needsOtherReset},
        {QLatin1String("PF-PT-28"), Stage::Lasting, &splitsNvlink},
        {QLatin1String("PF-PT-34"), Stage::Lasting, &isNotRestarted},
    };
}

RuleAnswer CardRules::hasNoIommu(const PowerCase &power)
{
    if (!firstOf(power.fixed, isInactive))
        return RuleAnswer::fine();
    const auto &all = power.host->passthru;
    if (std::any_of(all.cbegin(), all.cend(), [](const auto &one) { return one.capable; }))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("No device of %1 can be passed through: VT-d or AMD-Vi seems to be off.")
            .arg(power.host->name),
        {}, tr("Switch VT-d or AMD-Vi on in the host's firmware."));
}

RuleAnswer CardRules::isNotCapable(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed,
        [](const CaseDevice &device) { return isInactive(device) && !device.passthru->capable; });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 cannot be passed through on this host.").arg(found->function->id),
        u"HostConfigFault"_s,
        tr("Try another slot, or Access Control Services in the host's firmware."));
}

RuleAnswer CardRules::isStuckBySriov(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [](const CaseDevice &device) {
        return isInactive(device) && device.passthru->enabled && device.passthru->sriov
            && device.passthru->sriov->enabled;
    });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("SR-IOV is on for %1 as well; its passthrough then asks for a reboot again and again.")
            .arg(found->function->id),
        {}, tr("Switch SR-IOV of the device off, then reboot the host."));
}

RuleAnswer CardRules::isDrivenByManager(const PowerCase &power)
{
    for (const CaseDevice &device : power.fixed) {
        if (!isInactive(device))
            continue;
        const values::GraphicsInfo *const info = power.graphics(device.function->id);
        if (!info || info->memoryKiB == 0
            || (info->type != values::GraphicsType::Shared
                && info->type != values::GraphicsType::SharedDirect))
            continue;
        return RuleAnswer::applies(tr("%1 is driven by the vGPU manager of %2.")
                                       .arg(device.function->id, power.host->name),
            {}, tr("Move its vGPU VMs away, enable passthrough, and reboot the host."));
    }
    return RuleAnswer::fine();
}

RuleAnswer CardRules::hasHotPlug(const PowerCase &power)
{
    const bool isMet = !power.release.atLeast(9, 0)
        && (power.release.atLeast(8, 0)
            || (power.release.atLeast(7, 0, 3) && power.release.build >= FIRST_WITH_HOT_PLUG));
    if (!power.hasPassed() || !power.host || !power.host->vendor.startsWith(u"HP") || !isMet
        || !power.hostSetup || !power.hostSetup->pcieHotPlug.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("PCIe hot plug is on for %1, a server of %2 with ESXi %3: its slots report the card as "
           "removed while a VM starts.")
            .arg(power.host->name, power.host->vendor, power.release.text()),
        u"Device … is not a passthrough device."_s,
        tr("Switch PCIe hot plug off on the host, and reboot it."));
}

RuleAnswer CardRules::isConsole(const PowerCase &power)
{
    const CaseDevice *const found = firstOf(power.fixed, [](const CaseDevice &device) {
        return device.function && device.function->classId == VGA;
    });
    if (!found)
        return RuleAnswer::fine();
    const auto &all = power.host->pciDevices;
    const auto displays = std::count_if(
        all.cbegin(), all.cend(), [](const auto &one) { return one.classId == VGA; });
    if (displays > 1)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 is the only display of %2.").arg(found->function->id, power.host->name), {},
        tr("Make an on-board display the first one in the host's firmware."));
}

RuleAnswer CardRules::isPartitioned(const PowerCase &power)
{
    bool isUnknown = false;
    for (const CaseDevice &device : power.passed()) {
        if (!device.model || !device.model->mig.value_or(false))
            continue;
        const values::GpuState *const state = telemetryOf(power, device);
        isUnknown = isUnknown || !state;
        if (state && state->migMode == u"Enabled")
            return RuleAnswer::applies(
                tr("MIG mode is on for %1: the guest finds a partitioned card.")
                    .arg(device.function->id),
                {}, tr("Switch MIG mode off before the card is passed through."));
    }
    return isUnknown ? RuleAnswer::unknown(tr("the MIG mode of the GPU")) : RuleAnswer::fine();
}

RuleAnswer CardRules::lacksSwitches(const PowerCase &power)
{
    const QList<CaseDevice> passed = power.passed();
    if (!firstOf(passed, [](const CaseDevice &one) { return isLinked(one.model); }))
        return RuleAnswer::fine();
    const auto &all = power.host->pciDevices;
    const auto there = std::count_if(all.cbegin(), all.cend(), isSwitch);
    const auto held = std::count_if(passed.cbegin(), passed.cend(),
        [](const CaseDevice &one) { return one.function && isSwitch(*one.function); });
    if (held >= there)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The board of the GPU has %1 NVSwitches; the VM has %2 of them, and CUDA will not start "
           "without all.")
            .arg(there)
            .arg(held),
        u"NVLink fabric is not ready"_s,
        tr("Give the VM the whole board with its switches, or use vGPU from 8.0 U1 on."));
}

RuleAnswer CardRules::needsOtherReset(const PowerCase &power)
{
    const QList<CaseDevice> passed = power.passed();
    const CaseDevice *const found = firstOf(passed, [](const CaseDevice &one) {
        return one.function && one.function->deviceName.contains(u"GeForce");
    });
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 is a consumer card; such cards may hang the host when the VM stops.")
            .arg(found->function->deviceName),
        {}, tr("Try it on a host without other load, and set another reset method if it hangs."));
}

RuleAnswer CardRules::splitsNvlink(const PowerCase &power)
{
    const QList<CaseDevice> passed = power.passed();
    const auto held = std::count_if(
        passed.cbegin(), passed.cend(), [](const CaseDevice &one) { return isLinked(one.model); });
    if (held == 0 || held >= linkedOn(*power.host))
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("The VM has %1 of %2 GPUs that are joined by NVLink.")
                                   .arg(held)
                                   .arg(linkedOn(*power.host)),
        {}, tr("Give all of them to one VM, or use vGPU."))
        .as(values::Verdict::Loses);
}

RuleAnswer CardRules::isNotRestarted(const PowerCase &power)
{
    if (power.fixed.isEmpty() || !power.cluster)
        return RuleAnswer::fine();
    if (!power.clusterSetup || !power.clusterSetup->ha)
        return RuleAnswer::unknown(tr("whether the cluster has HA"));
    if (!*power.clusterSetup->ha)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("HA of %1 cannot restart the VM on another host: its device is here.")
            .arg(power.cluster->name),
        {}, tr("Use Dynamic DirectPath I/O with equal hosts, or accept it."));
}

} // namespace advice
