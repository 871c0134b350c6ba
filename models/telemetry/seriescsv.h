// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriestablemodel.h"

namespace models
{

/// The pixel columns of several GPUs and metrics as CSV (RFC 4180, UTF-8, CRLF): time_utc, gpu,
/// metric, min, mean, max. Numbers as in C; a gap has empty cells. Text that a spreadsheet would
/// take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray seriesCsv(const TelemetryStore &store,
    const QList<SeriesTableModel::Series> &series, const QList<values::Metric> &metrics,
    const TimeGrid &grid);
/// One cell, quoted where it must be.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace models
