// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/treeplace.h"

#include <QVarLengthArray>

namespace models
{

namespace
{

using Kind = HostTreeModel::Kind;
/// The object itself first, then its parents as far as they are known.
using Chain = QVarLengthArray<const values::Entity *, 16>;

/// vSphere nests far less deep; a longer chain is a cycle, and its objects hang under the server.
constexpr int maxDepth = 64;

/// Entities from `from` upwards. whole: it ended at an object without a parent.
struct Ancestry {
    Chain chain;
    bool whole = false;
};

Ancestry ancestry(const ServerEstate &estate, const values::MoRef &from)
{
    Ancestry found;
    values::MoRef at = from;
    while (!at.isNull()) {
        const auto entity = estate.entities.constFind(at);
        if (entity == estate.entities.cend())
            return found;
        if (found.chain.size() == maxDepth)
            return {};
        found.chain.append(entity->get());
        at = (*entity)->parent;
    }
    found.whole = true;
    return found;
}

/// A folder is shown among datacenters and, below a datacenter, in the part that holds hosts.
bool folderVisible(const Ancestry &found, qsizetype at)
{
    for (qsizetype i = at; i < found.chain.size(); ++i) {
        const QString &type = found.chain[i]->ref.type;
        if (type == QLatin1String("Datacenter"))
            return i - at > 1 && found.chain[i - 1]->name == QLatin1String("host");
        if (type != QLatin1String("Folder"))
            return false;
    }
    const bool isRoot = at == found.chain.size() - 1;
    return found.whole && !isRoot;
}

bool visibleAt(const Ancestry &found, qsizetype at, Kind &kind)
{
    const QString &type = found.chain[at]->ref.type;
    if (type == QLatin1String("Datacenter")) {
        kind = Kind::Datacenter;
        return true;
    }
    if (type == QLatin1String("ClusterComputeResource")) {
        kind = Kind::Cluster;
        return true;
    }
    kind = Kind::Folder;
    return type == QLatin1String("Folder") && folderVisible(found, at);
}

void placeAbove(const Ancestry &found, qsizetype first, TreePlace &place)
{
    for (qsizetype i = first; i < found.chain.size(); ++i) {
        Kind kind = Kind::Folder;
        if (!visibleAt(found, i, kind))
            continue;
        if (place.depth == 0)
            place.parent = found.chain[i]->ref;
        ++place.depth;
    }
}

} // namespace

TreePlace treePlace(const ServerEstate &estate, const values::MoRef &ref)
{
    TreePlace place;
    if (const auto host = estate.hosts.constFind(ref); host != estate.hosts.cend()) {
        place.visible = true;
        place.kind = Kind::Host;
        placeAbove(ancestry(estate, (*host)->parent), 0, place);
        return place;
    }
    if (!estate.entities.contains(ref))
        return place;
    const Ancestry found = ancestry(estate, ref);
    if (found.chain.isEmpty())
        return place; // part of a cycle
    place.visible = visibleAt(found, 0, place.kind);
    placeAbove(found, 1, place);
    return place;
}

} // namespace models
