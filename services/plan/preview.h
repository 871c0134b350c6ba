// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "models/values/step.h"
#include "services/plan/estate.h"
#include "services/plan/registry.h"

#include <QList>

#include <memory>
#include <vector>

namespace plan
{

/// A plan laid over an estate: each step assessed in the estate that the steps before it leave.
struct Preview {
    QList<values::PreviewedStep> steps;
    values::BlastRadius blast;
    Estate afterwards; ///< for the power-on oracle
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] bool isDone() const; ///< nothing is needed any more
};

/// Pure; any thread.
/// Shape:  predict() is called for every step, also for one that is done already (it then changes
///         nothing, or names what exists by its placeholder) or blocked (so that the steps after it
///         show their own reasons). The blast is that of steps that are needed or cannot be known.
[[nodiscard]] Preview preview(
    const std::vector<std::shared_ptr<Step>> &steps, const Estate &estate);
/// "Reboots esx1; stops llm-train-01 and 2 more; takes about 12 minutes.": tr(), one sentence.
[[nodiscard]] QString blastSentence(const values::BlastRadius &blast);

} // namespace plan
