// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/treefiltermodel.h"

namespace models
{

TreeFilterModel::TreeFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void TreeFilterModel::setSourceModel(QAbstractItemModel *source)
{
    for (QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_shown.clear();
    QSortFilterProxyModel::setSourceModel(source);
    if (source == nullptr)
        return;
    const auto schedule = [this] {
        scheduleRefilter();
    };
    m_connections = {connect(source, &QAbstractItemModel::rowsInserted, this, schedule),
        connect(source, &QAbstractItemModel::rowsRemoved, this, schedule),
        connect(source, &QAbstractItemModel::rowsMoved, this, schedule),
        connect(source, &QAbstractItemModel::modelReset, this, [this] { refilter(); }),
        connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty() || concerns(roles))
                    scheduleRefilter();
            })};
    refilter();
}

void TreeFilterModel::scheduleRefilter()
{
    if (m_scheduled || !isFiltering())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            refilter();
        },
        Qt::QueuedConnection);
}

void TreeFilterModel::refilter()
{
    const bool filtering = isFiltering() && sourceModel() != nullptr;
    Shown shown;
    if (filtering)
        collect({}, false, shown);
    if (filtering == m_filtered && shown == m_shown)
        return;
    m_filtered = filtering;
    m_shown = std::move(shown);
    invalidateFilter();
}

bool TreeFilterModel::collect(const QModelIndex &parent, bool above, Shown &shown) const
{
    bool any = false;
    const int rows = sourceModel()->rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const Match found = match(index, above);
        const bool below = collect(index, found.below, shown);
        if (!found.shown && !below)
            continue;
        shown.insert(index.constInternalPointer());
        any = true;
    }
    return any;
}

bool TreeFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!isFiltering())
        return true;
    return m_shown.contains(sourceModel()->index(row, 0, parent).constInternalPointer());
}

} // namespace models
