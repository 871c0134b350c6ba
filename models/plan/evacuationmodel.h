// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"
#include "models/values/passthroughproposal.h"

#include <QAbstractTableModel>

namespace models
{

/// What becomes of each running VM when its host enters maintenance mode. Those that do not
/// move by themselves have a box: only ticked ones may be shut down, and are started again.
class EvacuationModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Host, How, Because, Count };
    enum Role { HowRole = Qt::UserRole + 1 };

    explicit EvacuationModel(QObject *parent = nullptr);

    /// Ticks are kept, also of VMs that are not listed.
    void setVms(const QList<values::EvacuatedVm> &vms);
    void setTicked(const QList<values::MoRef> &vms);
    [[nodiscard]] const QList<values::MoRef> &ticked() const { return m_ticked; }
    /// How many have to be shut down and are not ticked.
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

Q_SIGNALS:
    /// By the operator.
    void tickedChanged();

private:
    MODELS_TABLE_ANNOUNCER(EvacuationModel);
    static values::MoRef keyOf(const values::EvacuatedVm &vm) { return vm.vm; }
    [[nodiscard]] bool hasBox(const QModelIndex &index) const;
    [[nodiscard]] static QString display(const values::EvacuatedVm &vm, Column column);

    OrderedRows<values::EvacuatedVm, values::MoRef (*)(const values::EvacuatedVm &)> m_rows{
        &EvacuationModel::keyOf};
    QList<values::MoRef> m_ticked;
};

} // namespace models
