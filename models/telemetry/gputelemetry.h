// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/samplering.h"
#include "models/values/gpustate.h"

#include <array>
#include <chrono>
#include <optional>

namespace models
{

/// The newest value of one metric, who measured it and when.
struct MetricReading {
    float value = values::GpuSample::unknown;
    std::chrono::milliseconds time{0}; ///< the source's own time
    std::chrono::milliseconds arrived{0}; ///< by our clock
    values::SampleSource source = values::SampleSource::HostNvidiaSmi;
};

/// All that is known of one GPU now: its identity, the newest values merged from all sources, what
/// changes seldom, and the last minutes.
struct GpuTelemetry {
    values::GpuNumber number{};
    values::GpuIdentity identity;
    std::optional<values::GpuState> state; ///< nothing told yet
    /// Dropped once its source is silent about it, while others go on.
    std::array<MetricReading, values::metricCount> latest{};
    std::optional<std::chrono::milliseconds> arrived; ///< of the newest sample, by our clock
    std::optional<std::chrono::milliseconds> idleSince; ///< by the samples; nothing: it works
    SampleRing ring;

    [[nodiscard]] std::optional<double> value(values::Metric metric) const;
    /// Whether a sample came within the last minute, or three steps of a slow source.
    [[nodiscard]] bool isFresh(std::chrono::milliseconds now) const;
    /// Takes over one sample.
    void add(const values::GpuSample &sample, std::chrono::milliseconds now);
    /// How long it has been idle, up to its newest sample; nothing where that is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> idleFor() const;

private:
    [[nodiscard]] bool isNewer(const values::GpuSample &sample, std::size_t metric) const;
    void dropStale(std::chrono::milliseconds now);
    void followIdleness(const values::GpuSample &sample);
    values::SampleSource m_newestFrom = values::SampleSource::HostNvidiaSmi;
    std::optional<std::chrono::milliseconds> m_utilizationAt; ///< of its newest known value
};

} // namespace models
