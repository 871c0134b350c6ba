// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace models
{

/// A small table of ready texts that is read from top to bottom: regions of a device, published
/// rules, values before and after. Follows fresh rows like every model here.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit TextTableModel(const QStringList &headings, QObject *parent = nullptr);

    /// Each as long as the headings. Rows are told apart by their first text and their place among
    /// those with the same one.
    void setRows(const QList<QStringList> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    MODELS_TABLE_ANNOUNCER(TextTableModel);
    struct Row {
        QString key;
        QStringList texts;
        friend bool operator==(const Row &, const Row &) = default;
    };
    static QString keyOf(const Row &row) { return row.key; }

    QStringList m_headings;
    OrderedRows<Row, QString (*)(const Row &)> m_rows{&TextTableModel::keyOf};
};

} // namespace models
