// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pcifiltermodel.h"

#include "models/items/pcidevicemodel.h"
#include "models/natural.h"

#include <algorithm>

namespace models
{

PciFilterModel::PciFilterModel(Tab tab, QObject *parent)
    : TreeFilterModel(parent)
    , m_tab(tab)
{
    setSortRole(PciDeviceModel::SortRole);
    sort(static_cast<int>(PciDeviceModel::Column::Id));
}

void PciFilterModel::setTab(Tab tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    refilter();
}

void PciFilterModel::setText(const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

bool PciFilterModel::isFiltering() const
{
    return m_tab == Tab::PassthroughEnabled || !m_words.isEmpty();
}

bool PciFilterModel::concerns(const QList<int> &) const
{
    return true;
}

TreeFilterModel::Match PciFilterModel::match(const QModelIndex &source, bool) const
{
    if (m_tab == Tab::PassthroughEnabled && !source.data(PciDeviceModel::EnabledRole).toBool())
        return {};
    const int columns = m_words.isEmpty() ? 0 : source.model()->columnCount(source.parent());
    const auto found = [&](const QString &word) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex cell = source.siblingAtColumn(column);
            if (cell.data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    return {std::all_of(m_words.cbegin(), m_words.cend(), found), false};
}

bool PciFilterModel::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const QVariant left = a.data(PciDeviceModel::SortRole);
    const QVariant right = b.data(PciDeviceModel::SortRole);
    if (left.userType() == QMetaType::QString) {
        const int order = compareNatural(left.toString(), right.toString());
        if (order != 0)
            return order < 0;
        // Equal text: the address decides, so that a sorted page does not jump about.
        const auto id = static_cast<int>(PciDeviceModel::Column::Id);
        return a.siblingAtColumn(id).data(PciDeviceModel::SortRole).toULongLong()
            < b.siblingAtColumn(id).data(PciDeviceModel::SortRole).toULongLong();
    }
    return left.userType() == QMetaType::Int ? left.toInt() < right.toInt()
                                             : left.toULongLong() < right.toULongLong();
}

} // namespace models
