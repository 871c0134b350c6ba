// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/historyqueue.h"

#include <QMutexLocker>

namespace telemetry
{

bool HistoryQueue::add(QList<values::GpuSamples> batch)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isClosed)
        return false;
    for (values::GpuSamples &one : batch) {
        m_samples += one.samples.size();
        m_pending.samples.append(std::move(one));
    }
    while (m_samples > m_maxSamples && !m_pending.samples.isEmpty()) {
        const qsizetype dropped = m_pending.samples.takeFirst().samples.size();
        m_samples -= dropped;
        m_lost += dropped;
    }
    return wakes();
}

bool HistoryQueue::add(const std::function<void(HistoryPending &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isClosed)
        return false;
    change(m_pending);
    return wakes();
}

bool HistoryQueue::ask(HistoryJob job)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_isClosed) {
            m_pending.jobs.push_back(std::move(job));
            return wakes();
        }
    }
    job(nullptr);
    return false;
}

HistoryPending HistoryQueue::take()
{
    const QMutexLocker lock(&m_mutex);
    m_isAwake = false;
    m_samples = 0;
    return std::exchange(m_pending, {});
}

HistoryPending HistoryQueue::close()
{
    const QMutexLocker lock(&m_mutex);
    m_isClosed = true;
    m_samples = 0;
    return std::exchange(m_pending, {});
}

bool HistoryQueue::wakes()
{
    return !std::exchange(m_isAwake, true);
}

} // namespace telemetry
