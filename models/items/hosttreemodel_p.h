// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/hosttreemodel.h"
#include "models/items/treenode.h"
#include "models/items/treeplace.h"

#include <unordered_map>

namespace models
{

/// The nodes of HostTreeModel and how changes of the estate become the fewest row signals:
/// containers from the top down, then VMs, then what is gone, then what looks different.
class HostTreeModel::Private
{
public:
    struct Tree {
        TreeNode *server = nullptr;
        TreeNode *unplaced = nullptr; ///< there while it has VMs
        QHash<values::MoRef, TreeNode *> nodes;
    };
    /// An object that shall be a child of a node that is in the tree.
    struct Wish {
        values::MoRef ref;
        Kind kind = Kind::Folder;
        TreeNode *parent = nullptr;
    };
    /// One change of one server, while it is carried out.
    struct Work {
        const ServerEstate &estate;
        Tree &tree;
        std::vector<TreeNode *> gone;
        std::vector<TreeNode *> look; ///< may look different now
    };

    Private(HostTreeModel *model, EstateStore *estates)
        : q(model)
        , store(estates)
    {
    }

    void addServer(const values::ServerId &id);
    void changeServer(const values::ServerId &id);
    void removeServer(const values::ServerId &id);
    void follow(const EstateDelta &delta);

    [[nodiscard]] QModelIndex indexOf(const TreeNode *node, int column = 0) const;
    [[nodiscard]] const TreeNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] values::ServerId serverOf(const TreeNode *node) const;

    HostTreeModel *q;
    EstateStore *store;
    TreeNode root;
    std::unordered_map<values::ServerId, Tree> trees;

private:
    [[nodiscard]] std::vector<values::MoRef> affectedContainers(
        const EstateDelta &delta, const Work &work) const;
    void placeContainers(const std::vector<values::MoRef> &affected, Work &work);
    void placeVms(const EstateDelta &delta, Work &work);
    void collectLooks(const EstateDelta &delta, Work &work) const;
    void settle(const std::vector<Wish> &wishes, Work &work);
    void insertAll(const std::vector<Wish> &fresh, Work &work);
    /// Each pair: a node and its new parent.
    void moveAll(const std::vector<std::pair<TreeNode *, TreeNode *>> &moves);
    void followRows();
    void append(TreeNode &parent, std::vector<std::unique_ptr<TreeNode>> fresh);
    void removeGone(Work &work);
    void removeRun(TreeNode &parent, size_t first, size_t last);
    void updateLooks(Work &work);
    [[nodiscard]] TreeNode *vmParent(const values::MoRef &vm, Work &work);
    static void forget(const TreeNode &node, Tree &tree);
};

} // namespace models
