// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/recipe.h"

#include "models/derive/pciview.h"
#include "services/catalog/mmio.h"
#include "services/setup/common/hardware.h"
#include "services/setup/common/hostdevices.h"
#include "services/setup/common/parameters.h"
#include "services/setup/guest/driverfile.h"
#include "services/setup/passthrough/choicesjson.h"
#include "services/setup/passthrough/conflicts.h"
#include "services/setup/passthrough/hoststeps.h"
#include "services/setup/passthrough/remedysteps.h"
#include "services/setup/passthrough/vmsteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Recipe {
    Q_DECLARE_TR_FUNCTIONS(setup::Recipe)
};

using values::Error;

Error blockedBy(const Conflict &conflict)
{
    return {Error::Kind::Blocked, Recipe::tr("There is no plan for these choices"), conflict.reason,
        conflict.fix};
}

/// The VMs that may hold a device now: the one that gets it, and those that are shut down.
QList<values::MoRef> allowedHolders(
    const ResolvedAssignment &one, const values::PassthroughChoices &choices)
{
    QList<values::MoRef> allowed = choices.enable ? choices.shutDown : QList<values::MoRef>();
    if (one.vm)
        allowed.append(one.vm->ref);
    return allowed;
}

std::optional<Conflict> guestConflict(const ResolvedAssignment &one, const values::MmioNeed &need)
{
    if (one.create && need.needsEfi && lacksEfi(one.create->guestId))
        return Conflict{Recipe::tr("The guest system %1 cannot boot with EFI, and the card's large "
                                   "regions need EFI.")
                            .arg(one.create->guestId),
            Recipe::tr("Choose a 64-bit guest system with EFI.")};
    if (one.create && need.needsEfi && one.create->firmware != u"efi")
        return Conflict{Recipe::tr("The card's large regions need EFI firmware; the new VM would "
                                   "have %1.")
                            .arg(one.create->firmware),
            Recipe::tr("Choose EFI for the new VM.")};
    return std::nullopt;
}

std::optional<Error> windowError(
    const values::PassthroughChoices &choices, const values::MmioNeed &need)
{
    if (!choices.mmioSizeGb)
        return std::nullopt;
    const int size = *choices.mmioSizeGb;
    if (size >= 1 && size <= 65536 && std::has_single_bit(static_cast<unsigned>(size))
        && size >= need.leastGb)
        return std::nullopt;
    return Error(Error::Kind::Usage, Recipe::tr("There is no plan for these choices"),
        Recipe::tr("The window has to be a power of two and at least %1 GB, which the devices' "
                   "regions need; %2 was chosen.")
            .arg(std::max(1, need.leastGb))
            .arg(size),
        Recipe::tr("Leave the size out, or choose a larger one."));
}

std::optional<Conflict> hardwareConflict(
    const ResolvedAssignment &one, const values::PassthroughChoices &choices)
{
    const values::VirtualMachine *const vm = one.vm ? one.vm : one.source;
    const QString least = hardwareFor(choices.dynamic, one.devices.size());
    if (!vm || choices.upgradeHardware
        || hardwareNumber(vm->hardwareVersion) >= hardwareNumber(least))
        return std::nullopt;
    return Conflict{Recipe::tr("%1 needs virtual hardware %2; it has %3.")
                        .arg(one.vmName(), least, vm->hardwareVersion),
        Recipe::tr("Allow the plan to upgrade the virtual hardware. That cannot be undone.")};
}

/// Files of the vendor by their names.
std::optional<Error> fileError(const values::PassthroughChoices &choices)
{
    const QString what = Recipe::tr("There is no plan for these choices");
    const QString driver
        = choices.installDriver ? guest::refuseDriver(choices.driverFile) : QString();
    if (!driver.isEmpty())
        return Error(Error::Kind::Usage, what, driver,
            Recipe::tr("Give the path of NVIDIA's data-centre driver for Linux."));
    const QString toolkit
        = choices.toolkitFile.isEmpty() ? QString() : guest::refuseToolkit(choices.toolkitFile);
    if (!toolkit.isEmpty())
        return Error(Error::Kind::Usage, what, toolkit,
            Recipe::tr("Give the path of CUDA's installer for Linux (runfile)."));
    return std::nullopt;
}

std::optional<Error> errorOf(const ResolvedAssignment &one,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    for (const QString &address : one.addresses) {
        const auto conflict = deviceConflict(
            estate, *one.host, address, allowedHolders(one, choices), choices.enable);
        if (conflict)
            return blockedBy(*conflict);
    }
    if (choices.dynamic) {
        if (const auto conflict = dynamicConflict(estate, *one.host, choices.label))
            return blockedBy(*conflict);
    }
    if (!one.hasVm())
        return std::nullopt;
    if (one.vm) {
        if (const auto conflict = vmConflict(estate, *one.vm, one.host, choices))
            return blockedBy(*conflict);
    }
    if (one.source) {
        if (const auto conflict = sourceConflict(estate, *one.source))
            return blockedBy(*conflict);
    }
    if (const std::optional<Error> file = fileError(choices))
        return file;
    const values::MmioNeed need = windowOf(one, choices);
    if (const auto conflict = guestConflict(one, need))
        return blockedBy(*conflict);
    if (const auto conflict = hardwareConflict(one, choices))
        return blockedBy(*conflict);
    return windowError(choices, need);
}

