// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/mmio.h"
#include "services/plan/preview.h"
#include "services/setup/common/evacuation.h"
#include "services/setup/host/above4g.h"
#include "services/setup/passthrough/candidates.h"
#include "services/setup/passthrough/conflicts.h"
#include "services/setup/passthrough/hoststeps.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Proposal {
    Q_DECLARE_TR_FUNCTIONS(setup::Proposal)
};

using values::PassthroughProposal;

QList<values::PassthroughChoices::Bar> catalogueBars(const values::PciDevice &device)
{
    const catalog::GpuModel *const model = catalog::GpuCatalog::builtIn().find(device);
    if (!model || !model->bar1Bytes)
        return {};
    return {{1, *model->bar1Bytes, true}};
}

void tellBars(PassthroughProposal &proposal, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices)
{
    for (const QString &address : one.addresses) {
        const values::PciDevice *const device = deviceAt(*one.host, address);
        if (!device)
            continue;
        const QString key = catalog::modelKey(*device);
        const bool known = std::any_of(proposal.bars.cbegin(), proposal.bars.cend(),
            [&key](const values::BarFacts &facts) { return facts.modelKey == key; });
        if (known)
            continue;
        if (choices.bars.contains(key))
            proposal.bars.append(
                {key, device->deviceName, choices.bars.value(key), Proposal::tr("evidence")});
        else
            proposal.bars.append({key, device->deviceName, catalogueBars(*device),
                Proposal::tr("catalogue of GPU Deck")});
    }
}

void tellFirmware(PassthroughProposal &proposal, const values::Host &host, const HostWork &work)
{
    if (!work.asksAbove4g)
        return;
    proposal.firmwares.append(
        {host.ref, host.name, QString(host.vendor % u' ' % host.model).trimmed(), host.biosVersion,
            Above4g::settingNames(host.vendor), work.above4gProof});
}

void tellHost(PassthroughProposal &proposal, const HostWork &work,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    const values::Host &host = *work.host;
    tellFirmware(proposal, host, work);
    for (const DeviceNow &device : devicesNow(host, work.devices)) {
        if (!device.label.isEmpty() && !proposal.labels.contains(device.label))
            proposal.labels.append(device.label);
    }
    if (!leadsToReboot(host, devicesNow(host, work.devices), choices.enable))
        return;
    proposal.needsReboot = true;
    proposal.evacuation += evacuation(estate, host.ref);
    proposal.asksVsan = proposal.asksVsan || (host.setup && host.setup->vsan);
}

QString firmwareWarning(const QString &firmware, const values::MmioNeed &need)
{
    if (firmware != u"bios")
        return {};
    if (need.hasRegionOf4g)
        return Proposal::tr("This VM boots with BIOS. It would start, and its guest could not use "
                            "the card: a region of 4 GiB or more stays unassigned. The firmware of "
                            "an installed guest cannot be switched to EFI: it would not boot any "
                            "more. Take a VM that was installed with EFI, or a new one.");
    if (need.needsEfi)
        return Proposal::tr("This VM boots with BIOS; the card wants EFI because a region is above "
                            "256 MiB. An installed guest would not boot after a switch.");
    return {};
}

void tellVm(PassthroughProposal &proposal, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices)
{
    proposal.mmio = windowOf(one, choices);
    if (one.create)
        proposal.firmware = one.create->firmware;
    else if (one.source || one.vm)
        proposal.firmware = (one.vm ? one.vm : one.source)->firmware;
    proposal.firmwareWarning = firmwareWarning(proposal.firmware, *proposal.mmio);
}

void tellDynamic(PassthroughProposal &proposal, const values::Host &host,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    const auto without = dynamicConflict(estate, host, {});
    const auto labelled = dynamicConflict(estate, host, choices.label);
    proposal.offersDynamic = !without;
    if (without)
        proposal.dynamicNote = without->reason;
    else if (labelled)
        proposal.dynamicNote = labelled->reason;
    else
        proposal.dynamicNote
            = Proposal::tr("DRS chooses a host with a free device of the model and label at each "
                           "power-on, and HA can restart the VM elsewhere. It needs virtual "
                           "hardware 17.");
}

