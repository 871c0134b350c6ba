// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "services/plan/estate.h"
#include "services/plan/registry.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace setup
{

/// The guest of one VM, as steps of any recipe name it.
struct GuestTarget {
    values::StepTarget vm;
    QStringList dependsOn; ///< of the first step: the power-on of the same plan, or nothing
    QString group;
};

/// How the devices are proved.
struct GuestProof {
    QStringList devices; ///< "10de:15f8", once for each
    /// A person looks: Windows, or no SSH login is known.
    bool byHand = false;
    bool needsDriver = false; ///< for devices whose driver comes with the system
};

/// How NVIDIA's driver is installed.
struct GuestDriverChoices {
    values::MoRef vm;
    QString driverFile; ///< local path of "NVIDIA-Linux-x86_64-VERSION.run"
    int gpus = 1; ///< that nvidia-smi must list
    bool restart = true; ///< of the guest, where nouveau has the card
    bool stopDesktop = true;
    bool removePackages = false; ///< of another driver
};

/// How CUDA is installed and tried.
struct GuestCudaChoices {
    values::MoRef vm;
    QString toolkitFile; ///< local path of "cuda_VERSION_DRIVER_linux.run"; empty: none
    QString image; ///< for the test with a container; empty: none
    int gpus = 1;
};

/// Steps for recipes to append: the last one of each list depends on those before. Pure.
[[nodiscard]] QList<values::PlannedStep> guestProofSteps(
    const GuestTarget &target, const GuestProof &proof);
[[nodiscard]] QList<values::PlannedStep> guestDriverSteps(
    const GuestTarget &target, const GuestDriverChoices &choices);
[[nodiscard]] QList<values::PlannedStep> guestCudaSteps(
    const GuestTarget &target, const GuestCudaChoices &choices);

/// Recipes of their own, for a VM that has its GPUs already: "guest-driver", "guest-cuda".
/// Errors: Usage (no such VM, no such file, a GRID driver, nothing chosen), Blocked (Windows).
[[nodiscard]] values::Result<values::Plan> planGuestDriver(
    const GuestDriverChoices &choices, const plan::Estate &estate);
[[nodiscard]] values::Result<values::Plan> planGuestCuda(
    const GuestCudaChoices &choices, const plan::Estate &estate);

/// The types of these steps: guest.ready, guest.prove-device, guest.prepare, guest.driver,
/// guest.smi, guest.cuda, guest.container.
void addGuestSteps(plan::Registry &registry);

} // namespace setup
