// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFuture>
#include <QString>

#include <stop_token>

namespace ssh
{

struct LocalDigest {
    qint64 bytes = 0; ///< so many were read
    QByteArray hash; ///< in hexadecimal
};

/// The hash of the first bytes of a file (-1: of all), read on a pool thread.
/// Errors: Storage, Cancelled.
[[nodiscard]] QFuture<values::Result<LocalDigest>> digestOf(const QString &file,
    QCryptographicHash::Algorithm algorithm, qint64 bytes, const std::stop_token &stop);

} // namespace ssh
