// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/guestrules.h"

#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

/// What the guest's own nvidia-smi said when it last ran.
const values::GpuState *guestState(const PowerCase &power)
{
    for (const values::GpuState &state : power.hints.gpus) {
        if (state.gpu.vm == power.vm.ref && state.source == values::SampleSource::GuestNvidiaSmi)
            return &state;
    }
    return nullptr;
}

const values::GpuState *managerState(const PowerCase &power)
{
    for (const values::GpuState &state : power.hints.gpus) {
        if (power.host && state.gpu.host == power.host->ref
            && state.source == values::SampleSource::HostNvidiaSmi && !state.driver.isEmpty())
            return &state;
    }
    return nullptr;
}

int branchOf(const values::GpuState *state)
{
    return state ? state->driver.section(u'.', 0, 0).toInt() : 0;
}

} // namespace

QList<Rule> GuestRules::all()
{
    return {
        {QLatin1String("PF-GU-05"), Stage::Guest, &hasSecureBoot},
        {QLatin1String("PF-GU-09"), Stage::Guest, &needsOpenModules},
        {QLatin1String("PF-VG-26"), Stage::Guest, &isDriverTooNew},
        {QLatin1String("PF-GU-11"), Stage::Lasting, &isUnlicensed},
        {QLatin1String("PF-VG-20"), Stage::Lasting, &isReducedByEcc},
    };
}

RuleAnswer GuestRules::hasSecureBoot(const PowerCase &power)
{
    if (!power.hasNvidia() || !power.isEfi() || power.vm.guestId.startsWith(u"windows"))
        return RuleAnswer::fine();
    if (!power.vm.secureBoot)
        return RuleAnswer::unknown(tr("whether Secure Boot is on"));
    if (!*power.vm.secureBoot)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Secure Boot is on: the guest does not load NVIDIA's module unless its key is "
           "enrolled."),
        u"module verification failed"_s,
        tr("Switch Secure Boot off for the VM, or enrol a key in the guest."));
}

RuleAnswer GuestRules::needsOpenModules(const PowerCase &power)
{
    const QList<CaseDevice> passed = power.passed();
    const auto found = std::find_if(passed.cbegin(), passed.cend(),
        [](const CaseDevice &one) { return one.model && one.model->architecture == u"Blackwell"; });
    if (found == passed.cend())
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 works with NVIDIA's open kernel modules alone.").arg(found->model->name),
        u"No devices were found"_s, tr("Install the driver with the open kernel modules."));
}

RuleAnswer GuestRules::isDriverTooNew(const PowerCase &power)
{
    if (power.vgpus.isEmpty())
        return RuleAnswer::fine();
    const values::GpuState *const guest = guestState(power);
    const int host = branchOf(managerState(power));
    if (!guest || host == 0)
        return RuleAnswer::unknown(tr("the drivers of guest and host"));
    if (branchOf(guest) <= host)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The guest's driver %1 is newer than the host's vGPU manager, branch %2.")
            .arg(guest->driver)
            .arg(host),
        u"Incompatible Guest/Host drivers: Guest VGX version is newer than the maximum version "
        "supported by the Host. Disabling vGPU."_s,
        tr("Install the driver that came with the host's vGPU manager."));
}

RuleAnswer GuestRules::isUnlicensed(const PowerCase &power)
{
    const values::GpuState *const guest = power.vgpus.isEmpty() ? nullptr : guestState(power);
    if (!guest || guest->licensed.value_or(true))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The guest had no vGPU licence when it last ran (%1): its GPU slows down after about 20 "
           "minutes.")
            .arg(guest->licence),
        {}, tr("Check the token, the clock, and port 443 to the licence server."))
        .as(values::Verdict::Loses);
}

RuleAnswer GuestRules::isReducedByEcc(const PowerCase &power)
{
    const auto isGraphics = [](const CaseDevice &vgpu) {
        return !vgpu.profiles.isEmpty()
            && (vgpu.profiles.first().series == u'A' || vgpu.profiles.first().series == u'B');
    };
    if (std::none_of(power.vgpus.cbegin(), power.vgpus.cend(), isGraphics))
        return RuleAnswer::fine();
    const values::GpuState *const state = managerState(power);
    if (!state || !state->eccOn)
        return RuleAnswer::unknown(tr("whether ECC is on"));
    if (!*state->eccOn)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("ECC is on: the vGPU has less frame buffer to use."), {},
        tr("Switch ECC off if the guests need all of it."));
}

} // namespace advice
