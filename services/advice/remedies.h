// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"

#include <QString>

#include <optional>

namespace advice
{

class PowerCase;

/// The step that mends what a rule found, where one click can: a step type of services/setup with
/// its params (see services/setup/steptypes.h), for the VM or the host of the case.
[[nodiscard]] std::optional<values::PlannedStep> remedyStep(
    const QString &rule, const PowerCase &power);

} // namespace advice
