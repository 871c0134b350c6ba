// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/inventorytext.h"

#include <QIODevice>

#include <algorithm>

namespace report
{

namespace
{

bool startsFormula(const QString &cell)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && dangerous.contains(cell.front());
}

QString csvCell(QString cell)
{
    if (startsFormula(cell))
        cell.prepend(QLatin1Char('\''));
    const bool quote = cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(','))
        || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'));
    if (!quote)
        return cell;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QString terminalCell(const QString &cell)
{
    QString shown = cell;
    for (QChar &character : shown) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QLatin1Char('?');
    }
    return shown;
}

bool writeLine(QIODevice &out, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    return out.write(bytes) == bytes.size();
}

QList<qsizetype> columnWidths(const std::vector<QStringList> &lines)
{
    QList<qsizetype> widths;
    for (const QStringList &line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    return widths;
}

} // namespace

values::Status writeCsv(QIODevice &out, const TextTable &table)
{
    const auto put = [&out](const QStringList &row) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(csvCell(cell));
        return writeLine(out, cells.join(QLatin1Char(',')) + QLatin1String("\r\n"));
    };
    bool whole = put(table.header);
    for (const QStringList &row : table.rows)
        whole = whole && put(row);
    if (!whole)
        return writeError(out);
    return values::done();
}

values::Status writeColumns(QIODevice &out, const TextTable &table)
{
    std::vector<QStringList> lines{table.header};
    lines.insert(lines.end(), table.rows.begin(), table.rows.end());
    for (QStringList &line : lines) {
        for (QString &cell : line)
            cell = terminalCell(cell);
    }
    const QList<qsizetype> widths = columnWidths(lines);
    for (const QStringList &line : lines) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i)
            text += line[i].leftJustified(widths[i] + 2);
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        if (!writeLine(out, text + QLatin1Char('\n')))
            return writeError(out);
    }
    return values::done();
}

} // namespace report
