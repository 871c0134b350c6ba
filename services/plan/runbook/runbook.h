// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/preflight.h"
#include "services/plan/preview.h"
#include "services/plan/script.h"
#include "services/plan/step.h"

#include <QString>

#include <memory>
#include <vector>

namespace plan
{

/// What a runbook is made of; the same for every form.
struct RunbookInput {
    values::Plan plan;
    std::vector<std::shared_ptr<Step>> steps;
    Preview preview;
    QString title; ///< tr()
    QList<values::Preflight> preflights; ///< what the starts are predicted to do; may be empty
};

/// For the change board: blast radius, what the starts will meet, each step with why, where by
/// hand, before and after, undo. All outside text is escaped. The same input gives the same bytes.
[[nodiscard]] QString runbookMarkdown(const RunbookInput &input);
[[nodiscard]] QString runbookHtml(const RunbookInput &input);
/// For shops that may not run a window in production; each step: check, apply, verify.
[[nodiscard]] QString runbookShell(const RunbookInput &input);
[[nodiscard]] QString runbookPowerCli(const RunbookInput &input);

/// The one place that quotes for a shell, and the one for PowerShell. Control characters other
/// than newline and tab become "?".
[[nodiscard]] QString shellQuoted(const QString &value);
[[nodiscard]] QString powerShellQuoted(const QString &value);

} // namespace plan
