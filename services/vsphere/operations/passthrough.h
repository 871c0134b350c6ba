// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// What is to be stored for one PCI function of a host.
struct PassthroughChange {
    QString id; ///< PCI address as the host spells it
    bool enabled = false;
    std::optional<QString> label; ///< hardware label, left out before 7.0 U2
};

/// Stores all of them in one call, then asks the host to look at its devices again.
/// now: at once where the host can rebind a device (7.0 and later); elsewhere they wait for the
///      next reboot whatever is said.
/// Errors: Permission (Host.Config.PciPassthru), Fault (in use, not capable: the server's reason),
///         Blocked (the host is not connected), Unsupported, Network.
/// Source: HostPciPassthruSystem.UpdatePassthruConfig, reference section 3.1.
[[nodiscard]] QCoro::Task<values::Status> updatePassthrough(std::shared_ptr<Session> session,
    values::MoRef host, QList<PassthroughChange> changes, bool now, std::stop_token stop);
/// Errors: Permission (Host.Config.Settings), Blocked, Network.
[[nodiscard]] QCoro::Task<values::Status> refreshPassthrough(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);

} // namespace vsphere
