// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/privileges.h"

#include "services/vsphere/session/methodwriter.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::MissingPrivileges;
using values::Result;

namespace
{

constexpr qsizetype ObjectsPerCall = 200;

Call fetchCall(
    const Session &session, const values::MoRef &manager, const QList<values::MoRef> &objects)
{
    Call call;
    call.method = u"FetchUserPrivilegeOnEntities"_s;
    MethodWriter writer(call.method, manager);
    for (const values::MoRef &object : objects)
        writer.reference(u"entities"_s, object);
    writer.text(u"userName"_s, session.userName());
    call.body = writer.finish();
    call.what = QCoreApplication::translate("vsphere::Privileges", "The privileges cannot be read");
    return call;
}

void collect(QList<MissingPrivileges> &into, const Answer &answer, const QStringList &wanted)
{
    for (const XmlNode result : answer.body().children()) {
        QStringList missing = wanted;
        for (const XmlNode field : result.children()) {
            if (field.name() == "privileges")
                missing.removeAll(field.toString());
        }
        if (!missing.isEmpty())
            into.append({result.child("entity").toMoRef(), missing});
    }
}

/// Servers that know no such method, or refuse it to this account, do not tell.
bool doesNotTell(const Error &error)
{
    return error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::Permission
        || error.kind == Error::Kind::Fault || error.kind == Error::Kind::NotFound;
}

} // namespace

QCoro::Task<Result<QList<MissingPrivileges>>> missingPrivileges(std::shared_ptr<Session> session,
    QList<values::MoRef> objects, QStringList privileges, std::stop_token stop)
{
    QList<MissingPrivileges> missing;
    const values::MoRef manager = session->content().managers.value(u"authorizationManager"_s);
    if (manager.isNull() || privileges.isEmpty())
        co_return missing;
    for (qsizetype at = 0; at < objects.size(); at += ObjectsPerCall) {
        const Call call = fetchCall(*session, manager, objects.mid(at, ObjectsPerCall));
        const Result<Answer> received = co_await session->call(call, stop);
        const Result<Answer> answer = asError(received, call.what);
        if (!answer.ok() && !doesNotTell(answer.error()))
            co_return answer.error();
        if (answer.ok())
            collect(missing, *answer, privileges);
    }
    co_return missing;
}

} // namespace vsphere
