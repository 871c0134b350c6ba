// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/vmsteps.h"

#include "models/derive/pciview.h"
#include "services/setup/common/hardware.h"
#include "services/setup/common/hostdevices.h"
#include "services/setup/common/parameters.h"
#include "services/setup/guest/recipe.h"
#include "services/setup/passthrough/candidates.h"
#include "services/setup/vm/clone.h"
#include "services/setup/vm/create.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

/// A VM of the plan as later steps name it.
struct Named {
    values::StepTarget target;
    QString suffix;
};

QJsonObject shutDownParams(
    const HostWork &work, const ResolvedAssignment &one, const values::PassthroughChoices &choices)
{
    QJsonObject params = hostParams(work, choices);
    params.insert(u"host"_s, refText(work.host->ref));
    params.insert(u"configure"_s, wishOf(one, choices).toJson());
    if (choices.upgradeHardware)
        params.insert(u"hardware"_s, hardwareFor(choices.dynamic, one.devices.size()));
    if (choices.removeSnapshots)
        params.insert(u"snapshots"_s, true);
    return params;
}

QJsonObject powerParams(const HostWork &work, bool dynamic)
{
    QJsonObject params{{u"host"_s, refText(work.host->ref)}};
    if (dynamic)
        params.insert(u"dynamic"_s, true);
    return params;
}

Named madeBy(const QString &maker, const QString &name, const QString &suffix)
{
    return {{values::placeholder(u"VirtualMachine"_s, maker), name, maker}, suffix};
}

/// A new VM gets its guest while it has no device yet; then it is shut down for the change.
Named writeCreate(StepWriter &writer, const HostWork &work, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices, const QString &suffix)
{
    const values::StepTarget host{work.host->ref, one.create->name, {}};
    values::VmBlueprint blueprint = *one.create;
    chooseNetwork(blueprint, *work.host);
    const QString maker = writer.add(u"vm.create"_s, suffix, host, Create::paramsOf(blueprint));
    const Named vm = madeBy(maker, one.create->name, suffix);
    QJsonObject install;
    if (!one.create->isoPath.isEmpty())
        install.insert(u"iso"_s, one.create->isoPath);
    QJsonObject withoutGuest = powerParams(work, false);
    withoutGuest.insert(u"noGuest"_s, true); // its undo has no guest to wait for
    writer.add(u"vm.power-on"_s, suffix % u"-install"_s, vm.target, withoutGuest);
    writer.add(u"vm.install-guest"_s, suffix, vm.target, install);
    writer.add(u"vm.shut-down"_s, suffix, vm.target, shutDownParams(work, one, choices));
    return vm;
}

Named writeVm(StepWriter &writer, const HostWork &work, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices, const QString &suffix)
{
    if (one.create)
        return writeCreate(writer, work, one, choices, suffix);
    if (!one.clone)
        return {{one.vm->ref, one.vm->name, {}}, one.vm->ref.value};
    const values::StepTarget host{work.host->ref, one.clone->name, {}};
    QJsonObject params = Clone::paramsOf(*one.clone);
    params.insert(u"sourceName"_s, one.source->name);
    return madeBy(writer.add(u"vm.clone"_s, suffix, host, params), one.clone->name, suffix);
}

/// The container that proves CUDA where no toolkit is installed.
const QString cudaImage = QStringLiteral("nvidia/cuda:12.2.0-base-ubuntu22.04");

bool isWindows(const ResolvedAssignment &one)
{
    const values::VirtualMachine *const vm = one.vm ? one.vm : one.source;
    const QString guest = one.create ? one.create->guestId : vm ? vm->guestId : QString();
    return guest.startsWith(u"win");
}

