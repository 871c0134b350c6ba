// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"

#include <memory>

namespace setup
{

/// All step types of the program.
[[nodiscard]] std::shared_ptr<const plan::Registry> stepTypes();

} // namespace setup
