// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/values/units.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace models
{

/// How a GPU is given to VMs.
enum class GpuMode { Unknown, None, Passthrough, Shared, SharedDirect };

/// One physical GPU of a host: a row of the GPUs page.
struct GpuRow {
    QString id; ///< PCI address
    QString name;
    QString vendor;
    GpuMode mode = GpuMode::Unknown; ///< in force now
    GpuMode configured = GpuMode::Unknown; ///< after the next reboot; Unknown = as now
    std::optional<values::MiB> memory; ///< unknown without a driver in the host
    QStringList vgpuProfiles; ///< what this GPU offers
    QList<values::MoRef> usedBy;
    QStringList usedByNames;
    std::optional<int> numaNode;

    friend bool operator==(const GpuRow &, const GpuRow &) = default;
};

/// Whether gpuRows() would have a row, without making them.
[[nodiscard]] bool hasGpu(const values::Host &host);
[[nodiscard]] QList<GpuRow> gpuRows(const values::Host &host, const ServerEstate &estate);
/// "None", "Passthrough", "Shared", "Shared Direct"; tr().
[[nodiscard]] QString gpuModeText(GpuMode mode);
/// Stable name for JSON: "none", "passthrough", "shared", "sharedDirect", "unknown".
[[nodiscard]] QString gpuModeKey(GpuMode mode);

} // namespace models
