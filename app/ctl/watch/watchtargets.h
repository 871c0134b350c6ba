// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/watch/watchrequest.h"
#include "services/ssh/credentials.h"
#include "services/telemetry/estatetargets.h"
#include "services/telemetry/smi/smitarget.h"

#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// What the names of a request mean in an estate.
struct WatchTargets {
    struct Machine {
        telemetry::SmiTarget smi;
        ssh::Target ssh;
    };
    QList<telemetry::HostTarget> hosts; ///< asked for, with what the estate says
    std::vector<Machine> machines; ///< to reach by SSH: hosts and guests
    QList<values::Error> problems; ///< names that mean nothing, guests without an address
};

[[nodiscard]] WatchTargets watchTargets(const WatchRequest &request,
    const QList<telemetry::HostTarget> &hosts, const QList<telemetry::GuestTarget> &guests);

/// How to log in at that machine. Errors: Usage, Storage.
[[nodiscard]] QCoro::Task<values::Result<ssh::Credentials>> findCredentials(
    SshAccess access, ssh::Target target, std::stop_token stop);

} // namespace app
