// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/vgpurules.h"

#include "services/advice/powercase.h"
#include "services/advice/vgpuoffer.h"

#include <QSet>

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

QString notOffered(const CaseDevice &vgpu)
{
    return u"InvalidDeviceBacking: The vGPU type '%1' is not offered by the host."_s.arg(
        vgpu.device->profile);
}

const CaseDevice *firstWith(const PowerCase &power, VgpuOffer::State state)
{
    for (const CaseDevice &vgpu : power.vgpus) {
        if (VgpuOffer(power, vgpu).state() == state)
            return &vgpu;
    }
    return nullptr;
}

/// A part of a GPU, or a type that may not be doubled: 6.7 U3 and 7.x.
bool isPartial(const CaseDevice &vgpu)
{
    if (vgpu.profiles.isEmpty())
        return false;
    const catalog::VgpuProfile &profile = vgpu.profiles.first();
    return profile.perGpu.value_or(1) > 1 || (profile.series != u'Q' && profile.series != u'C');
}

} // namespace

QList<Rule> VgpuRules::all()
{
    return {
        {QLatin1String("PF-VG-23"), Stage::State, &hasTooMany},
        {QLatin1String("PF-VG-24"), Stage::State, &mixesBoards},
        {QLatin1String("PF-VG-09"), Stage::Placement, &isUnknownType},
        {QLatin1String("PF-VG-17"), Stage::Placement, &isLateType},
        {QLatin1String("PF-VG-08"), Stage::Placement, &isOtherPackage},
        {QLatin1String("PF-VM-10"), Stage::Process, &hasVirtualIommu},
        {QLatin1String("PF-VG-29"), Stage::Lasting, &hasUnifiedMemory},
        {QLatin1String("PF-VM-27"), Stage::Lasting, &isMovedByDrs},
    };
}

RuleAnswer VgpuRules::hasTooMany(const PowerCase &power)
{
    const auto count = power.vgpus.size();
    if (count < 2)
        return RuleAnswer::fine();
    if (!power.release.isKnown())
        return RuleAnswer::unknown(tr("the release of the host"));
    const int most = power.release.mostVgpus();
    const QString prevented = u"TooManyDevices"_s;
    if (count > most)
        return RuleAnswer::applies(tr("ESXi %1 takes up to %2 vGPUs for one VM; this VM has %3.")
                                       .arg(power.release.text())
                                       .arg(most)
                                       .arg(count),
            prevented, tr("Take vGPUs out, or use a newer host."));
    const bool wantsWhole = power.release.atLeast(6, 7, 3) && !power.release.atLeast(8, 0);
    if (!wantsWhole || std::none_of(power.vgpus.cbegin(), power.vgpus.cend(), isPartial))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("On ESXi %1, several vGPUs in a VM have to have the whole frame buffer, Q or C types; "
           "one of these is smaller.")
            .arg(power.release.text()),
        prevented, tr("Take the types with the whole frame buffer."));
}

RuleAnswer VgpuRules::mixesBoards(const PowerCase &power)
{
    QSet<QString> kinds;
    for (const CaseDevice &vgpu : power.vgpus) {
        if (!vgpu.profiles.isEmpty())
            kinds.insert(vgpu.profiles.first().boardIds + vgpu.profiles.first().series);
    }
    if (kinds.size() < 2)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("All vGPUs of a VM have to be of one board and one series; these are of %n kinds.",
            nullptr, int(kinds.size())),
        u"InvalidVmConfig: config.hardware.device"_s,
        tr("Take types of one board and one series."));
}

RuleAnswer VgpuRules::isUnknownType(const PowerCase &power)
{
    const CaseDevice *const found = firstWith(power, VgpuOffer::State::NoBoard);
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 has no GPU with the vGPU type %2.").arg(power.host->name, found->device->profile),
        notOffered(*found), tr("Choose a type from the host's list."));
}

RuleAnswer VgpuRules::isLateType(const PowerCase &power)
{
    const CaseDevice *const found = firstWith(power, VgpuOffer::State::TooNew);
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The vGPU type %1 came with 8.0 U3; %2 runs %3.")
            .arg(found->device->profile, power.host->name, power.release.text()),
        notOffered(*found), tr("Choose another type, or upgrade the host."));
}

RuleAnswer VgpuRules::isOtherPackage(const PowerCase &power)
{
    const CaseDevice *const found = firstWith(power, VgpuOffer::State::OtherPackage);
    if (!found)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The vGPU manager of %1 offers other series than %2: C types come with the AI "
           "Enterprise package, the others with the graphics package.")
            .arg(power.host->name, found->device->profile),
        notOffered(*found), tr("Install the other package, or choose one of the types offered."));
}

RuleAnswer VgpuRules::hasVirtualIommu(const PowerCase &power)
{
    if (power.vgpus.isEmpty())
        return RuleAnswer::fine();
    if (!power.setup)
        return RuleAnswer::unknown(tr("whether the VM has a virtual IOMMU"));
    if (!power.setup->virtualIommu.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("The virtual IOMMU is on; with a vGPU it has to be off."),
        u"The virtual machine cannot be powered on because IOMMU virtualization is not allowed "
        "with VGPU."_s,
        tr("Switch the IOMMU off; a VM then has 127 virtual CPUs at most."));
}

RuleAnswer VgpuRules::hasUnifiedMemory(const PowerCase &power)
{
    for (const CaseDevice &vgpu : power.vgpus) {
        for (const QString &name :
            {u"enable_uvm"_s, u"enable_debugging"_s, u"enable_profiling"_s}) {
            const QString key = u"pciPassthru%1.cfg.%2"_s.arg(vgpu.number).arg(name);
            const QString value = power.setting(key);
            if (value.isEmpty() || value == u"0")
                continue;
            return RuleAnswer::applies(
                tr("%1 is on: the VM cannot be moved while it runs, nor suspended.").arg(key), {},
                tr("Remove the key, or accept it."));
        }
    }
    return RuleAnswer::fine();
}

RuleAnswer VgpuRules::isMovedByDrs(const PowerCase &power)
{
    if (power.vgpus.isEmpty() || !power.cluster || !power.cluster->drsEnabled.value_or(false))
        return RuleAnswer::fine();
    if (!power.clusterSetup || power.clusterSetup->drsBehavior.isEmpty())
        return RuleAnswer::unknown(tr("the automation level of DRS"));
    const QString own = power.clusterSetup->drsOfVm.value(power.vm.ref);
    const QString behavior = own.isEmpty() ? power.clusterSetup->drsBehavior : own;
    if (behavior != u"fullyAutomated")
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("DRS of %1 is fully automated; for vGPUs NVIDIA asks for partially automated or manual.")
            .arg(power.cluster->name),
        {}, tr("Change the cluster, or override it for this VM."));
}

} // namespace advice
