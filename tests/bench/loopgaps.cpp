// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loopgaps.h"

#include <ctime>

namespace bench
{

namespace
{

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

LoopGaps::LoopGaps(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &LoopGaps::onTurn);
}

void LoopGaps::start()
{
    m_gaps.clear();
    m_work.clear();
    m_clock.start();
    m_lastTurn = 0;
    m_lastWork = threadMilliseconds();
    m_timer.start();
}

void LoopGaps::stop()
{
    m_timer.stop();
}

void LoopGaps::onTurn()
{
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    const double work = threadMilliseconds();
    m_gaps.push_back(now - m_lastTurn);
    m_work.push_back(work - m_lastWork);
    m_lastTurn = now;
    m_lastWork = work;
}

} // namespace bench
