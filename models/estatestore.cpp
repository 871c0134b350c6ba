// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estatestore.h"

#include "models/estate/estatechanger.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace models
{

namespace
{

bool isEmpty(const EstateDelta &delta)
{
    return delta.entitiesAdded.empty() && delta.entitiesRemoved.empty()
        && delta.entitiesChanged.empty() && delta.hostsAdded.empty() && delta.hostsRemoved.empty()
        && delta.hostsChanged.empty() && delta.vmsAdded.empty() && delta.vmsRemoved.empty()
        && delta.vmsChanged.empty();
}

} // namespace

class EstateStore::Private
{
public:
    struct Held {
        ServerEstate estate;
        EstateChanger::Memory memory;
        /// During a resync: what the new load has named so far.
        std::optional<QSet<values::MoRef>> seen;
    };

    [[nodiscard]] qsizetype indexOf(const values::ServerId &id) const
    {
        const auto found = std::find_if(servers.cbegin(), servers.cend(),
            [&id](const values::Server &server) { return server.id == id; });
        return found == servers.cend() ? -1 : found - servers.cbegin();
    }

    QList<values::Server> servers;
    std::unordered_map<values::ServerId, Held> held;
};

EstateStore::EstateStore(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

EstateStore::~EstateStore() = default;

void EstateStore::setServer(const values::Server &server)
{
    const qsizetype at = d->indexOf(server.id);
    if (at < 0) {
        d->servers.append(server);
        d->held.try_emplace(server.id);
        Q_EMIT serverAdded(server.id);
        return;
    }
    if (d->servers.at(at) == server)
        return;
    d->servers[at] = server;
    Q_EMIT serverChanged(server.id);
}

void EstateStore::removeServer(const values::ServerId &id)
{
    const qsizetype at = d->indexOf(id);
    if (at < 0)
        return;
    const values::ServerId removed = id; // the caller may have handed out a part of the list
    Q_EMIT serverAboutToBeRemoved(removed);
    d->servers.removeAt(at);
    d->held.erase(removed);
    Q_EMIT serverRemoved(removed);
}

const QList<values::Server> &EstateStore::servers() const
{
    return d->servers;
}

const values::Server *EstateStore::server(const values::ServerId &id) const
{
    const qsizetype at = d->indexOf(id);
    return at < 0 ? nullptr : &d->servers.at(at);
}

void EstateStore::apply(const values::ServerId &id, const values::ChangeBatch &batch)
{
    const auto held = d->held.find(id);
    if (held == d->held.end())
        return;
    Private::Held &target = held->second;
    EstateChanger changer(id, target.estate, target.memory);
    for (const values::ObjectChange &change : batch) {
        changer.take(change);
        if (target.seen && change.kind == values::ChangeKind::Enter)
            target.seen->insert(change.ref);
    }
    announce(id, changer);
}

void EstateStore::beginResync(const values::ServerId &id)
{
    const auto held = d->held.find(id);
    if (held != d->held.end())
        held->second.seen.emplace();
}

void EstateStore::endResync(const values::ServerId &id)
{
    const auto held = d->held.find(id);
    if (held == d->held.end() || !held->second.seen)
        return;
    Private::Held &target = held->second;
    const QSet<values::MoRef> seen = *std::exchange(target.seen, std::nullopt);
    EstateChanger changer(id, target.estate, target.memory);
    const auto leaveUnseen = [&](const auto &objects) {
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            if (!seen.contains(it.key()))
                changer.leave(it.key());
        }
    };
    leaveUnseen(target.estate.entities);
    leaveUnseen(target.estate.hosts);
    leaveUnseen(target.estate.vms);
    announce(id, changer);
}

void EstateStore::announce(const values::ServerId &id, EstateChanger &changer)
{
    const EstateDelta delta = changer.finish();
    if (!isEmpty(delta))
        Q_EMIT changed(delta);
    for (const auto &[host, device] : changer.renumbered())
        Q_EMIT deviceRenumbered({id, host}, device.device, device.from, device.to);
}

const ServerEstate &EstateStore::estate(const values::ServerId &id) const
{
    static const ServerEstate nothing;
    const auto held = d->held.find(id);
    return held == d->held.end() ? nothing : held->second.estate;
}

HostPtr EstateStore::host(const values::ObjectKey &key) const
{
    return estate(key.server).hosts.value(key.ref);
}

VmPtr EstateStore::vm(const values::ObjectKey &key) const
{
    return estate(key.server).vms.value(key.ref);
}

EntityPtr EstateStore::entity(const values::ObjectKey &key) const
{
    return estate(key.server).entities.value(key.ref);
}

} // namespace models
