// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/task.h"
#include "services/vsphere/session/session.h"

#include <qcorotask.h>

#include <functional>
#include <memory>
#include <stop_token>

namespace vsphere
{

/// Starts a method that returns a Task (its name ends in _Task) and follows it to its end.
/// Shape:  every state the server reports goes to onChange; the result is the last one, with
///         TaskInfo::result where the method makes an object.
/// Stops:  asks the server to cancel and still waits for the task's own end: a task that cannot be
///         cancelled any more may succeed. Waiting ends after the grace at the latest.
/// Lost:   with patience, a task is followed again once the server answers again; a new session
///         sees it as well. The call that starts it is never repeated, and is not cut off by stop.
/// Errors: what the call itself was refused with; the task's fault in its own words, with
///         Kind::Cancelled for a cancelled one; Network, Auth when the task cannot be followed any
///         more (it goes on at the server); Incomplete when the server forgot it meanwhile.
/// Thread: the interface thread. Source: reference section 4.6.
struct TaskRun {
    Call start;
    std::function<void(const values::TaskInfo &)> onChange;
    std::chrono::milliseconds grace = std::chrono::seconds(30);
    std::chrono::milliseconds patience{0}; ///< how long the server may be out of reach
};
[[nodiscard]] QCoro::Task<values::Result<values::TaskInfo>> runTask(
    std::shared_ptr<Session> session, TaskRun task, std::stop_token stop);

} // namespace vsphere
