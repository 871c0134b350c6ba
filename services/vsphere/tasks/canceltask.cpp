// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/tasks/canceltask.h"

#include "services/vsphere/session/methodwriter.h"

#include <QCoreApplication>

namespace vsphere
{

using values::Result;
using values::Status;

QCoro::Task<Status> cancelTask(
    std::shared_ptr<Session> session, values::MoRef task, std::stop_token stop)
{
    Call call;
    call.method = QStringLiteral("CancelTask");
    call.body = MethodWriter(call.method, task).finish();
    call.idempotent = false;
    call.what = QCoreApplication::translate("vsphere::Task", "The task cannot be cancelled");
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, call.what);
    co_return answer.ok() ? values::done() : Status(answer.error());
}

} // namespace vsphere
