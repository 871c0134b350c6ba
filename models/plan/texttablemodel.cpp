// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/texttablemodel.h"

#include <QHash>

namespace models
{

TextTableModel::TextTableModel(const QStringList &headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headings(headings)
{
}

void TextTableModel::setRows(const QList<QStringList> &rows)
{
    QHash<QString, int> seen;
    std::vector<Row> fresh;
    for (const QStringList &texts : rows) {
        const QString first = texts.value(0);
        fresh.push_back({first + QLatin1Char('#') + QString::number(seen[first]++), texts});
    }
    Announcer announcer{*this};
    m_rows.set(std::move(fresh), announcer);
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return m_rows.at(index.row()).texts.value(index.column());
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool asked = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return asked ? QVariant(m_headings.value(section)) : QVariant();
}

} // namespace models
