// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/secrets/attempt.h"

#include <QPointer>
#include <QString>
#include <qcorotask.h>
#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>

namespace secrets
{

/// The job that the keyring still owes an answer. QtKeychain runs one job at a time, and none can
/// be called back: while this one is out, others would only queue up and act much later.
struct Unanswered {
    QPointer<QKeychain::Job> job;
};

using Found = values::Result<std::optional<QString>>;

/// One QtKeychain job each, for an entry named key. They presume an open keyring: QtKeychain
/// calls an entry of a locked one "not found".
/// Errors: Storage, Cancelled.
[[nodiscard]] QCoro::Task<Found> readEntry(
    QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt);
[[nodiscard]] QCoro::Task<values::Status> writeEntry(
    QString key, QString password, std::shared_ptr<Unanswered> earlier, Attempt attempt);
[[nodiscard]] QCoro::Task<values::Status> removeEntry(
    QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt);

} // namespace secrets
