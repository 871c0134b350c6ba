// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/vsphere/decode/apiversion.h"

#include <QByteArray>
#include <QList>
#include <QSet>

namespace vsphere
{

/// Which properties of which objects: a PropertyFilterSpec, as far as this program needs one.
struct FilterSpec {
    struct Properties {
        QByteArray type;
        QList<QByteArray> paths;
    };
    /// One step from an object to others; steps follow each other.
    struct Step {
        QByteArray type; ///< of the object the step starts from
        QByteArray path; ///< property with the references
    };
    QList<Properties> properties;
    QList<values::MoRef> objects; ///< where it begins
    bool objectsThemselves = false; ///< the objects are selected too, not only where steps lead
    QList<Step> steps;
};

/// What may be asked of a server.
struct PathChoice {
    ApiVersion version;
    QSet<QByteArray> refused; ///< paths that the server answered with InvalidProperty
};

/// Everything in a container view of datacenters, folders, compute resources and vApps.
[[nodiscard]] FilterSpec treeSpec(const values::MoRef &view, const PathChoice &choice);
/// Hosts of these compute resources and their VMs: those in vApps and templates included, because
/// HostSystem.vm lists them all.
[[nodiscard]] FilterSpec computeSpec(
    const QList<values::MoRef> &computeResources, const PathChoice &choice);
/// These hosts and VMs.
[[nodiscard]] FilterSpec objectsSpec(const QList<values::MoRef> &objects, const PathChoice &choice);
/// Only the references that a container view holds: its property view.
[[nodiscard]] FilterSpec viewListSpec(const values::MoRef &view);
/// Whether objects still exist: they answer with their name.
[[nodiscard]] FilterSpec existenceSpec(const QList<values::MoRef> &objects);
/// The tasks that TaskManager.recentTask names.
[[nodiscard]] FilterSpec tasksSpec(const values::MoRef &taskManager);

} // namespace vsphere
