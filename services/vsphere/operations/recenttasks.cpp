// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/recenttasks.h"

#include "services/vsphere/decode/taskdecoder.h"
#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;
using values::TaskInfo;

namespace
{

struct TasksText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::RecentTasks)
};

QString cannotRead()
{
    return TasksText::tr("The tasks cannot be read");
}

/// The task that still runs, else the last one that worked: that is what changed the object.
const TaskInfo *culprit(const QList<TaskInfo> &tasks)
{
    const TaskInfo *last = nullptr;
    for (const TaskInfo &task : tasks) {
        if (!isFinished(task))
            return &task;
        if (task.state == TaskInfo::State::Success)
            last = &task;
    }
    return last;
}

/// The fault's type leads the detail.
bool lostARace(const Error &error)
{
    return error.detail.startsWith(u"TaskInProgress")
        || error.detail.startsWith(u"ConcurrentAccess")
        || error.detail.startsWith(u"InvalidPowerState");
}

QString described(const TaskInfo &task)
{
    return isFinished(task)
        ? TasksText::tr("Last, %2 ran %1 on it.").arg(task.name, task.user)
        : TasksText::tr("%1 of %2 is still running on it.").arg(task.name, task.user);
}

} // namespace

QCoro::Task<Result<QList<TaskInfo>>> readTasks(
    std::shared_ptr<Session> session, QList<values::MoRef> tasks, std::stop_token stop)
{
    QList<TaskInfo> found;
    if (tasks.isEmpty())
        co_return found;
    FilterSpec spec;
    spec.properties = {{"Task", {"info"}}};
    spec.objects = tasks;
    spec.objectsThemselves = true;
    const Result<QList<ObjectProperties>> read
        = co_await readObjects(session, spec, cannotRead(), stop);
    if (!read.ok())
        co_return read.error();
    for (const ObjectProperties &object : *read)
        found.append(readTask(object.object()));
    std::sort(found.begin(), found.end(),
        [](const TaskInfo &a, const TaskInfo &b) { return a.queued < b.queued; });
    co_return found;
}

QCoro::Task<Result<QList<TaskInfo>>> recentTasks(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop)
{
    const QList<QByteArray> path{"recentTask"};
    const Result<ObjectProperties> read
        = co_await readObject(session, object, path, cannotRead(), stop);
    if (!read.ok())
        co_return read.error();
    QList<values::MoRef> refs;
    for (const XmlNode ref : read->value("recentTask").children())
        refs.append(ref.toMoRef());
    const Result<QList<TaskInfo>> tasks = co_await readTasks(session, refs, stop);
    co_return tasks;
}

QCoro::Task<Error> whoElse(
    std::shared_ptr<Session> session, values::MoRef object, Error error, std::stop_token stop)
{
    const Result<QList<TaskInfo>> tasks = co_await recentTasks(session, object, stop);
    const TaskInfo *const task = tasks.ok() ? culprit(*tasks) : nullptr;
    if (task == nullptr)
        co_return error;
    error.why = QStringLiteral("%1 %2").arg(error.why, described(*task));
    if (error.fix.isEmpty())
        error.fix = isFinished(*task)
            ? TasksText::tr("Look at the object again and repeat the step.")
            : TasksText::tr("Wait until the task has ended and repeat the step.");
    co_return error;
}

QCoro::Task<Status> finishOn(std::shared_ptr<Session> session, values::MoRef object, Call call,
    OnTask onTask, std::stop_token stop)
{
    const Status ended = co_await finishOperation(session, call, onTask, stop);
    if (ended.ok() || !lostARace(ended.error()))
        co_return ended;
    const Error explained = co_await whoElse(session, object, ended.error(), stop);
    co_return explained;
}

} // namespace vsphere
