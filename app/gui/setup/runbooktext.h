// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runbook/runbook.h"
#include "ui/wizards/runbookformat.h"

#include <QString>

namespace app
{

[[nodiscard]] QString runbookText(const plan::RunbookInput &input, ui::RunbookFormat format);
/// "md", "html", "sh", "ps1".
[[nodiscard]] QString runbookSuffix(ui::RunbookFormat format);

} // namespace app
