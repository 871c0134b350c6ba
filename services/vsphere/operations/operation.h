// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/task.h"
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/session/session.h"

#include <QByteArray>
#include <QString>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <stop_token>

namespace vsphere
{

/// Told whenever the server says how far a task is.
using OnTask = std::function<void(const values::TaskInfo &)>;

/// A call that changes something: never sent twice. what: an error's first words.
[[nodiscard]] Call changingCall(const QString &method, const QByteArray &body, const QString &what);

/// A method that returns without a task. Errors: those of the call; Network says that it is not
/// known whether it was done.
[[nodiscard]] QCoro::Task<values::Status> runCommand(
    std::shared_ptr<Session> session, Call call, std::stop_token stop);
/// A method that starts a task, followed to its end, also through a restart of the server. The
/// task is asked to end when stop is requested.
[[nodiscard]] QCoro::Task<values::Result<values::TaskInfo>> runOperation(
    std::shared_ptr<Session> session, Call call, OnTask onTask, std::stop_token stop);
/// The same where only success matters.
[[nodiscard]] QCoro::Task<values::Status> finishOperation(
    std::shared_ptr<Session> session, Call call, OnTask onTask, std::stop_token stop);

} // namespace vsphere
