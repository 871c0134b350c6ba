// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/inventorypath.h"

#include <QList>
#include <QStringList>

namespace models
{

namespace
{

struct Step {
    const QString *name = nullptr;
    const values::MoRef *parent = nullptr;
};

std::optional<Step> stepOf(const ServerEstate &estate, const values::MoRef &ref)
{
    if (const auto entity = estate.entities.constFind(ref); entity != estate.entities.cend())
        return Step{&(*entity)->name, &(*entity)->parent};
    if (const auto host = estate.hosts.constFind(ref); host != estate.hosts.cend())
        return Step{&(*host)->name, &(*host)->parent};
    if (const auto vm = estate.vms.constFind(ref); vm != estate.vms.cend())
        return Step{&(*vm)->name, &(*vm)->parent};
    return std::nullopt;
}

/// vSphere nests folders far less deep; a longer chain is a cycle.
constexpr int maxDepth = 64;

} // namespace

QString inventoryPath(const ServerEstate &estate, const values::MoRef &ref)
{
    QStringList parts;
    QList<values::MoRef> passed;
    values::MoRef at = ref;
    while (passed.size() < maxDepth && !passed.contains(at)) {
        const auto step = stepOf(estate, at);
        if (!step)
            break;
        passed.append(at);
        const bool isRoot = step->parent->isNull() && at.type == QLatin1String("Folder");
        if (isRoot)
            break;
        parts.prepend(QString(*step->name).replace(QLatin1Char('/'), QLatin1String("%2f")));
        at = *step->parent;
    }
    return QLatin1Char('/') + parts.join(QLatin1Char('/'));
}

values::MoRef ancestor(const ServerEstate &estate, const values::MoRef &ref, const QString &type)
{
    values::MoRef at = ref;
    for (int depth = 0; depth < maxDepth; ++depth) {
        const auto step = stepOf(estate, at);
        if (!step)
            break;
        at = *step->parent;
        if (at.type == type && stepOf(estate, at))
            return at;
    }
    return {};
}

} // namespace models
