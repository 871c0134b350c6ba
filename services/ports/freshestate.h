// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/estate.h"
#include "services/vsphere/operations/freshread.h"

#include <QList>

namespace ports
{

/// These objects, and the clusters that they run in: what those decide concerns them.
[[nodiscard]] QList<values::MoRef> withClusters(
    const plan::Estate &estate, const QList<values::MoRef> &objects);
/// The VMs that came to one of the hosts read, or left it, since the estate was known.
[[nodiscard]] QList<values::MoRef> movedVms(
    const plan::Estate &estate, const QList<vsphere::FreshObject> &fresh);
/// An estate in which these objects are as they were read anew; those of `asked` that were not
/// found are taken out.
[[nodiscard]] plan::Estate withFresh(plan::Estate estate, const QList<values::MoRef> &asked,
    const QList<vsphere::FreshObject> &fresh);
/// Whether it has the object, of whichever type.
[[nodiscard]] bool contains(const plan::Estate &estate, const values::MoRef &ref);

} // namespace ports
