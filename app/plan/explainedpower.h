// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

#include <memory>

namespace app
{

/// The same ports, with power-ons that tell cause and remedy when they fail: of the server's
/// words, the VM's log and the power-on oracle, which steps may not know.
[[nodiscard]] plan::Ports withExplainedPower(plan::Ports ports);

} // namespace app
