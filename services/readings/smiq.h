// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/readings/text.h"

namespace readings
{

/// The answer of nvidia-smi -q, whole, with -d, or a part of it picked by grep.
/// Errors: Protocol with line and column when no line of it is nvidia-smi's.
[[nodiscard]] values::Result<SmiReport> parseNvidiaSmiQ(const Text &text);

/// How much a text looks like -q: see Kind.
[[nodiscard]] int likenessOfSmiQ(const Text &head);

} // namespace readings
