// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "models/values/setupfacts.h"
#include "services/vsphere/session/session.h"

#include <QList>
#include <QStringList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// Which of these privileges the account that is logged in lacks on these objects. Objects on
/// which none is missing are not in the list; a server that does not tell lets it be empty.
/// Errors: Network, Auth, Cancelled.
/// Source: AuthorizationManager.FetchUserPrivilegeOnEntities, vSphere API reference.
[[nodiscard]] QCoro::Task<values::Result<QList<values::MissingPrivileges>>> missingPrivileges(
    std::shared_ptr<Session> session, QList<values::MoRef> objects, QStringList privileges,
    std::stop_token stop);

} // namespace vsphere