values::Plan emptyPlan(const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    values::Plan plan;
    plan.recipe = u"passthrough"_s;
    plan.choices = toJson(choices);
    plan.serverUuid = estate.about.instanceUuid;
    plan.serverName = estate.server;
    plan.made = QDateTime::currentDateTimeUtc();
    plan.groupsAtOnce = std::max(1, choices.hostsAtOnce);
    return plan;
}

/// What a trial start needs besides what every plan does: it may leave nothing behind.
std::optional<Error> trialError(const QList<ResolvedAssignment> &all)
{
    const ResolvedAssignment &one = all.first();
    const QString what = Recipe::tr("There is no plan for these choices");
    if (all.size() != 1 || !one.vm)
        return Error(Error::Kind::Usage, what,
            Recipe::tr("A trial start needs devices of one host and one existing VM."),
            Recipe::tr("Choose a VM that is powered off and may be started for a minute."));
    if (one.vm->power != values::PowerState::PoweredOff)
        return Error(Error::Kind::Blocked, what,
            Recipe::tr("%1 has to be powered off for a trial start.").arg(one.vm->name),
            Recipe::tr("Choose a VM that is powered off and may be started for a minute."));
    if (one.host->inMaintenance.value_or(false))
        return Error(Error::Kind::Blocked, what,
            Recipe::tr("%1 is in maintenance mode, where no VM starts.").arg(one.host->name),
            Recipe::tr("Take the host out of maintenance mode."));
    return std::nullopt;
}

/// Takes out of passthrough what was not in it before the trial.
void writeBack(StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices)
{
    HostWork back = work;
    back.leavesMaintenance = true;
    back.devices.removeIf([&work](const DeviceKey &key) {
        const values::PciPassthruInfo *const info = passthruAt(*work.host, key.address);
        return !info || info->enabled;
    });
    values::PassthroughChoices off = choices;
    off.enable = false;
    if (!back.devices.isEmpty())
        writeChange(writer, back, off, work.host->ref.value % u"-back"_s);
}

/// Hosts of one cluster are emptied one after the other, also where several are worked on at once:
/// the same free memory would else be counted for each of them.
void queueEvacuations(values::Plan &plan, const plan::Estate &estate)
{
    if (plan.groupsAtOnce < 2)
        return;
    QHash<values::MoRef, QString> lastOf;
    for (values::PlannedStep &step : plan.steps) {
        const values::Entity *const cluster = estate.clusterOf(step.target.ref);
        if (!cluster)
            continue;
        const QString before = lastOf.value(cluster->ref);
        if (step.type == u"host.capacity" && !before.isEmpty())
            step.dependsOn.append(before);
        if (step.type == u"host.enter-maintenance")
            lastOf.insert(cluster->ref, step.id);
    }
}

QList<const values::Host *> hostsOf(const QList<ResolvedAssignment> &all)
{
    QList<const values::Host *> hosts;
    for (const ResolvedAssignment &one : all) {
        if (!hosts.contains(one.host))
            hosts.append(one.host);
    }
    return hosts;
}

} // namespace

values::Result<values::Plan> planPassthrough(
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    const values::Result<QList<ResolvedAssignment>> all = resolved(choices, estate);
    if (!all.ok())
        return all.error();
    for (const ResolvedAssignment &one : all.value()) {
        if (const std::optional<Error> error = errorOf(one, choices, estate))
            return *error;
    }
    values::Plan plan = emptyPlan(choices, estate);
    StepWriter writer(plan);
    for (const values::Host *const host : hostsOf(all.value())) {
        writer.beginGroup(host->ref);
        const HostWork work = workOn(*host, all.value(), choices, estate);
        writeHostSteps(writer, work, choices);
        writeVmSteps(writer, work, choices);
    }
    queueEvacuations(plan, estate);
    insertRemedies(plan, choices.remedies);
    return plan;
}

values::Result<values::Plan> planDiscovery(
    const values::PassthroughChoices &choices, const plan::Estate &estate, bool keepPassthrough)
{
    values::PassthroughChoices trial = choices;
    trial.mmioSizeGb.reset();
    trial.dynamic = false;
    trial.enable = true;
    trial.removeSnapshots = false;
    trial.remedies.clear();
    const values::Result<QList<ResolvedAssignment>> all = resolved(trial, estate);
    if (!all.ok())
        return all.error();
    if (const std::optional<Error> error = trialError(all.value()))
        return *error;
    const ResolvedAssignment &one = all.value().first();
    if (const std::optional<Error> error = errorOf(one, trial, estate))
        return *error;
    values::Plan plan = emptyPlan(trial, estate);
    plan.recipe = u"passthrough-discovery"_s;
    StepWriter writer(plan);
    writer.beginGroup(one.host->ref);
    const HostWork work = workOn(*one.host, all.value(), trial, estate);
    writeShutDowns(writer, work, trial);
    writeChange(writer, work, trial, one.host->ref.value);
    writeDiscovery(writer, one);
    if (!keepPassthrough)
        writeBack(writer, work, trial);
    writeStartAgain(writer, work);
    return plan;
}

} // namespace setup
