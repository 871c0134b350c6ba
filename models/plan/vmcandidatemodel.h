// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"
#include "models/values/passthroughproposal.h"

#include <QAbstractTableModel>

namespace models
{

/// VMs that may be chosen, with what is to be known of each or why it cannot be; those that can be
/// chosen are in the order of the list.
class VmCandidateModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Note, Count };
    enum Role { SelectableRole = Qt::UserRole + 1, SortRole };

    explicit VmCandidateModel(QObject *parent = nullptr);

    void setCandidates(const QList<values::VmCandidate> &candidates);
    /// nullptr for an invalid index.
    [[nodiscard]] const values::VmCandidate *candidate(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const values::MoRef &vm) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    MODELS_TABLE_ANNOUNCER(VmCandidateModel);
    static values::MoRef keyOf(const values::VmCandidate &candidate) { return candidate.vm; }

    OrderedRows<values::VmCandidate, values::MoRef (*)(const values::VmCandidate &)> m_rows{
        &VmCandidateModel::keyOf};
};

} // namespace models
