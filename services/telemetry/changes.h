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
    struct Known {
        QString driver;
        QString throttling;
        QSet<QString> xids;
    };

    void addXids(QList<values::ChartMark> &marks, Known &known, values::GpuNumber gpu,
        const values::GpuState &state, Instant now) const;
    void addMoves(QList<values::ChartMark> &marks, values::GpuNumber gpu,
        const values::GpuState &state, Instant now);

    NameOf m_nameOf;
    QHash<int, Known> m_known;
    QHash<values::ObjectKey, values::ObjectKey> m_hostOfVm;
    QHash<values::ObjectKey, QSet<int>> m_running; ///< kinds of source, by target
};

} // namespace telemetry
