// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreefiltermodel.h"

#include "models/items/hosttreemodel.h"
#include "models/natural.h"

namespace models
{

namespace
{

using Kind = HostTreeModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(HostTreeModel::KindRole).toInt());
}

/// Datacenters, folders and clusters first, as the vSphere Client lists them.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::Server:
    case Kind::Datacenter:
        return 0;
    case Kind::Folder:
        return 1;
    case Kind::Cluster:
        return 2;
    case Kind::Host:
        return 3;
    case Kind::Vm:
        return 4;
    case Kind::UnplacedVms:
        return 5;
    }
    return 6;
}

} // namespace

HostTreeFilterModel::HostTreeFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortRole(HostTreeModel::SortRole);
    sort(0);
}

void HostTreeFilterModel::setSourceModel(QAbstractItemModel *source)
{
    disconnect(m_renaming);
    QSortFilterProxyModel::setSourceModel(source);
    if (source != nullptr)
        m_renaming = connect(
            source, &QAbstractItemModel::dataChanged, this, &HostTreeFilterModel::followRenaming);
}

void HostTreeFilterModel::followRenaming(
    const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // The base class looks at changed rows and those above; a container's name also counts below.
    const bool renamed = roles.isEmpty() || roles.contains(HostTreeModel::SortRole);
    if (m_text.isEmpty() || !renamed)
        return;
    for (int row = first.row(); row <= last.row(); ++row) {
        if (sourceModel()->hasChildren(sourceModel()->index(row, 0, first.parent()))) {
            invalidateFilter();
            return;
        }
    }
}

void HostTreeFilterModel::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    invalidateFilter();
}

void HostTreeFilterModel::setOnlyGpus(bool only)
{
    if (only == m_onlyGpus)
        return;
    m_onlyGpus = only;
    invalidateFilter();
}

bool HostTreeFilterModel::nameMatches(const QModelIndex &index) const
{
    if (m_text.isEmpty())
        return true;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        const QString name = at.data(HostTreeModel::SortRole).toString();
        if (name.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool HostTreeFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!isFiltering())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyGpus && !index.data(HostTreeModel::HasGpuRole).toBool())
        return false; // containers are shown because of what is below them
    return nameMatches(index);
}

bool HostTreeFilterModel::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const int rankA = rank(kindOf(a));
    const int rankB = rank(kindOf(b));
    if (rankA != rankB)
        return rankA < rankB;
    if (a.column() != 0)
        return compareNatural(a.data().toString(), b.data().toString()) < 0;
    return compareNatural(a.data(HostTreeModel::SortRole).toString(),
               b.data(HostTreeModel::SortRole).toString())
        < 0;
}

} // namespace models
