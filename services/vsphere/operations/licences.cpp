// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/licences.h"

#include "services/vsphere/operations/properties.h"
#include "services/vsphere/session/methodwriter.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;

namespace
{

bool endsTheRead(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Auth
        || error.kind == Error::Kind::Cancelled;
}

/// A LicenseManagerLicenseInfo: properties are a key with a value of any type.
HostLicence readLicence(XmlNode info)
{
    HostLicence licence;
    licence.edition = info.child("name").toString();
    for (const XmlNode property : info.children()) {
        if (property.name() == "properties" && property.child("key").text() == "feature")
            licence.features.append(property.child("value").child("key").toString());
    }
    return licence;
}

} // namespace

QCoro::Task<Result<HostLicence>> hostLicence(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QString what
        = QCoreApplication::translate("vsphere::Licences", "The licences cannot be read");
    const values::MoRef manager = session->content().managers.value(u"licenseManager"_s);
    if (manager.isNull())
        co_return HostLicence();
    const bool isVCenter = session->content().about.isVCenter();
    const QByteArray path = isVCenter ? "licenseAssignmentManager" : "licenses";
    const QList<QByteArray> paths{path};
    const Result<ObjectProperties> read = co_await readObject(session, manager, paths, what, stop);
    if (!read.ok() && endsTheRead(read.error()))
        co_return read.error();
    if (!read.ok() || !read->value(path))
        co_return HostLicence();
    if (!isVCenter)
        co_return readLicence(read->value(path).firstChild());
    Call call;
    call.method = u"QueryAssignedLicenses"_s;
    call.body = MethodWriter(call.method, read->value(path).toMoRef())
                    .text(u"entityId"_s, host.value)
                    .finish();
    call.what = what;
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, what);
    if (!answer.ok() && endsTheRead(answer.error()))
        co_return answer.error();
    if (!answer.ok())
        co_return HostLicence();
    co_return readLicence(answer->returnval().child("assignedLicense"));
}

} // namespace vsphere
