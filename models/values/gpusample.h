// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/pciaddress.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <chrono>
#include <limits>
#include <optional>

namespace values
{

/// What is measured of a GPU; the unit is part of the name's meaning.
enum class Metric {
    GpuUtilization, ///< %
    MemoryUtilization, ///< % of time in which memory was read or written
    MemoryUsed, ///< MiB of frame buffer
    Temperature, ///< °C of the GPU
    Power, ///< W
    SmClock, ///< MHz
    MemoryClock, ///< MHz
    EncoderUtilization, ///< %
    Count
};
constexpr std::size_t metricCount = static_cast<std::size_t>(Metric::Count);

/// Who measured.
enum class SampleSource {
    HostNvidiaSmi, ///< nvidia-smi on the ESXi host
    GuestNvidiaSmi, ///< nvidia-smi inside the VM
    Vcenter, ///< PerformanceManager
    Prometheus, ///< dcgm-exporter's names
    Count
};

/// Which GPU. Sources know different halves of it; telemetry::Roster finds out which are the same.
/// Shape:  at least one of uuid or (host and address) is there; vm is set when a guest told.
struct GpuIdentity {
    ServerId server;
    MoRef host; ///< null where only a guest or Prometheus spoke and nobody knows the host yet
    std::optional<PciAddress> address; ///< on the host, never the guest's own
    QString uuid; ///< "GPU-…", as nvidia-smi prints it
    QString name; ///< "Tesla P100-PCIE-16GB"
    MoRef vm; ///< the guest that measured
    bool isVgpu = false; ///< a virtual GPU seen from its guest, not the physical one
    friend bool operator==(const GpuIdentity &, const GpuIdentity &) = default;
};

/// One reading at one time. NaN is "not known" and stays so; it is never 0.
struct GpuSample {
    static constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

    std::chrono::milliseconds time{0}; ///< since 1970 UTC, the source's own time
    SampleSource source = SampleSource::HostNvidiaSmi;
    std::array<float, metricCount> values = filled();

    [[nodiscard]] std::optional<float> value(Metric metric) const
    {
        const float v = values[static_cast<std::size_t>(metric)];
        return v == v ? std::optional(v) : std::nullopt;
    }
    void set(Metric metric, std::optional<double> v)
    {
        values[static_cast<std::size_t>(metric)] = v ? static_cast<float>(*v) : unknown;
    }

private:
    static constexpr std::array<float, metricCount> filled()
    {
        std::array<float, metricCount> all{};
        for (float &v : all)
            v = unknown;
        return all;
    }
};

/// A number that the program gives a GPU for as long as it runs; see telemetry::Roster.
enum class GpuNumber : int {};

/// Samples of one GPU, oldest first.
struct GpuSamples {
    GpuNumber gpu{};
    QList<GpuSample> samples;
};

/// Part of the history of one metric of one GPU, in steps of equal length.
/// Shape:  min, mean and max have the same size; NaN in all three marks a gap.
struct SeriesBlock {
    GpuNumber gpu{};
    Metric metric = Metric::GpuUtilization;
    std::chrono::milliseconds start{0}; ///< since 1970 UTC, of the first step
    std::chrono::milliseconds step{1000};
    QList<float> min, mean, max;
};

} // namespace values

Q_DECLARE_METATYPE(values::GpuSamples)
Q_DECLARE_METATYPE(values::SeriesBlock)
