// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "ui/common/fact.h"

namespace ui
{

/// How much lies below a server, datacenter, folder or cluster.
struct Contents {
    int hosts = 0;
    int hostsInMaintenance = 0;
    int hostsNotConnected = 0;
    int vms = 0;
    int vmsWithGpus = 0;
};

/// ref null: the whole server. Cost: one pass over hosts and VMs.
[[nodiscard]] Contents contentsBelow(const models::ServerEstate &estate, const values::MoRef &ref);

/// The hosts below a container; all of the server where it is null.
[[nodiscard]] QList<values::MoRef> hostsBelow(
    const models::ServerEstate &estate, const values::MoRef &container);

/// The summary above the list of GPUs; server facts only where ref is null.
[[nodiscard]] QList<FactGroup> containerFacts(
    const values::Server &server, const models::ServerEstate &estate, const values::MoRef &ref);

/// The icon of a container by its managed object type: "datacenter", "cluster", "folder".
[[nodiscard]] QString containerIcon(const QString &type);
/// Its kind in words: "Datacenter", "Cluster", "Folder".
[[nodiscard]] QString containerWord(const QString &type);

} // namespace ui
