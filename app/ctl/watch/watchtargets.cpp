// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchtargets.h"

#include "services/secrets/keyring.h"

#include <QCoreApplication>

namespace app
{

namespace
{

using telemetry::GuestTarget;
using telemetry::HostTarget;
using values::Error;
using values::Result;
using Kind = WatchedName::Kind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::WatchCommand)
};

/// Where SSH connects to: what --resolve says, else the address.
ssh::Target targetOf(const SshAccess &access, const QString &name, const QString &address)
{
    const QUrl url(QStringLiteral("ssh://") + access.addresses.value(name, address));
    ssh::Target target;
    target.host = url.host();
    target.port = url.port(22);
    target.user = access.user;
    return target;
}

bool isMeant(const WatchedName &watched, Kind kind, const QString &name)
{
    return (watched.kind == kind && (watched.name.isEmpty() || watched.name == name))
        || (watched.kind == Kind::Any && watched.name == name);
}

void takeHost(WatchTargets &found, const WatchRequest &request, const HostTarget &host)
{
    found.hosts.append(host);
    found.machines.push_back(
        {telemetry::smiTarget(host), targetOf(request.ssh, host.name, host.name)});
}

void takeGuest(WatchTargets &found, const WatchRequest &request, const GuestTarget &guest)
{
    const ssh::Target target = targetOf(request.ssh, guest.name, guest.address);
    if (!guest.isRunning) {
        found.problems.append(Error(Error::Kind::Blocked,
            Tr::tr("%1 is not watched").arg(guest.name), Tr::tr("the VM does not run")));
    } else if (target.host.isEmpty()) {
        found.problems.append(
            Error(Error::Kind::NotFound, Tr::tr("%1 is not watched").arg(guest.name),
                Tr::tr("VMware Tools tells no address of it"),
                Tr::tr("Name one: --resolve %1=ADDRESS.").arg(guest.name)));
    } else {
        found.machines.push_back({telemetry::smiTarget(guest), target});
    }
}

void takeSsh(WatchTargets &found, const WatchRequest &request, const WatchedName &watched)
{
    WatchTargets::Machine machine;
    machine.ssh = watched.ssh;
    if (machine.ssh.user.isEmpty())
        machine.ssh.user = request.ssh.user;
    machine.smi.name = machine.ssh.host;
    if (machine.ssh.port != 22)
        machine.smi.name += QLatin1Char(':') + QString::number(machine.ssh.port);
    found.machines.push_back(machine);
}

/// A name that means nothing; hosts without GPUs are not in the list.
Error unknown(const WatchedName &watched)
{
    if (watched.name.isEmpty())
        return Error(Error::Kind::NotFound, Tr::tr("There is nothing to watch"),
            watched.kind == Kind::Vm ? Tr::tr("no VM of the server holds a GPU")
                                     : Tr::tr("no host of the server has a GPU"));
    return Error(Error::Kind::NotFound, Tr::tr("%1 is not watched").arg(watched.name),
        Tr::tr("the server has no host with GPUs and no VM with a GPU of that name"));
}

} // namespace

WatchTargets watchTargets(
    const WatchRequest &request, const QList<HostTarget> &hosts, const QList<GuestTarget> &guests)
{
    WatchTargets found;
    QList<WatchedName> wanted = request.targets;
    if (wanted.isEmpty() && request.server) {
        wanted.append(WatchedName());
        wanted.last().kind = Kind::Host;
    }
    for (const WatchedName &watched : std::as_const(wanted)) {
        if (watched.kind == Kind::Ssh) {
            takeSsh(found, request, watched);
            continue;
        }
        const auto before = found.machines.size() + std::size_t(found.problems.size());
        for (const HostTarget &host : hosts) {
            if (isMeant(watched, Kind::Host, host.name))
                takeHost(found, request, host);
        }
        for (const GuestTarget &guest : guests) {
            const bool isAsked = !watched.name.isEmpty() || guest.isRunning;
            if (isAsked && isMeant(watched, Kind::Vm, guest.name))
                takeGuest(found, request, guest);
        }
        if (before == found.machines.size() + std::size_t(found.problems.size()))
            found.problems.append(unknown(watched));
    }
    return found;
}

QCoro::Task<Result<ssh::Credentials>> findCredentials(
    SshAccess access, ssh::Target target, std::stop_token stop)
{
    ssh::Credentials credentials;
    QString secret;
    const bool isGiven = access.password.kind != PasswordSource::Kind::Keyring;
    if (isGiven) {
        const Result<QString> password = readPassword(access.password);
        if (!password.ok())
            co_return password.error();
        secret = *password;
    }
    if (!access.keyFile.isEmpty())
        co_return credentials.withKeyFile(access.keyFile, secret);
    if (access.useAgent)
        credentials.withAgent();
    if (isGiven)
        credentials.withPassword(secret);
    if (isGiven || access.useAgent)
        co_return credentials;
    const secrets::Account account{QStringLiteral("ssh://") + target.host, target.user};
    secrets::Keyring keyring;
    const auto saved = co_await keyring.read(account, stop);
    if (saved.ok() && saved->has_value())
        co_return credentials.withPassword(**saved);
    co_return Error(Error::Kind::Usage, Tr::tr("There is no password for %1").arg(target.name()),
        saved.ok() ? Tr::tr("the keyring has none") : saved.error().why,
        Tr::tr("Give --ssh-password-file, --ssh-password-env, --ssh-key or --ssh-agent."));
}

} // namespace app
