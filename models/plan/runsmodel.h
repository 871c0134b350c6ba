// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"
#include "models/values/step.h"

#include <QAbstractTableModel>

namespace models
{

/// The runs of plans that the journal knows, in the order given: newest first.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Title, State, Steps, Server, Who, Began, Changed, Count };
    enum Role { ProgressRole = Qt::UserRole + 1, SortRole, UnfinishedRole };

    explicit RunsModel(QObject *parent = nullptr);

    void setRuns(const QList<values::RunSummary> &runs);
    /// nullptr for an invalid index.
    [[nodiscard]] const values::RunSummary *run(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &run) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    MODELS_TABLE_ANNOUNCER(RunsModel);
    static QString keyOf(const values::RunSummary &run) { return run.id; }
    [[nodiscard]] static QString display(const values::RunSummary &run, Column column);
    [[nodiscard]] static QVariant sortValue(const values::RunSummary &run, Column column);

    OrderedRows<values::RunSummary, QString (*)(const values::RunSummary &)> m_rows{
        &RunsModel::keyOf};
};

} // namespace models
