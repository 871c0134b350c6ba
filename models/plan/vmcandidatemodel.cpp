// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/vmcandidatemodel.h"

namespace models
{

VmCandidateModel::VmCandidateModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void VmCandidateModel::setCandidates(const QList<values::VmCandidate> &candidates)
{
    Announcer announcer{*this};
    m_rows.set({candidates.cbegin(), candidates.cend()}, announcer);
}

const values::VmCandidate *VmCandidateModel::candidate(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? &m_rows.at(index.row())
        : nullptr;
}

QModelIndex VmCandidateModel::indexOf(const values::MoRef &vm) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).vm == vm)
            return index(row, 0);
    }
    return {};
}

int VmCandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int VmCandidateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Qt::ItemFlags VmCandidateModel::flags(const QModelIndex &index) const
{
    const values::VmCandidate *vm = candidate(index);
    if (vm == nullptr)
        return {};
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return vm->selectable ? common | Qt::ItemIsSelectable : common;
}

QVariant VmCandidateModel::data(const QModelIndex &index, int role) const
{
    const values::VmCandidate *vm = candidate(index);
    if (vm == nullptr)
        return {};
    const QString note = vm->problem.isEmpty() ? vm->note : vm->problem;
    const bool isName = static_cast<Column>(index.column()) == Column::Name;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return isName ? vm->name : note;
    case Qt::ToolTipRole:
        return note;
    case SelectableRole:
        return vm->selectable;
    default:
        return {};
    }
}

QVariant VmCandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Virtual machine");
    case Column::Note:
        return tr("To know");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
