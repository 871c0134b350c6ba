// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/sshswitch.h"

#include "services/vsphere/hostservices.h"

#include <QCoreApplication>

#include <vector>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;

namespace
{

struct SwitchText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::SshSwitch)
};

Error lockedDown(const HostServices &services, const QString &user)
{
    return Error(Error::Kind::Blocked,
        SwitchText::tr("SSH on %1 would be of no use").arg(services.name),
        SwitchText::tr("the host is in lockdown mode and %1 is not among its exceptions").arg(user),
        SwitchText::tr("Add the user to the exceptions of the host, or end its lockdown mode."),
        services.lockdownMode);
}

/// The request was sent, the answer did not come.
bool mayHaveHappened(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Cancelled;
}

/// Whether that user could log in at all once SSH runs.
QCoro::Task<Status> checkLockdown(
    std::shared_ptr<Session> session, HostServices services, QString user, std::stop_token stop)
{
    if (!services.isLockedDown())
        co_return values::done();
    const Result<QStringList> users = co_await lockdownExceptions(session, services, stop);
    const bool isException = users.ok() && users->contains(user);
    co_return isException ? values::done() : Status(lockedDown(services, user));
}

} // namespace

SshSwitch::SshSwitch(std::shared_ptr<Session> session, QHash<values::MoRef, QString> started)
    : m_session(std::move(session))
    , m_started(std::move(started))
{
}

QCoro::Task<Status> SshSwitch::turnOn(values::MoRef host, QString user, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<HostServices> services = co_await hostServices(m_session, host, stop);
    if (!services.ok())
        co_return services.error();
    const HostServices known = *services;
    const HostService *ssh = known.find(sshServiceKey());
    if (ssh != nullptr && ssh->running)
        co_return values::done();
    const Status allowed = co_await checkLockdown(m_session, known, user, stop);
    if (!allowed.ok())
        co_return allowed.error();
    // Noted first: where the answer is lost, the service may run all the same.
    m_started.insert(host, known.name);
    const Result<bool> started
        = co_await setServiceRunning(m_session, known, sshServiceKey(), true, stop);
    if (started.ok() && *started)
        m_started.insert(host, known.name); // a turnOff() meanwhile may have found it off still
    else if (started.ok() || !mayHaveHappened(started.error()))
        m_started.remove(host);
    co_return started.ok() ? values::done() : Status(started.error());
}

QCoro::Task<Status> SshSwitch::turnOff(values::MoRef host, std::stop_token stop)
{
    const auto self = shared_from_this();
    if (!m_started.contains(host))
        co_return values::done();
    const Result<HostServices> services = co_await hostServices(m_session, host, stop);
    if (!services.ok())
        co_return services.error();
    const HostServices known = *services;
    const Result<bool> stopped
        = co_await setServiceRunning(m_session, known, sshServiceKey(), false, stop);
    if (!stopped.ok())
        co_return stopped.error();
    m_started.remove(host);
    co_return values::done();
}

QCoro::Task<QList<Error>> SshSwitch::turnAllOff(std::stop_token stop)
{
    const auto self = shared_from_this();
    const QList<values::MoRef> hosts = m_started.keys();
    std::vector<QCoro::Task<Status>> tasks; // side by side: a person waits for it
    for (const values::MoRef &host : hosts)
        tasks.push_back(turnOff(host, stop));
    QList<Error> errors;
    for (const QCoro::Task<Status> &task : tasks) {
        const Status status = co_await task;
        if (!status.ok())
            errors.append(status.error());
    }
    co_return errors;
}

} // namespace vsphere
