// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/gpustate.h"
#include "models/values/result.h"
#include "services/telemetry/history/historylimits.h"
#include "services/telemetry/history/historyqueue.h"
#include "services/telemetry/roster.h"

#include <QList>
#include <QObject>
#include <QThread>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace telemetry
{

class HistoryWorker;

/// What was measured, on disk: one SQLite file, written and read in a thread of its own.
/// Shape:  1 s (the value), 10 s, 1 min and 15 min (min, mean, max). Time comes from the samples:
///         late ones are filed where they belong, the first of a second stays, one that lies more
///         than ten minutes in the future is refused. A time without a sample is a gap.
/// Errors: Storage, in trouble() and in every answer: no file, read-only, full, newer than this
///         program, in use by another process. A damaged file is set aside and a new one begun.
///         Without a history everything else goes on.
/// Thread: the interface thread. Stops: a read at its stop token.
/// Safety: what was committed (every second) outlives kill -9.
class History final : public QObject
{
    Q_OBJECT

public:
    explicit History(HistoryOptions options);
    ~History() override;

    /// Opens the file; the GPUs that earlier runs knew. Once, before everything else.
    [[nodiscard]] QCoro::Task<values::Result<QList<Roster::Entry>>> open(std::stop_token stop);

    /// Never waits. What comes faster than the disk takes it is kept up to limits().maxQueued.
    void append(QList<values::GpuSamples> batch);
    void remember(const Roster::Entry &gpu);
    /// Two numbers turned out to be one GPU: what gone had is filed under into.
    void absorb(values::GpuNumber gone, values::GpuNumber into);
    void mark(const values::ChartMark &mark); ///< the same mark is kept once

    /// From the finest roll-up that reaches back to from and needs at most maxSteps steps; where
    /// none is that coarse, several steps of the coarsest become one.
    /// Shape:  for each GPU and metric one block from the step that contains from to the one that
    ///         contains to; none where nothing at all is known. 1 s blocks have min = mean = max.
    [[nodiscard]] QCoro::Task<values::Result<QList<values::SeriesBlock>>> read(
        QList<values::GpuNumber> gpus, QList<values::Metric> metrics, Instant from, Instant to,
        int maxSteps, std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Result<QList<values::ChartMark>>> marks(
        Instant from, Instant to, std::stop_token stop);
    /// Everything appended so far is committed when this ends well.
    [[nodiscard]] QCoro::Task<values::Status> flush(std::stop_token stop);

    [[nodiscard]] qint64 sizeBytes() const; ///< of the file and its log
    [[nodiscard]] qint64 lostSamples() const; ///< dropped since the start, for want of room
    [[nodiscard]] const HistoryLimits &limits() const { return m_options.limits; }
    [[nodiscard]] const std::optional<values::Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// Nothing: the history is being written again.
    void troubleChanged(const std::optional<values::Error> &trouble);

private:
    void wake(bool isNews);
    [[nodiscard]] std::function<void(HistoryJob)> asking();
    void setTrouble(const std::optional<values::Error> &trouble);

    HistoryOptions m_options;
    std::shared_ptr<HistoryQueue> m_queue;
    QThread m_thread;
    HistoryWorker *m_worker; ///< lives in the thread
    std::optional<values::Error> m_trouble;
};

} // namespace telemetry
