// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/recipe.h"

#include "services/setup/guest/driverfile.h"
#include "services/setup/guest/gueststep.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct GuestRecipe {
    Q_DECLARE_TR_FUNCTIONS(setup::GuestRecipe)
};

using values::Error;
using values::PlannedStep;

/// Appends a step that follows the one before.
void append(QList<PlannedStep> &steps, const GuestTarget &target, const QString &type,
    const QJsonObject &params)
{
    PlannedStep step;
    step.id = type + u':' + target.vm.ref.value;
    step.type = type;
    step.target = target.vm;
    step.params = params;
    step.dependsOn = steps.isEmpty() ? target.dependsOn : QStringList{steps.last().id};
    // The registry wants the maker of a target among what a step depends on.
    if (!target.vm.madeBy.isEmpty() && !step.dependsOn.contains(target.vm.madeBy))
        step.dependsOn.append(target.vm.madeBy);
    step.group = target.group;
    steps.append(step);
}

Error unusable(const QString &why, const QString &fix)
{
    return {Error::Kind::Usage, GuestRecipe::tr("There is no plan for this guest"), why, fix};
}

/// The VM that a recipe of this room is for.
values::Result<const values::VirtualMachine *> linuxVm(
    const values::MoRef &ref, const plan::Estate &estate)
{
    const values::VirtualMachine *vm = estate.vm(ref);
    if (!vm)
        return unusable(GuestRecipe::tr("The VM %1 is not there.").arg(ref.value),
            GuestRecipe::tr("Choose a VM of this server."));
    if (guest::isWindows(*vm))
        return Error(Error::Kind::Blocked, GuestRecipe::tr("There is no plan for this guest"),
            GuestRecipe::tr("%1 runs Windows, and NVIDIA's driver is installed there by hand.")
                .arg(vm->name),
            GuestRecipe::tr("Install the data-centre driver for Windows in the guest."));
    return vm;
}

values::Plan planOf(const QString &recipe, const QJsonObject &choices, const plan::Estate &estate,
    QList<PlannedStep> steps)
{
    values::Plan plan;
    plan.recipe = recipe;
    plan.choices = choices;
    plan.serverUuid = estate.about.instanceUuid;
    plan.serverName = estate.about.fullName;
    plan.steps = std::move(steps);
    return plan;
}

} // namespace

QList<PlannedStep> guestProofSteps(const GuestTarget &target, const GuestProof &proof)
{
    QList<PlannedStep> steps;
    append(steps, target, u"guest.ready"_s, {});
    if (proof.devices.isEmpty())
        return steps;
    QJsonObject params{{u"devices"_s, QJsonArray::fromStringList(proof.devices)}};
    if (proof.byHand)
        params.insert(u"byHand"_s, true);
    if (proof.needsDriver)
        params.insert(u"needsDriver"_s, true);
    append(steps, target, u"guest.prove-device"_s, params);
    return steps;
}

QList<PlannedStep> guestDriverSteps(const GuestTarget &target, const GuestDriverChoices &choices)
{
    QJsonObject prepare{{u"restart"_s, choices.restart}, {u"stopDesktop"_s, choices.stopDesktop},
        {u"removePackages"_s, choices.removePackages}};
    if (const auto file = guest::driverFile(choices.driverFile))
        prepare.insert(u"version"_s, file->version);
    QList<PlannedStep> steps;
    append(steps, target, u"guest.prepare"_s, prepare);
    append(steps, target, u"guest.driver"_s, {{u"file"_s, choices.driverFile}});
    append(steps, target, u"guest.smi"_s, {{u"gpus"_s, choices.gpus}});
    return steps;
}

QList<PlannedStep> guestCudaSteps(const GuestTarget &target, const GuestCudaChoices &choices)
{
    QList<PlannedStep> steps;
    if (!choices.toolkitFile.isEmpty())
        append(steps, target, u"guest.cuda"_s, {{u"file"_s, choices.toolkitFile}});
    if (!choices.image.isEmpty())
        append(steps, target, u"guest.container"_s,
            {{u"image"_s, choices.image}, {u"gpus"_s, choices.gpus}});
    return steps;
}

values::Result<values::Plan> planGuestDriver(
    const GuestDriverChoices &choices, const plan::Estate &estate)
{
    const auto vm = linuxVm(choices.vm, estate);
    if (!vm.ok())
        return vm.error();
    const QString refused = guest::refuseDriver(choices.driverFile);
    if (!refused.isEmpty())
        return unusable(
            refused, GuestRecipe::tr("Give the path of NVIDIA's data-centre driver for Linux."));
    GuestTarget target{{choices.vm, vm.value()->name, {}}, {}, {}};
    QList<PlannedStep> steps = guestProofSteps(target, {});
    target.dependsOn = QStringList{steps.last().id};
    steps += guestDriverSteps(target, choices);
    const QJsonObject told{{u"vm"_s, choices.vm.value}, {u"driverFile"_s, choices.driverFile},
        {u"gpus"_s, choices.gpus}, {u"restart"_s, choices.restart},
        {u"stopDesktop"_s, choices.stopDesktop}, {u"removePackages"_s, choices.removePackages}};
    return planOf(u"guest-driver"_s, told, estate, std::move(steps));
}

values::Result<values::Plan> planGuestCuda(
    const GuestCudaChoices &choices, const plan::Estate &estate)
{
    const auto vm = linuxVm(choices.vm, estate);
    if (!vm.ok())
        return vm.error();
    if (choices.toolkitFile.isEmpty() && choices.image.isEmpty())
        return unusable(GuestRecipe::tr("Neither a toolkit nor a container image was chosen."),
            GuestRecipe::tr("Give the path of CUDA's installer, or an image to test with."));
    const QString refused
        = choices.toolkitFile.isEmpty() ? QString() : guest::refuseToolkit(choices.toolkitFile);
    if (!refused.isEmpty())
        return unusable(
            refused, GuestRecipe::tr("Give the path of CUDA's installer for Linux (runfile)."));
    GuestTarget target{{choices.vm, vm.value()->name, {}}, {}, {}};
    QList<PlannedStep> steps = guestProofSteps(target, {});
    target.dependsOn = QStringList{steps.last().id};
    steps += guestCudaSteps(target, choices);
    const QJsonObject told{{u"vm"_s, choices.vm.value}, {u"toolkitFile"_s, choices.toolkitFile},
        {u"image"_s, choices.image}, {u"gpus"_s, choices.gpus}};
    return planOf(u"guest-cuda"_s, told, estate, std::move(steps));
}

} // namespace setup
