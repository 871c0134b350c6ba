// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QAbstractItemModel>

#include <memory>

namespace models
{

/// The inventory as a tree: server -> datacenter -> folders -> cluster -> host -> VM.
/// Several servers at once; host folders named "host" are left out as the vSphere Client does; VMs
/// hang under the host that runs them, those without a visible host under their server's group.
/// Stand-alone hosts hang where their ComputeResource is; folders of VMs, storage and networks are
/// left out. Rows keep the order of arrival: sort with HostTreeFilterModel.
/// Signals are row-precise, rows that move between parents are one layout change per batch
/// (selection and expansion follow); there is no reset after construction.
class HostTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column { Name, Status, Count };
    enum class Kind { Server, Datacenter, Folder, Cluster, Host, Vm, UnplacedVms };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind as int
        ServerRole, ///< ServerId
        RefRole, ///< MoRef type and value as "Type:value"; empty for servers
        /// Icon name of the state: server, server-connecting, server-reconnecting, server-failed,
        /// server-off; datacenter, folder, cluster; host, host-maintenance, host-notresponding,
        /// host-disconnected, host-off; vm-on, vm-off, vm-suspended, vm-template, vm-question,
        /// vm-inaccessible, vm-unknown; vms-unplaced.
        StateRole,
        StateTextRole, ///< the state in words, tr(); for screen readers and tool tips
        HasGpuRole, ///< hosts with a GPU, VMs that hold one
        SortRole,
    };

    explicit HostTreeModel(EstateStore *store, QObject *parent = nullptr);
    ~HostTreeModel() override;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

    /// The row of an object; invalid when it is not in the tree. ref null: the server itself.
    [[nodiscard]] QModelIndex indexOf(const values::ObjectKey &key) const;
    [[nodiscard]] values::ObjectKey keyOf(const QModelIndex &index) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models
