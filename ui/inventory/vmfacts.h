// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "ui/common/fact.h"

namespace ui
{

/// The settings of a VM that decide whether a GPU works in it, each with a sentence where it stands
/// in the way. Hints appear for VMs that hold a GPU or another PCI device.
[[nodiscard]] QList<FactGroup> vmFacts(
    const values::VirtualMachine &vm, const models::ServerEstate &estate);

/// The icon of a VM by its power state: "vm-on", "vm-off", "vm-suspended", "template", "vm".
[[nodiscard]] QString vmIcon(const values::VirtualMachine &vm);

} // namespace ui
