// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/script.h"

#include <QString>

namespace plan
{

/// The text of a command with its values in place, each quoted. A place without a value stays.
/// A value is never looked at again: "%2" within the first one stays as it is.
[[nodiscard]] QString filled(const ScriptCommand &command, ScriptLanguage language);

/// Outside text on one line, without what could move the cursor, end a comment or reverse the
/// direction of reading.
[[nodiscard]] QString oneLine(const QString &text);
/// The same as a comment of a script, in lines of at most 96 characters, each beginning with "# ".
[[nodiscard]] QString comment(const QString &text);

} // namespace plan
