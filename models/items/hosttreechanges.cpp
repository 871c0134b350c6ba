// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreemodel_p.h"

#include <algorithm>
#include <map>

namespace models
{

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
    std::for_each(
        delta.hostsOfDeviceUsers.cbegin(), delta.hostsOfDeviceUsers.cend(), addDeviceUsersOf);
}

} // namespace models
