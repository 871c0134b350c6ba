// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/hostkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSaveFile>

namespace ssh
{

using namespace Qt::StringLiterals;
using values::Error;
using values::HostKey;
using values::HostKeyVerdict;
using values::Status;
using Match = KnownHosts::Match;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ssh::HostKeys)
};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString runName(const QString &host, int port)
{
    return QString::fromUtf8(KnownHosts::nameOf(host, port));
}

HostKeyVerdict verdict(HostKeyVerdict::Kind kind, const HostKey &key, const Match &match)
{
    return {kind, key, {match.key}, match.file, {}};
}

/// The first key that is the presented one, under that marker.
const Match *same(const QList<Match> &matches, const HostKey &key, Match::Marker marker)
{
    for (const Match &match : matches) {
        if (match.marker == marker && match.key.blob == key.blob)
            return &match;
    }
    return nullptr;
}

/// A server cannot be asked for a key of another type: that it shows none of these proves nothing.
bool canBeShown(const QString &type)
{
    return type == u"ssh-ed25519"_s || type == u"ssh-rsa"_s
        || type.startsWith(u"ecdsa-sha2-nistp"_s);
}

HostKeyVerdict otherKeys(const QList<Match> &matches, const HostKey &key)
{
    HostKeyVerdict told{HostKeyVerdict::Kind::Unknown, key, {}, {}, {}};
    for (const Match &match : matches) {
        if (match.marker == Match::Marker::CertAuthority) {
            told.note = Text::tr("%1 names an authority for this host; certificates of hosts are "
                                 "not checked by this program.")
                            .arg(match.file);
        } else if (match.marker == Match::Marker::None && canBeShown(match.key.type)) {
            told.kind = HostKeyVerdict::Kind::Changed;
            told.expected.push_back(match.key);
            told.file = told.file.isEmpty() ? match.file : told.file;
        }
    }
    return told;
}

} // namespace

QStringList HostKeys::userFiles()
{
    const QString folder = QDir::homePath() + u"/.ssh/"_s;
    return {folder + u"known_hosts"_s, folder + u"known_hosts2"_s, u"/etc/ssh/ssh_known_hosts"_s,
        u"/etc/ssh/ssh_known_hosts2"_s};
}

HostKeys::HostKeys(QString ownFile, QStringList files)
    : m_ownFile(std::move(ownFile))
    , m_files(std::move(files))
{
    if (!m_ownFile.isEmpty())
        m_files.prepend(m_ownFile);
}

const KnownHosts &HostKeys::load(const QString &file) const
{
    const QFileInfo info(file);
    Loaded &loaded = m_loaded[file];
    if (loaded.size != info.size() || loaded.changed != info.lastModified()) {
        loaded.hosts = KnownHosts(contentOf(file), file);
        loaded.size = info.size();
        loaded.changed = info.lastModified();
    }
    return loaded.hosts;
}

QList<Match> HostKeys::matches(const QString &host, int port) const
{
    QList<Match> found;
    for (const Match &match : m_accepted) {
        if (match.file == runName(host, port))
            found.push_back(match);
    }
    for (const QString &file : m_files)
        found += load(file).find(host, port);
    return found;
}

HostKeyVerdict HostKeys::judge(const QString &host, int port, const HostKey &key) const
{
    const QMutexLocker lock(&m_mutex);
    const QList<Match> found = matches(host, port);
    if (const Match *const revoked = same(found, key, Match::Marker::Revoked))
        return verdict(HostKeyVerdict::Kind::Revoked, key, *revoked);
    if (const Match *const known = same(found, key, Match::Marker::None))
        return verdict(HostKeyVerdict::Kind::Known, key, *known);
    const QList<Match> portless = port == 22 || !found.isEmpty() ? found : matches(host, 22);
    if (const Match *const known = same(portless, key, Match::Marker::None)) // as ssh(1) does
        return verdict(HostKeyVerdict::Kind::Known, key, *known);
    return otherKeys(found, key);
}

QStringList HostKeys::knownTypes(const QString &host, int port) const
{
    const QMutexLocker lock(&m_mutex);
    QStringList types;
    for (const Match &match : matches(host, port)) {
        if (match.marker == Match::Marker::None && !types.contains(match.key.type))
            types.push_back(match.key.type);
    }
    return types;
}

void HostKeys::accept(const QString &host, int port, const HostKey &key)
{
    const QMutexLocker lock(&m_mutex);
    m_accepted.push_back({Match::Marker::None, key, runName(host, port)});
}

Status HostKeys::remember(const QString &host, int port, const HostKey &key)
{
    accept(host, port, key);
    const QMutexLocker lock(&m_mutex);
    QByteArray text = contentOf(m_ownFile);
    if (text.contains(KnownHosts::lineOf(host, port, key)))
        return values::done();
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return save(text + KnownHosts::lineOf(host, port, key));
}

Status HostKeys::forget(const QString &host, int port)
{
    const QMutexLocker lock(&m_mutex);
    m_accepted.removeIf(
        [name = runName(host, port)](const Match &match) { return match.file == name; });
    const QByteArray text = contentOf(m_ownFile);
    const QByteArray kept = KnownHosts::without(text, host, port);
    return kept == text ? values::done() : save(kept);
}

Status HostKeys::save(const QByteArray &text)
{
    m_loaded.remove(m_ownFile);
    QDir().mkpath(QFileInfo(m_ownFile).path());
    QSaveFile file(m_ownFile);
    const bool saved = file.open(QSaveFile::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.commit();
    if (saved)
        return values::done();
    return Error(Error::Kind::Storage, Text::tr("The host key was not remembered"),
        Text::tr("%1 cannot be written: %2").arg(m_ownFile, file.errorString()),
        Text::tr("The program asks again at its next start."));
}

} // namespace ssh
