// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runbook/quoting.h"
#include "services/plan/runbook/runbook.h"

#include <QList>
#include <QString>

namespace plan
{

/// A step on its way into a script.
struct ScriptStep {
    int number = 0; ///< 1, 2 …
    int of = 0;
    values::PreviewedStep previewed;
    Script script;

    [[nodiscard]] bool has(ScriptCommand::Part part) const;
    /// A person does it, and says so.
    [[nodiscard]] bool isByHand() const;
    /// "Step 2 of 7: Enable passthrough of 0000:82:00.0".
    [[nodiscard]] QString heading() const;
    /// What a person has to do.
    [[nodiscard]] QString instruction() const;
    /// What the change board asks about it, as lines of comment.
    [[nodiscard]] QString comments() const;
};

[[nodiscard]] QList<ScriptStep> scriptSteps(const RunbookInput &input, ScriptLanguage language);

} // namespace plan
