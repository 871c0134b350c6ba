// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "models/values/vmchange.h"
#include "services/vsphere/operations/operation.h"

#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// One ReconfigVM_Task: all of the change or nothing of it.
/// changeVersion: of the configuration that the change was planned for; empty: whichever.
/// Errors: Blocked (changed since, or another task: names who and what; not connected; VM runs),
///         Usage (a device that cannot be written), Permission, Fault, Network.
/// Source: reference section 4.3.
[[nodiscard]] QCoro::Task<values::Status> reconfigureVm(std::shared_ptr<Session> session,
    values::MoRef vm, values::VmChange change, QString changeVersion, OnTask onTask,
    std::stop_token stop);

/// The change with the host's systemId and the devices' ids in its fixed backings: the host of
/// another VM has another systemId, and the ids have to be exactly the host's. A device that has
/// the systemId of another host already is refused: the VM was moved since it was chosen.
/// Errors: Blocked (the host does not offer a device for passthrough), Usage, NotFound, Network.
[[nodiscard]] QCoro::Task<values::Result<values::VmChange>> completeDevices(
    std::shared_ptr<Session> session, values::MoRef vm, values::VmChange change,
    std::stop_token stop);

} // namespace vsphere
