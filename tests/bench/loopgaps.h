// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace bench
{

/// Measures how long each turn of this thread's event loop keeps it from the next: the time in
/// which the window could not have reacted. Time spent blocked (nothing to do) does not count.
class LoopGaps final : public QObject
{
    Q_OBJECT
public:
    explicit LoopGaps(QObject *parent = nullptr);

    void start();
    /// Milliseconds; 0 when nothing was measured.
    [[nodiscard]] double longest() const;
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] std::size_t turns() const { return m_milliseconds.size(); }

private:
    void onAwake();
    void onAboutToBlock();
    void note();

    QElapsedTimer m_clock;
    qint64 m_turnBegan = 0;
    bool m_running = false;
    bool m_blocked = false;
    std::vector<double> m_milliseconds;
};

} // namespace bench
