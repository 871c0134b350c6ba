// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/operations/freshread.h"

namespace vsphere
{

/// Fills in what objects name by reference only, of all of them at once: tasks, datastores, pools,
/// networks. A part that cannot be read stays unknown. Errors: those that end a read.
[[nodiscard]] QCoro::Task<values::Status> readNames(std::shared_ptr<Session> session,
    std::shared_ptr<QList<FreshObject>> objects, std::stop_token stop);

/// Whether it is of no use to ask on: no network, no login, stopped.
[[nodiscard]] bool endsTheRead(const values::Error &error);

} // namespace vsphere
