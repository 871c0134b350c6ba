// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/gpuhealth.h"

#include "models/telemetry/metrics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace models
{

namespace
{

using Kind = HealthFinding::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::GpuHealth)
};

constexpr double marginCelsius = 5;
constexpr double usuallyHotCelsius = 85;
constexpr auto idleFrom = std::chrono::minutes(10);

bool isThrottled(const values::GpuState &state)
{
    return std::any_of(
        state.throttleReasons.cbegin(), state.throttleReasons.cend(), isTroublingThrottle);
}

void addErrors(const values::GpuState &state, QList<HealthFinding> &found)
{
    if (!state.trouble.isEmpty())
        found.append({Kind::Lost,
            //: %1: the tool's own words: "GPU is lost"
            Words::tr("nvidia-smi reports: %1").arg(state.trouble),
            Words::tr("Look for Xid 79 in the log; the host usually has to be rebooted.")});
    if (state.eccUncorrected.value_or(0) > 0)
        found.append({Kind::EccUncorrected,
            Words::tr("%Ln uncorrected ECC error(s) since the driver was loaded", nullptr,
                static_cast<int>(std::min<qint64>(*state.eccUncorrected, 1'000'000'000))),
            Words::tr("Results since then may be wrong. Reset the GPU; when it comes again, "
                      "replace the card.")});
    if (!state.xids.isEmpty()) {
        const values::XidEvent &last = state.xids.last();
        found.append({Kind::Xid,
            //: %1: number of an NVIDIA Xid error, %2: the log's words
            Words::tr("Xid %1: %2").arg(last.code).arg(last.text),
            Words::tr("NVIDIA's list of Xid errors names the usual causes.")});
    }
    if (state.pagesPending.value_or(false))
        found.append({Kind::PagesPending, Words::tr("Memory pages wait to be retired"),
            Words::tr("Reset the GPU, or reboot the host, at the next occasion.")});
}

void addLimits(const values::GpuState &state, QList<HealthFinding> &found)
{
    if (isThrottled(state)) {
        QStringList reasons;
        for (const QString &reason : state.throttleReasons) {
            if (isTroublingThrottle(reason))
                reasons.append(throttleText(reason));
        }
        found.append({Kind::Throttled,
            //: %1: reasons: "too hot (hardware)"
            Words::tr("Slowed down: %1").arg(reasons.join(QStringLiteral(", "))),
            Words::tr("Check fans, air flow and power supplies of the host.")});
    }
    if (state.licensed == false)
        found.append({Kind::Unlicensed,
            state.licence.isEmpty() ? Words::tr("The vGPU has no licence")
                                    //: %1: the tool's own words about the licence
                                    : Words::tr("The vGPU has no licence: %1").arg(state.licence),
            Words::tr("An unlicensed vGPU is slowed down after a while. Check the client's "
                      "configuration token and the licence server.")});
}

} // namespace

QList<HealthFinding> healthFindings(const GpuTelemetry &gpu)
{
    QList<HealthFinding> found;
    if (gpu.state) {
        addErrors(*gpu.state, found);
        addLimits(*gpu.state, found);
    }
    if (isHot(gpu))
        found.append({Kind::Hot,
            //: %1: a temperature, %2: the temperature from which a GPU counts as hot
            Words::tr("%1; hot from %2")
                .arg(
                    metricText(values::Metric::Temperature, gpu.value(values::Metric::Temperature)),
                    metricText(values::Metric::Temperature, hotFromCelsius(gpu))),
            Words::tr("Check fans and air flow of the host.")});
    return found;
}

bool isFailing(const GpuTelemetry &gpu)
{
    if (!gpu.state)
        return false;
    const values::GpuState &state = *gpu.state;
    return !state.trouble.isEmpty() || state.eccUncorrected.value_or(0) > 0 || !state.xids.isEmpty()
        || state.pagesPending.value_or(false) || isThrottled(state) || state.licensed == false;
}

double hotFromCelsius(const GpuTelemetry &gpu)
{
    if (gpu.state && gpu.state->slowdownCelsius)
        return *gpu.state->slowdownCelsius - marginCelsius;
    return usuallyHotCelsius;
}

bool isHot(const GpuTelemetry &gpu)
{
    const auto temperature = gpu.value(values::Metric::Temperature);
    return temperature && *temperature >= hotFromCelsius(gpu);
}

bool isIdle(const GpuTelemetry &gpu)
{
    const auto idle = gpu.idleFor();
    return idle && *idle >= idleFrom;
}

bool isTroublingThrottle(const QString &reason)
{
    return reason.contains(QLatin1String("thermal"), Qt::CaseInsensitive)
        || reason.contains(QLatin1String("hw_slowdown"), Qt::CaseInsensitive)
        || reason.contains(QLatin1String("power_brake"), Qt::CaseInsensitive);
}

QString throttleText(const QString &reason)
{
    if (reason.contains(QLatin1String("hw_thermal"), Qt::CaseInsensitive))
        return Words::tr("too hot (hardware)");
    if (reason.contains(QLatin1String("sw_thermal"), Qt::CaseInsensitive))
        return Words::tr("too hot (driver)");
    if (reason.contains(QLatin1String("power_brake"), Qt::CaseInsensitive))
        return Words::tr("power brake of the server");
    if (reason.contains(QLatin1String("hw_slowdown"), Qt::CaseInsensitive))
        return Words::tr("hardware slowdown");
    if (reason.contains(QLatin1String("power_cap"), Qt::CaseInsensitive))
        return Words::tr("at its power limit");
    if (reason.contains(QLatin1String("idle"), Qt::CaseInsensitive))
        return Words::tr("idle");
    if (reason.contains(QLatin1String("applications_clocks"), Qt::CaseInsensitive))
        return Words::tr("application clocks");
    return reason;
}

} // namespace models
