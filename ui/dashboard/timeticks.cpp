// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/timeticks.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace ui
{

namespace
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr std::array<milliseconds, 19> steps{1s, 5s, 10s, 30s, 1min, 2min, 5min, 10min, 15min,
    30min, 1h, 2h, 3h, 6h, 12h, 24h, 48h, 120h, 240h};

milliseconds stepFor(milliseconds span, int most)
{
    for (const milliseconds step : steps) {
        if (span / step < most)
            return step;
    }
    return steps.back();
}

QString textOf(const QDateTime &local, milliseconds step)
{
    const QLocale locale;
    if (local.time() == QTime(0, 0))
        return locale.toString(local.date(), QStringLiteral("ddd d MMM"));
    return local.toString(step < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace

QList<TimeTick> timeTicks(const models::TimeGrid &grid, int most)
{
    QList<TimeTick> ticks;
    if (grid.count <= 0)
        return ticks;
    const milliseconds step = stepFor(grid.to() - grid.from(), std::max(1, most));
    // Counted from local midnight, so that hours are round where one is, and days after a change
    // of the clock, too.
    QDate day = QDateTime::fromMSecsSinceEpoch(grid.from().count()).date();
    const int days = std::max(1, int(step / 24h));
    day = day.addDays(-((day.toJulianDay() % days + days) % days));
    for (; day.startOfDay().toMSecsSinceEpoch() < grid.to().count(); day = day.addDays(days)) {
        const milliseconds midnight(day.startOfDay().toMSecsSinceEpoch());
        const milliseconds next(day.addDays(1).startOfDay().toMSecsSinceEpoch());
        for (milliseconds time = midnight; time < next; time += step) {
            if (time >= grid.from() && time < grid.to())
                ticks.append({time, textOf(QDateTime::fromMSecsSinceEpoch(time.count()), step)});
        }
    }
    return ticks;
}

} // namespace ui
