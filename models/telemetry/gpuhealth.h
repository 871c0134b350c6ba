// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/gputelemetry.h"

#include <QList>

namespace models
{

/// One thing about a GPU that an administrator should know.
struct HealthFinding {
    enum class Kind { Lost, EccUncorrected, Xid, PagesPending, Throttled, Unlicensed, Hot };
    Kind kind = Kind::Lost;
    QString text; ///< what is the case, with numbers; tr()
    QString fix; ///< one thing to do; tr()
    friend bool operator==(const HealthFinding &, const HealthFinding &) = default;
};

/// All that is wrong, the worst first. Empty: nothing that is known is wrong.
[[nodiscard]] QList<HealthFinding> healthFindings(const GpuTelemetry &gpu);
/// Anything but heat: the filter "failing". Cheaper than the findings.
[[nodiscard]] bool isFailing(const GpuTelemetry &gpu);
/// Within 5 °C of where it slows down; from 85 °C where that is not told.
[[nodiscard]] bool isHot(const GpuTelemetry &gpu);
/// Where it becomes hot.
[[nodiscard]] double hotFromCelsius(const GpuTelemetry &gpu);
/// Nothing to do for ten minutes at least.
[[nodiscard]] bool isIdle(const GpuTelemetry &gpu);
/// Whether a reason for lower clocks is trouble; a power cap, idling and settings are not.
[[nodiscard]] bool isTroublingThrottle(const QString &reason);
/// A throttle reason in words: "hw_thermal_slowdown" is "too hot (hardware)"; tr().
[[nodiscard]] QString throttleText(const QString &reason);

} // namespace models
