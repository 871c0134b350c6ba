// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/kinds.h"

namespace readings
{

/// Everything that is not nvidia-smi's: esxcli, lspci, logs, CUDA, docker, Bitfusion.
[[nodiscard]] std::vector<Kind> otherKinds();

} // namespace readings
