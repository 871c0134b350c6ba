// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <vector>

namespace advice
{

/// All rules that are judged, in the order of a real power-on.
[[nodiscard]] const std::vector<Rule> &rulebook();

} // namespace advice
