// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/task.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/outcome.h"
#include "services/vsphere/watch/updatestream.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace vsphere
{

/// Follows one task on a collector of its own. It begins with the empty version, because the task
/// may have ended already, and begins anew after a new login: tasks outlive sessions.
/// Thread: the interface thread. Source: reference section 4.6 and T26.
class TaskFollower final
{
    Q_DECLARE_TR_FUNCTIONS(vsphere::TaskFollower)

public:
    using OnChange = std::function<void(const values::TaskInfo &)>;

    TaskFollower(std::shared_ptr<Session> session, values::MoRef task, OnChange onChange);

    /// Ends when the task has ended; with its last state whichever that is.
    /// Errors: NotFound, Cancelled (stopped: the task goes on), Network, Auth.
    [[nodiscard]] QCoro::Task<values::Result<values::TaskInfo>> follow(std::stop_token stop);
    /// How long ago the server said anything.
    [[nodiscard]] std::chrono::milliseconds silentFor() const;
    /// Removes the collector.
    [[nodiscard]] QCoro::Task<void> close();

private:
    QCoro::Task<Outcome> begin(std::stop_token stop);
    void consume(const std::vector<BatchDelivery::Item> &items);

    std::shared_ptr<Session> m_session;
    values::MoRef m_task;
    OnChange m_onChange;
    values::TaskInfo m_last;
    QElapsedTimer m_heard;
    BatchDelivery m_delivery;
    UpdateStream m_stream;
};

} // namespace vsphere
