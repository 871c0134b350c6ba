// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetfiltermodel.h"

#include "models/natural.h"

#include <algorithm>

namespace models
{

using Column = FleetGpuModel::Column;

FleetFilterModel::FleetFilterModel(FleetGpuModel *fleet, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_fleet(fleet)
{
    setSortRole(FleetGpuModel::SortRole);
    setDynamicSortFilter(false);
    setSourceModel(fleet);
    connect(fleet, &QAbstractItemModel::rowsInserted, this, &FleetFilterModel::resort);
    sort(0);
}

void FleetFilterModel::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    resort();
}

void FleetFilterModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    resort();
}

void FleetFilterModel::setScope(const values::ObjectKey &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    resort();
}

void FleetFilterModel::resort()
{
    invalidate();
}

bool FleetFilterModel::hasWords(const QModelIndex &index) const
{
    QString text;
    for (const Column column : {Column::Host, Column::Gpu, Column::Vms, Column::Health})
        text += index.siblingAtColumn(static_cast<int>(column)).data().toString() + u'\n';
    return std::all_of(m_words.cbegin(), m_words.cend(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool FleetFilterModel::inScope(const FleetRow &row) const
{
    if (m_scope.server.isEmpty())
        return true;
    if (m_scope.server != row.server)
        return false;
    return m_scope.ref.isNull() || row.host == m_scope.ref || row.vms.contains(m_scope.ref);
}

bool FleetFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = m_fleet->index(row, 0, parent);
    const FleetRow *value = m_fleet->row(index);
    if (value == nullptr || !inScope(*value))
        return false;
    const int flags = index.data(FleetGpuModel::FlagsRole).toInt();
    switch (m_show) {
    case Show::All:
        break;
    case Show::Hot:
        if ((flags & FleetGpuModel::Hot) == 0)
            return false;
        break;
    case Show::IdleAssigned:
        if ((flags & FleetGpuModel::IdleAssigned) == 0)
            return false;
        break;
    case Show::Failing:
        if ((flags & FleetGpuModel::Failing) == 0)
            return false;
        break;
    }
    return m_words.isEmpty() || hasWords(index);
}

bool FleetFilterModel::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const QVariant left = a.data(FleetGpuModel::SortRole);
    const QVariant right = b.data(FleetGpuModel::SortRole);
    if (left.isValid() != right.isValid()) // the unknown last, whichever way
        return left.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (!left.isValid())
        return a.row() < b.row();
    if (left.typeId() != QMetaType::QString)
        return left.toDouble() < right.toDouble();
    const int order = compareNatural(left.toString(), right.toString());
    return order == 0 ? a.row() < b.row() : order < 0;
}

} // namespace models
