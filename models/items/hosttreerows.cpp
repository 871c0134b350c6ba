// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreemodel_p.h"

#include <algorithm>
#include <iterator>
#include <tuple>

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

void HostTreeModel::Private::moveAll(std::vector<std::pair<TreeNode *, TreeNode *>> &moves)
{
    // Backwards, so that the rows in front of a run stay what they are.
    std::sort(moves.begin(), moves.end(),
        [](const auto &a, const auto &b) { return rowLess(b.first, a.first); });
    for (size_t i = 0; i < moves.size();) {
        const auto [last, to] = moves[i];
        const TreeNode *first = last;
        size_t end = i + 1;
        while (end < moves.size() && moves[end].second == to && follows(moves[end].first, first))
            first = moves[end++].first;
        moveRun(
            *last->parent, static_cast<size_t>(first->row), static_cast<size_t>(last->row), *to);
        i = end;
    }
}

void HostTreeModel::Private::moveRun(TreeNode &from, size_t first, size_t last, TreeNode &to)
{
    q->beginMoveRows(indexOf(&from), static_cast<int>(first), static_cast<int>(last), indexOf(&to),
        static_cast<int>(to.children.size()));
    const size_t added = to.children.size();
    const auto begin = from.children.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = from.children.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    std::move(begin, end, std::back_inserter(to.children));
    from.children.erase(begin, end);
    to.renumber(added);
    from.renumber(first);
    q->endMoveRows();
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
    std::vector<TreeNode *> changed;
    QSet<const TreeNode *> renamed;
    for (TreeNode *node : work.look) {
        TreeFace face = faceOf(node->kind, node->ref, work.estate);
        if (face == node->face)
            continue;
        if (face.name != node->face.name)
            renamed.insert(node);
        node->face = std::move(face);
        changed.push_back(node);
    }
    std::sort(changed.begin(), changed.end(), rowLess);
    static const QList<int> stateRoles{
        Qt::DisplayRole, Qt::ToolTipRole, StateRole, StateTextRole, HasGpuRole};
    for (size_t i = 0; i < changed.size();) {
        size_t end = i + 1;
        while (end < changed.size() && follows(changed[end - 1], changed[end]))
            ++end;
        const bool names = std::any_of(changed.begin() + static_cast<std::ptrdiff_t>(i),
            changed.begin() + static_cast<std::ptrdiff_t>(end),
            [&renamed](const TreeNode *node) { return renamed.contains(node); });
        Q_EMIT q->dataChanged(indexOf(changed[i]),
            indexOf(changed[end - 1], static_cast<int>(Column::Count) - 1),
            names ? QList<int>() : stateRoles);
        i = end;
    }
}

} // namespace models
