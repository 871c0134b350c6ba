// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/marks.h"

#include "models/telemetry/gpuhealth.h"

#include <QCoreApplication>

namespace models
{

namespace
{

using Kind = values::ChartMark::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Marks)
};

std::chrono::milliseconds timeOf(const QDateTime &time, const QDateTime &otherwise)
{
    return std::chrono::milliseconds((time.isValid() ? time : otherwise).toMSecsSinceEpoch());
}

QStringList slowingReasons(const values::GpuState &state)
{
    QStringList found;
    for (const QString &reason : state.throttleReasons) {
        if (isTroublingThrottle(reason))
            found.append(reason);
    }
    return found;
}

} // namespace

QList<values::ChartMark> marksBetween(
    const values::GpuState &before, const values::GpuState &now, values::GpuNumber gpu)
{
    QList<values::ChartMark> marks;
    if (before.source != now.source)
        return marks;
    const auto add = [&](Kind kind, const QDateTime &time, const QString &text) {
        marks.append({kind, timeOf(time, now.readAt), gpu, text});
    };
    for (const values::XidEvent &xid : now.xids) {
        if (!before.xids.contains(xid))
            add(Kind::Xid, xid.time, Words::tr("Xid %1: %2").arg(xid.code).arg(xid.text));
    }
    const QStringList reasons = slowingReasons(now);
    if (!reasons.isEmpty() && slowingReasons(before).isEmpty())
        add(Kind::Throttling, {}, Words::tr("Slowed down: %1").arg(reasons.join(u", ")));
    if (before.vms != now.vms)
        add(Kind::VmMoved, {}, Words::tr("Other VMs use this GPU"));
    if (!before.driver.isEmpty() && !now.driver.isEmpty() && before.driver != now.driver)
        add(Kind::DriverChanged, {},
            //: %1, %2: versions of the driver, before and now
            Words::tr("Driver %1 replaced by %2").arg(before.driver, now.driver));
    return marks;
}

} // namespace models
