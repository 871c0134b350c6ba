// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estate/estatechanger.h"

#include "models/derive/pciids.h"

namespace models
{

namespace
{

void addTo(QHash<values::MoRef, QSet<values::MoRef>> &index, const values::MoRef &key,
    const values::MoRef &ref)
{
    if (!key.isNull())
        index[key].insert(ref);
}

void dropFrom(QHash<values::MoRef, QSet<values::MoRef>> &index, const values::MoRef &key,
    const values::MoRef &ref)
{
    const auto it = index.find(key);
    if (it == index.end())
        return;
    it->remove(ref);
    if (it->isEmpty())
        index.erase(it);
}

template <class Ptr, class Changed>
void note(const values::MoRef &ref, const Ptr &before, const Ptr &after,
    std::vector<values::MoRef> &added, std::vector<values::MoRef> &removed,
    std::vector<Changed> &changed, Changed difference)
{
    if (!before)
        added.push_back(ref);
    else if (!after)
        removed.push_back(ref);
    else
        changed.push_back(std::move(difference));
}

template <class Ptr>
void put(QHash<values::MoRef, Ptr> &objects, const values::MoRef &ref, const Ptr &after)
{
    if (after)
        objects.insert(ref, after);
    else
        objects.remove(ref);
}

} // namespace

EstateChanger::EstateChanger(const values::ServerId &server, ServerEstate &estate, Memory &memory)
    : m_server(server)
    , m_estate(estate)
    , m_memory(memory)
    , m_entities(estate.entities)
    , m_hosts(estate.hosts)
    , m_vms(estate.vms)
{
}

void EstateChanger::take(const values::ObjectChange &change)
{
    if (change.kind == values::ChangeKind::Leave) {
        leave(change.ref);
        return;
    }
    const bool enters = change.kind == values::ChangeKind::Enter;
    const auto carry = [&](auto &batch, const auto &patch) {
        if (enters)
            batch.enter(change.ref, patch);
        else
            batch.modify(change.ref, patch);
    };
    if (const auto *entity = std::get_if<values::EntityPatch>(&change.patch))
        carry(m_entities, *entity);
    else if (const auto *host = std::get_if<values::HostPatch>(&change.patch))
        carry(m_hosts, *host);
    else if (const auto *vm = std::get_if<values::VmPatch>(&change.patch))
        carry(m_vms, *vm);
}

void EstateChanger::leave(const values::MoRef &ref)
{
    m_entities.leave(ref);
    m_hosts.leave(ref);
    m_vms.leave(ref);
}

EstateDelta EstateChanger::finish()
{
    EstateDelta delta;
    delta.server = m_server;
    storeEntities(delta);
    storeHosts(delta);
    storeVms(delta);
    return delta;
}

void EstateChanger::storeEntities(EstateDelta &delta)
{
    using Changed = EstateDelta::Changed<values::EntityField>;
    m_entities.forEachDifference(
        [&](const auto &ref, const EntityPtr &before, const EntityPtr &after, auto fields) {
            put(m_estate.entities, ref, after);
            indexChild(ref, before ? &before->parent : nullptr, after ? &after->parent : nullptr);
            note(ref, before, after, delta.entitiesAdded, delta.entitiesRemoved,
                delta.entitiesChanged, Changed{ref, fields});
        });
}

void EstateChanger::storeHosts(EstateDelta &delta)
{
    using Changed = EstateDelta::Changed<values::HostField>;
    m_hosts.forEachDifference(
        [&](const auto &ref, const HostPtr &before, const HostPtr &after, auto fields) {
            put(m_estate.hosts, ref, after);
            indexChild(ref, before ? &before->parent : nullptr, after ? &after->parent : nullptr);
            followDevices(ref, before, after);
            m_memory.devices.follow(before, after, m_estate, delta.hostsOfDeviceUsers);
            note(ref, before, after, delta.hostsAdded, delta.hostsRemoved, delta.hostsChanged,
                Changed{ref, fields});
        });
}

void EstateChanger::storeVms(EstateDelta &delta)
{
    using Changed = EstateDelta::Changed<values::VmField>;
    m_vms.forEachDifference(
        [&](const auto &ref, const VmPtr &before, const VmPtr &after, auto fields) {
            put(m_estate.vms, ref, after);
            indexVm(ref, before, after);
            m_memory.devices.follow(before, after, m_estate, delta.hostsOfDeviceUsers);
            note(ref, before, after, delta.vmsAdded, delta.vmsRemoved, delta.vmsChanged,
                Changed{ref, fields});
        });
}

void EstateChanger::indexChild(
    const values::MoRef &ref, const values::MoRef *oldParent, const values::MoRef *newParent)
{
    if (oldParent != nullptr && newParent != nullptr && *oldParent == *newParent)
        return;
    if (oldParent != nullptr)
        dropFrom(m_estate.childrenOf, *oldParent, ref);
    if (newParent != nullptr)
        addTo(m_estate.childrenOf, *newParent, ref);
}

void EstateChanger::indexVm(const values::MoRef &ref, const VmPtr &before, const VmPtr &after)
{
    if (before && after && before->host == after->host)
        return;
    if (before)
        dropFrom(m_estate.vmsOfHost, before->host, ref);
    if (after)
        addTo(m_estate.vmsOfHost, after->host, ref);
}

void EstateChanger::followDevices(
    const values::MoRef &ref, const HostPtr &before, const HostPtr &after)
{
    if (!after) {
        m_memory.lastDevices.remove(ref);
        m_estate.renumberedFrom.remove(ref);
        return;
    }
    if (!before || before->pciDevices == after->pciDevices)
        return;
    if (after->pciDevices.isEmpty()) {
        m_memory.lastDevices.insert(ref, before->pciDevices);
        return;
    }
    const auto known
        = before->pciDevices.isEmpty() ? m_memory.lastDevices.take(ref) : before->pciDevices;
    rememberRenumbered(ref, known, after->pciDevices);
}

void EstateChanger::rememberRenumbered(const values::MoRef &ref,
    const QList<values::PciDevice> &before, const QList<values::PciDevice> &after)
{
    QSet<QString> present;
    for (const values::PciDevice &device : after)
        present.insert(pciIdKey(device.id));
    QHash<QString, QString> former = m_estate.renumberedFrom.value(ref);
    former.removeIf([&present](auto it) { return !present.contains(it.key()); });
    for (const Renumbering &device : renumberings(before, after)) {
        former.insert(pciIdKey(device.to), device.from);
        m_renumbered.push_back({ref, device});
    }
    if (former.isEmpty())
        m_estate.renumberedFrom.remove(ref);
    else
        m_estate.renumberedFrom.insert(ref, former);
}

} // namespace models
