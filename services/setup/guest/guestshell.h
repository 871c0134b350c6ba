// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <stop_token>

namespace setup::guest
{

/// For commands that read nothing; a name, because GCC 12 destroys temporaries of awaited calls
/// twice.
inline const QByteArray noInput;

/// The guest of a VM through its login. Every command goes as words, in the C locale, and by
/// "sudo -n" where the account is not root.
struct GuestShell {
    std::shared_ptr<plan::ShellPort> port;
    values::MoRef vm;
    QString name; ///< of the VM, for people
    bool isRoot = false;
};

/// Finds out who logs in. Errors: Permission (sudo asks for a password, or refuses), Unsupported
///         (no login known), those of the port.
[[nodiscard]] plan::Answer<GuestShell> openShell(
    std::shared_ptr<plan::ShellPort> port, values::MoRef vm, QString name, std::stop_token stop);

/// Reads something; any exit status is a success. 127: the guest has no such command.
[[nodiscard]] plan::Answer<plan::ShellOutput> ask(
    GuestShell shell, QStringList words, std::stop_token stop);

/// Changes something. Errors: Fault with the guest's own last words where the exit status is not 0.
[[nodiscard]] plan::Answer<plan::ShellOutput> act(GuestShell shell, QStringList words,
    QByteArray input, std::chrono::seconds limit, std::stop_token stop);

/// Restarts the guest and waits until it answers again, from another boot.
/// Errors: Blocked (the time is over), those of act().
[[nodiscard]] plan::Answer<> restart(GuestShell shell, std::shared_ptr<plan::TimePort> time,
    std::chrono::seconds limit, std::stop_token stop);

/// Waits until a command can be run. Errors: Blocked (the time is over), Auth, Trust, Cancelled.
[[nodiscard]] plan::Answer<> waitForShell(std::shared_ptr<plan::ShellPort> port,
    std::shared_ptr<plan::TimePort> time, values::MoRef vm, std::chrono::seconds limit,
    std::stop_token stop);

/// What a command printed, and where that is nothing, what it complained of.
[[nodiscard]] QString textOf(const plan::ShellOutput &output);
/// The last lines that say something, for Error::why.
[[nodiscard]] QString lastWords(const plan::ShellOutput &output);

} // namespace setup::guest
