// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/readings/text.h"

namespace readings
{

/// nvidia-smi -L: GPUs and, below each, its MIG devices.
/// Errors: Protocol with line and column when no line is of that form.
[[nodiscard]] values::Result<SmiReport> parseNvidiaSmiList(const Text &text);

/// A line "GPU 0: name (UUID: …)"; false for any other.
[[nodiscard]] bool takeListedGpu(QStringView line, SmiGpu &gpu);

} // namespace readings
