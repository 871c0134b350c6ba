// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/pciids.h"
#include "models/derive/pciview.h"

#include <memory>
#include <vector>

namespace models
{

/// One function in the tree of PciDeviceModel; the root holds none.
struct PciNode {
    PciRow row;
    PciOrder order;
    PciNode *parent = nullptr;
    int position = 0; ///< among the parent's children
    std::vector<std::unique_ptr<PciNode>> children; ///< by address
};

/// A tree of all functions, each below the bridge that it names; those whose bridge is not listed
/// are at the top. Flat: all are at the top. Of equal addresses the first is taken.
[[nodiscard]] std::unique_ptr<PciNode> pciTree(const QList<PciRow> &rows, bool grouped);
/// Sets parent and position of the children from `first` on.
void renumber(PciNode &parent, size_t first = 0);

} // namespace models
