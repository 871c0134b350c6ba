// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/telemetrystore.h"
#include "models/telemetry/timewindow.h"

#include <QTimer>

#include <optional>

namespace models
{

/// Says which history the charts need: once the operator rests after zooming, panning or choosing
/// other GPUs. What the store's live minutes hold need not be asked for.
class HistoryWish final : public QObject
{
    Q_OBJECT
public:
    HistoryWish(TelemetryStore *store, TimeWindow *window, QObject *parent = nullptr);

    void setGpus(const QList<values::GpuNumber> &gpus);
    void setMetrics(const QList<values::Metric> &metrics);
    /// Pixel columns that the charts have.
    void setColumns(int columns);
    /// While off, nothing is wanted. Once on again it asks anew: other charts of the same GPUs may
    /// have replaced what the store holds.
    void setActive(bool active);
    [[nodiscard]] bool isLoading() const { return m_open > 0; }

Q_SIGNALS:
    /// Answered with one TelemetryStore::setHistory, also where there is none.
    void windowWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);
    void loadingChanged(bool loading);

private:
    void wishLater();
    void followClock();
    void wish();
    void onAnswer();

    TelemetryStore *m_store;
    TimeWindow *m_window;
    QTimer m_rest;
    QList<values::GpuNumber> m_gpus;
    QList<values::Metric> m_metrics;
    int m_columns = 0;
    int m_open = 0;
    bool m_active = true;
    std::optional<std::chrono::milliseconds> m_askedTo; ///< nothing was asked for so far
};

} // namespace models
