// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/gpuview.h"
#include "ui/common/fact.h"
#include "ui/common/icondelegate.h"

namespace ui
{

/// Everything that is known of one GPU, for the panel below the list.
[[nodiscard]] QList<FactGroup> gpuFacts(const models::GpuRow &gpu);
/// Icon and colour of a mode; the word is models::gpuModeText().
[[nodiscard]] Looks gpuModeLooks(models::GpuMode mode);

} // namespace ui
