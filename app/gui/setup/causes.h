// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/logcause.h"

#include <QByteArray>
#include <QList>

namespace app
{

/// What the log doctor finds in a text, as its dialog shows it. Pure; any thread.
[[nodiscard]] QList<values::LogCause> causesIn(const QByteArray &log);

} // namespace app
