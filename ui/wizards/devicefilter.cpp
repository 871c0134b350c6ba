// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/devicefilter.h"

#include "models/plan/devicecandidatemodel.h"

namespace ui
{

using Model = models::DeviceCandidateModel;

DeviceFilter::DeviceFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void DeviceFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

void DeviceFilter::setOnlyGpus(bool on)
{
    m_onlyGpus = on;
    invalidateFilter();
}

bool DeviceFilter::contains(const QModelIndex &source) const
{
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        if (source.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool DeviceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex source = sourceModel()->index(row, 0, parent);
    if (!parent.isValid())
        return false; // a host shows for its devices
    if (source.data(Qt::CheckStateRole).toInt() == Qt::Checked)
        return true;
    if (m_onlyGpus && !source.data(Model::IsGpuRole).toBool())
        return false;
    return m_text.isEmpty() || contains(source)
        || parent.data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace ui
