// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"
#include "models/values/logcause.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace models
{

/// What the power-on oracle found for the VMs of a plan, or the causes that a log tells. One row
/// per finding, in the order given.
class FindingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column {
        Verdict,
        Vm, ///< of a log: the line's number
        Cause,
        Remedy,
        Count
    };
    enum Role {
        VerdictRole = Qt::UserRole + 1, ///< values::Verdict as int
        HasStepRole, ///< one click can do the remedy
    };

    explicit FindingModel(QObject *parent = nullptr);

    /// names: of the VMs, also of those that are yet to be made.
    void setPreflights(
        const QList<values::Preflight> &preflights, const QHash<values::MoRef, QString> &names);
    void setCauses(const QList<values::LogCause> &causes);

    /// nullptr for an invalid index.
    [[nodiscard]] const values::Finding *finding(const QModelIndex &index) const;
    /// Of a log: its line; of a preflight: empty.
    [[nodiscard]] QString line(const QModelIndex &index) const;
    /// The VM that a finding is about; null for a log.
    [[nodiscard]] values::MoRef vm(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    MODELS_TABLE_ANNOUNCER(FindingModel);
    struct Row {
        QString key;
        values::Finding finding;
        values::MoRef vm;
        QString where; ///< name of the VM, or number of the line
        QString line;
        friend bool operator==(const Row &, const Row &) = default;
    };
    static QString keyOf(const Row &row) { return row.key; }
    [[nodiscard]] static QString display(const Row &row, Column column);

    OrderedRows<Row, QString (*)(const Row &)> m_rows{&FindingModel::keyOf};
    bool m_ofLog = false;
};

} // namespace models
