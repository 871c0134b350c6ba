// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiquery.h"

#include <QDate>

#include <algorithm>

namespace readings
{

struct SmiQueryLines::Column {
    const char *name;
    std::optional<double> SmiQueryRow::*figure = nullptr;
    QByteArrayView SmiQueryRow::*word = nullptr;
    enum class Special { None, Timestamp, Bits } special = Special::None;
};

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A number at the start of a cell, whatever the locale; a unit may follow.
std::optional<double> leadingNumber(QByteArrayView cell)
{
    const bool negative = cell.startsWith('-');
    qsizetype at = negative ? 1 : 0;
    if (at >= cell.size() || !isDigit(cell[at]))
        return std::nullopt;
    double value = 0;
    for (; at < cell.size() && isDigit(cell[at]); ++at)
        value = value * 10 + (cell[at] - '0');
    if (at < cell.size() && cell[at] == '.') {
        double weight = 0.1;
        for (++at; at < cell.size() && isDigit(cell[at]); ++at, weight /= 10)
            value += weight * (cell[at] - '0');
    }
    // "0x2A" is no figure, nor is a UUID.
    if (at < cell.size() && cell[at] != ' ' && cell[at] != '%')
        return std::nullopt;
    return negative ? -value : value;
}

/// Digits up to a separator; moves behind it. -1 where there are none.
int takeInt(QByteArrayView &text, char separator)
{
    int value = 0;
    qsizetype at = 0;
    for (; at < text.size() && at < 6 && isDigit(text[at]); ++at)
        value = value * 10 + (text[at] - '0');
    if (at == 0 || (at < text.size() && text[at] != separator))
        return -1;
    text = at < text.size() ? text.sliced(at + 1) : QByteArrayView();
    return value;
}

/// "2026/07/14 08:12:53.500"
std::optional<std::chrono::milliseconds> timestampOf(QByteArrayView cell)
{
    const int year = takeInt(cell, '/');
    const int month = takeInt(cell, '/');
    const int day = takeInt(cell, ' ');
    const int hour = takeInt(cell, ':');
    const int minute = takeInt(cell, ':');
    const int second = takeInt(cell, '.');
    const int milli = cell.isEmpty() ? 0 : takeInt(cell, ' ');
    const bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0
        && second < 61 && milli >= 0;
    if (!isTime || !QDate::isValid(year, month, day))
        return std::nullopt;
    const qint64 days = QDate(year, month, day).toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return std::chrono::milliseconds(
        (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milli);
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// "0x0000000000000004"
std::optional<quint64> bitsOf(QByteArrayView cell)
{
    if (!cell.startsWith("0x") || cell.size() < 3 || cell.size() > 18)
        return std::nullopt;
    quint64 bits = 0;
    for (const char c : cell.sliced(2)) {
        if (hexDigit(c) < 0)
            return std::nullopt;
        bits = bits * 16 + quint64(hexDigit(c));
    }
    return bits;
}

/// "[N/A]" and the like in place of a word.
bool isMissing(QByteArrayView cell)
{
    return cell.isEmpty() || cell.startsWith('[') || cell == "N/A" || cell == "ERR!"
        || cell == "Not Supported";
}

/// "memory.used [MiB]" is memory.used.
QByteArrayView withoutUnit(QByteArrayView name)
{
    const qsizetype bracket = name.indexOf('[');
    return (bracket < 0 ? name : name.first(bracket)).trimmed();
}

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '.'
            || c == '_';
    });
}

template <class Take>
qsizetype eachCell(QByteArrayView line, Take take)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at <= line.size(); ++count) {
        const qsizetype comma = line.indexOf(',', at);
        const qsizetype end = comma < 0 ? line.size() : comma;
        take(count, line.sliced(at, end - at).trimmed());
        at = end + 1;
    }
    return count;
}

using Row = SmiQueryRow;

constexpr SmiQueryLines::Column figure(const char *name, std::optional<double> Row::*cell)
{
    return {name, cell};
}
constexpr SmiQueryLines::Column word(const char *name, QByteArrayView Row::*cell)
{
    return {name, nullptr, cell};
}

