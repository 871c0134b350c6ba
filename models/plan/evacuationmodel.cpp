// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/evacuationmodel.h"

#include <algorithm>

namespace models
{

using How = values::EvacuatedVm::How;

EvacuationModel::EvacuationModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EvacuationModel::setVms(const QList<values::EvacuatedVm> &vms)
{
    Announcer announcer{*this};
    m_rows.set({vms.cbegin(), vms.cend()}, announcer);
}

void EvacuationModel::setTicked(const QList<values::MoRef> &vms)
{
    if (m_ticked == vms)
        return;
    m_ticked = vms;
    if (m_rows.size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows.size() - 1, 0));
}

int EvacuationModel::openCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [this](const auto &vm) {
        return vm.how == How::MustBeShutDown && !m_ticked.contains(vm.vm);
    }));
}

int EvacuationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int EvacuationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

bool EvacuationModel::hasBox(const QModelIndex &index) const
{
    return index.column() == 0 && m_rows.at(index.row()).how != How::MovesByItself;
}

Qt::ItemFlags EvacuationModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Qt::ItemFlags common
        = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return hasBox(index) ? common | Qt::ItemIsUserCheckable : common;
}

QString EvacuationModel::display(const values::EvacuatedVm &vm, Column column)
{
    switch (column) {
    case Column::Name:
        return vm.name;
    case Column::Host:
        return vm.hostName;
    case Column::How:
        switch (vm.how) {
        case How::MovesByItself:
            return tr("Moves by itself");
        case How::MustBeMoved:
            return tr("Has to be moved");
        case How::MustBeShutDown:
            return tr("Has to be shut down");
        }
        return {};
    case Column::Because:
        return vm.because;
    case Column::Count:
        break;
    }
    return {};
}

QVariant EvacuationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const values::EvacuatedVm &vm = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(vm, static_cast<Column>(index.column()));
    case Qt::CheckStateRole:
        if (!hasBox(index))
            return {};
        return static_cast<int>(m_ticked.contains(vm.vm) ? Qt::Checked : Qt::Unchecked);
    case Qt::ToolTipRole:
        return vm.because;
    case HowRole:
        return static_cast<int>(vm.how);
    default:
        return {};
    }
}

bool EvacuationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool box = role == Qt::CheckStateRole && checkIndex(index, CheckIndexOption::IndexIsValid)
        && hasBox(index);
    if (!box)
        return false;
    const values::MoRef vm = m_rows.at(index.row()).vm;
    m_ticked.removeAll(vm);
    if (value.toInt() == Qt::Checked)
        m_ticked.append(vm);
    Q_EMIT dataChanged(index, index);
    Q_EMIT tickedChanged();
    return true;
}

QVariant EvacuationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Virtual machine");
    case Column::Host:
        return tr("Host");
    case Column::How:
        return tr("What happens");
    case Column::Because:
        return tr("Because");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
