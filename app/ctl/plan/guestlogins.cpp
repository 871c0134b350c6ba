// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/guestlogins.h"

#include "app/sshaddress.h"
#include "services/ports/sshshell.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace app
{

namespace
{

using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::GuestLogins)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Error usage(const QString &what, const QString &why)
{
    return {Error::Kind::Usage, what, why, Tr::tr("Leave one out.")};
}

/// Where a VM is reached, and as whom; nothing as long as VMware Tools tell no address.
std::optional<ssh::Target> targetOf(const GuestAccess &access, const values::VirtualMachine &vm)
{
    const QString address = access.addresses.value(vm.name, vm.guestAddress);
    if (address.isEmpty())
        return {};
    const Result<ssh::Target> target = sshTarget({address, access.user, {}, false});
    return target.ok() ? std::optional(*target) : std::nullopt;
}

} // namespace

void addGuestOptions(QCommandLineParser &parser)
{
    parser.addOptions({{option("guest-user"), Tr::tr("User in guests: root (default)."),
                           Tr::tr("USER"), option("root")},
        {option("guest-password-file"),
            Tr::tr("File whose first line is the password for SSH to guests."), Tr::tr("FILE")},
        {option("guest-password-env"),
            Tr::tr("Environment variable with the password for SSH to guests."),
            Tr::tr("VARIABLE")},
        {option("guest-key"),
            Tr::tr("Private key for SSH to guests; its passphrase is the password."),
            Tr::tr("FILE")},
        {option("guest-agent"), Tr::tr("Log in at guests with the keys of the SSH agent.")},
        {option("host-key"), Tr::tr("Fingerprint of a guest's host key to accept; several times."),
            Tr::tr("SHA256:…")},
        {option("known-hosts"), Tr::tr("File of known hosts in place of OpenSSH's."),
            Tr::tr("FILE")},
        {option("resolve"), Tr::tr("Address of a VM for SSH; several times."),
            Tr::tr("NAME=ADDRESS[:PORT]")}});
}

Result<GuestAccess> guestAccess(const QCommandLineParser &parser)
{
    GuestAccess access;
    const bool isFile = parser.isSet(option("guest-password-file"));
    const bool isVariable = parser.isSet(option("guest-password-env"));
    if (isFile && isVariable)
        return usage(Tr::tr("Two sources for the password of guests"),
            Tr::tr("--guest-password-file and --guest-password-env exclude each other"));
    using Source = PasswordSource::Kind;
    if (isFile)
        access.password = PasswordSource{Source::File, parser.value(option("guest-password-file"))};
    if (isVariable)
        access.password
            = PasswordSource{Source::Environment, parser.value(option("guest-password-env"))};
    access.user = parser.value(option("guest-user"));
    access.keyFile = parser.value(option("guest-key"));
    access.useAgent = parser.isSet(option("guest-agent"));
    access.fingerprints = parser.values(option("host-key"));
    access.knownHosts = parser.values(option("known-hosts"));
    const QStringList pairs = parser.values(option("resolve"));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0 || equals + 1 == pair.size())
            return Error(Error::Kind::Usage, Tr::tr("--resolve %1 is not understood").arg(pair),
                Tr::tr("it takes NAME=ADDRESS[:PORT]"));
        access.addresses.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return access;
}

Result<std::unique_ptr<GuestLogins>> GuestLogins::make(const GuestAccess &access)
{
    std::unique_ptr<GuestLogins> logins(new GuestLogins);
    logins->m_access = access;
    if (!access.isGiven())
        return logins;
    QString secret;
    if (access.password) {
        const Result<QString> password = readPassword(*access.password);
        if (!password.ok())
            return password.error();
        secret = *password;
    }
    if (!access.keyFile.isEmpty())
        logins->m_credentials.withKeyFile(access.keyFile, secret);
    else if (access.password)
        logins->m_credentials.withPassword(secret);
    if (access.useAgent)
        logins->m_credentials.withAgent();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QStringList files
        = access.knownHosts.isEmpty() ? ssh::HostKeys::userFiles() : access.knownHosts;
    logins->m_service = std::make_shared<ssh::Service>(
        std::make_shared<ssh::HostKeys>(folder.filePath(QStringLiteral("known_hosts")), files));
    return logins;
}

std::shared_ptr<plan::ShellPort> GuestLogins::shell(std::function<plan::Estate()> known) const
{
    if (!m_service)
        return nullptr;
    // A session lasts as long as somebody holds it: one login for all commands of a guest.
    const auto held = std::make_shared<QHash<values::MoRef, std::shared_ptr<ssh::Session>>>();
    const ports::SshShell::LookUp lookUp
        = [known = std::move(known), access = m_access, credentials = m_credentials,
              service = m_service,
              held](const values::MoRef &machine) -> std::optional<std::shared_ptr<ssh::Session>> {
        const plan::Estate estate = known();
        const values::VirtualMachine *const vm = estate.vm(machine);
        const std::optional<ssh::Target> target = vm ? targetOf(access, *vm) : std::nullopt;
        if (!target)
            return {};
        ssh::SessionOptions options;
        options.hostKeys = ssh::HostKeyPolicy::only(access.fingerprints);
        held->insert(machine, service->session(*target, credentials, options));
        return held->value(machine);
    };
    return std::make_shared<ports::SshShell>(lookUp);
}

} // namespace app
