// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/properties.h"

#include "services/vsphere/watch/collectorcalls.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using values::Error;
using values::Result;

values::MoRef ObjectProperties::ref() const
{
    return m_object.child("obj").toMoRef();
}

XmlNode ObjectProperties::value(QByteArrayView path) const
{
    for (const XmlNode property : m_object.children()) {
        if (property.name() == "propSet" && property.child("name").text() == path)
            return property.child("val");
    }
    return {};
}

namespace
{

using Objects = QList<ObjectProperties>;

bool isExpired(const Objects &objects)
{
    return std::any_of(objects.cbegin(), objects.cend(),
        [](const ObjectProperties &object) { return withholdsAsExpired(object.object()); });
}

QCoro::Task<Result<Objects>> readPages(
    std::shared_ptr<Session> session, FilterSpec spec, QString what, std::stop_token stop)
{
    const values::MoRef collector = session->content().propertyCollector;
    Objects found;
    Call request = calls::retrieve(collector, spec);
    request.what = what;
    QString token;
    do {
        const int generation = session->generation();
        const Result<Answer> received = co_await session->call(request, stop);
        const Result<Answer> answer = asError(received, what);
        if (!answer.ok())
            co_return answer.error();
        for (const XmlNode part : answer->returnval().children()) {
            if (part.name() == "objects")
                found.append(ObjectProperties(*answer, part));
        }
        token = answer->returnval().child("token").toString();
        request = calls::continueRetrieve(collector, token);
        request.generation = generation;
        request.what = what;
    } while (!token.isEmpty());
    co_return found;
}

} // namespace

bool withholdsAsExpired(XmlNode object)
{
    for (const XmlNode part : object.children()) {
        if (part.name() == "missingSet"
            && part.child("fault").child("fault").xsiType() == "NotAuthenticated")
            return true;
    }
    return false;
}

QCoro::Task<Result<Objects>> readObjects(
    std::shared_ptr<Session> session, FilterSpec spec, QString what, std::stop_token stop)
{
    const Result<Objects> first = co_await readPages(session, spec, what, stop);
    if (!first.ok() || !isExpired(*first))
        co_return first;
    const values::Status renewed = co_await session->ping(stop); // meets the expiry as well
    if (!renewed.ok())
        co_return renewed.error();
    const Result<Objects> second = co_await readPages(session, spec, what, stop);
    co_return second;
}

QCoro::Task<Result<ObjectProperties>> readObject(std::shared_ptr<Session> session,
    values::MoRef object, QList<QByteArray> paths, QString what, std::stop_token stop)
{
    FilterSpec spec;
    spec.properties = {{object.type.toLatin1(), paths}};
    spec.objects = {object};
    spec.objectsThemselves = true;
    const Result<QList<ObjectProperties>> found = co_await readObjects(session, spec, what, stop);
    if (!found.ok())
        co_return found.error();
    if (found->isEmpty()) {
        co_return Error(Error::Kind::NotFound, what,
            QCoreApplication::translate(
                "vsphere::Properties", "%1 is not in the inventory any more.")
                .arg(object.value));
    }
    co_return found->first();
}

} // namespace vsphere
