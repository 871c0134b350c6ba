// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

namespace ui
{

/// A log that the operator chose or dropped, as text; of a long one the last 16 MiB. What is not
/// UTF-8 is replaced. Errors: Storage.
[[nodiscard]] values::Result<QString> readTextFile(const QString &path);

} // namespace ui
