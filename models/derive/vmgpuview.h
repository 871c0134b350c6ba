// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QList>
#include <QString>

namespace models
{

/// One GPU that a VM holds: a row of the VMs page and of a VM's own page.
struct VmGpuRow {
    values::MoRef vm;
    QString vmName;
    values::PowerState power = values::PowerState::Unknown;
    values::GpuMethod method = values::GpuMethod::Unknown;
    QString device; ///< fixed, dynamic: PCI address where known
    QString deviceName; ///< "Tesla P100" where known
    QString profile; ///< vGPU
    friend bool operator==(const VmGpuRow &, const VmGpuRow &) = default;
};

/// The GPUs among a VM's PCI devices (NICs and FPGAs left out where they can be told apart).
[[nodiscard]] QList<VmGpuRow> vmGpuRows(
    const values::VirtualMachine &vm, const ServerEstate &estate);
/// "DirectPath I/O", "Dynamic DirectPath I/O", "NVIDIA vGPU" …; tr().
[[nodiscard]] QString gpuMethodText(values::GpuMethod method);
/// "directpath", "dynamicDirectpath", "vgpu", "dvx", "unknown".
[[nodiscard]] QString gpuMethodKey(values::GpuMethod method);

} // namespace models
