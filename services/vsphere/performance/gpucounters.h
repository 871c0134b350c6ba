// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/vsphere/decode/xmlnode.h"

#include <QHash>
#include <QList>

#include <optional>

namespace vsphere
{

/// What one gpu.* counter of a server measures.
struct GpuCounter {
    std::optional<values::Metric> metric; ///< nullopt: the size of the frame buffer
    double scale = 1; ///< raw number times scale is in the metric's unit (%, MiB, °C, W, MHz)
    int preference = 0; ///< among counters of one thing the highest is asked for
    friend bool operator==(const GpuCounter &, const GpuCounter &) = default;
};

/// The counters of group gpu that this program understands, by the server's key. Keys differ
/// between servers and releases: they are never known beforehand.
/// Source: PerformanceManager.perfCounter; reference section 5.2: percent comes in hundredths.
class GpuCounters final
{
public:
    /// Takes one PerfCounterInfo; those of other groups are passed over.
    void add(XmlNode info);

    [[nodiscard]] bool isEmpty() const { return m_counters.isEmpty(); }
    [[nodiscard]] const GpuCounter *find(int key) const;
    /// Of these keys the ones to ask for: one per thing that is measured, sorted.
    [[nodiscard]] QList<int> chosen(const QList<int> &available) const;

private:
    QHash<int, GpuCounter> m_counters;
};

} // namespace vsphere
