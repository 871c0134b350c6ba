// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace bench
{

/// The gaps between two turns of this thread's event loop, in which the window could not have
/// reacted: a timer of one millisecond asks for its turn, and how long it waits from one to the
/// next is the gap, its own millisecond and the scheduler's delays included. It needs nothing of
/// the dispatcher: GLib's tells awake() and aboutToBlock() around the work, not around the wait.
class LoopGaps final : public QObject
{
    Q_OBJECT
public:
    explicit LoopGaps(QObject *parent = nullptr);

    /// The first gap begins now.
    void start();
    void stop();
    /// Milliseconds of each gap on the wall clock.
    [[nodiscard]] const std::vector<double> &gaps() const { return m_gaps; }
    /// Milliseconds of CPU time that this thread spent in each: what is left of a gap when nothing
    /// else runs on the machine.
    [[nodiscard]] const std::vector<double> &work() const { return m_work; }

private:
    void onTurn();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastTurn = 0;
    double m_lastWork = 0;
    std::vector<double> m_gaps;
    std::vector<double> m_work;
};

} // namespace bench
