// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/table.h"

#include <QFile>

/// The linker drops resources of a static library that nobody asks for by name.
static void keepCatalog()
{
    Q_INIT_RESOURCE(catalog);
}

namespace catalog
{
namespace
{

QStringList cellsOf(QStringView line)
{
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"') {
            const bool isLiteral = isQuoted && i + 1 < line.size() && line[i + 1] == u'"';
            if (isLiteral)
                cell += line[++i];
            else
                isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            cells.append(std::exchange(cell, {}));
        } else {
            cell += c;
        }
    }
    cells.append(cell);
    return cells;
}

} // namespace

Table::Table(const QString &text)
{
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        QStringList cells = cellsOf(line.trimmed());
        if (!m_columns.isEmpty()) {
            m_rows.append(std::move(cells));
            continue;
        }
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_columns.insert(cells[i], i);
    }
}

Table Table::builtIn(const QString &name)
{
    keepCatalog();
    QFile file(QStringLiteral(":/catalog/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Table(QString());
    return Table(QString::fromUtf8(file.readAll()));
}

QString Table::cell(qsizetype row, const QString &column) const
{
    const qsizetype index = m_columns.value(column, -1);
    return index < 0 ? QString() : m_rows.value(row).value(index);
}

} // namespace catalog
