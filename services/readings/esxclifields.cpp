// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclifields.h"

#include "services/readings/matching.h"
#include "services/readings/shelltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

struct Column {
    qsizetype start;
    qsizetype end; ///< where the next column starts; the last one has no end
};

bool isDashRow(QStringView line)
{
    const QStringView inner = line.trimmed();
    if (inner.size() < 5 || !inner.startsWith(u"--") || !inner.contains(u"  --"))
        return inner.size() >= 3 && inner.size() < LONGEST_LINE
            && std::all_of(inner.begin(), inner.end(), [](QChar c) { return c == u'-'; });
    return std::all_of(inner.begin(), inner.end(), [](QChar c) { return c == u'-' || c == u' '; });
}

std::vector<Column> columnsOf(QStringView dashes)
{
    std::vector<Column> found;
    for (qsizetype i = 0; i < dashes.size(); ++i) {
        if (dashes[i] == u'-' && (i == 0 || dashes[i - 1] != u'-')) {
            if (!found.empty())
                found.back().end = i;
            found.push_back({i, LONGEST_LINE});
        }
    }
    return found;
}

QString cut(QStringView line, const Column &column)
{
    if (column.start >= line.size())
        return {};
    return line.mid(column.start, column.end - column.start).trimmed().toString();
}

/// Where lost blanks have moved the columns of a row, a cell starts inside a word.
bool isAligned(QStringView line, const std::vector<Column> &columns)
{
    return std::all_of(columns.cbegin() + 1, columns.cend(), [line](const Column &column) {
        return column.start >= line.size() || line[column.start - 1] == u' ';
    });
}

std::vector<QString> splitCells(QStringView line, size_t wanted)
{
    static const QRegularExpression gap(u"\\s{2,}"_s);
    std::vector<QString> cells;
    for (const QString &cell : line.trimmed().toString().split(gap))
        cells.push_back(cell);
    cells.resize(wanted);
    return cells;
}

std::vector<QString> cellsOf(QStringView line, const std::vector<Column> &columns)
{
    if (!isAligned(line, columns))
        return splitCells(line, columns.size());
    std::vector<QString> cells;
    for (const Column &column : columns)
        cells.push_back(cut(line, column));
    return cells;
}

/// A line that starts inside the table, with its first cells empty, goes on with the row above.
void join(std::vector<QString> &row, const std::vector<QString> &more)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (!more[i].isEmpty())
            row[i] += row[i].isEmpty() ? more[i] : u' ' + more[i];
    }
}

void readRows(DashTable &table, const std::vector<Column> &columns,
    const std::vector<Text::Line> &lines, size_t from)
{
    bool wrapped = false;
    for (size_t i = from; i < lines.size(); ++i) {
        const QStringView line = clipped(lines[i].text);
        if (line.trimmed().isEmpty() || promptCommand(line))
            return;
        const std::vector<QString> cells = cellsOf(line, columns);
        if (cells.front().isEmpty() && !table.rows.empty() && line.startsWith(u' ')) {
            join(table.rows.back(), cells);
            table.wrappedRows += wrapped ? 0 : 1;
            wrapped = true;
        } else {
            table.rows.push_back(cells);
            wrapped = false;
        }
    }
}

} // namespace

std::optional<Field> fieldOf(QStringView line)
{
    const QStringView part = clipped(line);
    qsizetype indent = 0;
    while (indent < part.size() && part[indent].isSpace())
        ++indent;
    const qsizetype colon = part.indexOf(u':', indent);
    if (colon <= indent || colon - indent > 80)
        return std::nullopt;
    if (colon + 1 < part.size() && !part[colon + 1].isSpace())
        return std::nullopt;
    const QStringView name = part.sliced(indent, colon - indent).trimmed();
    if (name.isEmpty() || !name[0].isLetter())
        return std::nullopt;
    return Field{name, part.sliced(colon + 1).trimmed(), indent};
}

QString keyOf(QStringView name)
{
    QString key;
    for (const QChar c : name.left(80)) {
        if (c.isLetterOrNumber())
            key += c.toLower();
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key;
}

std::optional<QStringView> pciAddressAt(QStringView line)
{
    static const QRegularExpression address(
        uR"(^\s*((?:[0-9a-fA-F]{4,8}:[0-9a-fA-F]{2}:|[0-9a-fA-F]{3}:[0-9a-fA-F]{3}:|[0-9a-fA-F]{2}:))"
        uR"([0-9a-fA-F]{2}\.[0-9a-fA-F])(?![0-9a-fA-F.]))"_s);
    const QRegularExpressionMatch match = matched(address, line);
    if (!match.hasMatch())
        return std::nullopt;
    return line.sliced(match.capturedStart(1), match.capturedLength(1));
}

int DashTable::column(QStringView key) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
        [key](const QString &column) { return keyOf(column) == key; });
    return found == columns.cend() ? -1 : int(found - columns.cbegin());
}

QString DashTable::cell(size_t row, QStringView key) const
{
    const int index = column(key);
    return index < 0 ? QString() : rows[row][size_t(index)];
}

std::vector<DashTable> dashTables(const Text &text)
{
    std::vector<DashTable> found;
    const std::vector<Text::Line> &lines = text.lines();
    for (size_t i = 1; i < lines.size(); ++i) {
        const QStringView dashes = clipped(lines[i].text);
        if (!isDashRow(dashes) || lines[i - 1].text.trimmed().isEmpty())
            continue;
        const std::vector<Column> columns = columnsOf(dashes);
        DashTable table;
        table.columns = cellsOf(clipped(lines[i - 1].text), columns);
        readRows(table, columns, lines, i + 1);
        found.push_back(table);
    }
    return found;
}

} // namespace readings
