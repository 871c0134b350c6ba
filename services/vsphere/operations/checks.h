// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "models/values/vmchange.h"
#include "services/vsphere/operations/operation.h"

#include <QStringList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// What the server's own checks found, in its words.
struct CheckVerdict {
    bool asked = false; ///< false: this server has no such check
    QStringList errors, warnings;
};

/// host: null leaves the choice to the server.
/// Errors: Network, Auth, Cancelled, Permission; a server without the check is not an error.
/// Source: VirtualMachineCompatibilityChecker, 6.7 and later, vCenter only, section 4.3.
[[nodiscard]] QCoro::Task<values::Result<CheckVerdict>> checkVmConfig(
    std::shared_ptr<Session> session, values::MoRef vm, values::MoRef host, values::VmChange change,
    std::stop_token stop);
[[nodiscard]] QCoro::Task<values::Result<CheckVerdict>> checkPowerOn(
    std::shared_ptr<Session> session, values::MoRef vm, values::MoRef host, std::stop_token stop);

} // namespace vsphere
