// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreemodel_p.h"

#include <algorithm>
#include <map>
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

void HostTreeModel::Private::follow(const EstateDelta &delta)
{
    const auto tree = trees.find(delta.server);
    if (tree == trees.end())
        return;
    Work work{store->estate(delta.server), tree->second, {}, {}};
    placeContainers(affectedContainers(delta, work), work);
    placeVms(delta, work);
    removeGone(work);
    collectLooks(delta, work);
    updateLooks(work);
}

std::vector<values::MoRef> HostTreeModel::Private::affectedContainers(
    const EstateDelta &delta, const Work &work) const
{
    std::vector<values::MoRef> affected;
    QSet<values::MoRef> known;
    const auto add = [&](const values::MoRef &ref) {
        if (!known.contains(ref)) {
            known.insert(ref);
            affected.push_back(ref);
        }
    };
    std::for_each(delta.entitiesAdded.cbegin(), delta.entitiesAdded.cend(), add);
    std::for_each(delta.entitiesRemoved.cbegin(), delta.entitiesRemoved.cend(), add);
    for (const auto &change : delta.entitiesChanged) {
        if (change.fields.contains(values::EntityField::Parent)
            || change.fields.contains(values::EntityField::Name))
            add(change.ref);
    }
    // What a container hands on to the one above, or did, changes its place with it.
    for (size_t i = 0; i < affected.size(); ++i) {
        const values::MoRef ref = affected[i];
        const bool standsAsBefore
            = work.tree.nodes.contains(ref) && treePlace(work.estate, ref).visible;
        if (standsAsBefore)
            continue;
        const QSet<values::MoRef> below = work.estate.childrenOf.value(ref);
        std::for_each(below.cbegin(), below.cend(), add);
    }
    std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), add);
    std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), add);
    for (const auto &change : delta.hostsChanged) {
        if (change.fields.contains(values::HostField::Parent))
            add(change.ref);
    }
    return affected;
}

void HostTreeModel::Private::placeContainers(const std::vector<values::MoRef> &affected, Work &work)
{
    // From the top down: when a row moves, its new parent is already where it belongs.
    std::map<int, std::vector<std::pair<values::MoRef, TreePlace>>> levels;
    for (const values::MoRef &ref : affected) {
        TreePlace place = treePlace(work.estate, ref);
        if (place.visible)
            levels[place.depth].emplace_back(ref, std::move(place));
        else if (TreeNode *node = work.tree.nodes.value(ref))
            work.gone.push_back(node);
    }
    for (const auto &[depth, level] : levels) {
        std::vector<Wish> wishes;
        for (const auto &[ref, place] : level) {
            TreeNode *parent = work.tree.nodes.value(place.parent, work.tree.server);
            wishes.push_back({ref, place.kind, parent});
        }
        settle(wishes, work);
    }
}

TreeNode *HostTreeModel::Private::vmParent(const values::MoRef &vm, Work &work)
{
    const auto value = work.estate.vms.constFind(vm);
    if (value == work.estate.vms.cend())
        return nullptr;
    if (work.estate.hosts.contains((*value)->host))
        return work.tree.nodes.value((*value)->host);
    if (work.tree.unplaced == nullptr) {
        auto group = std::make_unique<TreeNode>();
        group->kind = Kind::UnplacedVms;
        group->face = unplacedVmsFace();
        work.tree.unplaced = group.get();
        std::vector<std::unique_ptr<TreeNode>> fresh;
        fresh.push_back(std::move(group));
        append(*work.tree.server, std::move(fresh));
    }
    return work.tree.unplaced;
}

void HostTreeModel::Private::placeVms(const EstateDelta &delta, Work &work)
{
    std::vector<Wish> wishes;
    QSet<values::MoRef> known;
    const auto add = [&](const values::MoRef &ref) {
        if (known.contains(ref))
            return;
        known.insert(ref);
        if (TreeNode *parent = vmParent(ref, work))
            wishes.push_back({ref, Kind::Vm, parent});
        else if (TreeNode *node = work.tree.nodes.value(ref))
            work.gone.push_back(node);
    };
    const auto addVmsOf = [&](const values::MoRef &host) {
        const QSet<values::MoRef> vms = work.estate.vmsOfHost.value(host);
        std::for_each(vms.cbegin(), vms.cend(), add);
    };
    std::for_each(delta.vmsAdded.cbegin(), delta.vmsAdded.cend(), add);
    std::for_each(delta.vmsRemoved.cbegin(), delta.vmsRemoved.cend(), add);
    for (const auto &change : delta.vmsChanged) {
        if (change.fields.contains(values::VmField::Host))
            add(change.ref);
    }
    std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), addVmsOf);
    std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), addVmsOf);
    settle(wishes, work);
}

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

void HostTreeModel::Private::collectLooks(const EstateDelta &delta, Work &work) const
{
    const auto add = [&work](const values::MoRef &ref) {
        if (TreeNode *node = work.tree.nodes.value(ref))
            work.look.push_back(node);
    };
    for (const auto &change : delta.entitiesChanged)
        add(change.ref);
    for (const auto &change : delta.vmsChanged)
        add(change.ref);
    // What a VM holds is a GPU or not by what its host says of the device.
    const auto addDeviceUsersOf = [&](const values::MoRef &host) {
        const QSet<values::MoRef> vms = work.estate.vmsOfHost.value(host);
        for (const values::MoRef &ref : vms) {
            const auto vm = work.estate.vms.constFind(ref);
            if (vm != work.estate.vms.cend() && !(*vm)->pciDevices.isEmpty())
                add(ref);
        }
    };
    for (const auto &change : delta.hostsChanged) {
        add(change.ref);
        if (change.fields.contains(values::HostField::PciDevices)
            || change.fields.contains(values::HostField::Bindings))
            addDeviceUsersOf(change.ref);
    }
    std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), addDeviceUsersOf);
    std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), addDeviceUsersOf);
}

void HostTreeModel::Private::updateLooks(Work &work)
{
    std::vector<TreeNode *> changed;
    for (TreeNode *node : work.look) {
        TreeFace face = faceOf(node->kind, node->ref, work.estate);
        if (face == node->face)
            continue;
        node->face = std::move(face);
        changed.push_back(node);
    }
    std::sort(changed.begin(), changed.end(), rowLess);
    for (size_t i = 0; i < changed.size();) {
        size_t end = i + 1;
        while (end < changed.size() && follows(changed[end - 1], changed[end]))
            ++end;
        Q_EMIT q->dataChanged(
            indexOf(changed[i]), indexOf(changed[end - 1], static_cast<int>(Column::Count) - 1));
        i = end;
    }
}

} // namespace models
