// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sshlogin.h"
#include "models/values/result.h"
#include "services/ssh/target.h"

namespace app
{

/// "esx1", "esx1:2222", "[2001:db8::7]:22" or "2001:db8::7" and a user as a target without jumps.
/// Errors: Usage, for no host, no user or a port that is none.
[[nodiscard]] values::Result<ssh::Target> sshTarget(const SshLogin &login);

} // namespace app
