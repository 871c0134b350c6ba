// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/sharedoutcome.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace vsphere
{

using values::Error;
using values::Status;

/// One wait; ends once.
class SharedOutcome::Waiter final
{
    Q_DECLARE_TR_FUNCTIONS(vsphere::SharedOutcome)

public:
    explicit Waiter(std::stop_token stop)
    {
        m_promise.start();
        m_onStop.emplace(std::move(stop), [this] {
            end(Error(
                Error::Kind::Cancelled, tr("Waiting for the login"), tr("It was cancelled.")));
        });
    }
    void end(const Status &outcome)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_promise.addResult(outcome);
        m_promise.finish();
    }
    [[nodiscard]] QFuture<Status> future() const { return m_promise.future(); }

private:
    QPromise<Status> m_promise;
    bool m_ended = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

SharedOutcome::SharedOutcome() = default;

SharedOutcome::~SharedOutcome()
{
    settle(Error(Error::Kind::Cancelled, tr("Waiting for the login"), tr("It was cancelled.")));
}

QFuture<Status> SharedOutcome::wait(std::stop_token stop)
{
    m_waiters.push_back(std::make_unique<Waiter>(std::move(stop)));
    return m_waiters.back()->future();
}

void SharedOutcome::settle(const Status &outcome)
{
    m_running = false;
    const auto waiters = std::exchange(m_waiters, {});
    for (const auto &waiter : waiters)
        waiter->end(outcome);
}

} // namespace vsphere
