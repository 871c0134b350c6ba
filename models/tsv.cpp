// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tsv.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace models
{

namespace
{

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toDouble(&ok);
    if (!ok)
        QLocale().toDouble(text, &ok);
    return ok;
}

/// Rows from the top of the model down to the index: orders the rows of a tree as they are seen.
std::vector<int> pathOf(QModelIndex index)
{
    std::vector<int> path;
    for (; index.isValid(); index = index.parent())
        path.push_back(index.row());
    std::reverse(path.begin(), path.end());
    return path;
}

QString headerLine(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(model.headerData(column, Qt::Horizontal).toString());
    return tsvLine(cells);
}

} // namespace

QString tsvCell(const QString &text)
{
    QString cell = text;
    for (QChar &c : cell) {
        const bool breaks = c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
        if (breaks)
            c = u' ';
    }
    // A spreadsheet skips blanks before it looks for a formula.
    const QStringView seen = QStringView(cell).trimmed();
    const bool formula = !seen.isEmpty() && QStringView(u"=+-@").contains(seen.front());
    if (formula && !isNumber(cell))
        cell.prepend(u'\'');
    return cell;
}

QString tsvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(tsvCell(cell));
    return safe.join(u'\t') + u'\n';
}

QString selectionToTsv(const QModelIndexList &selected, const QList<int> &columns)
{
    QSet<int> used;
    QSet<QModelIndex> chosen;
    std::vector<std::pair<std::vector<int>, QModelIndex>> rows;
    for (const QModelIndex &index : selected) {
        if (!index.isValid())
            continue;
        used.insert(index.column());
        const QModelIndex first = index.siblingAtColumn(0);
        if (!chosen.contains(first))
            rows.emplace_back(pathOf(first), first);
        chosen.insert(first);
    }
    if (rows.empty())
        return {};
    QList<int> shown;
    std::copy_if(columns.cbegin(), columns.cend(), std::back_inserter(shown),
        [&used](int column) { return used.contains(column); });
    std::sort(
        rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    const QSet<QModelIndex> cells(selected.cbegin(), selected.cend());
    QString text = headerLine(*rows.front().second.model(), shown);
    for (const auto &[path, row] : rows) {
        QStringList line;
        for (const int column : std::as_const(shown)) {
            const QModelIndex cell = row.siblingAtColumn(column);
            line.append(cells.contains(cell) ? cell.data().toString() : QString());
        }
        text += tsvLine(line);
    }
    return text;
}

QString selectionToTsv(const QModelIndexList &selected)
{
    QList<int> columns;
    const auto *model = selected.isEmpty() ? nullptr : selected.front().model();
    const int count = model == nullptr ? 0 : model->columnCount(selected.front().parent());
    for (int column = 0; column < count; ++column)
        columns.append(column);
    return selectionToTsv(selected, columns);
}

} // namespace models
