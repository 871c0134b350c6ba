// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <stop_token>

namespace vsphere
{

/// What a load cost. Times count from the call of loadOnce().
struct LoadStats {
    int objects = 0; ///< hosts and VMs
    qint64 bytes = 0; ///< of answers, as they came over the wire
    std::chrono::duration<double> firstObject{0}; ///< until the first host or VM was passed on
    std::chrono::duration<double> lastObject{0}; ///< until everything was
};

/// Reads the inventory once and leaves nothing behind on the server.
/// Shape:  datacenters, folders, compute resources and vApps first, then hosts and VMs slice by
///         slice (see SlicePlan), two requests in flight; all as Enter, in batches of a few
///         milliseconds. Objects that no slice shows come last.
/// Thread: the interface thread. The session outlives the task.
/// Errors: Network, Auth, Protocol, Fault, Cancelled.
/// Source: reference sections 2.1, 2.2.
[[nodiscard]] QCoro::Task<values::Result<LoadStats>> loadOnce(Session *session,
    std::function<void(const values::ChangeBatch &)> onBatch, std::stop_token stop);

} // namespace vsphere
