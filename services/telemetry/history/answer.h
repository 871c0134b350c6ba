// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFuture>
#include <QPromise>

#include <atomic>

namespace telemetry
{

/// An answer that comes once: the first one counts. Thread: any.
template <class T>
class Answer final
{
public:
    Answer() { m_promise.start(); }
    /// Whoever waits is told, whatever happened to the one that should have answered.
    ~Answer() { settle(values::Error()); }
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    void settle(values::Result<T> result)
    {
        if (m_isSettled.exchange(true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    [[nodiscard]] QFuture<values::Result<T>> future() const { return m_promise.future(); }

private:
    std::atomic_bool m_isSettled = false;
    QPromise<values::Result<T>> m_promise;
};

} // namespace telemetry
