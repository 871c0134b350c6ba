// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/moref.h"
#include "models/values/units.h"
#include "services/vsphere/performance/gpucounters.h"

#include <QList>
#include <QString>

#include <optional>

namespace vsphere
{

/// What the PerformanceManager says of one GPU.
struct GpuSeries {
    values::MoRef host;
    QString instance; ///< "000:003:00.0"; see addressesOf()
    QList<values::GpuSample> samples; ///< oldest first, source Vcenter; none without any value
    std::optional<values::MiB> memoryTotal;
};

/// Reads the body of a QueryPerf answer: one entry per host and instance, sorted by instance.
/// A raw -1 is no value. The aggregate over all GPUs (empty instance) is passed over; so are series
/// of another length than the times.
/// Units:  those of values::Metric. Times are the server's, in UTC.
[[nodiscard]] QList<GpuSeries> decodeGpuSeries(XmlNode body, const GpuCounters &counters);

/// The counters to ask a host for, from the body of a QueryAvailablePerfMetric answer.
struct AvailableCounters {
    QList<int> keys; ///< one per thing that is measured, sorted
    int series = 0; ///< pairs of these counters and their instances
};
[[nodiscard]] AvailableCounters decodeAvailable(XmlNode body, const GpuCounters &counters);

} // namespace vsphere
