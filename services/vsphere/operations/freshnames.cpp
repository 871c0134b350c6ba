// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/freshnames.h"

#include "services/vsphere/decode/propertyrule.h"
#include "services/vsphere/decode/taskdecoder.h"
#include "services/vsphere/operations/clusterfacts.h"
#include "services/vsphere/operations/networks.h"
#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <utility>

namespace vsphere
{

using values::Error;
using values::Status;

namespace
{

QString cannotRead()
{
    return QCoreApplication::translate("vsphere::FreshRead", "The objects cannot be read");
}

/// What objects name by reference only, of all of them at once.
struct Named {
    QHash<values::MoRef, values::TaskInfo> tasks;
    QHash<values::MoRef, QString> datastores;
    QHash<values::MoRef, QString> networks; ///< those that VMs can use
    QHash<values::MoRef, values::PoolSetup> pools;
};

QList<values::MoRef> unnamed(const QList<FreshObject> &objects)
{
    QSet<values::MoRef> refs;
    for (const FreshObject &fresh : objects) {
        const auto &tasks = fresh.vm ? fresh.vm->tasks
            : fresh.host             ? fresh.host->tasks
                                     : QList<values::TaskInfo>();
        for (const values::TaskInfo &task : tasks)
            refs.insert(task.ref);
        if (fresh.vm && !fresh.vm->pool.isNull())
            refs.insert(fresh.vm->pool);
        if (!fresh.host)
            continue;
        const QList<values::MoRef> named = fresh.host->datastores + fresh.host->networks;
        refs.unite(QSet<values::MoRef>(named.cbegin(), named.cend()));
    }
    return refs.values();
}

void addNetwork(Named &found, const ObjectProperties &network)
{
    if (!isUplinkGroup(network.value("tag")))
        found.networks.insert(network.ref(), decodedName(network.value("name").text()));
}

Named named(const QList<ObjectProperties> &read)
{
    Named found;
    for (const ObjectProperties &object : read) {
        const values::MoRef ref = object.ref();
        if (ref.type == u"Task")
            found.tasks.insert(ref, readTask(object.object()));
        else if (ref.type == u"Datastore")
            found.datastores.insert(ref, decodedName(object.value("name").text()));
        else if (ref.type == u"Network" || ref.type == u"DistributedVirtualPortgroup")
            addNetwork(found, object);
        else // a resource pool, or a vApp, which is one too
            found.pools.insert(ref, readPoolSetup(object.object()));
    }
    return found;
}

QList<values::TaskInfo> unfinished(const QList<values::TaskInfo> &tasks, const Named &names)
{
    QList<values::TaskInfo> found;
    for (const values::TaskInfo &task : tasks) {
        const auto known = names.tasks.constFind(task.ref);
        if (known != names.tasks.cend() && !isFinished(*known))
            found.append(*known);
    }
    return found;
}

void fillIn(FreshObject &fresh, const Named &names)
{
    if (fresh.vm) {
        fresh.vm->tasks = unfinished(fresh.vm->tasks, names);
        const auto pool = names.pools.constFind(fresh.vm->pool);
        if (pool != names.pools.cend())
            fresh.vm->poolFacts = *pool;
    }
    if (!fresh.host)
        return;
    fresh.host->tasks = unfinished(fresh.host->tasks, names);
    for (const values::MoRef &ref : fresh.host->datastores)
        fresh.host->datastoreNames.append(names.datastores.value(ref));
    const QList<values::MoRef> networks = std::exchange(fresh.host->networks, {});
    for (const values::MoRef &ref : networks) {
        if (!names.networks.contains(ref))
            continue;
        fresh.host->networks.append(ref);
        fresh.host->networkNames.append(names.networks.value(ref));
    }
}

} // namespace

bool endsTheRead(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Auth
        || error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Trust;
}

QCoro::Task<Status> readNames(std::shared_ptr<Session> session,
    std::shared_ptr<QList<FreshObject>> objects, std::stop_token stop)
{
    FilterSpec spec;
    spec.properties = {{"Task", {"info"}}, {"Datastore", {"name"}}, {"Network", {"name", "tag"}},
        {"ResourcePool", poolPaths()}};
    spec.objects = unnamed(*objects);
    spec.objectsThemselves = true;
    QList<ObjectProperties> read;
    if (!spec.objects.isEmpty()) {
        const auto found = co_await readObjects(session, spec, cannotRead(), stop);
        if (!found.ok() && endsTheRead(found.error()))
            co_return found.error();
        if (found.ok())
            read = *found;
    }
    const Named names = named(read);
    for (FreshObject &fresh : *objects)
        fillIn(fresh, names);
    co_return values::done();
}

} // namespace vsphere
