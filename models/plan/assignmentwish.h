// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/devicecandidatemodel.h"
#include "models/values/passthroughchoices.h"

#include <QHash>
#include <QList>
#include <QString>

namespace models
{

/// Who is to get the devices that were chosen, with everything that was typed for the other ways:
/// changing one's mind loses nothing.
struct AssignmentWish {
    enum class Target {
        Existing, ///< a VM that is there, one for each host
        New, ///< a new VM for the devices of each host
        Clones, ///< clones of a VM without GPU share the devices of a host evenly
        Nobody, ///< devices are only enabled for passthrough
    };
    Target target = Target::Existing;
    QHash<values::MoRef, values::MoRef> vms; ///< Existing: the VM by host
    values::VmBlueprint blueprint; ///< New: of the first host; the others get a number
    values::MoRef cloneSource;
    QString clonePattern; ///< "llm-train-{n}"; without {n} the number comes last
    int clonesPerHost = 1;

    friend bool operator==(const AssignmentWish &, const AssignmentWish &) = default;
};

/// Hosts of the devices, in their order.
[[nodiscard]] QList<values::MoRef> hostsOf(const QList<DeviceCandidateModel::Key> &devices);
/// What the recipe is told. One assignment per VM, none without devices. Pure.
[[nodiscard]] QList<values::PassthroughChoices::Assignment> assignmentsOf(
    const QList<DeviceCandidateModel::Key> &devices, const AssignmentWish &wish);
/// Something is missing before there can be a plan: no VM chosen, no name.
[[nodiscard]] bool isComplete(
    const QList<DeviceCandidateModel::Key> &devices, const AssignmentWish &wish);
/// The name of clone or VM number n, 1-based.
[[nodiscard]] QString numberedName(const QString &pattern, int number);

} // namespace models
