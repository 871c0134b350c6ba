// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

namespace models
{

/// One cell for tab-separated text: tabs and line ends become blanks. Text that a spreadsheet would
/// take for a formula (= + - @ in front) gets an apostrophe before it; numbers stay as they are.
[[nodiscard]] QString tsvCell(const QString &text);
[[nodiscard]] QString tsvLine(const QStringList &cells);

/// The selected cells as a table with a header line, in the order in which the model shows rows
/// and the given columns; rows and columns without a selected cell are left out. A tree's rows
/// follow each other as they are seen from the top. Lines end with '\n'; nothing selected: empty.
[[nodiscard]] QString selectionToTsv(const QModelIndexList &selected, const QList<int> &columns);
/// Every column from the left.
[[nodiscard]] QString selectionToTsv(const QModelIndexList &selected);

} // namespace models
