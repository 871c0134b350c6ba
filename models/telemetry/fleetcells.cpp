// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetcells.h"

#include "models/format.h"
#include "models/telemetry/gpuhealth.h"
#include "models/telemetry/metrics.h"

#include <QCoreApplication>

namespace models
{

namespace
{

using Column = FleetGpuModel::Column;
using std::chrono::milliseconds;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::FleetGpuModel)
};

std::optional<milliseconds> ageOf(const GpuTelemetry *gpu, milliseconds now)
{
    if (gpu == nullptr || !gpu->arrived)
        return std::nullopt;
    return now - *gpu->arrived;
}

QString sourcesOf(const GpuTelemetry *gpu)
{
    if (gpu == nullptr)
        return {};
    QStringList names;
    for (const MetricReading &reading : gpu->latest) {
        const QString name = sourceText(reading.source);
        if (reading.value == reading.value && !names.contains(name))
            names.append(name);
    }
    return names.join(QStringLiteral(", "));
}

QString gpuText(const FleetRow &row)
{
    if (!row.address)
        return row.name;
    //: %1: name of a GPU, %2: its PCI address
    return Words::tr("%1 (%2)").arg(row.name, row.address->toString());
}

QString healthText(const FleetRow &row, const GpuTelemetry *gpu)
{
    if (gpu == nullptr || !row.isMeasured())
        return row.why;
    const QList<HealthFinding> found = healthFindings(*gpu);
    if (!found.isEmpty())
        return found.first().text;
    if (isIdle(*gpu) && !row.vms.isEmpty())
        return Words::tr("Idle for %Ln minute(s) although assigned", nullptr,
            int(*gpu->idleFor() / std::chrono::minutes(1)));
    return gpu->state ? Words::tr("No finding") : unknownText();
}

} // namespace

FleetGpuModel::Column FleetGpuModel::columnOf(values::Metric metric)
{
    for (int i = 0; i < static_cast<int>(Column::Count); ++i) {
        if (metricOf(static_cast<Column>(i)) == metric)
            return static_cast<Column>(i);
    }
    return Column::GpuUtilization;
}

std::optional<values::Metric> FleetGpuModel::metricOf(Column column)
{
    switch (column) {
    case Column::GpuUtilization:
        return values::Metric::GpuUtilization;
    case Column::MemoryUsed:
        return values::Metric::MemoryUsed;
    case Column::Temperature:
        return values::Metric::Temperature;
    case Column::Power:
        return values::Metric::Power;
    case Column::SmClock:
        return values::Metric::SmClock;
    case Column::MemoryClock:
        return values::Metric::MemoryClock;
    case Column::MemoryUtilization:
        return values::Metric::MemoryUtilization;
    case Column::EncoderUtilization:
        return values::Metric::EncoderUtilization;
    default:
        return std::nullopt;
    }
}

QString sightText(const FleetRow &row)
{
    if (row.sight == FleetRow::Sight::GuestOnly)
        return Words::tr("Seen from the guest only");
    return row.sight == FleetRow::Sight::Host ? QString() : row.why;
}

QString fleetCellText(const FleetRow &row, const GpuTelemetry *gpu, Column column, milliseconds now)
{
    if (const auto metric = FleetGpuModel::metricOf(column))
        return row.isMeasured() && gpu != nullptr ? metricText(*metric, gpu->value(*metric))
                                                  : QStringLiteral("–");
    switch (column) {
    case Column::Host:
        return row.hostName;
    case Column::Gpu:
        return gpuText(row);
    case Column::Vms:
        return row.vmNames.join(QStringLiteral(", "));
    case Column::Age:
        return ageText(ageOf(gpu, now));
    case Column::Source:
        return row.sight == FleetRow::Sight::GuestOnly ? sightText(row) : sourcesOf(gpu);
    case Column::Health:
        return healthText(row, gpu);
    default:
        return {};
    }
}

QVariant fleetSortValue(
    const FleetRow &row, const GpuTelemetry *gpu, Column column, milliseconds now)
{
    if (const auto metric = FleetGpuModel::metricOf(column)) {
        const bool measured = gpu != nullptr && row.isMeasured();
        const auto value = measured ? gpu->value(*metric) : std::nullopt;
        return value ? QVariant(*value) : QVariant();
    }
    if (column == Column::Age) {
        const auto age = ageOf(gpu, now);
        return age ? QVariant(qint64(age->count())) : QVariant();
    }
    if (column == Column::Health)
        return fleetFlags(row, gpu);
    return fleetCellText(row, gpu, column, now);
}

int fleetFlags(const FleetRow &row, const GpuTelemetry *gpu)
{
    if (gpu == nullptr || !row.isMeasured())
        return 0;
    int flags = isHot(*gpu) ? FleetGpuModel::Hot : 0;
    if (isIdle(*gpu) && !row.vms.isEmpty())
        flags |= FleetGpuModel::IdleAssigned;
    if (isFailing(*gpu))
        flags |= FleetGpuModel::Failing;
    return flags;
}

QString fleetSentence(const FleetRow &row, const GpuTelemetry *gpu, milliseconds now)
{
    //: %1: name of a host, %2: name and PCI address of a GPU
    QStringList lines{Words::tr("%1: %2").arg(row.hostName, gpuText(row))};
    if (!row.vmNames.isEmpty())
        lines.append(Words::tr("Used by %1").arg(row.vmNames.join(QStringLiteral(", "))));
    const QString sight = sightText(row);
    if (!sight.isEmpty())
        lines.append(sight);
    if (!row.fix.isEmpty())
        lines.append(row.fix);
    if (gpu == nullptr || !row.isMeasured())
        return lines.join(u'\n');
    for (const values::Metric metric : allMetrics()) {
        if (const auto value = gpu->value(metric))
            //: %1: name of a metric, %2: its value with unit
            lines.append(Words::tr("%1: %2").arg(metricName(metric), metricText(metric, value)));
    }
    for (const HealthFinding &finding : healthFindings(*gpu))
        lines.append(finding.text);
    //: %1: who measured: "nvidia-smi on the host"; %2: when: "3 s ago"
    lines.append(Words::tr("Measured by %1, %2").arg(sourcesOf(gpu), ageText(ageOf(gpu, now))));
    return lines.join(u'\n');
}

QString fleetHeader(Column column)
{
    if (const auto metric = FleetGpuModel::metricOf(column))
        return metricShortName(*metric);
    switch (column) {
    case Column::Host:
        return Words::tr("Host");
    case Column::Gpu:
        return Words::tr("Card");
    case Column::Vms:
        return Words::tr("VMs");
    case Column::Age:
        return Words::tr("Age");
    case Column::Source:
        return Words::tr("Source");
    case Column::Health:
        return Words::tr("Health");
    default:
        return {};
    }
}

} // namespace models
