// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/operations/operation.h"

#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// host: null leaves the VM where it is registered.
/// Errors: the server's reason for not starting it, most useful line first (Fault); Blocked (runs
///         already, host in maintenance mode, not connected), Permission, Network.
/// Source: reference sections 4.5 to 4.7.
[[nodiscard]] QCoro::Task<values::Status> powerOnVm(std::shared_ptr<Session> session,
    values::MoRef vm, values::MoRef host, OnTask onTask, std::stop_token stop);
/// DRS chooses the host, and is not asked for a recommendation only. Follows the power-on itself.
/// datacenter: the one that holds the VM. Errors: as above; Blocked where the server tried nothing.
[[nodiscard]] QCoro::Task<values::Status> powerOnPlaced(std::shared_ptr<Session> session,
    values::MoRef datacenter, values::MoRef vm, OnTask onTask, std::stop_token stop);
[[nodiscard]] QCoro::Task<values::Status> powerOffVm(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop);
/// Returns at once; the guest takes its time. Errors: Blocked (no VMware Tools, or it is off).
[[nodiscard]] QCoro::Task<values::Status> shutdownGuest(
    std::shared_ptr<Session> session, values::MoRef vm, std::stop_token stop);
/// Answers a question that holds the VM up. Errors: Blocked (it was answered meanwhile).
[[nodiscard]] QCoro::Task<values::Status> answerQuestion(std::shared_ptr<Session> session,
    values::MoRef vm, QString question, QString choice, std::stop_token stop);

} // namespace vsphere
