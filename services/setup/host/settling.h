// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"

#include <chrono>
#include <functional>

namespace setup
{

/// A host that has just come back may tell of its devices what was before, for so long.
inline constexpr std::chrono::seconds settlingLimit{180};

/// How long a step waits for that: seconds, at most an hour; absent: settlingLimit.
[[nodiscard]] plan::Parameter settlingParameter();
[[nodiscard]] std::chrono::seconds settlingLimitOf(const QJsonObject &params);

/// The host once it tells what is wished: at once, or else it is told to look at its devices again
/// and waited for. Where the time is over, the host as it is then: who asked judges it.
/// Errors: those of the port.
[[nodiscard]] plan::Answer<values::Host> settledHost(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, std::function<bool(const values::Host &)> isSo, std::chrono::seconds limit,
    std::stop_token stop);

} // namespace setup
