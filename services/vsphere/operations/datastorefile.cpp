// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/datastorefile.h"

#include "services/vsphere/operations/placement.h"
#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;

namespace
{

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::DatastoreFile)
};

struct Place {
    QString datastore, file;
};

QString cannotRead(const QString &path)
{
    return FileText::tr("%1 cannot be read").arg(path);
}

std::optional<Place> placeOf(const QString &path)
{
    static const QRegularExpression form(u"^\\[([^\\]]+)\\]\\s*(.+)$"_s);
    const QRegularExpressionMatch match = form.match(path);
    if (!match.hasMatch())
        return {};
    return Place{match.captured(1), match.captured(2)};
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

FileRequest requestFor(
    const Place &place, const QString &datacenter, const QString &path, qint64 bytes)
{
    FileRequest request;
    request.path = u"/folder/"_s + place.file;
    request.query.addQueryItem(u"dcPath"_s, encoded(datacenter));
    request.query.addQueryItem(u"dsName"_s, encoded(place.datastore));
    request.lastBytes = bytes;
    request.what = cannotRead(path);
    return request;
}

/// Whether a datacenter has a datastore of that name.
QCoro::Task<Result<bool>> hasDatastore(std::shared_ptr<Session> session, values::MoRef datacenter,
    QString name, QString what, std::stop_token stop)
{
    FilterSpec spec;
    spec.properties = {{"Datastore", {"name"}}};
    spec.objects = {datacenter};
    spec.steps = {{"Datacenter", "datastore"}};
    const Result<QList<ObjectProperties>> stores = co_await readObjects(session, spec, what, stop);
    if (!stores.ok())
        co_return stores.error();
    for (const ObjectProperties &store : *stores) {
        if (store.value("name").toString() == name)
            co_return true;
    }
    co_return false;
}

} // namespace

QCoro::Task<Result<QByteArray>> datastoreFileTail(std::shared_ptr<Session> session,
    QList<values::MoRef> datacenters, QString path, qint64 bytes, std::stop_token stop)
{
    const QString what = cannotRead(path);
    const std::optional<Place> place = placeOf(path);
    if (!place || bytes <= 0)
        co_return Error(
            Error::Kind::Usage, what, FileText::tr("It is not the path of a file on a datastore."));
    Error last(Error::Kind::NotFound, what,
        FileText::tr("No datacenter has a datastore of the name %1.").arg(place->datastore));
    for (const values::MoRef &ref : datacenters) {
        const Result<bool> has = co_await hasDatastore(session, ref, place->datastore, what, stop);
        if (!has.ok())
            co_return has.error();
        if (!*has)
            continue;
        const Result<Datacenter> datacenter = co_await datacenterOf(session, ref, stop);
        if (!datacenter.ok())
            co_return datacenter.error();
        const FileRequest request = requestFor(*place, datacenter->path, path, bytes);
        const Result<QByteArray> read = co_await session->tail(request, stop);
        if (read.ok() || read.error().kind != Error::Kind::NotFound)
            co_return read;
        last = read.error();
    }
    co_return last;
}

} // namespace vsphere
