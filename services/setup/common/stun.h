// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/virtualmachine.h"

#include <chrono>
#include <optional>

namespace setup
{

/// vMotion gives up where a VM would stand still for longer.
inline constexpr std::chrono::seconds longestStun{100};

/// How long a VM with vGPUs is estimated to stand still when vMotion moves it: the frame buffer of
/// all its vGPUs laid over VMware's published figures for a V100 and a network of 10 Gbit/s.
/// hostVersion: "6.7.0"; 7.0 and later are faster. Nothing: no vGPU, or a type that is not known.
/// Source: nvidia-vgpu reference 6.2: vSphere 6.7 and 7.0, vMotion of VMs with vGPUs.
[[nodiscard]] std::optional<std::chrono::seconds> estimatedStun(
    const values::VirtualMachine &vm, const QString &hostVersion);

} // namespace setup
