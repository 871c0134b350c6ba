// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/pciview.h"
#include "ui/common/fact.h"

namespace ui
{

/// Everything that is known of one PCI function, for the panel below the list.
[[nodiscard]] QList<FactGroup> pciFacts(const models::PciRow &row);

/// The line above the list: what waits for a reboot of the host; empty when nothing does.
[[nodiscard]] QString rebootNotice(const QList<models::PciRow> &rows);
/// The line above the list: devices recognised at a new address; empty when there is none.
[[nodiscard]] QString renumberNotice(const QList<models::PciRow> &rows);

} // namespace ui
