// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/kinds.h"

namespace readings
{

/// Everything that nvidia-smi prints.
[[nodiscard]] std::vector<Kind> nvidiaSmiKinds();

} // namespace readings
