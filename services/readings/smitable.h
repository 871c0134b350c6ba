// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/readings/text.h"

namespace readings
{

/// The table that nvidia-smi prints without arguments, drivers 304 to 610, MIG and vGPU included.
/// Shape:  wrapped by a terminal, between prompts, under watch, with cells missing: what is there
///         is read. Tables that follow one another give their GPUs in the order of the text.
/// Errors: Protocol with line and column when there is no such table.
[[nodiscard]] values::Result<SmiReport> parseNvidiaSmiTable(const Text &text);

/// How much a text looks like that table, and like one with MIG devices: see Kind.
[[nodiscard]] int likenessOfSmiTable(const Text &head);
[[nodiscard]] bool hasMigTable(const Text &head);

} // namespace readings
