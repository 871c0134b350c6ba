// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <stop_token>

namespace telemetry
{

/// Waits for the first of three ends: it happened, the time is over, the operator stopped it.
/// Thread: the interface thread; the stop may come from any.
class FirstEnd final : public QObject
{
    Q_OBJECT

public:
    enum class End { Happened, TimedOut, Stopped };

    FirstEnd(std::chrono::milliseconds time, std::stop_token stop);
    ~FirstEnd() override;

    void happen() { settle(End::Happened); }
    [[nodiscard]] QFuture<End> end() const { return m_promise.future(); }

private:
    void settle(End end);

    std::atomic<bool> m_settled = false;
    QPromise<End> m_promise;
    QTimer m_timer;
    std::stop_callback<std::function<void()>> m_onStop; // last: may call settle() at once
};

} // namespace telemetry
