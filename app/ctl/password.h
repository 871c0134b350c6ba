// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// The password for a server from where the command line says: file, variable or keyring.
/// Errors: Usage, Storage; for the keyring its own words ("locked" is said as such).
[[nodiscard]] QCoro::Task<values::Result<QString>> findPassword(
    ServerOptions options, std::stop_token stop);

} // namespace app
