// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/hosttreemodel.h"

#include <memory>
#include <vector>

namespace models
{

/// The state of a row, one per icon; see HostTreeModel::StateRole.
enum class TreeState {
    ServerLive,
    ServerConnecting,
    ServerReconnecting,
    ServerFailed,
    ServerOff,
    Datacenter,
    Folder,
    Cluster,
    Host,
    HostMaintenance,
    HostNotResponding,
    HostDisconnected,
    HostOff,
    VmOn,
    VmOff,
    VmSuspended,
    VmTemplate,
    VmQuestion,
    VmInaccessible,
    VmUnknown,
    UnplacedVms,
};

/// What a row shows.
struct TreeFace {
    QString name;
    TreeState state = TreeState::Folder;
    bool hasGpu = false;
    friend bool operator==(const TreeFace &, const TreeFace &) = default;
};

/// One row of HostTreeModel. Children know their row, so that nothing is searched.
struct TreeNode {
    HostTreeModel::Kind kind = HostTreeModel::Kind::Server;
    values::MoRef ref; ///< null: a server or its group of unplaced VMs
    TreeFace face;
    TreeNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<TreeNode>> children;

    /// Sets parent and row of the children from `first` on.
    void renumber(size_t first);
};

[[nodiscard]] TreeFace serverFace(const values::Server &server);
[[nodiscard]] TreeFace hostFace(const values::Host &host);
[[nodiscard]] TreeFace vmFace(const values::VirtualMachine &vm, const ServerEstate &estate);
[[nodiscard]] TreeFace unplacedVmsFace();
/// The face of an entity, a host or a VM; an empty one if it is not in the estate.
[[nodiscard]] TreeFace faceOf(
    HostTreeModel::Kind kind, const values::MoRef &ref, const ServerEstate &estate);

[[nodiscard]] QString stateIcon(TreeState state);
/// The state in words, tr(); empty for containers, which have none.
[[nodiscard]] QString stateText(TreeState state);

} // namespace models
