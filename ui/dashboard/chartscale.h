// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/plotitem.h"

namespace ui
{

/// The upper end of a metric's scale for the visible GPUs: 100 %, the memory there is, where a GPU
/// shuts down; a round number above the greatest value where no limit is told.
[[nodiscard]] double chartTop(values::Metric metric, const models::TelemetryStore &store,
    const SeriesSet &set, std::optional<float> greatest);
/// Levels that matter: where the first of the visible GPUs slows down, where power is capped.
[[nodiscard]] QList<PlotBand> chartBands(
    values::Metric metric, const models::TelemetryStore &store, const SeriesSet &set);
/// "esx01 82:00.0: 67 % (45 to 98)".
[[nodiscard]] QString readoutLine(
    const QString &name, values::Metric metric, const models::PixelColumn &value);

} // namespace ui
