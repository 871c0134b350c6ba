// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// Where things belong, for calls that want to know it. Errors of all: NotFound, Permission,
/// Network, Auth, Cancelled.

/// A datacenter as paths of files name it.
struct Datacenter {
    values::MoRef ref;
    QString path; ///< "EMEA/Paris", names as the server stores them; "ha-datacenter" on ESXi
};
/// The datacenter above a host, a VM, a folder …
[[nodiscard]] QCoro::Task<values::Result<Datacenter>> datacenterOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop);
/// The folder of a datacenter in which VMs hang.
[[nodiscard]] QCoro::Task<values::Result<values::MoRef>> vmFolderOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop);
/// The root resource pool of the cluster or of the standalone host.
[[nodiscard]] QCoro::Task<values::Result<values::MoRef>> rootPoolOf(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);
/// The datastore of a host that can be written to and has the most free space. Errors: NotFound as
/// well, where none has as many bytes.
[[nodiscard]] QCoro::Task<values::Result<values::MoRef>> roomiestDatastoreOf(
    std::shared_ptr<Session> session, values::MoRef host, qint64 bytes, std::stop_token stop);
/// The name of a managed entity.
[[nodiscard]] QCoro::Task<values::Result<QString>> nameOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop);

} // namespace vsphere
