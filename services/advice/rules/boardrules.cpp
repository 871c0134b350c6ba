// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/boardrules.h"

namespace advice
{

using namespace Qt::StringLiterals;
using State = VgpuOffer::State;

namespace
{

QString prevented(State state, const PowerCase &power, const QString &type)
{
    if (state == State::NoManager)
        return u"Could not initialize plugin '/usr/lib64/vmware/plugin/libnvidia-vgx.so' for vGPU "
               "'%1'."_s.arg(type);
    if (power.host->vgpuProfiles.isEmpty())
        return u"The amount of graphics resource available in the parent resource pool is "
               "insufficient for the operation."_s;
    return u"No graphics device is available for vGPU '%1'."_s.arg(type);
}

} // namespace

template <State state>
RuleAnswer BoardRules::stands(const PowerCase &power)
{
    for (const CaseDevice &vgpu : power.vgpus) {
        if (!power.host)
            return RuleAnswer::unknown(tr("the host of the VM"));
        if (VgpuOffer(power, vgpu).state() == state)
            return answer(state, power, vgpu);
    }
    return RuleAnswer::fine();
}

QList<Rule> BoardRules::all()
{
    return {
        {QLatin1String("PF-VG-06"), Stage::Vgpu, &waitsForReboot},
        {QLatin1String("PF-VG-05"), Stage::Vgpu, &stands<State::NoManager>},
        {QLatin1String("PF-VG-07"), Stage::Vgpu, &stands<State::NoSriov>},
        {QLatin1String("PF-VG-04"), Stage::Vgpu, &stands<State::Passed>},
        {QLatin1String("PF-VG-21"), Stage::Vgpu, &stands<State::ComputeMode>},
        {QLatin1String("PF-VG-22"), Stage::Vgpu, &stands<State::DisplayMode>},
        {QLatin1String("PF-VG-01"), Stage::Vgpu, &stands<State::HostShared>},
        {QLatin1String("PF-VG-02"), Stage::Vgpu, &stands<State::DeviceShared>},
        {QLatin1String("PF-VG-03"), Stage::Vgpu, &stands<State::NotActive>},
        {QLatin1String("PF-VG-14"), Stage::Vgpu, &stands<State::MigDiffers>},
        {QLatin1String("PF-VG-18"), Stage::Vgpu, &stands<State::EccHarms>},
        {QLatin1String("PF-VG-10"), Stage::Vgpu, &stands<State::OtherType>},
        {QLatin1String("PF-VG-11"), Stage::Vgpu, &stands<State::Full>},
        {QLatin1String("PF-VG-12"), Stage::Vgpu, &stands<State::NoPosition>},
        {QLatin1String("PF-VG-28"), Stage::Vgpu, &stands<State::Pinned>},
    };
}

RuleAnswer BoardRules::waitsForReboot(const PowerCase &power)
{
    if (power.vgpus.isEmpty() || !power.host || !power.host->rebootRequired.value_or(false)
        || VgpuOffer(power, power.vgpus.first()).state() != State::NoManager)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 waits for a reboot and offers no vGPU type: an installed vGPU manager may not run "
           "yet.")
            .arg(power.host->name),
        u"NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."_s,
        tr("Reboot the host in maintenance mode."));
}

BoardRules::Words BoardRules::managerWords(State state, const QString &host)
{
    switch (state) {
    case State::NoManager:
        return {tr("No vGPU manager drives the GPU on %1.").arg(host),
            tr("Install NVIDIA's vGPU manager on the host and reboot it.")};
    case State::NoSriov:
        return {
            tr("The manager of %1 runs and offers no type for the GPU: SR-IOV may be off, which "
               "GPUs from Ampere on need.")
                .arg(host),
            tr("Switch SR-IOV on in the host's firmware.")};
    case State::Passed:
        return {tr("The GPU of %1 is passed through.").arg(host),
            tr("Switch passthrough of the GPU off and reboot the host.")};
    default:
        return {};
    }
}

BoardRules::Words BoardRules::modeWords(State state, const QString &host)
{
    switch (state) {
    case State::ComputeMode:
        return {tr("The board of %1 is in compute mode; vGPU needs graphics mode.").arg(host),
            tr("Switch the board with NVIDIA's gpumodeswitch.")};
    case State::DisplayMode:
        return {
            tr("The board of %1 is in display mode; vGPU needs the displayless mode.").arg(host),
            tr("Switch the board with NVIDIA's display mode selector.")};
    case State::HostShared:
        return {tr("vGPU needs graphics type Shared Direct; %1 is set to Shared.").arg(host),
            tr("Set the host's default to Shared Direct, then that of the GPU, and restart.")};
    case State::DeviceShared:
        return {tr("The default of %1 is Shared Direct; the GPU's own type is Shared.").arg(host),
            tr("Set the GPU's own type to Shared Direct, and restart.")};
    case State::NotActive:
        return {tr("Shared Direct is configured for the GPU of %1 and not active yet.").arg(host),
            tr("Reboot the host, or restart its graphics service with all VMs off.")};
    case State::MigDiffers:
        return {tr("The MIG mode of the GPU on %1 does not fit the vGPU type.").arg(host),
            tr("Switch MIG mode while the GPU is free, or choose a type of the other sort.")};
    case State::EccHarms:
        return {tr("ECC is on for the GPU of %1; its vGPUs do not start with it.").arg(host),
            tr("Switch ECC off with nvidia-smi -e 0 and reboot the host.")};
    default:
        return {};
    }
}

BoardRules::Words BoardRules::roomWords(State state, const QString &host, const QString &type)
{
    switch (state) {
    case State::OtherType:
        return {tr("Each fitting GPU of %1 runs vGPUs of another type or size than %2.")
                    .arg(host, type),
            tr("Use the same type, another GPU, or mixed-size mode from 8.0 U3 on.")};
    case State::Full:
        return {tr("Each fitting GPU of %1 is full for %2.").arg(host, type),
            tr("Use another host or a smaller type, or move VMs away.")};
    case State::NoPosition:
        return {tr("The GPU of %1 has memory left and no start position for %2.").arg(host, type),
            tr("Move one of the VMs on the GPU away and back.")};
    case State::Pinned:
        return {tr("gpu-pci-id pins the vGPU to a GPU that %1 does not have for it.").arg(host),
            tr("Correct the key or remove it.")};
    default:
        return {};
    }
}

RuleAnswer BoardRules::answer(State state, const PowerCase &power, const CaseDevice &vgpu)
{
    const QString host = power.host->name;
    const QString type = vgpu.device->profile;
    Words words = managerWords(state, host);
    if (words.cause.isEmpty())
        words = modeWords(state, host);
    if (words.cause.isEmpty())
        words = roomWords(state, host, type);
    return RuleAnswer::applies(words.cause, prevented(state, power, type), words.remedy);
}

} // namespace advice
