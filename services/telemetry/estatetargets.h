// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/values/gpusample.h"
#include "models/values/units.h"

#include <QList>
#include <QString>

#include <optional>

namespace telemetry
{

/// A GPU as the estate knows it, before anything was measured.
struct EstateGpu {
    values::GpuIdentity identity; ///< server, host, address, name; for guests vm and isVgpu, too
    QList<values::MoRef> usedBy;
    std::optional<values::MiB> memory;
    friend bool operator==(const EstateGpu &, const EstateGpu &) = default;
};

/// A host whose GPUs can be measured.
struct HostTarget {
    values::ObjectKey key;
    QString name; ///< as vCenter names it, which is what SSH connects to
    bool isConnected = false;
    QList<EstateGpu> gpus; ///< that the host drives itself
    QList<EstateGpu> passedThrough; ///< seen from a guest only
    friend bool operator==(const HostTarget &, const HostTarget &) = default;
};

/// A VM that holds GPUs.
struct GuestTarget {
    values::ObjectKey key;
    QString name;
    QString address; ///< as VMware Tools tells it; empty: not known
    bool isRunning = false;
    QList<EstateGpu> gpus; ///< address only where it is certain
    friend bool operator==(const GuestTarget &, const GuestTarget &) = default;
};

/// All hosts with GPUs, by name.
[[nodiscard]] QList<HostTarget> hostTargets(
    const values::ServerId &server, const models::ServerEstate &estate);
/// All VMs with GPUs, templates left out, by name.
[[nodiscard]] QList<GuestTarget> guestTargets(
    const values::ServerId &server, const models::ServerEstate &estate);

} // namespace telemetry
