// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/changes.h"

#include <QDateTime>

#include <algorithm>

namespace telemetry
{

using values::ChartMark;
using values::GpuNumber;
using values::GpuState;
using values::ObjectKey;
using values::SourceState;

namespace
{

/// Throttling that stays away for so long has ended; what comes back sooner is the same.
constexpr std::chrono::seconds calm{60};

/// What nvidia-smi lists among the reasons and yet is no trouble.
bool isHarmless(const QString &reason)
{
    return reason.contains(QLatin1String("idle"))
        || reason == QLatin1String("applications_clocks_setting")
        || reason == QLatin1String("sync_boost") || reason == QLatin1String("none")
        || reason == QLatin1String("display_clock_setting")
        || reason == QLatin1String("display_clocks_setting");
}

QString throttlingOf(const GpuState &state)
{
    QStringList active = state.throttleReasons;
    active.removeIf(isHarmless);
    active.sort();
    return active.join(QLatin1String(", "));
}

QString keyOf(const values::XidEvent &xid)
{
    return QString::number(xid.code) + QLatin1Char(' ')
        + (xid.time.isValid() ? QString::number(xid.time.toMSecsSinceEpoch()) : xid.text);
}

Instant timeOf(const QDateTime &time, Instant otherwise)
{
    return time.isValid() ? Instant(time.toMSecsSinceEpoch()) : otherwise;
}

} // namespace

Changes::Changes(NameOf nameOf)
    : m_nameOf(std::move(nameOf))
{
    if (!m_nameOf)
        m_nameOf = [](const ObjectKey &key) {
            return key.ref.value;
        };
}

QList<ChartMark> Changes::onState(GpuNumber gpu, const GpuState &state, Instant now)
{
    Told &told = m_told[{static_cast<int>(gpu), static_cast<int>(state.source)}];
    const Instant time = timeOf(state.readAt, now);
    QList<ChartMark> marks;
    addXids(marks, gpu, state, told.isFirst ? Instant(0) : time);
    if (!state.driver.isEmpty() && state.driver != told.driver) {
        if (!told.driver.isEmpty())
            marks.append({ChartMark::Kind::DriverChanged, time, gpu,
                tr("Driver changed from %1 to %2").arg(told.driver, state.driver)});
        told.driver = state.driver;
    }
    addThrottling(marks, told, gpu, state, time);
    addMoves(marks, gpu, state, time);
    told.isFirst = false;
    return marks;
}

void Changes::addThrottling(
    QList<ChartMark> &marks, Told &told, GpuNumber gpu, const GpuState &state, Instant time) const
{
    const QString now = throttlingOf(state);
    const bool isCalm = !told.throttledAt || time - *told.throttledAt >= calm;
    if (!now.isEmpty() && told.throttling.isEmpty() && !told.isFirst && isCalm) {
        marks.append({ChartMark::Kind::Throttling, time, gpu, tr("Throttling began: %1").arg(now)});
        told.isMarked = true;
    }
    if (now.isEmpty() && told.isMarked && isCalm) {
        marks.append({ChartMark::Kind::Throttling, told.throttledAt.value_or(time), gpu,
            tr("Throttling ended (%1)").arg(told.lastThrottling)});
        told.isMarked = false;
    }
    if (!now.isEmpty()) {
        told.throttledAt = time;
        told.lastThrottling = now;
    }
    told.throttling = now;
}

void Changes::addXids(QList<ChartMark> &marks, GpuNumber gpu, const GpuState &state, Instant now)
{
    QSet<QString> &known = m_xids[static_cast<int>(gpu)];
    for (const values::XidEvent &xid : state.xids) {
        const QString key = keyOf(xid);
        if (known.contains(key))
            continue;
        known.insert(key);
        const Instant time = timeOf(xid.time, now);
        if (time == Instant(0))
            continue; // older than our watch, and the log does not say how old
        marks.append({ChartMark::Kind::Xid, time, gpu,
            xid.text.isEmpty() ? tr("Xid %1").arg(xid.code)
                               : tr("Xid %1: %2").arg(QString::number(xid.code), xid.text)});
    }
}

void Changes::addMoves(QList<ChartMark> &marks, GpuNumber gpu, const GpuState &state, Instant now)
{
    if (state.gpu.host.isNull())
        return;
    const ObjectKey host{state.gpu.server, state.gpu.host};
    QList<values::MoRef> vms = state.vms;
    if (!state.gpu.vm.isNull() && !vms.contains(state.gpu.vm))
        vms.append(state.gpu.vm);
    for (const values::MoRef &ref : std::as_const(vms)) {
        const ObjectKey vm{state.gpu.server, ref};
        const ObjectKey before = m_hostOfVm.value(vm);
        m_hostOfVm[vm] = host;
        if (!before.ref.isNull() && before != host)
            marks.append({ChartMark::Kind::VmMoved, now, gpu,
                tr("%1 moved from %2 to %3").arg(m_nameOf(vm), m_nameOf(before), m_nameOf(host))});
    }
}

std::optional<ChartMark> Changes::onSource(const SourceState &state, Instant now)
{
    const int kind = static_cast<int>(state.source);
    QSet<int> &running = m_running[state.target];
    if (state.phase == SourceState::Phase::Running) {
        running.insert(kind);
        return std::nullopt;
    }
    const bool isLost
        = state.phase == SourceState::Phase::Waiting || state.phase == SourceState::Phase::Failed;
    const bool wasRunning = running.remove(kind);
    if (!isLost || !wasRunning)
        return std::nullopt;
    const QString name = state.target.ref.isNull() ? state.target.server : m_nameOf(state.target);
    const QString text = state.error
        ? tr("Telemetry of %1 was lost: %2").arg(name, state.error->why)
        : tr("Telemetry of %1 was lost").arg(name);
    return ChartMark{ChartMark::Kind::SourceLost, now, std::nullopt, text};
}

} // namespace telemetry
