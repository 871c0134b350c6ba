// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

#include <chrono>

/// The sentences that a person reads when the keyring does not help. None ever holds a secret.
namespace secrets
{

/// The Error::detail of a locked keyring: the Secret Service's own name for it.
inline constexpr char lockedDetail[] = "org.freedesktop.Secret.Error.IsLocked";

/// What was asked of the keyring; chooses the first words of each sentence.
enum class Wish { Read, Write, Remove };

[[nodiscard]] values::Error lockedError(Wish wish);
/// No session bus: a login without a desktop, a service, a container.
[[nodiscard]] values::Error noBusError(Wish wish, const QString &detail);
/// A bus, but nobody on it who keeps secrets.
[[nodiscard]] values::Error noServiceError(Wish wish, const QString &detail);
/// The service runs, and no keyring was ever created in it.
[[nodiscard]] values::Error noKeyringError(Wish wish);
[[nodiscard]] values::Error silentError(Wish wish, std::chrono::milliseconds waited);
/// An earlier request is still unanswered: another one would only wait behind it.
[[nodiscard]] values::Error busyError(Wish wish);
[[nodiscard]] values::Error stoppedError(Wish wish);
/// Anything else, with the keyring's own words.
[[nodiscard]] values::Error refusedError(Wish wish, const QString &words);
/// Nothing was written because what is there could not be read first.
[[nodiscard]] values::Error notOverwrittenError(const values::Error &readError);

} // namespace secrets
