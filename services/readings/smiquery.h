// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>
#include <vector>

namespace readings
{

/// One line of a streaming nvidia-smi --query-gpu=… --format=csv -l 1.
/// Null:   the column was not asked for, or holds no number ("[N/A]", "ERR!").
/// Views:  into the line that was read; gone with it. Empty: unknown.
struct SmiQueryRow {
    /// As printed, taken for UTC: nvidia-smi prints its machine's local time without a zone.
    std::optional<std::chrono::milliseconds> timestamp;
    QByteArrayView uuid, busId, name, driver;
    QByteArrayView performanceState, persistence, computeMode, migMode;
    std::optional<double> index, gpuCount;
    std::optional<double> gpuUtilPct, memoryUtilPct, encoderUtilPct, decoderUtilPct;
    std::optional<double> memoryTotalMib, memoryReservedMib, memoryUsedMib, memoryFreeMib;
    std::optional<double> temperatureC, memoryTemperatureC, fanPct;
    std::optional<double> powerW, powerAverageW, powerInstantW, powerLimitW, powerEnforcedW;
    std::optional<double> graphicsClockMhz, smClockMhz, memoryClockMhz, videoClockMhz;
    std::optional<double> pcieGeneration, pcieWidth;
    std::optional<double> eccCorrected, eccUncorrected; ///< since the driver was loaded
    std::optional<double> retiredPagesSingle, retiredPagesDouble;
    std::optional<double> remappedRowsCorrectable, remappedRowsUncorrectable;
    /// The bits of clocks_event_reasons.active (nvmlClocksEventReasons).
    std::optional<quint64> throttleReasons;

    /// The figure to show: power.draw, or what newer drivers print in its place.
    [[nodiscard]] std::optional<double> power() const
    {
        if (powerW)
            return powerW;
        return powerInstantW ? powerInstantW : powerAverageW;
    }
};

/// Reads such lines one by one, without allocating: columns from the query or from a header line.
class SmiQueryLines final
{
public:
    /// Waits for a header line.
    SmiQueryLines() = default;
    /// "timestamp,index,utilization.gpu": for --format=csv,noheader.
    explicit SmiQueryLines(QByteArrayView query) { takeColumns(query); }

    /// The row that the line holds. nullptr: a header (its columns count from here on), a message,
    /// or a line that was cut off. The row is valid until the next call.
    [[nodiscard]] const SmiQueryRow *read(QByteArrayView line);

    [[nodiscard]] qsizetype columnCount() const { return qsizetype(m_columns.size()); }

    struct Column; ///< a field of --query-gpu and where it goes

private:
    [[nodiscard]] static const Column *columnNamed(QByteArrayView name);
    void takeColumns(QByteArrayView header);
    [[nodiscard]] static bool isHeader(QByteArrayView line);
    /// False where the cell is nothing that such a column can hold.
    [[nodiscard]] bool fill(const Column &column, QByteArrayView cell);

    std::vector<const Column *> m_columns; ///< nullptr: asked for, but nothing that we know
    SmiQueryRow m_row;
};

} // namespace readings
