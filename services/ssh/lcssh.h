// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace ssh
{

/// What happens to connections and commands, never with a secret, input or output.
Q_DECLARE_LOGGING_CATEGORY(lcSsh)

} // namespace ssh
