// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/hostservices.h"

#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/watch/collectorcalls.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using values::Error;
using values::Result;

namespace
{

struct ServicesText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::HostServices)
};

FilterSpec servicesSpec(const values::MoRef &host)
{
    FilterSpec spec;
    spec.properties = {{"HostSystem",
        {"name", "configManager.serviceSystem", "configManager.hostAccessManager",
            "config.lockdownMode", "config.service.service"}}};
    spec.objects = {host};
    spec.objectsThemselves = true;
    return spec;
}

QList<HostService> decodeServices(XmlNode list)
{
    QList<HostService> services;
    for (const XmlNode node : list.children()) {
        services.append({node.child("key").toString(), node.child("label").toString(),
            node.child("running").toBool().value_or(false), node.child("policy").toString()});
    }
    return services;
}

HostServices decodeHost(XmlNode object)
{
    HostServices read;
    read.host = object.child("obj").toMoRef();
    for (const XmlNode node : object.children()) {
        const QByteArrayView path = node.child("name").text();
        const XmlNode value = node.child("val");
        if (path == "name")
            read.name = value.toString();
        else if (path == "configManager.serviceSystem")
            read.system = value.toMoRef();
        else if (path == "configManager.hostAccessManager")
            read.access = value.toMoRef();
        else if (path == "config.lockdownMode")
            read.lockdownMode = value.toString();
        else if (path == "config.service.service")
            read.services = decodeServices(value);
    }
    return read;
}

/// The fault of the first property that could not be read, if any could not.
std::optional<Error> firstMissing(XmlNode object, const QString &what)
{
    const XmlNode missing = object.child("missingSet");
    if (!missing)
        return {};
    return Fault::fromLocalized(missing.child("fault")).toError(what);
}

QString changeFailed(const HostServices &services, const HostService &service, bool running)
{
    return running
        ? ServicesText::tr("%1 cannot be started on %2").arg(service.label, services.name)
        : ServicesText::tr("%1 cannot be stopped on %2").arg(service.label, services.name);
}

} // namespace

const HostService *HostServices::find(QStringView key) const
{
    const auto it = std::find_if(services.begin(), services.end(),
        [key](const HostService &service) { return service.key == key; });
    return it == services.end() ? nullptr : &*it;
}

bool HostServices::isLockedDown() const
{
    return !lockdownMode.isEmpty() && lockdownMode != QLatin1String("lockdownDisabled");
}

QString sshServiceKey()
{
    return QStringLiteral("TSM-SSH");
}

QCoro::Task<Result<HostServices>> hostServices(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QString what = ServicesText::tr("The services of the host cannot be read");
    const FilterSpec spec = servicesSpec(host);
    Call call = calls::retrieve(session->content().propertyCollector, spec);
    call.what = what;
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, what);
    if (!answer.ok())
        co_return answer.error();
    const XmlNode object = answer->returnval().child("objects");
    if (!object)
        co_return Error(Error::Kind::NotFound, what,
            ServicesText::tr("the host is not in the inventory any more"));
    const HostServices read = decodeHost(object);
    if (!read.system.isNull() && !read.services.isEmpty())
        co_return read;
    const std::optional<Error> refused = firstMissing(object, what);
    if (refused)
        co_return *refused;
    co_return Error(Error::Kind::Incomplete, what,
        ServicesText::tr("%1 does not tell its services").arg(read.name),
        ServicesText::tr("See whether vCenter is connected to the host."));
}

QCoro::Task<Result<bool>> setServiceRunning(std::shared_ptr<Session> session, HostServices services,
    QString key, bool running, std::stop_token stop)
{
    const HostService *service = services.find(key);
    if (service == nullptr)
        co_return Error(Error::Kind::NotFound,
            ServicesText::tr("%1 has no service %2").arg(services.name, key),
            ServicesText::tr("the host does not list it"));
    if (service->running == running)
        co_return false;
    const QString what = changeFailed(services, *service, running);
    Call call;
    call.method = running ? QStringLiteral("StartService") : QStringLiteral("StopService");
    call.body = MethodWriter(call.method, services.system).text(QStringLiteral("id"), key).finish();
    call.idempotent = false;
    call.what = what;
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, what);
    if (answer.ok())
        co_return true;
    if (answer.error().kind != Error::Kind::Blocked)
        co_return answer.error();
    // InvalidState: somebody else was faster, or the host went away. Look again.
    const Result<HostServices> again = co_await hostServices(session, services.host, stop);
    const HostService *now = again.ok() ? again->find(key) : nullptr;
    if (now == nullptr || now->running != running)
        co_return answer.error();
    co_return false;
}

QCoro::Task<Result<QStringList>> lockdownExceptions(
    std::shared_ptr<Session> session, HostServices services, std::stop_token stop)
{
    const QString what = ServicesText::tr("The exceptions from lockdown mode of %1 cannot be read")
                             .arg(services.name);
    if (services.access.isNull())
        co_return Error(Error::Kind::Unsupported, what,
            ServicesText::tr("this host has no list of exceptions"));
    Call call;
    call.method = QStringLiteral("QueryLockdownExceptions");
    call.body = MethodWriter(call.method, services.access).finish();
    call.what = what;
    const Result<Answer> received = co_await session->call(call, stop);
    const Result<Answer> answer = asError(received, what);
    if (!answer.ok())
        co_return answer.error();
    QStringList users;
    for (const XmlNode node : answer->body().children())
        users.append(node.toString());
    co_return users;
}

} // namespace vsphere
