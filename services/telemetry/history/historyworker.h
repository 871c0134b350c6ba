// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/gpustate.h"
#include "models/values/result.h"
#include "services/telemetry/history/database.h"
#include "services/telemetry/history/historylimits.h"
#include "services/telemetry/history/historyqueue.h"
#include "services/telemetry/history/historyreader.h"
#include "services/telemetry/history/historywriter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace telemetry
{

/// The history's own thread: takes what waits, commits once a second, answers questions.
/// Thread: all but the constructor runs in the history's thread.
class HistoryWorker final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds beat{1'000};
    static constexpr std::chrono::milliseconds retryAfter{5'000}; ///< a failed commit

    HistoryWorker(const HistoryOptions &options, std::shared_ptr<HistoryQueue> queue);
    ~HistoryWorker() override;

    /// There is something in the queue.
    void wake();
    /// Commits what there is, answers who still waits, closes the file.
    void finish();

    [[nodiscard]] values::Result<QList<Roster::Entry>> open();
    [[nodiscard]] values::Result<QList<values::SeriesBlock>> read(
        const ReadRequest &request, std::stop_token stop);
    [[nodiscard]] values::Result<QList<values::ChartMark>> marks(Instant from, Instant to);
    [[nodiscard]] values::Status flush();

Q_SIGNALS:
    void troubleChanged(const std::optional<values::Error> &trouble);

private:
    void takePending(HistoryPending pending);
    void onBeat();
    [[nodiscard]] values::Status commit();
    /// Sets a damaged file aside and begins a new one.
    [[nodiscard]] values::Result<QList<Roster::Entry>> beginAgain();
    [[nodiscard]] values::Result<QList<Roster::Entry>> openFile();
    void setTrouble(const std::optional<values::Error> &trouble);
    void noteSize();

    HistoryOptions m_options;
    std::shared_ptr<HistoryQueue> m_queue;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HistoryWriter> m_writer; ///< null: there is no history
    QTimer *m_beat; ///< child: it moves into the thread with this
    QElapsedTimer m_sinceFailure;
    std::optional<values::Error> m_notice; ///< a damaged file was set aside
    std::optional<values::Error> m_trouble;
};

} // namespace telemetry
