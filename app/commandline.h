// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serveraddress.h"
#include "models/values/result.h"

#include <QCommandLineParser>
#include <QString>

namespace app
{

/// Where the password comes from. It is never an argument: other users can read those.
struct PasswordSource {
    enum class Kind { Keyring, File, Environment };
    Kind kind = Kind::Keyring;
    QString name; ///< file name or variable name
};

/// How to reach and trust one server, as given on the command line.
struct ServerOptions {
    vsphere::ServerAddress address;
    QString user;
    PasswordSource password;
    QString thumbprint; ///< SHA-256 "AA:BB:…", upper case; empty: system store or caFile
    QString caFile;
};

/// Adds --server, --user, --password-file, --password-env, --thumbprint and --ca.
void addServerOptions(QCommandLineParser &parser);
/// Errors: Usage, with the option that is missing or wrong.
[[nodiscard]] values::Result<ServerOptions> serverOptions(const QCommandLineParser &parser);

/// "aa:bb…", "AABB…" or "sha256:…" of 32 bytes as "AA:BB:…"; Usage for anything else.
[[nodiscard]] values::Result<QString> normalThumbprint(const QString &text);

/// Reads the password from its file (first line) or variable. Keyring is the caller's business.
/// Errors: Usage (no such variable), Storage (unreadable file).
[[nodiscard]] values::Result<QString> readPassword(const PasswordSource &source);

} // namespace app
