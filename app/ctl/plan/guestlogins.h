// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/ssh/credentials.h"
#include "services/ssh/service.h"

#include <QCommandLineParser>
#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace app
{

/// How to log in at the guests of VMs, which prove what a plan did. None is known without options:
/// nothing is asked of a keyring or a person.
struct GuestAccess {
    QString user;
    std::optional<PasswordSource> password; ///< also the passphrase of the key
    QString keyFile;
    bool useAgent = false;
    QStringList fingerprints; ///< host keys to accept
    QStringList knownHosts; ///< files; empty: those of OpenSSH
    QHash<QString, QString> addresses; ///< by VM name: "10.0.0.1" or "10.0.0.1:2222"

    [[nodiscard]] bool isGiven() const { return password || useAgent || !keyFile.isEmpty(); }
};

/// Adds --guest-user, --guest-password-file, --guest-password-env, --guest-key, --guest-agent,
/// --host-key, --known-hosts and --resolve.
void addGuestOptions(QCommandLineParser &parser);
/// Errors: Usage.
[[nodiscard]] values::Result<GuestAccess> guestAccess(const QCommandLineParser &parser);

/// SSH to guests with one login for all.
class GuestLogins final
{
public:
    /// Errors: Usage, Storage (the password).
    [[nodiscard]] static values::Result<std::unique_ptr<GuestLogins>> make(
        const GuestAccess &access);

    /// The port of steps; null where no login was given. known: where VMs are by now.
    [[nodiscard]] std::shared_ptr<plan::ShellPort> shell(std::function<plan::Estate()> known) const;

private:
    GuestLogins() = default;

    GuestAccess m_access;
    ssh::Credentials m_credentials;
    std::shared_ptr<ssh::Service> m_service;
};

} // namespace app
