// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/smifields.h"
#include "services/readings/smivgpu.h"

namespace readings
{

[[nodiscard]] std::span<const SmiField<SmiVgpu>> vgpuFields();
[[nodiscard]] std::span<const SmiField<SmiVgpuType>> vgpuTypeFields();
[[nodiscard]] std::span<const SmiField<SmiVgpuHost>> vgpuHostFields();

} // namespace readings
