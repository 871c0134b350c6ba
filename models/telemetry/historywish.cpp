// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/historywish.h"

namespace models
{

namespace
{

constexpr int restMilliseconds = 150;
/// The live minutes bridge what was not asked for; it is asked for well before they run out.
constexpr auto reserve = std::chrono::minutes(5);
constexpr auto bridged = SampleRing::keeps - reserve;

} // namespace

HistoryWish::HistoryWish(TelemetryStore *store, TimeWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &HistoryWish::wish);
    connect(window, &TimeWindow::changed, this, &HistoryWish::wishLater);
    connect(window, &TimeWindow::advanced, this, &HistoryWish::followClock);
    connect(store, &TelemetryStore::historyAnswered, this, &HistoryWish::onAnswer);
}

void HistoryWish::setGpus(const QList<values::GpuNumber> &gpus)
{
    if (gpus == m_gpus)
        return;
    m_gpus = gpus;
    wishLater();
}

void HistoryWish::setMetrics(const QList<values::Metric> &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    wishLater();
}

void HistoryWish::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    wishLater();
}

void HistoryWish::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        wishLater();
    else
        m_rest.stop();
}

void HistoryWish::wishLater()
{
    if (m_active)
        m_rest.start();
}

void HistoryWish::followClock()
{
    if (!m_askedTo || m_rest.isActive() || m_window->span() <= bridged)
        return;
    if (m_window->end() - *m_askedTo > bridged)
        wishLater();
}

void HistoryWish::wish()
{
    if (m_gpus.isEmpty() || m_metrics.isEmpty() || m_columns <= 0)
        return;
    const TimeGrid grid = m_window->grid(m_columns);
    m_askedTo = grid.to();
    if (m_open++ == 0)
        Q_EMIT loadingChanged(true);
    Q_EMIT windowWanted(m_gpus, m_metrics, grid.from(), grid.to(), grid.count);
}

void HistoryWish::onAnswer()
{
    if (m_open > 0 && --m_open == 0)
        Q_EMIT loadingChanged(false);
}

} // namespace models
