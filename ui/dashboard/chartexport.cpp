// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartexport.h"

#include "models/telemetry/metrics.h"
#include "models/telemetry/seriescsv.h"
#include "ui/dashboard/chartpane.h"
#include "ui/dashboard/chartstack.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartExport)
};

constexpr int svgResolution = 96;

QString failureText(const QString &file)
{
    //: %1: path of a file
    return Words::tr("Could not write %1").arg(file);
}

QString remedyText()
{
    return Words::tr("Choose another folder, or make room on the disk.");
}

QByteArray pngOf(const ChartStack &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    charts.sheet()->grab().save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ChartStack &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(charts.sheet()->size());
    generator.setViewBox(charts.sheet()->rect());
    generator.setResolution(svgResolution);
    generator.setTitle(Words::tr("GPU telemetry"));
    QPainter painter(&generator);
    for (ChartPane *pane : charts.panes()) {
        const QRectF place(pane->mapTo(charts.sheet(), QPoint(0, 0)), pane->size());
        pane->plot()->setVector(true);
        pane->scene()->render(&painter, place, pane->viewport()->rect());
        pane->plot()->setVector(false);
        painter.setPen(pane->palette().color(QPalette::WindowText));
        painter.drawText(place, Qt::AlignTop | Qt::AlignHCenter, pane->accessibleName());
    }
    painter.end();
    return bytes;
}

QByteArray csvOf(const ChartStack &charts, const models::TelemetryStore &store)
{
    QList<models::SeriesTableModel::Series> series;
    for (const PlotSeries &one : charts.set()->series()) {
        if (one.visible)
            series.append({one.gpu, one.label});
    }
    return models::seriesCsv(store, series, charts.metrics(), charts.grid());
}

} // namespace

values::Status exportCharts(const ChartStack &charts, const models::TelemetryStore &store,
    const QString &file, const QString &suffix)
{
    for (ChartPane *pane : charts.panes())
        pane->refresh(); // also those that are scrolled out of sight
    const QByteArray bytes = suffix == QLatin1String("png") ? pngOf(charts)
        : suffix == QLatin1String("svg")                    ? svgOf(charts)
                                                            : csvOf(charts, store);
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return values::done();
    return values::Error(
        values::Error::Kind::Storage, failureText(file), out.errorString(), remedyText());
}

} // namespace ui
