// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowfilter.h"

#include "models/natural.h"

namespace ui
{

RowFilter::RowFilter(int sortBy, int flagRole, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_flagRole(flagRole)
{
    setSortRole(sortBy);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void RowFilter::setText(const QString &text)
{
    setFilterFixedString(text);
}

void RowFilter::setOnlyFlagged(bool on)
{
    m_onlyFlagged = on;
    invalidateFilter();
}

void RowFilter::setAllowed(int role, const std::optional<QSet<QString>> &allowed)
{
    if (role == m_allowedRole && allowed == m_allowed)
        return;
    m_allowedRole = role;
    m_allowed = allowed;
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_onlyFlagged && !first.data(m_flagRole).toBool())
        return false;
    if (m_allowed && !m_allowed->contains(first.data(m_allowedRole).toString()))
        return false;
    return QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

bool RowFilter::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const QVariant left = a.data(sortRole());
    if (left.userType() != QMetaType::QString)
        return QSortFilterProxyModel::lessThan(a, b);
    return models::compareNatural(left.toString(), b.data(sortRole()).toString()) < 0;
}

} // namespace ui
