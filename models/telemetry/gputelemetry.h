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
    values::SampleSource source = values::SampleSource::HostNvidiaSmi;
};

/// All that is known of one GPU now: its identity, the newest values merged from all sources, what
/// changes seldom, and the last minutes.
struct GpuTelemetry {
    values::GpuNumber number{};
    values::GpuIdentity identity;
    std::optional<values::GpuState> state; ///< nothing told yet
    std::array<MetricReading, values::metricCount> latest{};
    std::optional<std::chrono::milliseconds> arrived; ///< of the newest sample, by our clock
    std::optional<std::chrono::milliseconds> idleSince; ///< by the samples; nothing: it works
    SampleRing ring;

    [[nodiscard]] std::optional<double> value(values::Metric metric) const;
    /// Whether a sample came within the last minute.
    [[nodiscard]] bool isFresh(std::chrono::milliseconds now) const;
    /// Takes over one sample.
    void add(const values::GpuSample &sample, std::chrono::milliseconds now);
    /// How long it has been idle, up to its newest sample; nothing where that is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> idleFor() const;

private:
    void followIdleness(const values::GpuSample &sample);
    std::optional<std::chrono::milliseconds> m_utilizationAt; ///< of its newest known value
};

} // namespace models
