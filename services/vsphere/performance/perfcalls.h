// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/vsphere/session/call.h"

#include <QList>

#include <vector>

namespace vsphere::calls
{

/// What is asked of one host: every instance of these counters.
struct PerfRequest {
    values::MoRef host;
    QList<int> counters;
    int samples = 1; ///< the newest so many of 20 s each
};

/// Calls to the PerformanceManager for its real-time figures (20 s), in the field order of the
/// schema. Source: reference section 5.1.
[[nodiscard]] Call queryAvailablePerfMetric(
    const values::MoRef &manager, const values::MoRef &host);
[[nodiscard]] Call queryPerf(
    const values::MoRef &manager, const std::vector<PerfRequest> &requests);

} // namespace vsphere::calls