/// The proof in the guest, then driver and CUDA as chosen.
void writeGuest(StepWriter &writer, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices, const values::StepTarget &vm)
{
    GuestTarget target{vm, {}, writer.group()};
    GuestProof proof;
    int gpus = 0;
    for (const DeviceKey &key : one.devices) {
        proof.devices.append(key.model());
        const values::PciDevice *const device = deviceAt(*one.host, key.address);
        gpus += device && models::isGpu(*device) ? 1 : 0;
    }
    proof.byHand = isWindows(one);
    if (choices.proveInGuest)
        writer.append(guestProofSteps(target, proof));
    if (proof.byHand || gpus == 0)
        return;
    target.dependsOn = QStringList{writer.last()};
    if (choices.installDriver) {
        GuestDriverChoices driver;
        driver.vm = vm.ref;
        driver.driverFile = choices.driverFile;
        driver.gpus = gpus;
        writer.append(guestDriverSteps(target, driver));
    }
    target.dependsOn = QStringList{writer.last()};
    if (choices.runCuda || !choices.toolkitFile.isEmpty()) {
        GuestCudaChoices cuda;
        cuda.vm = vm.ref;
        cuda.toolkitFile = choices.toolkitFile;
        cuda.image = choices.runCuda ? cudaImage : QString();
        cuda.gpus = gpus;
        writer.append(guestCudaSteps(target, cuda));
    }
}

/// Nothing to do is known of a VM that is there, or of the one that it is a copy of; a new one gets
/// what its host makes.
bool needsUpgrade(const ResolvedAssignment &one, const QString &least)
{
    const values::VirtualMachine *const vm = one.vm ? one.vm : one.source;
    return !vm || hardwareNumber(vm->hardwareVersion) < hardwareNumber(least);
}

void writeOneVm(StepWriter &writer, const HostWork &work, const ResolvedAssignment &one,
    const values::PassthroughChoices &choices, const QString &newSuffix)
{
    const Named vm = writeVm(writer, work, one, choices, newSuffix);
    if (choices.removeSnapshots && one.vm)
        writer.add(u"vm.remove-snapshots"_s, vm.suffix, vm.target);
    const QString least = hardwareFor(choices.dynamic, one.devices.size());
    if (choices.upgradeHardware && needsUpgrade(one, least))
        writer.add(u"vm.upgrade-hardware"_s, vm.suffix, vm.target, {{u"hardware"_s, least}});
    writer.add(u"vm.configure"_s, vm.suffix, vm.target, wishOf(one, choices).toJson());
    if (!choices.powerOn)
        return;
    writer.add(u"vm.power-on"_s, vm.suffix, vm.target, powerParams(work, choices.dynamic));
    writer.add(u"vm.watch-power"_s, vm.suffix, vm.target);
    writeGuest(writer, one, choices, vm.target);
}

} // namespace

VmWish wishOf(const ResolvedAssignment &one, const values::PassthroughChoices &choices)
{
    const values::MmioNeed need = windowOf(one, choices);
    VmWish wish;
    wish.host = one.host->ref;
    wish.devices = one.devices;
    wish.dynamic = choices.dynamic;
    wish.label = choices.dynamic ? choices.label : QString();
    wish.exact = choices.mmioSizeGb.has_value();
    wish.sizeGb = choices.mmioSizeGb.value_or(need.sizeGb);
    wish.use64bit = (need.needsKeys || wish.exact) && wish.sizeGb > 0;
    return wish;
}

void writeTargetShutDowns(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices)
{
    for (const ResolvedAssignment &one : work.assignments) {
        if (one.vm && one.vm->power == values::PowerState::PoweredOn)
            writer.add(u"vm.shut-down"_s, one.vm->ref.value, {one.vm->ref, one.vm->name, {}},
                shutDownParams(work, one, choices));
    }
}

void writeVmSteps(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices)
{
    int number = 0;
    for (const ResolvedAssignment &one : work.assignments) {
        if (one.hasVm())
            writeOneVm(writer, work, one, choices,
                work.host->ref.value % u"-new-"_s % QString::number(++number));
    }
}

void writeDiscovery(StepWriter &writer, const ResolvedAssignment &one)
{
    VmWish wish;
    wish.host = one.host->ref;
    wish.devices = one.devices;
    writer.add(u"vm.discover-regions"_s, one.vm->ref.value, {one.vm->ref, one.vm->name, {}},
        wish.toJson());
}

} // namespace setup
