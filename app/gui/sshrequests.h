// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sshlogin.h"
#include "ui/connect/sshrequest.h"

namespace app
{

/// What is known of a login, as the dialog shows it: without a secret.
[[nodiscard]] ui::SshRequest requestOf(const SshLogin &login);
/// What was typed there, without the secret.
[[nodiscard]] SshLogin loginOf(const ui::SshRequest &request);

} // namespace app
