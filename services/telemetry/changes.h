// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "services/telemetry/clock.h"
#include "services/telemetry/roster.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace telemetry
{

/// What a host or VM is called, to name it in a mark; its managed object id where nobody knows.
using NameOf = std::function<QString(const values::ObjectKey &)>;

/// Makes the marks of charts from what changes: a new Xid, throttling that begins or ends, another
/// driver, a VM that moved, a source that was lost.
/// Shape:  the first state of a GPU makes marks for Xids with a time only; each Xid is marked once.
///         States of different sources are not compared: one may not know what the other tells.
///         Throttling that comes and goes is marked once, until it was away for a minute.
/// Thread: the interface thread.
class Changes final
{
    Q_DECLARE_TR_FUNCTIONS(telemetry::Changes)

public:
    explicit Changes(NameOf nameOf);

    [[nodiscard]] QList<values::ChartMark> onState(
        values::GpuNumber gpu, const values::GpuState &state, Instant now);
    [[nodiscard]] std::optional<values::ChartMark> onSource(
        const values::SourceState &state, Instant now);

private:
    /// What one source told of one GPU.
    struct Told {
        bool isFirst = true;
        QString driver;
        QString throttling; ///< now
        QString lastThrottling;
        bool isMarked = false; ///< that it throttles
        std::optional<Instant> throttledAt; ///< when it was seen to last
    };

    void addXids(QList<values::ChartMark> &marks, values::GpuNumber gpu,
        const values::GpuState &state, Instant now);
    void addThrottling(QList<values::ChartMark> &marks, Told &told, values::GpuNumber gpu,
        const values::GpuState &state, Instant time) const;
    void addMoves(QList<values::ChartMark> &marks, values::GpuNumber gpu,
        const values::GpuState &state, Instant now);

    NameOf m_nameOf;
    QHash<std::pair<int, int>, Told> m_told; ///< by GPU and source
    QHash<int, QSet<QString>> m_xids; ///< by GPU
    QHash<values::ObjectKey, values::ObjectKey> m_hostOfVm;
    QHash<values::ObjectKey, QSet<int>> m_running; ///< kinds of source, by target
};

} // namespace telemetry
