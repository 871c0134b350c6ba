// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/hostrules.h"

#include "services/advice/powercase.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

/// "535.161.05": branch and number of NVIDIA's manager; 0 where nobody told.
struct Manager {
    int branch = 0, number = 0;
};

Manager managerOf(const PowerCase &power, const values::MoRef &host)
{
    for (const values::GpuState &state : power.hints.gpus) {
        if (state.gpu.host == host && state.source == values::SampleSource::HostNvidiaSmi
            && !state.driver.isEmpty())
            return {
                state.driver.section(u'.', 0, 0).toInt(), state.driver.section(u'.', 1, 1).toInt()};
    }
    return {};
}

/// The hosts of the VM's cluster that offer vGPUs, without the VM's own.
QList<const values::Host *> peersOf(const PowerCase &power)
{
    QList<const values::Host *> peers;
    if (!power.cluster || !power.host)
        return peers;
    for (const auto &other : power.estate.objects.hosts) {
        if (other->parent == power.host->parent && other->ref != power.host->ref
            && !other->vgpuProfiles.isEmpty())
            peers.append(other.get());
    }
    return peers;
}

QString architectureOf(const PowerCase &power)
{
    for (const CaseDevice &vgpu : power.vgpus) {
        const auto boards = power.boardsFor(vgpu);
        const catalog::GpuModel *const model
            = boards.isEmpty() ? nullptr : catalog::GpuCatalog::builtIn().find(*boards.first());
        if (model)
            return model->architecture;
    }
    return {};
}

} // namespace

QList<Rule> HostRules::all()
{
    return {
        {QLatin1String("PF-VG-27"), Stage::Vgpu, &isDropped},
        {QLatin1String("PF-HO-02"), Stage::Lasting, &holdsMaintenance},
        {QLatin1String("PF-HO-03"), Stage::Lasting, &vgpusHoldMaintenance},
        {QLatin1String("PF-HO-12"), Stage::Lasting, &isByImage},
        {QLatin1String("PF-HO-13"), Stage::Lasting, &hasNoShell},
        {QLatin1String("PF-HO-16"), Stage::Lasting, &hasOtherBranches},
        {QLatin1String("PF-HO-17"), Stage::Lasting, &hasOtherSettings},
        {QLatin1String("PF-HO-18"), Stage::Lasting, &trustsAdmission},
        {QLatin1String("PF-HO-19"), Stage::Lasting, &hasOldMigration},
        {QLatin1String("PF-HO-20"), Stage::Lasting, &isNotConfirmed},
        {QLatin1String("PF-VG-36"), Stage::Lasting, &mayFault},
    };
}

RuleAnswer HostRules::holdsWith(const PowerCase &power, values::GpuMethod method)
{
    if (!power.hostSetup)
        return RuleAnswer::fine();
    const auto &tasks = power.hostSetup->tasks;
    const bool enters = std::any_of(tasks.cbegin(), tasks.cend(), [](const auto &task) {
        return task.descriptionId.contains(u"enterMaintenance", Qt::CaseInsensitive);
    });
    if (!enters)
        return RuleAnswer::fine();
    QStringList names;
    for (const values::VirtualMachine *const vm : power.estate.vmsOn(power.host->ref)) {
        const bool has = std::any_of(vm->pciDevices.cbegin(), vm->pciDevices.cend(),
            [method](const auto &device) { return device.method == method; });
        if (has && vm->power == values::PowerState::PoweredOn)
            names.append(vm->name);
    }
    if (names.isEmpty())
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 enters maintenance mode and waits for %2, which cannot move by itself.")
            .arg(power.host->name, names.join(u", "_s)),
        {}, tr("Shut these VMs down, or move them while they are off."));
}

RuleAnswer HostRules::holdsMaintenance(const PowerCase &power)
{
    return holdsWith(power, values::GpuMethod::Fixed);
}

RuleAnswer HostRules::vgpusHoldMaintenance(const PowerCase &power)
{
    return holdsWith(power, values::GpuMethod::Vgpu);
}

RuleAnswer HostRules::isByImage(const PowerCase &power)
{
    if (power.vgpus.isEmpty() || !power.cluster || !power.cluster->lifecycleManaged.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 is managed by one image: a vGPU manager that was installed by hand goes at the next "
           "remediation.")
            .arg(power.cluster->name),
        {}, tr("See that the image contains the vGPU manager."));
}

RuleAnswer HostRules::hasNoShell(const PowerCase &power)
{
    if (!power.hasDevices() || !power.host)
        return RuleAnswer::fine();
    const QString lockdown = power.host->lockdownMode;
    if (lockdown.isEmpty() || lockdown == u"lockdownDisabled")
        return RuleAnswer::fine(); // SSH that is off is no obstacle: steps start and stop it
    return RuleAnswer::applies(
        tr("%1 is in lockdown mode: steps that need its shell cannot run.").arg(power.host->name),
        {}, tr("Lift lockdown mode for the time of the plan."));
}

