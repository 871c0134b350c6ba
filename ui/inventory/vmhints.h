// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/host.h"
#include "models/values/virtualmachine.h"
#include "ui/common/theme.h"

#include <QString>

namespace ui
{

/// What a setting means for the GPU of a VM; an empty text means that nothing is in the way.
struct Hint {
    Meaning meaning = Meaning::Info;
    QString text = {};
};

/// Only what can be told from the VM and its host as they are; a VM without PCI devices gets no
/// hint. Source: VMware's GPU guides as reworded in the help.
[[nodiscard]] Hint firmwareHint(const values::VirtualMachine &vm);
[[nodiscard]] Hint reservationHint(const values::VirtualMachine &vm);
[[nodiscard]] Hint mmioHint(const values::VirtualMachine &vm);
[[nodiscard]] Hint snapshotHint(const values::VirtualMachine &vm);
[[nodiscard]] Hint hotAddHint(const values::VirtualMachine &vm);
[[nodiscard]] Hint hardwareHint(const values::VirtualMachine &vm);
/// Whether the host has the device that the VM names, and whether it can be used now; host is null
/// when unknown.
[[nodiscard]] Hint deviceHint(
    const values::VirtualMachine &vm, const values::VmPciDevice &device, const values::Host *host);
/// The name of the device at that address of the host; empty when not known.
[[nodiscard]] QString deviceNameOnHost(const values::VmPciDevice &device, const values::Host *host);

} // namespace ui
