// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartscale.h"

#include "models/format.h"
#include "models/telemetry/metrics.h"
#include "ui/dashboard/heatcolors.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace ui
{

namespace
{

using values::Metric;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartPane)
};

/// 1, 2, 2.5 or 5 times a power of ten, at least the value.
double roundedUp(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= value)
            return factor * power;
    }
    return 10 * power;
}

using StateOf = std::function<std::optional<double>(const values::GpuState &)>;

/// The least and the greatest of a limit among the visible GPUs.
std::optional<std::pair<double, double>> limits(
    const models::TelemetryStore &store, const SeriesSet &set, const StateOf &of)
{
    std::optional<std::pair<double, double>> found;
    for (const PlotSeries &series : set.series()) {
        const models::GpuTelemetry *gpu = series.visible ? store.gpu(series.gpu) : nullptr;
        const auto value = gpu != nullptr && gpu->state ? of(*gpu->state) : std::nullopt;
        if (!value)
            continue;
        found = found ? std::pair(std::min(found->first, *value), std::max(found->second, *value))
                      : std::pair(*value, *value);
    }
    return found;
}

std::optional<double> memoryOf(const values::GpuState &state)
{
    return state.memoryTotal ? std::optional(static_cast<double>(state.memoryTotal->count))
                             : std::nullopt;
}

} // namespace

double chartTop(Metric metric, const models::TelemetryStore &store, const SeriesSet &set,
    std::optional<float> greatest)
{
    const double most = greatest ? static_cast<double>(*greatest) : 0;
    if (models::isPercent(metric))
        return std::max(100.0, most);
    if (metric == Metric::MemoryUsed) {
        const auto memory = limits(store, set, memoryOf);
        if (memory)
            return std::max(memory->second, most);
    }
    if (metric == Metric::Temperature)
        return std::max(100.0, roundedUp(most));
    if (metric == Metric::Power) {
        const auto power = limits(
            store, set, [](const values::GpuState &state) { return state.powerLimitWatts; });
        if (power)
            return roundedUp(std::max(power->second * 1.1, most));
    }
    return roundedUp(most * 1.05);
}

QList<PlotBand> chartBands(Metric metric, const models::TelemetryStore &store, const SeriesSet &set)
{
    if (metric == Metric::Temperature) {
        const auto slowdown = limits(
            store, set, [](const values::GpuState &state) { return state.slowdownCelsius; });
        if (slowdown)
            //: %1: a temperature
            return {{slowdown->first, true,
                Words::tr("Slows down from %1").arg(models::metricText(metric, slowdown->first))}};
    }
    if (metric == Metric::Power) {
        const auto power = limits(
            store, set, [](const values::GpuState &state) { return state.powerLimitWatts; });
        if (power)
            //: %1: electric power
            return {{power->first, false,
                Words::tr("Power limit %1").arg(models::metricText(metric, power->first))}};
    }
    return {};
}

QString readoutLine(const QString &name, Metric metric, const models::PixelColumn &value)
{
    if (value.isGap())
        //: %1: name of a GPU
        return Words::tr("%1: not measured").arg(name);
    const QString mean = models::metricText(metric, static_cast<double>(value.mean));
    if (value.min == value.max)
        //: %1: name of a GPU, %2: a value with its unit
        return Words::tr("%1: %2").arg(name, mean);
    //: %1: name of a GPU, %2: mean, %3: least, %4: greatest value, all with their unit
    return Words::tr("%1: mean %2, least %3, greatest %4")
        .arg(name, mean, models::metricText(metric, static_cast<double>(value.min)),
            models::metricText(metric, static_cast<double>(value.max)));
}

} // namespace ui
