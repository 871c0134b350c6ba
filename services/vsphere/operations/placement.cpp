// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/placement.h"

#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>

namespace vsphere
{

using values::Error;
using values::Result;

namespace
{

constexpr int DeepestTree = 64; // a tree that is deeper has a circle

struct PlacementText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Placement)
};

QString cannotFind()
{
    return PlacementText::tr("The place in the inventory cannot be found");
}

/// A VM in a vApp has no parent, its vApp has the folder.
values::MoRef above(const ObjectProperties &object)
{
    for (const char *const path : {"parent", "parentVApp", "parentFolder"}) {
        const values::MoRef ref = object.value(path).toMoRef();
        if (!ref.isNull())
            return ref;
    }
    return {};
}

QList<QByteArray> pathsAbove(const QString &type)
{
    QList<QByteArray> paths{"name", "parent"};
    if (type == u"VirtualMachine")
        paths.append("parentVApp");
    if (type == u"VirtualApp")
        paths.append("parentFolder");
    return paths;
}

} // namespace

QCoro::Task<Result<Datacenter>> datacenterOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop)
{
    Datacenter found;
    QStringList names;
    values::MoRef at = object;
    for (int depth = 0; !at.isNull() && depth < DeepestTree; ++depth) {
        const QList<QByteArray> paths = pathsAbove(at.type);
        const Result<ObjectProperties> read
            = co_await readObject(session, at, paths, cannotFind(), stop);
        if (!read.ok())
            co_return read.error();
        if (at.type == u"Datacenter")
            found.ref = at;
        const values::MoRef next = above(*read);
        if (!found.ref.isNull() && !next.isNull()) // the root folder is not part of a path
            names.prepend(read->value("name").toString());
        at = next;
    }
    if (found.ref.isNull())
        co_return Error(Error::Kind::NotFound, cannotFind(),
            PlacementText::tr("No datacenter is above %1.").arg(object.value));
    found.path = names.isEmpty() ? found.ref.value : names.join(QLatin1Char('/'));
    co_return found;
}

QCoro::Task<Result<values::MoRef>> vmFolderOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop)
{
    const Result<Datacenter> datacenter = co_await datacenterOf(session, object, stop);
    if (!datacenter.ok())
        co_return datacenter.error();
    const QList<QByteArray> paths{"vmFolder"};
    const Result<ObjectProperties> read
        = co_await readObject(session, datacenter->ref, paths, cannotFind(), stop);
    if (!read.ok())
        co_return read.error();
    co_return read->value("vmFolder").toMoRef();
}

QCoro::Task<Result<values::MoRef>> rootPoolOf(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QList<QByteArray> parentPath{"parent"};
    const Result<ObjectProperties> read
        = co_await readObject(session, host, parentPath, cannotFind(), stop);
    if (!read.ok())
        co_return read.error();
    const values::MoRef compute = read->value("parent").toMoRef();
    const QList<QByteArray> poolPath{"resourcePool"};
    const Result<ObjectProperties> owner
        = co_await readObject(session, compute, poolPath, cannotFind(), stop);
    if (!owner.ok())
        co_return owner.error();
    co_return owner->value("resourcePool").toMoRef();
}

QCoro::Task<Result<values::MoRef>> roomiestDatastoreOf(
    std::shared_ptr<Session> session, values::MoRef host, qint64 bytes, std::stop_token stop)
{
    const QList<QByteArray> listPath{"datastore"};
    const Result<ObjectProperties> list
        = co_await readObject(session, host, listPath, cannotFind(), stop);
    if (!list.ok())
        co_return list.error();
    values::MoRef best;
    qint64 most = bytes - 1;
    for (const XmlNode node : list->value("datastore").children()) {
        const values::MoRef ref = node.toMoRef();
        const QList<QByteArray> paths{"summary.accessible", "summary.freeSpace"};
        const Result<ObjectProperties> read
            = co_await readObject(session, ref, paths, cannotFind(), stop);
        if (!read.ok())
            co_return read.error();
        const qint64 room = read->value("summary.freeSpace").toInteger().value_or(0);
        if (read->value("summary.accessible").toBool().value_or(false) && room > most) {
            best = ref;
            most = room;
        }
    }
    if (best.isNull())
        co_return Error(Error::Kind::NotFound, PlacementText::tr("No datastore has enough room"),
            PlacementText::tr("None of the host has %1 GiB free.").arg(bytes >> 30),
            PlacementText::tr("Make room, or choose a smaller disk."));
    co_return best;
}

QCoro::Task<Result<QString>> nameOf(
    std::shared_ptr<Session> session, values::MoRef object, std::stop_token stop)
{
    const QList<QByteArray> path{"name"};
    const Result<ObjectProperties> read
        = co_await readObject(session, object, path, cannotFind(), stop);
    if (!read.ok())
        co_return read.error();
    co_return read->value("name").toString();
}

} // namespace vsphere
