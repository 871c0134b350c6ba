// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/vsphere/session/call.h"
#include "services/vsphere/watch/filterspec.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace vsphere::calls
{

/// Calls to the property collector and the view manager, in the field order of the schema
/// (reference sections 2.1 to 2.3). Those that name a collector, a filter or a view are tied to
/// the session's generation by the caller.

[[nodiscard]] Call createPropertyCollector(const values::MoRef &collector);
[[nodiscard]] Call destroyPropertyCollector(const values::MoRef &collector);
[[nodiscard]] Call createFilter(const values::MoRef &collector, const FilterSpec &spec);
/// maxWait 0 looks once. The deadline leaves half a minute beyond the wait.
[[nodiscard]] Call waitForUpdates(const values::MoRef &collector, const QString &version,
    std::chrono::seconds maxWait, int maxObjectUpdates);
[[nodiscard]] Call retrieve(const values::MoRef &collector, const FilterSpec &spec);
[[nodiscard]] Call continueRetrieve(const values::MoRef &collector, const QString &token);
/// Everything of these types below the container.
[[nodiscard]] Call createContainerView(const values::MoRef &viewManager,
    const values::MoRef &container, const QList<QByteArray> &types);
[[nodiscard]] Call destroyView(const values::MoRef &view);

} // namespace vsphere::calls
