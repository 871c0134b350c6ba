// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/hosttreemodel.h"

#include <vector>

namespace models
{

/// Where an entity or a host stands in the tree; a pure function of the estate.
struct TreePlace {
    bool visible = false;
    HostTreeModel::Kind kind = HostTreeModel::Kind::Folder;
    values::MoRef parent; ///< the visible container above; null: the server
    int depth = 0; ///< visible containers above, for working from the top down
};

/// Containers that the tree leaves out hand their children to the one above. Where the chain of
/// parents breaks (not arrived yet, no permission) the object hangs under the server.
[[nodiscard]] TreePlace treePlace(const ServerEstate &estate, const values::MoRef &ref);

} // namespace models
