// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/errors.h"

#include <QFuture>
#include <QPromise>

#include <atomic>

namespace ssh
{

/// One result that is waited for. The first settlement counts; none at all is Cancelled.
/// Thread: any.
template <class T>
class Outcome final
{
public:
    Outcome() { m_promise.start(); }
    ~Outcome() { settle(cancelledError()); }
    Outcome(const Outcome &) = delete;
    Outcome &operator=(const Outcome &) = delete;

    void settle(values::Result<T> result)
    {
        if (m_settled.exchange(true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    [[nodiscard]] QFuture<values::Result<T>> future() const { return m_promise.future(); }

private:
    QPromise<values::Result<T>> m_promise;
    std::atomic<bool> m_settled = false;
};

} // namespace ssh
