// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/connection/watch.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/inventorywatcher.h"
#include "services/vsphere/watch/taskwatcher.h"

#include <memory>
#include <optional>

namespace vsphere
{

/// Inventory and tasks of one server. Tasks are followed once the first load is through; a server
/// on which they cannot be followed shows its inventory all the same.
class ServerWatch final : public Watch
{
    Q_OBJECT

public:
    explicit ServerWatch(std::shared_ptr<Session> session);

    [[nodiscard]] QCoro::Task<values::Status> run(std::stop_token stop) override;

private:
    QCoro::Task<values::Status> followTasks(std::stop_source source);

    std::shared_ptr<Session> m_session; ///< outlives the watchers below
    InventoryWatcher m_inventory;
    TaskWatcher m_tasks;
};

} // namespace vsphere
