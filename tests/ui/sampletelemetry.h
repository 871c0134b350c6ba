// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/telemetry/telemetrystore.h"

namespace tests
{

/// The moment at which the sample telemetry stands still: 2026-11-21 14:30 UTC.
[[nodiscard]] std::chrono::milliseconds sampleNow();

constexpr values::GpuNumber vgpuHostGpu{1}; ///< host-12, told by the host
constexpr values::GpuNumber guestGpu{2}; ///< host-11's, passed through: told by the guest vm-92

/// The sample estate's GPUs with fifteen minutes of samples, a gap of two of them, states, sources
/// in every phase and marks. Sets the store's clock to sampleNow().
void fillSampleTelemetry(models::TelemetryStore &telemetry);

/// A fleet of that many hosts with as many GPUs each, all measured, some hot, idle and failing.
void fillFleet(
    models::EstateStore &estates, models::TelemetryStore &telemetry, int hosts, int gpus);

/// One GPU's samples at 1 Hz up to `until`, seeded noise, bursts and drift.
[[nodiscard]] QList<values::GpuSample> sampleSeries(
    int seed, std::chrono::milliseconds until, int seconds);

} // namespace tests
