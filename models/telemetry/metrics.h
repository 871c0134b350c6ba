// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"

#include <QString>

#include <optional>

namespace models
{

/// All metrics in the order in which pages show them.
[[nodiscard]] const QList<values::Metric> &allMetrics();
[[nodiscard]] constexpr std::size_t metricIndex(values::Metric metric)
{
    return static_cast<std::size_t>(metric);
}

/// "GPU utilisation", "Memory used" …; tr().
[[nodiscard]] QString metricName(values::Metric metric);
/// Short enough for the head of a column: "Util.", "Temp." …; tr().
[[nodiscard]] QString metricShortName(values::Metric metric);
/// "%", "MiB", "°C", "W", "MHz": the same in all languages.
[[nodiscard]] QString metricUnit(values::Metric metric);
/// "87 %", "16,276 MiB"; unknown is "unknown", never 0.
[[nodiscard]] QString metricText(values::Metric metric, std::optional<double> value);
/// Stable name for files: "gpu_utilization_percent".
[[nodiscard]] QString metricKey(values::Metric metric);
/// Whether the metric is a share of 100.
[[nodiscard]] bool isPercent(values::Metric metric);

/// "nvidia-smi on the host", "nvidia-smi in the guest", "vCenter", "Prometheus"; tr().
[[nodiscard]] QString sourceText(values::SampleSource source);
/// "Off", "Connecting", "Running" …; tr().
[[nodiscard]] QString phaseText(values::SourceState::Phase phase);
/// "3 s ago", "5 min ago"; nothing known: "never". tr().
[[nodiscard]] QString ageText(std::optional<std::chrono::milliseconds> age);
/// What happened, in one or two words: "Xid", "Throttling", "VM moved" …; tr().
[[nodiscard]] QString markText(values::ChartMark::Kind kind);

/// A time as people read it, to the second, in local time.
[[nodiscard]] QString timeText(std::chrono::milliseconds time);

} // namespace models
