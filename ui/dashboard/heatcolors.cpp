// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatcolors.h"

#include "ui/common/theme.h"

#include <QPalette>

#include <array>
#include <cmath>

namespace ui
{

namespace
{

using Stops = std::array<QRgb, 6>;

constexpr Stops lightStops{0xffeef3f7, 0xffcfe3f3, 0xff8fc0e6, 0xff4a90c8, 0xff1f5f99, 0xff12395e};
constexpr Stops darkStops{0xff29323a, 0xff27455f, 0xff2a6794, 0xff3b8fc4, 0xff7cc0ea, 0xffd8eefb};

constexpr std::array<QRgb, seriesColors> lightLines{
    0xff0b5cb5, 0xffb0490a, 0xff1a7a3c, 0xff8a2fa0, 0xffb31b1b, 0xff00757d, 0xff6b5a00, 0xff565f69};
constexpr std::array<QRgb, seriesColors> darkLines{
    0xff7cb7ff, 0xffffa660, 0xff6fd08c, 0xffd79bee, 0xffff8a80, 0xff5fd3db, 0xffe5cf62, 0xffb4bac1};

double linear(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

int mixed(int a, int b, double share)
{
    return static_cast<int>(std::lround(a + (b - a) * share));
}

} // namespace

QColor heatColor(double fraction, const QPalette &palette)
{
    const Stops &stops = isDark(palette) ? darkStops : lightStops;
    const double place = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), stops.size() - 2);
    const double share = place - static_cast<double>(below);
    const QRgb a = stops[below];
    const QRgb b = stops[below + 1];
    return QColor(mixed(qRed(a), qRed(b), share), mixed(qGreen(a), qGreen(b), share),
        mixed(qBlue(a), qBlue(b), share));
}

QColor textOn(const QColor &background)
{
    // Where both are equally far away the contrast is the root of 21: 4.58.
    const double light = luminance(background) + 0.05;
    return light * light > 1.05 * 0.05 ? QColor(Qt::black) : QColor(Qt::white);
}

double fullScale(values::Metric metric, const models::GpuTelemetry &gpu)
{
    using values::Metric;
    switch (metric) {
    case Metric::GpuUtilization:
    case Metric::MemoryUtilization:
    case Metric::EncoderUtilization:
    case Metric::Count:
        return 100;
    case Metric::MemoryUsed:
        if (gpu.state && gpu.state->memoryTotal && gpu.state->memoryTotal->count > 0)
            return static_cast<double>(gpu.state->memoryTotal->count);
        return 16384;
    case Metric::Temperature:
        return gpu.state ? gpu.state->slowdownCelsius.value_or(95) : 95;
    case Metric::Power:
        return gpu.state ? gpu.state->powerLimitWatts.value_or(300) : 300;
    case Metric::SmClock:
        return 2000;
    case Metric::MemoryClock:
        return 3000;
    }
    return 100;
}

double heatShare(values::Metric metric, double value, double full)
{
    // A GPU at rest has the temperature of the room: the scale begins there.
    const double zero = metric == values::Metric::Temperature ? 20 : 0;
    return full > zero ? std::clamp((value - zero) / (full - zero), 0.0, 1.0) : 1.0;
}

std::optional<double> heatFraction(values::Metric metric, const models::GpuTelemetry &gpu)
{
    const auto value = gpu.value(metric);
    if (!value)
        return std::nullopt;
    return heatShare(metric, *value, fullScale(metric, gpu));
}

QColor seriesColor(int index, const QPalette &palette)
{
    const auto at = static_cast<std::size_t>(index % seriesColors);
    return QColor(isDark(palette) ? darkLines[at] : lightLines[at]);
}

} // namespace ui
