// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>
#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace secrets
{

struct Unanswered;

/// Whose password: the account of one server. Both in the words that the operator typed.
struct Account {
    QString server; ///< "vcsa.example.org:443"
    QString user;
};

/// The passwords of the program in the desktop's keyring. They are kept there or nowhere: without
/// an open keyring every call says why and the program goes on without saved passwords.
/// The keyring is asked whether it is locked before anything else; a locked one is never opened,
/// never waited for and never taken for an empty one. Nothing here reaches a log.
/// Thread: interface thread. Stops: at once, also while the keyring is silent.
/// Errors: Storage (locked, absent, silent, refusing), Cancelled.
/// Source: QtKeychain; freedesktop.org Secret Service API for the lock.
class Keyring final
{
public:
    /// The time that one call may take, all its questions together.
    static constexpr std::chrono::milliseconds defaultDeadline{10'000};

    explicit Keyring(std::chrono::milliseconds deadline = defaultDeadline);
    ~Keyring();
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;

    /// Nothing when an open keyring has no password for this account.
    [[nodiscard]] QCoro::Task<values::Result<std::optional<QString>>> read(
        Account account, std::stop_token stop);
    /// Reads first: what cannot be read is not overwritten.
    [[nodiscard]] QCoro::Task<values::Status> write(
        Account account, QString password, std::stop_token stop);
    /// Success also when there was nothing to remove.
    [[nodiscard]] QCoro::Task<values::Status> remove(Account account, std::stop_token stop);

private:
    const std::chrono::milliseconds m_deadline;
    /// Shared with running calls, so that a call may outlive the Keyring.
    const std::shared_ptr<Unanswered> m_unanswered;
};

} // namespace secrets
