// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/tasks/runtask.h"

#include "services/vsphere/tasks/canceltask.h"
#include "services/vsphere/tasks/taskfollower.h"

#include <QTimer>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;
using values::TaskInfo;

namespace
{

struct TaskText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Task)
};

/// The task's end as a result: its fault in its own words.
Result<TaskInfo> outcomeOf(const TaskInfo &task, const QString &what)
{
    if (task.state == TaskInfo::State::Success)
        return task;
    Fault fault;
    fault.type = task.faultType;
    fault.faultString = task.error;
    Error error = fault.toError(what);
    if (task.cancelled)
        error.kind = Error::Kind::Cancelled;
    return error;
}

Error goesOn(const QString &what)
{
    return Error(Error::Kind::Cancelled, what,
        TaskText::tr("The task was asked to stop and is still running on the server."),
        TaskText::tr("Look at the list of tasks for how it ends."));
}

/// Asks the server to cancel and gives the task a while to end.
QCoro::Task<Result<TaskInfo>> endCancelled(std::shared_ptr<Session> session,
    std::shared_ptr<TaskFollower> follower, values::MoRef task, std::chrono::milliseconds grace)
{
    const std::stop_token never;
    const Status cancelled = co_await cancelTask(session, task, never);
    if (!cancelled.ok() && cancelled.error().kind == Error::Kind::Network)
        co_return cancelled.error();
    std::stop_source late;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [late]() mutable { late.request_stop(); });
    timer.start(grace);
    const Result<TaskInfo> last = co_await follower->follow(late.get_token());
    co_return last;
}

} // namespace

QCoro::Task<Result<TaskInfo>> runTask(
    std::shared_ptr<Session> session, TaskRun task, std::stop_token stop)
{
    task.start.idempotent = false;
    const QString what = task.start.what.isEmpty()
        ? TaskText::tr("%1 did not work").arg(task.start.method)
        : task.start.what;
    const Result<Answer> received = co_await session->call(task.start, stop);
    const Result<Answer> answer = asError(received, what);
    if (!answer.ok())
        co_return answer.error();
    const values::MoRef ref = answer->returnval().toMoRef();
    const auto follower = std::make_shared<TaskFollower>(session, ref, task.onChange);
    const Result<TaskInfo> ended = co_await follower->follow(stop);
    if (!ended.ok() && !stop.stop_requested())
        co_return ended.error();
    if (ended.ok()) {
        co_await follower->close();
        co_return outcomeOf(*ended, what);
    }
    const Result<TaskInfo> last = co_await endCancelled(session, follower, ref, task.grace);
    co_await follower->close();
    if (last.ok())
        co_return outcomeOf(*last, what);
    co_return last.error().kind == Error::Kind::Cancelled ? goesOn(what) : last.error();
}

} // namespace vsphere
