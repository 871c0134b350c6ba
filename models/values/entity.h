// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/missing.h"
#include "models/values/moref.h"
#include "models/values/setupfacts.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace values
{

/// A container of the inventory: Folder, Datacenter, ComputeResource or ClusterComputeResource.
struct Entity {
    MoRef ref;
    MoRef parent;
    QString name; ///< decoded: vSphere sends %2f, %5c and %25 for / \ and %
    std::optional<bool> drsEnabled; ///< clusters
    std::optional<bool> lifecycleManaged; ///< clusters, 7.0 and later: one image for all hosts
    QList<MissingProperty> missing;
    std::shared_ptr<const ClusterSetup> setup; ///< clusters; null in the live estate

    friend bool operator==(const Entity &, const Entity &) = default;
};

enum class EntityField { Name, Parent, DrsEnabled, LifecycleManaged, Count };

} // namespace values
