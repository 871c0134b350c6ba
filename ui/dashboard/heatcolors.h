// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/gputelemetry.h"

#include <QColor>

class QPalette;

namespace ui
{

/// How full a scale is, as a colour of the heat map; 0 … 1. Never without the number on it.
[[nodiscard]] QColor heatColor(double fraction, const QPalette &palette);
/// Black or white, whichever can be read on that colour (contrast of at least 4.5).
[[nodiscard]] QColor textOn(const QColor &background);
/// What counts as full for a metric of this GPU: its memory, power limit or slowdown temperature;
/// a usual value where that is not told. In the metric's unit.
[[nodiscard]] double fullScale(values::Metric metric, const models::GpuTelemetry &gpu);
/// 0 … 1 of a full scale.
[[nodiscard]] double heatShare(values::Metric metric, double value, double full);
/// 0 … 1; nothing where the value is not known.
[[nodiscard]] std::optional<double> heatFraction(
    values::Metric metric, const models::GpuTelemetry &gpu);
/// The colours of lines, told apart by number tags as well; contrast of at least 3 on the base.
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);
constexpr int seriesColors = 8;

} // namespace ui
