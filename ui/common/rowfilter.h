// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace ui
{

/// Sorts by a model's sort role, text as people count, and keeps the rows that contain a text in
/// any column and, if asked, those whose flag role is true.
class RowFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    RowFilter(int sortBy, int flagRole, QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyFlagged(bool on);
    /// Only rows whose text in that role is among these; nothing: all rows.
    void setAllowed(int role, const std::optional<QSet<QString>> &allowed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    int m_flagRole;
    bool m_onlyFlagged = false;
    int m_allowedRole = 0;
    std::optional<QSet<QString>> m_allowed;
};

} // namespace ui
