// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QString>
#include <QStringList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// The licence of a host: what it allows, never its key.
struct HostLicence {
    QString edition; ///< "vSphere 8 Enterprise Plus"; empty: not told
    QStringList features; ///< keys; empty: not told
};

/// A server that does not tell gives an empty one. Errors: Network, Auth, Cancelled.
/// Source: LicenseAssignmentManager.QueryAssignedLicenses; on ESXi LicenseManager.licenses.
[[nodiscard]] QCoro::Task<values::Result<HostLicence>> hostLicence(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);

} // namespace vsphere
