// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/guestrules.h"

#include "services/advice/powercase.h"

#include <algorithm>
#include <array>

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

/// Branches of the vGPU software, oldest first (NVIDIA's release notes).
constexpr std::array BRANCHES{
    367, 384, 390, 410, 418, 430, 440, 450, 460, 470, 510, 525, 535, 550, 570, 580, 595};

int placeOf(int branch)
{
    const auto found = std::find(BRANCHES.begin(), BRANCHES.end(), branch);
    return found == BRANCHES.end() ? -1 : int(found - BRANCHES.begin());
}

enum class Pair { Fits, TooNew, TooOld, NotTold };

/// Same branch always. Up to 8.x no other; from 15.0 on the guest may be one branch behind, and
/// 19.x, a branch with long support, takes guests of the one before it (16.x). In between no source
/// tells.
Pair pairOf(int host, int guest)
{
    const int at = placeOf(host);
    const int behind = at - placeOf(guest);
    if (host == guest)
        return Pair::Fits;
    if (at < 0 || placeOf(guest) < 0)
        return Pair::NotTold;
    if (behind < 0)
        return Pair::TooNew;
    if (host <= 418)
        return Pair::TooOld;
    if (host < 525)
        return Pair::NotTold;
    const bool isFormerLongTerm = host == 580 && guest == 535;
    return behind == 1 || isFormerLongTerm ? Pair::Fits : Pair::TooOld;
}

} // namespace

QList<Rule> GuestRules::all()
{
    return {
        {QLatin1String("PF-GU-05"), Stage::Guest, &hasSecureBoot},
        {QLatin1String("PF-GU-09"), Stage::Guest, &needsOpenModules},
        {QLatin1String("PF-VG-26"), Stage::Guest, &isDriverOutOfRange},
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

RuleAnswer GuestRules::isDriverOutOfRange(const PowerCase &power)
{
    if (power.vgpus.isEmpty())
        return RuleAnswer::fine();
    const values::GpuState *const guest = guestState(power);
    const int host = branchOf(managerState(power));
    if (!guest || host == 0)
        return RuleAnswer::unknown(tr("the drivers of guest and host"));
    // Drivers for Windows count by numbers of their own.
    const bool isWindows = power.vm.guestId.startsWith(u"windows");
    const Pair pair = isWindows ? Pair::NotTold : pairOf(host, branchOf(guest));
    if (pair == Pair::Fits)
        return RuleAnswer::fine();
    if (pair == Pair::NotTold)
        return RuleAnswer::unknown(tr("whether the guest's driver goes with the host's manager"));
    const bool isNew = pair == Pair::TooNew;
    return RuleAnswer::applies(
        (isNew ? tr("The guest's driver %1 is newer than the host's vGPU manager, branch %2.")
               : tr("The guest's driver %1 is too old for the host's vGPU manager, branch %2."))
            .arg(guest->driver)
            .arg(host),
        u"Incompatible Guest/Host drivers: Guest VGX version is %1 supported by the Host. "
        "Disabling vGPU."_s.arg(
            isNew ? u"newer than the maximum version"_s : u"older than the minimum version"_s),
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
