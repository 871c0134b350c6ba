// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// The last bytes of a file on a datastore, over HTTPS. Names of datastores are unique within a
/// datacenter only: the file is looked for in each of these that has a datastore of the name.
/// path: "[ds1] llm/vmware.log".
/// Errors: NotFound, Usage (not such a path), Permission, Auth, Network, Unsupported.
/// Source: reference section 3.9.
[[nodiscard]] QCoro::Task<values::Result<QByteArray>> datastoreFileTail(
    std::shared_ptr<Session> session, QList<values::MoRef> datacenters, QString path, qint64 bytes,
    std::stop_token stop);

} // namespace vsphere