/// The VMs that the plan gives devices to or starts, as the plan's end knows them.
QList<values::MoRef> vmsOf(const values::Plan &plan)
{
    QList<values::MoRef> vms;
    for (const values::PlannedStep &step : plan.steps) {
        const bool counts = step.type == u"vm.configure" || step.type == u"vm.power-on";
        if (counts && !vms.contains(step.target.ref))
            vms.append(step.target.ref);
    }
    return vms;
}

/// A verdict is about a start: the VM as the plan leaves it, and not running yet.
plan::Estate beforeStart(plan::Estate estate, const values::MoRef &ref)
{
    if (const values::VirtualMachine *const vm = estate.vm(ref)) {
        values::VirtualMachine off = *vm;
        off.power = values::PowerState::PoweredOff;
        estate.put(std::move(off));
    }
    return estate;
}

void tellPlan(PassthroughProposal &proposal, const values::Result<values::Plan> &plan,
    const plan::Estate &estate, const values::PassthroughChoices &choices, const Judge &judge)
{
    if (!plan.ok()) {
        proposal.problem = plan.error();
        return;
    }
    const auto steps = stepTypes()->makeAll(plan.value());
    if (!steps.ok()) {
        proposal.problem = steps.error();
        return;
    }
    const plan::Preview preview = plan::preview(steps.value(), estate);
    proposal.plan = plan.value();
    proposal.steps = preview.steps;
    proposal.blast = preview.blast;
    proposal.blastSentence = plan::blastSentence(preview.blast);
    if (!judge)
        return;
    for (const values::MoRef &vm : vmsOf(plan.value()))
        proposal.preflights.append(judge(beforeStart(preview.afterwards, vm), vm, choices));
}

void tellChosen(PassthroughProposal &proposal, const QList<ResolvedAssignment> &all,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    QList<const values::Host *> hosts;
    for (const ResolvedAssignment &one : all) {
        tellBars(proposal, one, choices);
        if (hosts.contains(one.host))
            continue;
        hosts.append(one.host);
        tellHost(proposal, workOn(*one.host, all, choices, estate), choices, estate);
    }
    const ResolvedAssignment &first = all.first();
    tellVm(proposal, first, choices);
    tellDynamic(proposal, *first.host, choices, estate);
    proposal.newVm = newVm(estate, first);
    if (!first.host->setup)
        return;
    const values::HostSetup &setup = *first.host->setup;
    for (qsizetype i = 0; i < setup.datastores.size(); ++i)
        proposal.datastores.append({setup.datastores.at(i), setup.datastoreNames.value(i)});
}

} // namespace

PassthroughProposal proposePassthrough(
    const values::PassthroughChoices &choices, const plan::Estate &estate, const Judge &judge)
{
    PassthroughProposal proposal;
    proposal.devices = deviceCandidates(choices, estate);
    const values::Host *const host
        = choices.assignments.isEmpty() ? nullptr : estate.host(choices.assignments.first().host);
    proposal.vms = vmCandidates(choices, estate, host);
    proposal.cloneSources = cloneSources(estate);
    const values::Result<QList<ResolvedAssignment>> all = resolved(choices, estate);
    if (!all.ok()) {
        proposal.problem = all.error();
        return proposal;
    }
    tellChosen(proposal, all.value(), choices, estate);
    tellPlan(proposal, planPassthrough(choices, estate), estate, choices, judge);
    return proposal;
}

PassthroughProposal proposalOf(const values::Result<values::Plan> &plan, const plan::Estate &estate,
    const values::PassthroughChoices &choices, const Judge &judge)
{
    PassthroughProposal proposal;
    tellPlan(proposal, plan, estate, choices, judge);
    proposal.needsReboot = !proposal.blast.hostsThatReboot.isEmpty();
    return proposal;
}

PassthroughProposal proposeDiscovery(
    const values::PassthroughChoices &choices, const plan::Estate &estate, bool keepPassthrough)
{
    return proposalOf(planDiscovery(choices, estate, keepPassthrough), estate);
}

} // namespace setup
