// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/passthrough.h"

#include "services/vsphere/operations/operation.h"
#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::Status;

namespace
{

struct PassthroughText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Passthrough)
};

const ApiVersion V7(7, 0);
const ApiVersion V702(7, 0, 2);
constexpr std::chrono::minutes UpdateDeadline{3}; // no task: the host answers when it is done

struct System {
    values::MoRef ref; ///< HostPciPassthruSystem
    bool canRebind = false;
};

QCoro::Task<Result<System>> passthroughSystem(
    std::shared_ptr<Session> session, values::MoRef host, QString what, std::stop_token stop)
{
    const QByteArray rebind("capability.deviceRebindWithoutRebootSupported");
    QList<QByteArray> paths{"configManager.pciPassthruSystem"};
    if (session->version() >= V7)
        paths.append(rebind);
    const Result<ObjectProperties> read = co_await readObject(session, host, paths, what, stop);
    if (!read.ok())
        co_return read.error();
    const System system{
        read->value(paths.first()).toMoRef(), read->value(rebind).toBool().value_or(false)};
    if (system.ref.isNull())
        co_return Error(Error::Kind::Unsupported, what,
            PassthroughText::tr("The host has no settings for PCI passthrough."),
            PassthroughText::tr("See whether vCenter is connected to the host."));
    co_return system;
}

QByteArray updateBody(const System &system, const QList<PassthroughChange> &changes, bool now,
    const ApiVersion &version)
{
    MethodWriter writer(u"UpdatePassthruConfig"_s, system.ref);
    for (const PassthroughChange &change : changes) {
        writer.begin(u"config"_s, u"HostPciPassthruConfig"_s);
        writer.text(u"id"_s, change.id).flag(u"passthruEnabled"_s, change.enabled);
        if (system.canRebind)
            writer.flag(u"applyNow"_s, now);
        if (change.label && version >= V702)
            writer.text(u"hardwareLabel"_s, *change.label);
        writer.end();
    }
    return writer.finish();
}

Call refreshCall(const System &system)
{
    const QString method = u"Refresh"_s;
    return changingCall(method, MethodWriter(method, system.ref).finish(),
        PassthroughText::tr("The host cannot look at its PCI devices again"));
}

} // namespace

QCoro::Task<Status> updatePassthrough(std::shared_ptr<Session> session, values::MoRef host,
    QList<PassthroughChange> changes, bool now, std::stop_token stop)
{
    const QString what = PassthroughText::tr("The passthrough settings cannot be changed");
    const Result<System> system = co_await passthroughSystem(session, host, what, stop);
    if (!system.ok())
        co_return system.error();
    const QByteArray body = updateBody(*system, changes, now, session->version());
    Call update = changingCall(u"UpdatePassthruConfig"_s, body, what);
    update.deadline = UpdateDeadline;
    const Status updated = co_await runCommand(session, update, stop);
    if (!updated.ok())
        co_return updated;
    const Call refresh = refreshCall(*system);
    const Status refreshed = co_await runCommand(session, refresh, stop);
    // Looking again takes another privilege, and what was to be stored is stored.
    if (!refreshed.ok() && refreshed.error().kind == Error::Kind::Permission)
        co_return values::done();
    co_return refreshed;
}

QCoro::Task<Status> refreshPassthrough(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QString what = PassthroughText::tr("The host cannot look at its PCI devices again");
    const Result<System> system = co_await passthroughSystem(session, host, what, stop);
    if (!system.ok())
        co_return system.error();
    const Call refresh = refreshCall(*system);
    const Status refreshed = co_await runCommand(session, refresh, stop);
    co_return refreshed;
}

} // namespace vsphere
