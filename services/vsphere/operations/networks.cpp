// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/networks.h"

#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::MoRef;
using values::Result;

namespace
{

struct NetworkText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Networks)
};

QString cannotRead()
{
    return NetworkText::tr("The host's networks cannot be read");
}

bool isPlain(const MoRef &ref)
{
    return ref.type == u"Network";
}

/// An adapter on a distributed port group names its switch by uuid.
QCoro::Task<Result<Network>> distributed(
    std::shared_ptr<Session> session, Network network, std::stop_token stop)
{
    const QList<QByteArray> groupPaths{"key", "config.distributedVirtualSwitch"};
    const Result<ObjectProperties> group
        = co_await readObject(session, network.ref, groupPaths, cannotRead(), stop);
    if (!group.ok())
        co_return group.error();
    network.portgroupKey = group->value("key").toString();
    const MoRef parent = group->value("config.distributedVirtualSwitch").toMoRef();
    const QList<QByteArray> uuidPath{"uuid"};
    const Result<ObjectProperties> owner
        = co_await readObject(session, parent, uuidPath, cannotRead(), stop);
    if (!owner.ok())
        co_return owner.error();
    network.switchUuid = owner->value("uuid").toString();
    co_return network;
}

/// Plain ones first, each kind as the host tells them.
QCoro::Task<Result<QList<MoRef>>> networksOf(
    std::shared_ptr<Session> session, MoRef host, std::stop_token stop)
{
    const QList<QByteArray> listPath{"network"};
    const Result<ObjectProperties> read
        = co_await readObject(session, host, listPath, cannotRead(), stop);
    if (!read.ok())
        co_return read.error();
    QList<MoRef> networks;
    for (const XmlNode node : read->value("network").children()) {
        const MoRef ref = node.toMoRef();
        if (isPlain(ref) || ref.type == u"DistributedVirtualPortgroup")
            networks.append(ref);
    }
    std::stable_partition(networks.begin(), networks.end(), isPlain);
    co_return networks;
}

} // namespace

bool isUplinkGroup(XmlNode tags)
{
    for (const XmlNode tag : tags.children()) {
        if (tag.child("key").text() == "SYSTEM/DVS.UPLINKPG")
            return true;
    }
    return false;
}

QCoro::Task<Result<Network>> networkFor(
    std::shared_ptr<Session> session, MoRef host, MoRef ref, std::stop_token stop)
{
    Network network;
    if (host.isNull() && ref.isNull())
        co_return network;
    QList<MoRef> candidates{ref};
    if (ref.isNull()) {
        const Result<QList<MoRef>> all = co_await networksOf(session, host, stop);
        if (!all.ok())
            co_return all.error();
        candidates = *all;
    }
    const QList<QByteArray> paths{"name", "tag"};
    for (const MoRef &candidate : candidates) {
        const Result<ObjectProperties> read
            = co_await readObject(session, candidate, paths, cannotRead(), stop);
        if (!read.ok())
            co_return read.error();
        if (isUplinkGroup(read->value("tag")))
            continue;
        network.ref = candidate;
        network.name = read->value("name").toString();
        break;
    }
    if (network.name.isEmpty() || isPlain(network.ref))
        co_return network;
    const Result<Network> whole = co_await distributed(session, network, stop);
    co_return whole;
}

} // namespace vsphere
