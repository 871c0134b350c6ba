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
    : TreeFilterModel(parent)
{
    setSortRole(HostTreeModel::SortRole);
    sort(0);
}

void HostTreeFilterModel::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    refilter();
}

void HostTreeFilterModel::setOnlyGpus(bool only)
{
    if (only == m_onlyGpus)
        return;
    m_onlyGpus = only;
    refilter();
}

TreeFilterModel::Match HostTreeFilterModel::match(const QModelIndex &source, bool above) const
{
    const bool named = above || m_text.isEmpty()
        || source.data(HostTreeModel::SortRole).toString().contains(m_text, Qt::CaseInsensitive);
    // Containers have no GPU: they are shown because of what is below them.
    const bool shown = named && (!m_onlyGpus || source.data(HostTreeModel::HasGpuRole).toBool());
    return {shown, named};
}

bool HostTreeFilterModel::concerns(const QList<int> &roles) const
{
    const bool gpu = m_onlyGpus && roles.contains(HostTreeModel::HasGpuRole);
    return gpu || roles.contains(HostTreeModel::SortRole);
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
