// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QString>

namespace models
{

/// Inventory path as vSphere writes it, without the root folder: "/DC/host/Cluster/esx1",
/// "/DC/vm/folder/vm1"; '/' inside a name is %2f. A cycle or a missing parent ends it.
[[nodiscard]] QString inventoryPath(const ServerEstate &estate, const values::MoRef &ref);
/// The nearest object of that type above ref (Datacenter, ClusterComputeResource); null if none.
[[nodiscard]] values::MoRef ancestor(
    const ServerEstate &estate, const values::MoRef &ref, const QString &type);

} // namespace models
