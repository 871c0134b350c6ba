// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/metrics.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace models
{

namespace
{

using values::Metric;
using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Metrics)
};

} // namespace

const QList<Metric> &allMetrics()
{
    static const QList<Metric> all{Metric::GpuUtilization, Metric::MemoryUsed, Metric::Temperature,
        Metric::Power, Metric::SmClock, Metric::MemoryClock, Metric::MemoryUtilization,
        Metric::EncoderUtilization};
    return all;
}

QString metricName(Metric metric)
{
    switch (metric) {
    case Metric::GpuUtilization:
        return Words::tr("GPU utilization");
    case Metric::MemoryUtilization:
        return Words::tr("Memory utilization");
    case Metric::MemoryUsed:
        return Words::tr("Memory used");
    case Metric::Temperature:
        return Words::tr("Temperature");
    case Metric::Power:
        return Words::tr("Power");
    case Metric::SmClock:
        return Words::tr("SM clock");
    case Metric::MemoryClock:
        return Words::tr("Memory clock");
    case Metric::EncoderUtilization:
        return Words::tr("Encoder utilization");
    case Metric::Count:
        break;
    }
    return {};
}

QString metricShortName(Metric metric)
{
    switch (metric) {
    case Metric::GpuUtilization:
        //: Head of a narrow column: utilization of the GPU
        return Words::tr("GPU");
    case Metric::MemoryUtilization:
        //: Head of a narrow column: utilization of the GPU's memory
        return Words::tr("Mem. util.");
    case Metric::MemoryUsed:
        //: Head of a narrow column: memory of the GPU in use
        return Words::tr("Memory");
    case Metric::Temperature:
        //: Head of a narrow column: temperature
        return Words::tr("Temp.");
    case Metric::Power:
        return Words::tr("Power");
    case Metric::SmClock:
        return Words::tr("SM clock");
    case Metric::MemoryClock:
        //: Head of a narrow column: clock of the GPU's memory
        return Words::tr("Mem. clock");
    case Metric::EncoderUtilization:
        //: Head of a narrow column: utilization of the video encoder
        return Words::tr("Encoder");
    case Metric::Count:
        break;
    }
    return {};
}

QString metricUnit(Metric metric)
{
    switch (metric) {
    case Metric::GpuUtilization:
    case Metric::MemoryUtilization:
    case Metric::EncoderUtilization:
        return QStringLiteral("%");
    case Metric::MemoryUsed:
        return QStringLiteral("MiB");
    case Metric::Temperature:
        return QStringLiteral("°C");
    case Metric::Power:
        return QStringLiteral("W");
    case Metric::SmClock:
    case Metric::MemoryClock:
        return QStringLiteral("MHz");
    case Metric::Count:
        break;
    }
    return {};
}

QString metricText(Metric metric, std::optional<double> value)
{
    if (!value || std::isnan(*value))
        return unknownText();
    const bool tenths = metric == Metric::Power && std::abs(*value) < 100;
    const QString number = QLocale().toString(*value, 'f', tenths ? 1 : 0);
    return QString(number + QChar(0xa0) + metricUnit(metric));
}

QString metricKey(Metric metric)
{
    switch (metric) {
    case Metric::GpuUtilization:
        return QStringLiteral("gpu_utilization_percent");
    case Metric::MemoryUtilization:
        return QStringLiteral("memory_utilization_percent");
    case Metric::MemoryUsed:
        return QStringLiteral("memory_used_mib");
    case Metric::Temperature:
        return QStringLiteral("temperature_celsius");
    case Metric::Power:
        return QStringLiteral("power_watts");
    case Metric::SmClock:
        return QStringLiteral("sm_clock_mhz");
    case Metric::MemoryClock:
        return QStringLiteral("memory_clock_mhz");
    case Metric::EncoderUtilization:
        return QStringLiteral("encoder_utilization_percent");
    case Metric::Count:
        break;
    }
    return {};
}

bool isPercent(Metric metric)
{
    return metric == Metric::GpuUtilization || metric == Metric::MemoryUtilization
        || metric == Metric::EncoderUtilization;
}

QString sourceText(values::SampleSource source)
{
    switch (source) {
    case values::SampleSource::HostNvidiaSmi:
        return Words::tr("nvidia-smi on the host");
    case values::SampleSource::GuestNvidiaSmi:
        return Words::tr("nvidia-smi in the guest");
    case values::SampleSource::Vcenter:
        return Words::tr("vCenter");
    case values::SampleSource::Prometheus:
        return Words::tr("Prometheus");
    case values::SampleSource::Count:
        break;
    }
    return {};
}

QString phaseText(values::SourceState::Phase phase)
{
    switch (phase) {
    case values::SourceState::Phase::Off:
        return Words::tr("Off");
    case values::SourceState::Phase::Connecting:
        return Words::tr("Connecting");
    case values::SourceState::Phase::Running:
        return Words::tr("Running");
    case values::SourceState::Phase::Waiting:
        return Words::tr("Waiting to try again");
    case values::SourceState::Phase::Paused:
        return Words::tr("Paused");
    case values::SourceState::Phase::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QString ageText(std::optional<std::chrono::milliseconds> age)
{
    if (!age)
        return Words::tr("never");
    const auto seconds = std::max(0s, std::chrono::duration_cast<std::chrono::seconds>(*age));
    if (seconds < 2s)
        return Words::tr("now");
    const QLocale locale;
    if (seconds < 120s)
        return Words::tr("%1 s ago").arg(locale.toString(qint64(seconds.count())));
    if (seconds < 2h)
        return Words::tr("%1 min ago").arg(locale.toString(qint64(seconds / 1min)));
    return Words::tr("%1 h ago").arg(locale.toString(qint64(seconds / 1h)));
}

QString markText(values::ChartMark::Kind kind)
{
    switch (kind) {
    case values::ChartMark::Kind::Xid:
        return Words::tr("Xid");
    case values::ChartMark::Kind::Throttling:
        return Words::tr("Throttling");
    case values::ChartMark::Kind::VmMoved:
        return Words::tr("VM moved");
    case values::ChartMark::Kind::PlanApplied:
        return Words::tr("Plan applied");
    case values::ChartMark::Kind::DriverChanged:
        return Words::tr("Driver changed");
    case values::ChartMark::Kind::SourceLost:
        return Words::tr("Source lost");
    }
    return {};
}

QString timeText(std::chrono::milliseconds time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.count());
    return QLocale().toString(local, QStringLiteral("ddd d MMM yyyy HH:mm:ss"));
}

} // namespace models
