// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/pciview.h"
#include "ui/common/icondelegate.h"

namespace ui
{

/// Icon and colour of a passthrough status; the word is models::statusText().
[[nodiscard]] Looks statusLooks(models::PassthroughStatus status);
/// The icon of a PCI function by its class: "gpu", "nic", "storage", "bridge", "pci".
[[nodiscard]] QString deviceIcon(const models::PciRow &row);

} // namespace ui
