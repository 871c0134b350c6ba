// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/clock.h"

#include <QList>
#include <QString>

namespace tests
{

/// A Saturday noon in UTC, on the boundary of a quarter of an hour.
constexpr telemetry::Instant noon{std::chrono::seconds(1'764'417'600)};

/// All metrics known; utilisation as given, the others follow from it.
[[nodiscard]] inline values::GpuSample sampleAt(telemetry::Instant time, double utilization,
    values::SampleSource source = values::SampleSource::HostNvidiaSmi)
{
    values::GpuSample sample;
    sample.time = time;
    sample.source = source;
    sample.set(values::Metric::GpuUtilization, utilization);
    sample.set(values::Metric::MemoryUtilization, utilization / 2);
    sample.set(values::Metric::MemoryUsed, 1000 + 100 * utilization);
    sample.set(values::Metric::Temperature, 30 + utilization / 2);
    sample.set(values::Metric::Power, 50 + 2 * utilization);
    sample.set(values::Metric::SmClock, 405 + 10 * utilization);
    sample.set(values::Metric::MemoryClock, 715);
    sample.set(values::Metric::EncoderUtilization, 0);
    return sample;
}

/// One per second; utilisation counts up from first and starts again after 100.
[[nodiscard]] inline QList<values::GpuSample> secondsFrom(
    telemetry::Instant start, int count, int first = 0)
{
    QList<values::GpuSample> samples;
    for (int i = 0; i < count; ++i)
        samples.append(sampleAt(start + std::chrono::seconds(i), (first + i) % 101));
    return samples;
}

[[nodiscard]] inline values::GpuIdentity gpuOnHost(
    const QString &host, const QString &address, const QString &uuid = {})
{
    values::GpuIdentity gpu;
    gpu.server = QStringLiteral("vc:443");
    gpu.host = {QStringLiteral("HostSystem"), host};
    gpu.address = values::PciAddress::parse(address);
    gpu.uuid = uuid;
    return gpu;
}

} // namespace tests
