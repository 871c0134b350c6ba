// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/tasks/runtask.h"

#include "services/vsphere/connection/pause.h"
#include "services/vsphere/tasks/canceltask.h"
#include "services/vsphere/tasks/taskfollower.h"

#include <QTimer>
#include <qcorofuture.h>

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

constexpr std::chrono::seconds BetweenAttempts{2};

/// A server that restarts refuses connections first, and then answers with its start page.
bool mayComeBack(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Protocol;
}

Error notKnownToHaveBegun(Error error)
{
    if (error.kind == Error::Kind::Network)
        error.fix = TaskText::tr("Whether the server began is not known: look at its list of "
                                 "tasks before you try again.");
    return error;
}

Error outOfSight(Error error)
{
    if (mayComeBack(error))
        error.fix = TaskText::tr("The task may go on at the server: connect again and look how it "
                                 "ended.");
    return error;
}

Error forgotten(const QString &what)
{
    return Error(Error::Kind::Incomplete, what,
        TaskText::tr("The server was out of reach, and does not know the task any more."),
        TaskText::tr("Look at what the task was to change before you try again."));
}

/// Follows a task through losses of the connection.
QCoro::Task<Result<TaskInfo>> followPatiently(std::shared_ptr<TaskFollower> follower,
    std::chrono::milliseconds patience, QString what, std::stop_token stop)
{
    bool wasLost = false;
    for (;;) {
        const Result<TaskInfo> ended = co_await follower->follow(stop);
        if (ended.ok() || stop.stop_requested())
            co_return ended;
        if (wasLost && ended.error().kind == Error::Kind::NotFound)
            co_return forgotten(what);
        if (!mayComeBack(ended.error()) || follower->silentFor() >= patience)
            co_return outOfSight(ended.error());
        wasLost = true;
        const QFuture<void> waited = timedPause(BetweenAttempts, stop);
        co_await waited;
    }
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
    if (stop.stop_requested())
        co_return Error(
            Error::Kind::Cancelled, what, TaskText::tr("It was stopped before it began."));
    // Cut off half-way, nobody would know whether there is a task that has to be cancelled.
    const std::stop_token untilDeadline;
    const Result<Answer> received = co_await session->call(task.start, untilDeadline);
    const Result<Answer> answer = asError(received, what);
    if (!answer.ok())
        co_return notKnownToHaveBegun(answer.error());
    const values::MoRef ref = answer->returnval().toMoRef();
    const auto follower = std::make_shared<TaskFollower>(session, ref, task.onChange);
    const Result<TaskInfo> ended = co_await followPatiently(follower, task.patience, what, stop);
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