constexpr SmiQueryLines::Column COLUMNS[] = {
    {"timestamp", nullptr, nullptr, SmiQueryLines::Column::Special::Timestamp},
    {"clocks_event_reasons.active", nullptr, nullptr, SmiQueryLines::Column::Special::Bits},
    {"clocks_throttle_reasons.active", nullptr, nullptr, SmiQueryLines::Column::Special::Bits},
    word("uuid", &Row::uuid), word("gpu_uuid", &Row::uuid), word("pci.bus_id", &Row::busId),
    word("gpu_bus_id", &Row::busId), word("name", &Row::name), word("gpu_name", &Row::name),
    word("driver_version", &Row::driver), word("kmd_version", &Row::driver),
    word("pstate", &Row::performanceState), word("persistence_mode", &Row::persistence),
    word("compute_mode", &Row::computeMode), word("mig.mode.current", &Row::migMode),
    figure("index", &Row::index), figure("count", &Row::gpuCount),
    figure("utilization.gpu", &Row::gpuUtilPct), figure("utilization.memory", &Row::memoryUtilPct),
    figure("utilization.encoder", &Row::encoderUtilPct),
    figure("utilization.decoder", &Row::decoderUtilPct),
    figure("memory.total", &Row::memoryTotalMib),
    figure("memory.reserved", &Row::memoryReservedMib), figure("memory.used", &Row::memoryUsedMib),
    figure("memory.free", &Row::memoryFreeMib), figure("temperature.gpu", &Row::temperatureC),
    figure("temperature.memory", &Row::memoryTemperatureC), figure("fan.speed", &Row::fanPct),
    figure("power.draw", &Row::powerW), figure("power.draw.average", &Row::powerAverageW),
    figure("power.draw.instant", &Row::powerInstantW), figure("power.limit", &Row::powerLimitW),
    figure("enforced.power.limit", &Row::powerEnforcedW),
    figure("clocks.gr", &Row::graphicsClockMhz),
    figure("clocks.current.graphics", &Row::graphicsClockMhz),
    figure("clocks.sm", &Row::smClockMhz), figure("clocks.current.sm", &Row::smClockMhz),
    figure("clocks.mem", &Row::memoryClockMhz),
    figure("clocks.current.memory", &Row::memoryClockMhz),
    figure("clocks.video", &Row::videoClockMhz),
    figure("clocks.current.video", &Row::videoClockMhz),
    figure("pcie.link.gen.current", &Row::pcieGeneration),
    figure("pcie.link.gen.gpucurrent", &Row::pcieGeneration),
    figure("pcie.link.width.current", &Row::pcieWidth),
    figure("ecc.errors.corrected.volatile.total", &Row::eccCorrected),
    figure("ecc.errors.uncorrected.volatile.total", &Row::eccUncorrected),
    figure("retired_pages.single_bit_ecc.count", &Row::retiredPagesSingle),
    figure("retired_pages.sbe", &Row::retiredPagesSingle),
    figure("retired_pages.double_bit.count", &Row::retiredPagesDouble),
    figure("retired_pages.dbe", &Row::retiredPagesDouble),
    figure("remapped_rows.correctable", &Row::remappedRowsCorrectable),
    figure("remapped_rows.uncorrectable", &Row::remappedRowsUncorrectable)};

} // namespace

const SmiQueryLines::Column *SmiQueryLines::columnNamed(QByteArrayView name)
{
    for (const Column &column : COLUMNS) {
        if (name == column.name)
            return &column;
    }
    return nullptr;
}

void SmiQueryLines::takeColumns(QByteArrayView header)
{
    m_columns.clear();
    eachCell(header, [this](qsizetype, QByteArrayView name) {
        m_columns.push_back(columnNamed(withoutUnit(name)));
    });
}

bool SmiQueryLines::isHeader(QByteArrayView line)
{
    bool isKnown = false;
    bool areNames = true;
    eachCell(line, [&](qsizetype, QByteArrayView cell) {
        const QByteArrayView name = withoutUnit(cell);
        isKnown = isKnown || columnNamed(name) != nullptr;
        areNames = areNames && isFieldName(name);
    });
    return isKnown && areNames;
}

bool SmiQueryLines::fill(const Column &column, QByteArrayView cell)
{
    if (column.word != nullptr) {
        m_row.*column.word = isMissing(cell) ? QByteArrayView() : cell;
        return true;
    }
    if (column.special == Column::Special::Timestamp) {
        m_row.timestamp = timestampOf(cell);
        return m_row.timestamp.has_value();
    }
    if (column.special == Column::Special::Bits) {
        m_row.throttleReasons = bitsOf(cell);
        return m_row.throttleReasons.has_value() || isMissing(cell);
    }
    m_row.*column.figure = leadingNumber(cell);
    return (m_row.*column.figure).has_value() || isMissing(cell);
}

const SmiQueryRow *SmiQueryLines::read(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty())
        return nullptr;
    const bool mayBeHeader = text[0] >= 'a' && text[0] <= 'z';
    if (mayBeHeader && isHeader(text)) {
        takeColumns(text);
        return nullptr;
    }
    if (m_columns.empty())
        return nullptr;
    m_row = {};
    bool isWhole = true;
    const qsizetype count = eachCell(text, [&](qsizetype at, QByteArrayView cell) {
        const Column *column = at < columnCount() ? m_columns[size_t(at)] : nullptr;
        isWhole = isWhole && (column == nullptr || fill(*column, cell));
    });
    return count == columnCount() && isWhole ? &m_row : nullptr;
}

} // namespace readings
