// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pcinodes.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace models
{

namespace
{

using Bridges = QHash<QString, QString>;

/// Whether following the bridges upwards ends; nonsense that leads in a circle is shown at the top.
bool reachesTop(const QString &id, const Bridges &bridgeOf)
{
    QString at = id;
    for (qsizetype steps = 0; steps <= bridgeOf.size(); ++steps) {
        const auto above = bridgeOf.constFind(at);
        if (above == bridgeOf.cend() || above->isEmpty())
            return true;
        at = *above;
    }
    return false;
}

void sortBelow(PciNode &node)
{
    std::sort(node.children.begin(), node.children.end(),
        [](const auto &a, const auto &b) { return (a->order <=> b->order) < 0; });
    renumber(node);
    for (const auto &child : node.children)
        sortBelow(*child);
}

} // namespace

void renumber(PciNode &parent, size_t first)
{
    for (size_t i = first; i < parent.children.size(); ++i) {
        parent.children[i]->parent = &parent;
        parent.children[i]->position = static_cast<int>(i);
    }
}

std::unique_ptr<PciNode> pciTree(const QList<PciRow> &rows, bool grouped)
{
    Bridges bridgeOf;
    for (const PciRow &row : rows)
        bridgeOf.insert(pciIdKey(row.device.id), pciIdKey(row.device.parentBridge));

    std::vector<std::unique_ptr<PciNode>> nodes;
    QHash<QString, PciNode *> byId;
    for (const PciRow &row : rows) {
        const QString key = pciIdKey(row.device.id);
        if (byId.contains(key))
            continue;
        nodes.push_back(std::make_unique<PciNode>());
        nodes.back()->row = row;
        nodes.back()->order = PciOrder::of(row.device.id);
        byId.insert(key, nodes.back().get());
    }
    auto root = std::make_unique<PciNode>();
    for (auto &node : nodes) {
        const QString key = pciIdKey(node->row.device.id);
        PciNode *bridge = grouped ? byId.value(bridgeOf.value(key)) : nullptr;
        if (bridge == nullptr || !reachesTop(key, bridgeOf))
            bridge = root.get();
        bridge->children.push_back(std::move(node));
    }
    sortBelow(*root);
    return root;
}

} // namespace models
