// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriestablemodel.h"
#include "models/values/result.h"

class QWidget;

namespace ui
{

class ChartStack;

/// Writes what the charts show to a file: "png" as on the screen, "svg" with lines that can be
/// scaled, "csv" with the figures of every pixel column.
/// Errors: Storage.
[[nodiscard]] values::Status exportCharts(const ChartStack &charts,
    const models::TelemetryStore &store, const QString &file, const QString &suffix);

} // namespace ui
