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

namespace secrets
{

/// Waits for the first of three ends: an answer, the deadline, the operator's stop.
/// Later ends are ignored, so that an answer which comes too late changes nothing.
/// Thread: the interface thread; the stop may come from any.
class FirstEnd final : public QObject
{
    Q_OBJECT

public:
    enum class End { Answered, TimedOut, Stopped };

    FirstEnd(std::chrono::milliseconds deadline, std::stop_token stop);
    ~FirstEnd() override;

    void answer() { settle(End::Answered); }
    [[nodiscard]] QFuture<End> end() const { return m_promise.future(); }

private:
    void settle(End end);

    std::atomic<bool> m_settled = false;
    QPromise<End> m_promise;
    QTimer m_deadline;
    std::stop_callback<std::function<void()>> m_onStop; // last: may call settle() at once
};

} // namespace secrets
