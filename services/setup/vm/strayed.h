// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "services/plan/estate.h"

#include <optional>

namespace setup
{

/// Blocked with where it is: DRS or a person has moved the VM off the host that has its devices.
/// Nothing where it is on that host, or where its host is not known.
[[nodiscard]] std::optional<values::StepCheck> strayed(
    const plan::Estate &estate, const values::VirtualMachine &vm, const values::MoRef &host);

} // namespace setup
