// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <stop_token>
#include <vector>

namespace vsphere
{

/// One piece of work whose outcome many wait for; each may stop waiting without stopping the work.
/// Thread: the interface thread.
class SharedOutcome final : public QObject
{
    Q_OBJECT

public:
    SharedOutcome();
    ~SharedOutcome() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    void begin() { m_running = true; }
    /// Ends all waits with this outcome.
    void settle(const values::Status &outcome);
    /// Ends with the outcome, or with Cancelled as soon as stop is requested.
    [[nodiscard]] QFuture<values::Status> wait(std::stop_token stop);

private:
    class Waiter;

    bool m_running = false;
    std::vector<std::unique_ptr<Waiter>> m_waiters;
};

} // namespace vsphere
