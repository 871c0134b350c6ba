// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/loadedserver.h"
#include "app/ctl/plan/guestlogins.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/vsphere/watch/inventorywatcher.h"

#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace app
{

/// The server that a plan is made for or carried out on, with the ports of its steps.
/// Life: close() before the last owner lets go of it.
class PlanServer final : public std::enable_shared_from_this<PlanServer>
{
public:
    PlanServer(ServerOptions server, GuestAccess guests);

    /// Logs in and reads the estate once. Errors: as of `gpudeckctl inventory`, and Usage, Storage
    /// of the logins for guests.
    [[nodiscard]] QCoro::Task<values::Status> open(std::stop_token stop);
    /// Keeps the estate as the server has it from now on: for runs, which take their time.
    void follow();
    [[nodiscard]] QCoro::Task<void> close();

    [[nodiscard]] plan::Estate estate() const;
    [[nodiscard]] const plan::Ports &ports() const { return m_ports; }
    [[nodiscard]] const values::About &about() const;
    /// "VSPHERE.LOCAL\\gpuadmin, ops@desk7": the account, and who sits here.
    [[nodiscard]] QString who() const;

private:
    [[nodiscard]] QCoro::Task<void> keepUp(std::stop_token stop);

    LoadedServer m_server;
    GuestAccess m_guestAccess;
    std::unique_ptr<GuestLogins> m_guests;
    plan::Ports m_ports;
    std::unique_ptr<vsphere::InventoryWatcher> m_watcher;
    std::stop_source m_closing;
    std::optional<QCoro::Task<void>> m_keepingUp;
};

} // namespace app
