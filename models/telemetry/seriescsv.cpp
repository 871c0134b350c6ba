// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriescsv.h"

#include "models/telemetry/metrics.h"
#include "models/tsv.h"

#include <QDateTime>

namespace models
{

namespace
{

QString number(float value)
{
    return value == value ? QString::number(static_cast<double>(value), 'g', 7) : QString();
}

QString line(const QStringList &cells)
{
    return cells.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = tsvCell(text); // guards against formulas, and has no line ends
    const bool quote = cell.contains(u',') || cell.contains(u'"') || cell.contains(u';');
    cell.replace(u'"', QStringLiteral("\"\""));
    return quote ? QString(u'"' + cell + u'"') : cell;
}

QByteArray seriesCsv(const TelemetryStore &store, const QList<SeriesTableModel::Series> &series,
    const QList<values::Metric> &metrics, const TimeGrid &grid)
{
    QByteArray out = "time_utc,gpu,metric,min,mean,max\r\n";
    std::vector<PixelColumn> columns(static_cast<std::size_t>(std::max(0, grid.count)));
    for (const SeriesTableModel::Series &one : series) {
        const QString label = csvCell(one.label);
        for (const values::Metric metric : metrics) {
            decimate(store.series(one.gpu, metric), grid, grid.first, columns);
            for (int i = 0; i < grid.count; ++i) {
                const PixelColumn &value = columns[static_cast<std::size_t>(i)];
                const auto time = grid.startOf(grid.first + i);
                const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC);
                out += line({utc.toString(Qt::ISODateWithMs), label, metricKey(metric),
                                number(value.min), number(value.mean), number(value.max)})
                           .toUtf8();
            }
        }
    }
    return out;
}

} // namespace models
