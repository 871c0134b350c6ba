// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/errors.h"

#include <QCoreApplication>
#include <QLocale>

namespace ssh
{

using namespace Qt::StringLiterals;
using values::Error;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ssh::Session)
};

QString noConnection(const QString &name)
{
    return Text::tr("No SSH connection to %1").arg(name);
}

QString tryLater()
{
    return Text::tr("See whether the machine is up and busy, then try again.");
}

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000.0, 'g', 3);
}

Error network(const QString &name, const QString &why, const QString &fix, QString detail = {})
{
    return {Error::Kind::Network, noConnection(name), why, fix, std::move(detail)};
}

Error trust(const QString &name, const QString &why, const QString &fix, QString detail)
{
    return {Error::Kind::Trust, noConnection(name), why, fix, std::move(detail)};
}

} // namespace

Error refusedError(const QString &name, int port)
{
    return network(name, Text::tr("SSH is off: nothing answers on port %1").arg(port),
        Text::tr(
            "On an ESXi host start the service SSH (TSM-SSH); elsewhere start the SSH server."),
        QString::fromLatin1(refusedDetail));
}

Error noSuchHostError(const QString &name, const QString &words)
{
    return network(name, Text::tr("the name of the machine is not known"),
        Text::tr("Correct the name, or use its address."), words);
}

Error unreachableError(const QString &name, const QString &words)
{
    return network(name, Text::tr("the machine cannot be reached"),
        Text::tr("See whether it is up and whether a firewall is in between."), words);
}

Error silentDialError(const QString &name, std::chrono::milliseconds after)
{
    return network(name, Text::tr("the machine did not answer within %1 s").arg(seconds(after)),
        Text::tr("See whether it is up and whether a firewall is in between."));
}

Error silentGreetError(const QString &name, std::chrono::milliseconds after)
{
    return network(name,
        Text::tr("the port is open, but no SSH server spoke within %1 s").arg(seconds(after)),
        Text::tr("See whether the port is that of the SSH server."));
}

Error silentLoginError(const QString &name, std::chrono::milliseconds after)
{
    return network(name,
        Text::tr("the server did not end the login within %1 s").arg(seconds(after)), tryLater());
}

Error greetError(const QString &name, const QString &words)
{
    return {Error::Kind::Protocol, noConnection(name),
        Text::tr("the server and this program found no common language"),
        Text::tr("See whether the port is that of an SSH server, and how old that server is."),
        words};
}

Error lostError(const QString &name, const QString &words)
{
    return {Error::Kind::Network, Text::tr("The SSH connection to %1 was lost").arg(name),
        Text::tr("the other side or the network ended it"), tryLater(), words};
}

Error silentError(const QString &name)
{
    return {Error::Kind::Network, Text::tr("The SSH connection to %1 was lost").arg(name),
        Text::tr("the other side does not answer any more"), tryLater()};
}

Error loginError(const QString &name, const QString &why, const QString &fix)
{
    return {Error::Kind::Auth, Text::tr("Not logged in to %1").arg(name), why, fix};
}

Error changedKeyError(const QString &name, const values::HostKeyVerdict &found)
{
    QStringList known;
    for (const values::HostKey &key : found.expected)
        known.push_back(key.type + u' ' + key.fingerprint);
    return trust(name,
        Text::tr("the host key changed: the machine now shows %1, %2 says %3")
            .arg(found.presented.fingerprint, found.file, known.join(u", "_s)),
        Text::tr("It may be another machine that listens in. If it was installed anew, remove the "
                 "old key from that file and connect again."),
        found.presented.type);
}

Error revokedKeyError(const QString &name, const values::HostKeyVerdict &found)
{
    return trust(name,
        Text::tr("its host key %1 was revoked (%2)").arg(found.presented.fingerprint, found.file),
        Text::tr("Give the machine a new host key."), found.presented.type);
}

Error unknownKeyError(const QString &name, const values::HostKey &key)
{
    return trust(name, Text::tr("its host key %1 is not known").arg(key.fingerprint),
        Text::tr("Compare it with the one that the machine's console shows, and accept it."),
        QString::fromLatin1(unknownKeyDetail) + u' ' + key.fingerprint);
}

Error declinedKeyError(const QString &name)
{
    return trust(name, Text::tr("its host key was not trusted"),
        Text::tr("Connect again to be asked again."), {});
}

Error throughJumpError(const QString &jump, const QString &host, int port, const QString &words)
{
    return network(host,
        Text::tr("the jump host %1 does not get to port %2 of it").arg(jump).arg(port),
        Text::tr("See whether SSH is on there, and whether the jump host may forward connections."),
        words);
}

Error channelError(const QString &name, const QString &words)
{
    return {Error::Kind::Fault, Text::tr("The command was not run on %1").arg(name),
        Text::tr("the server refuses to run commands"),
        Text::tr("See what the SSH server allows to this account."), words};
}

Error channelSilentError(const QString &name, std::chrono::milliseconds after)
{
    return {Error::Kind::Network, Text::tr("The command was not run on %1").arg(name),
        Text::tr("the server did not accept it within %1 s").arg(seconds(after)), tryLater()};
}

Error timeoutError(const QString &program, const QString &name, std::chrono::milliseconds after)
{
    return {Error::Kind::Network, Text::tr("%1 on %2 was ended").arg(program, name),
        Text::tr("it took longer than %1 s").arg(seconds(after)), tryLater()};
}

Error localFileError(const QString &file, const QString &words)
{
    return {Error::Kind::Storage, Text::tr("The file was not copied"),
        Text::tr("%1 cannot be read: %2").arg(file, words), Text::tr("Choose another file.")};
}

Error remoteFileError(const QString &path, const QString &words)
{
    return {Error::Kind::Storage, Text::tr("The file was not copied"),
        Text::tr("%1 cannot be written on the other side: %2")
            .arg(path, words.section(u'\n', 0, 0)),
        Text::tr("See whether the folder exists there and has room."), words};
}

Error noHashToolError(const QString &path)
{
    return {Error::Kind::Unsupported, Text::tr("The file was not copied"),
        Text::tr("the other side has no program that could check %1").arg(path),
        Text::tr("Install sha256sum there.")};
}

Error damagedError(const QString &path, bool onTheWay)
{
    return {Error::Kind::Incomplete, Text::tr("The file was not copied"),
        onTheWay ? Text::tr("%1 arrived damaged and was removed").arg(path)
                 : Text::tr("the local file changed while it was copied"),
        Text::tr("Copy it again.")};
}

Error cancelledError()
{
    return {
        Error::Kind::Cancelled, Text::tr("The command was stopped"), Text::tr("it was cancelled")};
}

Error closedError(const QString &name)
{
    return {Error::Kind::Cancelled, Text::tr("The command was stopped"),
        Text::tr("the session with %1 was closed").arg(name)};
}

} // namespace ssh
