// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/secrets/attempt.h"

#include <qcorotask.h>

namespace secrets
{

/// Asks the session's Secret Service whether its default keyring is open, without opening it and
/// without any window. Success means open.
/// Errors: Storage (locked, no bus, no service, no keyring, no answer), Cancelled.
/// Source: freedesktop.org Secret Service API: Service.ReadAlias, Collection.Locked.
[[nodiscard]] QCoro::Task<values::Status> checkUnlocked(Attempt attempt);

} // namespace secrets
