// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "services/ssh/target.h"

#include <QCommandLineParser>
#include <QHash>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace app
{

/// Whom `gpudeckctl watch` asks.
struct WatchedName {
    enum class Kind { Host, Vm, Any, Ssh };
    Kind kind = Kind::Any;
    QString name; ///< empty: all hosts, or all VMs with GPUs
    ssh::Target ssh; ///< Kind::Ssh; user empty: --ssh-user
};

/// How to log in at machines.
struct SshAccess {
    QString user;
    PasswordSource password; ///< Keyring: only where neither key nor agent is named
    QString keyFile;
    bool useAgent = false;
    QStringList fingerprints; ///< host keys to accept
    QStringList knownHosts; ///< files; empty: those of OpenSSH
    QHash<QString, QString>
        addresses; ///< by name, as --resolve says: "10.0.0.1" or "10.0.0.1:2222"
};

/// What the options of `gpudeckctl watch` ask for.
struct WatchRequest {
    enum class Source { Ssh, Vcenter, Prometheus };
    enum class Format { JsonLines, Table };

    std::optional<ServerOptions> server;
    QList<WatchedName> targets; ///< empty: all hosts of the server
    Source source = Source::Ssh;
    Format format = Format::Table;
    QUrl prometheus;
    SshAccess ssh;
    std::chrono::milliseconds interval{1'000};
    std::chrono::milliseconds timeout{30'000}; ///< of --once
    bool once = false;
    bool startSsh = false;
};

void addWatchOptions(QCommandLineParser &parser);
/// Errors: Usage, with the option that is missing or wrong.
[[nodiscard]] values::Result<WatchRequest> watchRequest(const QCommandLineParser &parser);

/// "1s", "500ms", "2m", "5": at least 100 ms. Errors: Usage.
[[nodiscard]] values::Result<std::chrono::milliseconds> readInterval(const QString &text);
/// "ssh://root@esx1:2222", "host", "host:esx1", "vm:train-01", "esx1". Errors: Usage.
[[nodiscard]] values::Result<WatchedName> readWatched(const QString &text);

} // namespace app
