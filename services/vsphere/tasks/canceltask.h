// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// Asks the server to cancel a task. Success means that the server will try; how the task ends is
/// told by the task itself.
/// Errors: Unsupported (cannot be cancelled), Permission, NotFound (forgotten, ten minutes after
///         its end), Blocked (has ended), Network.
/// Source: Task.CancelTask, reference section 4.6.
[[nodiscard]] QCoro::Task<values::Status> cancelTask(
    std::shared_ptr<Session> session, values::MoRef task, std::stop_token stop);

} // namespace vsphere
