// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/refs.h"
#include "models/telemetry/telemetrystore.h"

#include <set>

namespace models
{

class EstateStore;

using HostSet = std::set<values::ObjectKey, decltype(&refLess)>;

/// What is measured, by the host where it is shown.
[[nodiscard]] QHash<values::ObjectKey, QList<const GpuTelemetry *>> measuredByHost(
    const EstateStore &estates, const TelemetryStore &telemetry);

/// Every host of the estates, and where else something is measured.
[[nodiscard]] HostSet knownHosts(const EstateStore &estates, const TelemetryStore &telemetry);

} // namespace models
