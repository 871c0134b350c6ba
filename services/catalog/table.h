// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace catalog
{

/// One of the program's tables (resources/catalog), by the names of its head.
/// Shape:  a cell that the row lacks is empty, as unknown is; quotes as in RFC 4180.
class Table final
{
public:
    /// Text of a whole table with its head. Lines of other length are kept.
    explicit Table(const QString &text);
    /// ":/catalog/<name>"; a table that is not in the program is empty.
    [[nodiscard]] static Table builtIn(const QString &name);

    [[nodiscard]] qsizetype rows() const { return m_rows.size(); }
    [[nodiscard]] QString cell(qsizetype row, const QString &column) const;

private:
    QHash<QString, qsizetype> m_columns;
    QList<QStringList> m_rows;
};

} // namespace catalog