RuleAnswer HostRules::hasOtherBranches(const PowerCase &power)
{
    if (power.vgpus.isEmpty() || !power.cluster)
        return RuleAnswer::fine();
    const Manager own = managerOf(power, power.host->ref);
    if (own.branch == 0)
        return RuleAnswer::unknown(tr("the version of the vGPU manager"));
    for (const values::Host *const peer : peersOf(power)) {
        const Manager theirs = managerOf(power, peer->ref);
        if (theirs.branch != 0 && theirs.branch != own.branch)
            return RuleAnswer::applies(
                tr("The vGPU manager of %1 is of branch %2, that of %3 of branch %4.")
                    .arg(power.host->name)
                    .arg(own.branch)
                    .arg(peer->name)
                    .arg(theirs.branch),
                {}, tr("Finish the update of the cluster: one version on all hosts."));
    }
    return RuleAnswer::fine();
}

RuleAnswer HostRules::hasOtherSettings(const PowerCase &power)
{
    if (power.vgpus.isEmpty() || !power.host || !power.host->graphicsConfig)
        return RuleAnswer::fine();
    const QString own = power.host->graphicsConfig->assignmentPolicy;
    for (const values::Host *const peer : peersOf(power)) {
        if (!peer->graphicsConfig || peer->graphicsConfig->assignmentPolicy == own)
            continue;
        return RuleAnswer::applies(
            tr("%1 places vGPUs by policy \"%2\", %3 by \"%4\".")
                .arg(power.host->name, own, peer->name, peer->graphicsConfig->assignmentPolicy),
            {}, tr("Set all hosts of the cluster alike."));
    }
    return RuleAnswer::fine();
}

RuleAnswer HostRules::trustsAdmission(const PowerCase &power)
{
    if (!power.hasDevices() || !power.cluster)
        return RuleAnswer::fine();
    if (!power.clusterSetup || !power.clusterSetup->ha)
        return RuleAnswer::unknown(tr("the admission control of HA"));
    if (!*power.clusterSetup->ha || !power.clusterSetup->admissionControl.value_or(false))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("HA admission control of %1 does not count GPUs: after the loss of a host the VM may "
           "find none.")
            .arg(power.cluster->name),
        {}, tr("Keep GPUs free for the loss of a host."));
}

RuleAnswer HostRules::hasOldMigration(const PowerCase &power)
{
    const Manager own
        = power.vgpus.isEmpty() || !power.host ? Manager{} : managerOf(power, power.host->ref);
    if (own.branch < 390 || own.branch >= 418)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("With the vGPU manager of branch %1, suspend and vMotion need a word in the module's "
           "parameters.")
            .arg(own.branch),
        {}, tr("Add the word to the parameters of the module and reboot the host."));
}

RuleAnswer HostRules::isNotConfirmed(const PowerCase &power)
{
    if (!power.hasDevices() || !power.hints.vendorSupport)
        return RuleAnswer::fine();
    if (!power.hints.vendorSupport->trimmed().isEmpty())
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Nobody confirmed that the maker of the server supports this card in %1 %2.")
            .arg(power.host ? power.host->vendor : QString(),
                power.host ? power.host->model : QString()),
        {}, tr("Look it up in the maker's list and record the evidence."));
}

RuleAnswer HostRules::mayFault(const PowerCase &power)
{
    const QString architecture = architectureOf(power);
    if (architecture != u"Ada" && architecture != u"Hopper")
        return RuleAnswer::fine();
    const Manager own = managerOf(power, power.host->ref);
    if (own.branch == 0)
        return RuleAnswer::unknown(tr("the version of the vGPU manager"));
    if (own.branch != 535 || own.number >= 247)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The vGPU manager %1.%2 can stop the whole host on this GPU; 16.10 (535.247) mends it.")
            .arg(own.branch)
            .arg(own.number),
        u"IOMMU Fault detected for (vmgpX/nvidia)"_s, tr("Update the vGPU manager."));
}

RuleAnswer HostRules::isDropped(const PowerCase &power)
{
    const QString architecture = architectureOf(power);
    const bool isOld = architecture == u"Maxwell" || architecture == u"Pascal";
    const Manager own = isOld ? managerOf(power, power.host->ref) : Manager{};
    if (own.branch == 0)
        return isOld ? RuleAnswer::unknown(tr("the version of the vGPU manager"))
                     : RuleAnswer::fine();
    const int last = architecture == u"Maxwell" ? 535 : 580;
    if (own.branch <= last)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("%1 GPUs are supported up to branch %2; the manager is of branch %3.")
            .arg(architecture)
            .arg(last)
            .arg(own.branch),
        u"No devices were found"_s, tr("Install the older long-term branch."));
}

} // namespace advice
