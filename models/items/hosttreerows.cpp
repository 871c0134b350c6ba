// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreemodel_p.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace models
{

namespace
{

bool rowLess(const TreeNode *a, const TreeNode *b)
{
    return std::tie(a->parent, a->row) < std::tie(b->parent, b->row);
}

/// Whether b follows a directly among the children of one parent.
bool follows(const TreeNode *a, const TreeNode *b)
{
    return a->parent == b->parent && a->row + 1 == b->row;
}

} // namespace

void HostTreeModel::Private::settle(const std::vector<Wish> &wishes, Work &work)
{
    std::vector<Wish> fresh;
    std::vector<std::pair<TreeNode *, TreeNode *>> moves;
    for (const Wish &wish : wishes) {
        TreeNode *node = work.tree.nodes.value(wish.ref);
        if (node == nullptr)
            fresh.push_back(wish);
        else if (node->parent != wish.parent)
            moves.emplace_back(node, wish.parent);
    }
    moveAll(moves);
    insertAll(fresh, work);
}

void HostTreeModel::Private::insertAll(const std::vector<Wish> &fresh, Work &work)
{
    std::vector<TreeNode *> parents;
    QHash<TreeNode *, std::vector<std::unique_ptr<TreeNode>> *> groups;
    std::vector<std::unique_ptr<std::vector<std::unique_ptr<TreeNode>>>> owned;
    for (const Wish &wish : fresh) {
        auto &group = groups[wish.parent];
        if (group == nullptr) {
            owned.push_back(std::make_unique<std::vector<std::unique_ptr<TreeNode>>>());
            group = owned.back().get();
            parents.push_back(wish.parent);
        }
        auto node = std::make_unique<TreeNode>();
        node->kind = wish.kind;
        node->ref = wish.ref;
        node->face = faceOf(wish.kind, wish.ref, work.estate);
        work.tree.nodes.insert(wish.ref, node.get());
        group->push_back(std::move(node));
    }
    for (size_t i = 0; i < parents.size(); ++i)
        append(*parents[i], std::move(*owned[i]));
}

void HostTreeModel::Private::append(TreeNode &parent, std::vector<std::unique_ptr<TreeNode>> fresh)
{
    const size_t first = parent.children.size();
    const size_t last = first + fresh.size() - 1;
    q->beginInsertRows(indexOf(&parent), static_cast<int>(first), static_cast<int>(last));
    std::move(fresh.begin(), fresh.end(), std::back_inserter(parent.children));
    parent.renumber(first);
    q->endInsertRows();
}

void HostTreeModel::Private::moveAll(const std::vector<std::pair<TreeNode *, TreeNode *>> &moves)
{
    // One change of layout for all of them: the proxies of Qt 6.4 start over for each single move,
    // and crash when they hide both of its parents (tst_randomstream found it).
    if (moves.empty())
        return;
    Q_EMIT q->layoutAboutToBeChanged();
    QHash<const TreeNode *, TreeNode *> target;
    QSet<TreeNode *> parents;
    for (const auto &[node, to] : moves) {
        target.insert(node, to);
        parents.insert(node->parent);
    }
    std::vector<std::unique_ptr<TreeNode>> taken;
    for (TreeNode *from : std::as_const(parents)) {
        const auto stays = [&target](const auto &child) {
            return !target.contains(child.get());
        };
        const auto gone
            = std::stable_partition(from->children.begin(), from->children.end(), stays);
        std::move(gone, from->children.end(), std::back_inserter(taken));
        from->children.erase(gone, from->children.end());
    }
    for (auto &node : taken) {
        TreeNode *to = target.value(node.get());
        parents.insert(to);
        to->children.push_back(std::move(node));
    }
    for (TreeNode *parent : std::as_const(parents))
        parent->renumber(0);
    followRows();
    Q_EMIT q->layoutChanged();
}

void HostTreeModel::Private::followRows()
{
    QModelIndexList before;
    QModelIndexList now;
    const QModelIndexList all = q->persistentIndexList();
    for (const QModelIndex &index : all) {
        const TreeNode *node = nodeOf(index);
        if (index.row() == node->row)
            continue;
        before.append(index);
        now.append(indexOf(node, index.column()));
    }
    q->changePersistentIndexList(before, now);
}

void HostTreeModel::Private::forget(const TreeNode &node, Tree &tree)
{
    tree.nodes.remove(node.ref);
    for (const auto &child : node.children)
        forget(*child, tree);
}

void HostTreeModel::Private::removeGone(Work &work)
{
    auto &gone = work.gone;
    const QSet<TreeNode *> all(gone.cbegin(), gone.cend());
    const auto goesWithAncestor = [&all](const TreeNode *node) {
        for (TreeNode *above = node->parent; above != nullptr; above = above->parent) {
            if (all.contains(above))
                return true;
        }
        return false;
    };
    gone.erase(std::remove_if(gone.begin(), gone.end(), goesWithAncestor), gone.end());
    std::sort(gone.begin(), gone.end(),
        [](const TreeNode *a, const TreeNode *b) { return rowLess(b, a); });
    for (size_t i = 0; i < gone.size();) {
        TreeNode &parent = *gone[i]->parent;
        const int last = gone[i]->row;
        size_t end = i + 1;
        while (end < gone.size() && follows(gone[end], gone[end - 1]))
            ++end;
        const int first = gone[end - 1]->row;
        for (size_t at = i; at < end; ++at)
            forget(*gone[at], work.tree);
        removeRun(parent, static_cast<size_t>(first), static_cast<size_t>(last));
        i = end;
    }
    if (work.tree.unplaced != nullptr && work.tree.unplaced->children.empty()) {
        const auto row = static_cast<size_t>(work.tree.unplaced->row);
        work.tree.unplaced = nullptr;
        removeRun(*work.tree.server, row, row);
    }
}

void HostTreeModel::Private::removeRun(TreeNode &parent, size_t first, size_t last)
{
    q->beginRemoveRows(indexOf(&parent), static_cast<int>(first), static_cast<int>(last));
    const auto begin = parent.children.begin();
    parent.children.erase(
        begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last) + 1);
    parent.renumber(first);
    q->endRemoveRows();
}

void HostTreeModel::Private::updateLooks(Work &work)
{
    // Roles are told, so that a filter by name or GPU stays at rest when only a state changes.
    QHash<const TreeNode *, bool> filtersAgain;
    std::vector<TreeNode *> changed;
    for (TreeNode *node : work.look) {
        TreeFace face = faceOf(node->kind, node->ref, work.estate);
        if (face == node->face)
            continue;
        const bool sameState = face.name == node->face.name && face.hasGpu == node->face.hasGpu;
        filtersAgain.insert(node, !sameState);
        node->face = std::move(face);
        changed.push_back(node);
    }
    std::sort(changed.begin(), changed.end(), rowLess);
    static const QList<int> stateRoles{
        Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, StateRole, StateTextRole};
    for (size_t i = 0; i < changed.size();) {
        bool all = filtersAgain.value(changed[i]);
        size_t end = i + 1;
        for (; end < changed.size() && follows(changed[end - 1], changed[end]); ++end)
            all = all || filtersAgain.value(changed[end]);
        Q_EMIT q->dataChanged(indexOf(changed[i]),
            indexOf(changed[end - 1], static_cast<int>(Column::Count) - 1),
            all ? QList<int>() : stateRoles);
        i = end;
    }
}

} // namespace models
