// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchprinter.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cstdio>

namespace app
{

namespace
{

using values::Metric;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::WatchCommand)
};

struct Column {
    Metric metric;
    const char *title; ///< a unit's sign: the same in every language
    int width;
    int digits;
};
constexpr std::array Columns{Column{Metric::GpuUtilization, "GPU%", 6, 0},
    Column{Metric::MemoryUtilization, "MEM%", 6, 0}, Column{Metric::MemoryUsed, "MiB", 8, 0},
    Column{Metric::Temperature,
        "\xC2\xB0"
        "C",
        5, 0},
    Column{Metric::Power, "W", 7, 1}, Column{Metric::SmClock, "SM MHz", 8, 0},
    Column{Metric::MemoryClock, "MEM MHz", 9, 0}, Column{Metric::EncoderUtilization, "ENC%", 6, 0}};

constexpr int TimeWidth = 14;
constexpr int TargetWidth = 28;
constexpr int GpuWidth = 42;

QString gpuText(const values::GpuIdentity &gpu)
{
    const QString place = gpu.address ? gpu.address->toString() : gpu.uuid;
    return gpu.name.isEmpty() ? place : gpu.name + QLatin1Char(' ') + place;
}

QString cut(const QString &text, int width)
{
    const QString shown = text.size() < width ? text : text.left(width - 2) + QChar(0x2026);
    return shown.leftJustified(width);
}

} // namespace

TablePrinter::TablePrinter(bool isTerminal)
    : m_isTerminal(isTerminal)
{
}

QByteArray TablePrinter::header()
{
    QString text = Tr::tr("TIME").leftJustified(TimeWidth)
        + Tr::tr("TARGET").leftJustified(TargetWidth) + Tr::tr("GPU").leftJustified(GpuWidth);
    for (const Column &column : Columns)
        text += QString::fromUtf8(column.title).rightJustified(column.width);
    return QByteArray(text.toUtf8() + '\n');
}

QByteArray TablePrinter::line(const Row &row)
{
    const QDateTime time
        = QDateTime::fromMSecsSinceEpoch(row.reading.sample.time.count()).toLocalTime();
    QString text = time.toString(QStringLiteral("HH:mm:ss.zzz")).leftJustified(TimeWidth)
        + cut(row.target, TargetWidth) + cut(gpuText(row.reading.gpu), GpuWidth);
    for (const Column &column : Columns) {
        const std::optional<float> value = row.reading.sample.value(column.metric);
        const QString shown
            = value ? QString::number(double(*value), 'f', column.digits) : QStringLiteral("-");
        text += shown.rightJustified(column.width);
    }
    return QByteArray(text.toUtf8() + '\n');
}

void TablePrinter::add(const QString &target, const telemetry::Reading &reading)
{
    if (m_isTerminal)
        m_rows[target + QLatin1Char('\n') + gpuText(reading.gpu) + reading.gpu.uuid]
            = {target, reading};
    else
        m_fresh.push_back({target, reading});
}

bool TablePrinter::flush()
{
    QByteArray out;
    if (m_isTerminal && !m_rows.empty()) {
        out = (std::exchange(m_hasHeader, true) ? "\x1b[H" : "\x1b[2J\x1b[H")
            + header().replace("\n", "\x1b[K\n");
        for (const auto &[key, row] : m_rows)
            out += line(row).replace("\n", "\x1b[K\n");
        out += "\x1b[J";
    } else if (!m_fresh.empty()) {
        if (!std::exchange(m_hasHeader, true))
            out += header();
        for (const Row &row : m_fresh)
            out += line(row);
        m_fresh.clear();
    }
    return std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout)
        == std::size_t(out.size())
        && std::fflush(stdout) == 0;
}

} // namespace app
