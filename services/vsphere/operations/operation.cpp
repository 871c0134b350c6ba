// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/operation.h"

#include "services/vsphere/tasks/runtask.h"

#include <QCoreApplication>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;
using values::TaskInfo;

namespace
{

/// As long as a vCenter may take to restart.
constexpr std::chrono::minutes Patience{15};

} // namespace

Call changingCall(const QString &method, const QByteArray &body, const QString &what)
{
    Call call;
    call.method = method;
    call.body = body;
    call.idempotent = false;
    call.what = what;
    return call;
}

QCoro::Task<Status> runCommand(std::shared_ptr<Session> session, Call call, std::stop_token stop)
{
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, call.what);
    if (answer.ok())
        co_return values::done();
    Error error = answer.error();
    if (error.kind == Error::Kind::Network)
        error.fix = QCoreApplication::translate("vsphere::Operation",
            "Whether the server did it is not known: look before you try again.");
    co_return error;
}

QCoro::Task<Result<TaskInfo>> runOperation(
    std::shared_ptr<Session> session, Call call, OnTask onTask, std::stop_token stop)
{
    TaskRun run;
    run.start = call;
    run.onChange = onTask;
    run.patience = Patience;
    const Result<TaskInfo> ended = co_await runTask(session, run, stop);
    co_return ended;
}

QCoro::Task<Status> finishOperation(
    std::shared_ptr<Session> session, Call call, OnTask onTask, std::stop_token stop)
{
    const Result<TaskInfo> ended = co_await runOperation(session, call, onTask, stop);
    co_return ended.ok() ? values::done() : Status(ended.error());
}

} // namespace vsphere
