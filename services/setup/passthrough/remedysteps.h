// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"

namespace setup
{

/// Puts remedies that a person took into a plan, each before the power-on of its VM, or before the
/// first one. What the plan does to the same object anyway is not done twice.
void insertRemedies(values::Plan &plan, const QList<values::PlannedStep> &remedies);

} // namespace setup
