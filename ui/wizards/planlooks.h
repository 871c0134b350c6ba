// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/planwords.h"
#include "ui/common/icondelegate.h"

namespace ui
{

/// Icon and colour of a step, a run and a verdict; the words stand beside them.
[[nodiscard]] Looks stepLooks(models::StepLook look);
[[nodiscard]] Looks runLooks(values::RunProgress progress);
[[nodiscard]] Looks verdictLooks(values::Verdict verdict);
[[nodiscard]] Meaning meaningOf(values::Verdict verdict);

} // namespace ui
