// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "models/values/task.h"
#include "services/vsphere/operations/operation.h"

#include <QList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// The tasks that an object names as recent, oldest first. Errors: NotFound, Permission, Network.
[[nodiscard]] QCoro::Task<values::Result<QList<values::TaskInfo>>> recentTasks(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop);
/// These tasks; those that the server forgot are not in the list.
[[nodiscard]] QCoro::Task<values::Result<QList<values::TaskInfo>>> readTasks(
    std::shared_ptr<Session> session, QList<values::MoRef> tasks, std::stop_token stop);

/// An error that says that something else was faster, with who does what on the object; unchanged
/// where that cannot be found out.
[[nodiscard]] QCoro::Task<values::Error> whoElse(std::shared_ptr<Session> session,
    values::MoRef object, values::Error error, std::stop_token stop);

/// finishOperation() on an object; where another task or change was faster, the error says whose.
[[nodiscard]] QCoro::Task<values::Status> finishOn(std::shared_ptr<Session> session,
    values::MoRef object, Call call, OnTask onTask, std::stop_token stop);

} // namespace vsphere
