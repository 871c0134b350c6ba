// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/lcssh.h"

namespace ssh
{

Q_LOGGING_CATEGORY(lcSsh, "gpudeck.ssh", QtInfoMsg)

} // namespace ssh
