// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/operations/operation.h"

#include <QString>
#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <stop_token>

namespace vsphere
{

struct MaintenanceChoice {
    std::chrono::seconds timeout{0}; ///< 0: none
    bool evacuatePoweredOff = false; ///< vCenter with DRS
    QString vsanMode; ///< VsanHostDecommissionModeObjectAction; empty: no vSAN
};

/// The task goes on for as long as VMs run that cannot move; stop cancels it.
/// Errors: Permission (Host.Config.Maintenance), Blocked (in maintenance already, not connected),
///         Fault (Timedout), Cancelled, Network.
/// Source: HostSystem.EnterMaintenanceMode_Task, reference section 3.4.
[[nodiscard]] QCoro::Task<values::Status> enterMaintenance(std::shared_ptr<Session> session,
    values::MoRef host, MaintenanceChoice choice, OnTask onTask, std::stop_token stop);
[[nodiscard]] QCoro::Task<values::Status> exitMaintenance(
    std::shared_ptr<Session> session, values::MoRef host, OnTask onTask, std::stop_token stop);

/// Succeeds when the host has taken the order; it goes down later. Never forces.
/// Errors: Permission, Blocked (not in maintenance mode, not connected), Network (not known whether
///         the host took it).
[[nodiscard]] QCoro::Task<values::Status> rebootHost(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);

} // namespace vsphere
