// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"
#include "models/values/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace advice
{

/// What is known of a power-on that the server refused, or that failed.
struct PowerFailure {
    QString vm; ///< name
    values::Error error; ///< the server's
    QByteArray log; ///< the end of vmware.log of this start; empty: none was written or read
    QList<values::Finding> findings; ///< of preflight(), for the VM as it is now
};

/// Whether an error is a verdict on the power-on, and not a lost connection or a stop.
[[nodiscard]] bool isPowerVerdict(const values::Error &error);

/// The failure with its cause and remedy: the server's words stay, and the log doctor reads them
/// and the log; where they leave open what is meant, the rules that hold now tell it. detail: the
/// line of the log and the ids of the rules. Pure; any thread.
[[nodiscard]] values::Error explained(const PowerFailure &failure);

} // namespace advice
