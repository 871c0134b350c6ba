// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/gpustate.h"
#include "services/telemetry/roster.h"

#include <QList>
#include <QMutex>

#include <atomic>
#include <functional>
#include <utility>
#include <vector>

namespace telemetry
{

class HistoryWorker;

/// A question to the history. Asked with null when the history is gone.
using HistoryJob = std::function<void(HistoryWorker *worker)>;

/// What waits for the history's thread, in the order of these fields.
struct HistoryPending {
    QList<Roster::Entry> gpus;
    QList<values::GpuSamples> samples;
    QList<std::pair<values::GpuNumber, values::GpuNumber>> merges; ///< gone, into
    QList<values::ChartMark> marks;
    std::vector<HistoryJob> jobs;
};

/// Between the interface thread, which never waits, and the history's.
/// Shape:  at most so many samples; the oldest give way and are counted.
/// Thread: any.
class HistoryQueue final
{
public:
    explicit HistoryQueue(qsizetype maxSamples)
        : m_maxSamples(maxSamples)
    {
    }

    /// These three: true when the worker has to be told that there is something.
    [[nodiscard]] bool add(QList<values::GpuSamples> batch);
    [[nodiscard]] bool add(const std::function<void(HistoryPending &)> &change);
    [[nodiscard]] bool ask(HistoryJob job); ///< answered with null after close()

    [[nodiscard]] HistoryPending take();
    /// Nothing is taken any more; what is left is for the one who closes.
    [[nodiscard]] HistoryPending close();

    void lose(qint64 samples) { m_lost += samples; }
    [[nodiscard]] qint64 lost() const { return m_lost; }
    void setSizeBytes(qint64 bytes) { m_sizeBytes = bytes; }
    [[nodiscard]] qint64 sizeBytes() const { return m_sizeBytes; }

private:
    [[nodiscard]] bool wakes();

    const qsizetype m_maxSamples;
    QMutex m_mutex;
    HistoryPending m_pending;
    qsizetype m_samples = 0;
    bool m_isAwake = false;
    bool m_isClosed = false;
    std::atomic<qint64> m_lost = 0;
    std::atomic<qint64> m_sizeBytes = 0;
};

} // namespace telemetry
