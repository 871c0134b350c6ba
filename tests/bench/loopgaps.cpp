// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loopgaps.h"

#include "tests/bench/statistics.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace bench
{

LoopGaps::LoopGaps(QObject *parent)
    : QObject(parent)
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &LoopGaps::onAwake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &LoopGaps::onAboutToBlock);
}

void LoopGaps::start()
{
    m_milliseconds.clear();
    m_clock.start();
    m_turnBegan = 0;
    m_running = true;
    m_blocked = false;
}

void LoopGaps::onAwake()
{
    if (!m_running)
        return;
    if (!m_blocked)
        note();
    m_blocked = false;
    m_turnBegan = m_clock.nsecsElapsed();
}

void LoopGaps::onAboutToBlock()
{
    if (!m_running)
        return;
    note();
    m_blocked = true;
}

void LoopGaps::note()
{
    constexpr double nanosecondsPerMillisecond = 1e6;
    m_milliseconds.push_back(
        double(m_clock.nsecsElapsed() - m_turnBegan) / nanosecondsPerMillisecond);
}

double LoopGaps::longest() const
{
    const auto it = std::max_element(m_milliseconds.begin(), m_milliseconds.end());
    return it == m_milliseconds.end() ? 0 : *it;
}

double LoopGaps::percentile(double share) const
{
    return bench::percentile(m_milliseconds, share);
}

} // namespace bench
