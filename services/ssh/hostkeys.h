// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "services/ssh/knownhosts.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace ssh
{

/// The keys of the hosts that are known: in the user's files, which are only read, in the program's
/// own file, and those accepted for this run. A file is read again when it changed.
/// Thread: any.
/// Source: sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT".
class HostKeys final
{
public:
    /// Where OpenSSH keeps them: the user's two files and the machine's two.
    [[nodiscard]] static QStringList userFiles();

    explicit HostKeys(QString ownFile, QStringList files = userFiles());

    [[nodiscard]] values::HostKeyVerdict judge(
        const QString &host, int port, const values::HostKey &key) const;
    /// The key types on file for a host, to ask the server for one of these first.
    [[nodiscard]] QStringList knownTypes(const QString &host, int port) const;

    /// Trusts a key for this run.
    void accept(const QString &host, int port, const values::HostKey &key);
    /// And for later runs: a line in the own file, which only the user may read.
    /// Errors: Storage.
    [[nodiscard]] values::Status remember(
        const QString &host, int port, const values::HostKey &key);
    /// Removes a host from this run and from the own file. Errors: Storage.
    [[nodiscard]] values::Status forget(const QString &host, int port);

private:
    struct Loaded {
        QDateTime changed;
        qint64 size = -1;
        KnownHosts hosts;
    };
    [[nodiscard]] const KnownHosts &load(const QString &file) const;
    [[nodiscard]] QList<KnownHosts::Match> matches(const QString &host, int port) const;
    [[nodiscard]] values::Status save(const QByteArray &text);

    mutable QMutex m_mutex;
    QString m_ownFile;
    QStringList m_files; ///< the own one first
    mutable QHash<QString, Loaded> m_loaded;
    QList<KnownHosts::Match> m_accepted; ///< for this run; file holds "host:port"
};

} // namespace ssh
