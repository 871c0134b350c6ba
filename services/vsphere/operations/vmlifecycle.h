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

/// What the blueprint leaves null is the host's: root pool, folder of VMs.
/// Makes a VM with a SCSI controller, a thin disk, a network adapter on the host's first network
/// and, with an image, a CD drive. PCI devices come later, by reconfigureVm().
/// Result: the VM. Errors: Fault (a name that is taken, no room), Permission, NotFound, Network.
/// Source: Folder.CreateVM_Task, reference section 4.9.
[[nodiscard]] QCoro::Task<values::Result<values::MoRef>> createVm(std::shared_ptr<Session> session,
    values::VmBlueprint wish, OnTask onTask, std::stop_token stop);

/// Clones a VM, powered off; what the wish leaves open is as in the source.
/// Result: the VM. Errors: Unsupported (ESXi has no clones), Fault, Permission, NotFound, Network.
/// Source: VirtualMachine.CloneVM_Task, reference section 4.8.
[[nodiscard]] QCoro::Task<values::Result<values::MoRef>> cloneVm(
    std::shared_ptr<Session> session, values::VmClone clone, OnTask onTask, std::stop_token stop);

/// Deletes a VM that is off, with its files.
[[nodiscard]] QCoro::Task<values::Status> destroyVm(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop);

/// version: "vmx-19"; empty: the newest of the host. Errors: Blocked (runs), Fault (it has that
/// version already), Permission.
[[nodiscard]] QCoro::Task<values::Status> upgradeHardware(std::shared_ptr<Session> session,
    values::MoRef vm, QString version, OnTask onTask, std::stop_token stop);

/// Deletes all snapshots, and consolidates the disks where the server says that they need it.
[[nodiscard]] QCoro::Task<values::Status> removeSnapshots(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop);

} // namespace vsphere
