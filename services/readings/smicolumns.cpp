// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smicolumns.h"

#include "services/readings/kinds.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 4000;

QStringList tokens(QStringView line)
{
    static const QRegularExpression space(QStringLiteral("\\s+|,\\s+")); // --format csv
    return line.left(WIDEST).toString().split(space, Qt::SkipEmptyParts);
}

/// The words behind the #; empty where the line is no line of heads.
QStringList headWords(QStringView line)
{
    const QStringView text = line.left(WIDEST).trimmed();
    return text.startsWith(u'#') ? tokens(text.sliced(1)) : QStringList();
}

bool isNameLine(const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
        return word.compare(QLatin1String("gpu"), Qt::CaseInsensitive) == 0;
    });
}

QString keyOf(const QString &name)
{
    const QString lower = name.toLower();
    if (lower == u"process_id")
        return QStringLiteral("pid");
    return lower == u"process_name" ? QStringLiteral("name") : lower;
}

std::vector<SmiColumns::Column> columnsOf(const QStringList &names, const QStringList &units)
{
    std::vector<SmiColumns::Column> columns;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString unit = i < units.size() ? units[i] : QString();
        QString name = names[i];
        if (name == u"process" && !unit.isEmpty())
            name += u'_' + unit.toLower();
        columns.push_back({name, keyOf(name), unit});
    }
    return columns;
}

/// The cells of a line; nothing where they are too few. The last column may hold spaces.
std::vector<Printed> cellsOf(
    const QStringList &words, const std::vector<SmiColumns::Column> &columns)
{
    std::vector<Printed> cells;
    const qsizetype count = qsizetype(columns.size());
    const QString last = columns.back().key;
    const bool mayHoldSpaces = last == u"command" || last == u"name";
    if (words.size() < count || (words.size() > count && !mayHoldSpaces))
        return cells;
    for (qsizetype i = 0; i + 1 < count; ++i)
        cells.push_back(Printed::word(words[i]));
    cells.push_back(Printed::word(words.mid(count - 1).join(u' ')));
    return cells;
}

bool isRow(const std::vector<Printed> &cells, qsizetype gpu)
{
    return gpu >= 0 && gpu < qsizetype(cells.size()) && cells[size_t(gpu)].whole().has_value();
}

} // namespace

qsizetype SmiColumns::column(QLatin1String key) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
        [key](const Column &column) { return column.key == key; });
    return found == columns.cend() ? -1 : found - columns.cbegin();
}

Facts SmiColumns::facts() const
{
    Facts facts;
    QStringList names;
    for (const Column &one : columns)
        names.append(one.name);
    facts.set(
        QStringLiteral("columns"), isVgpu() ? names.join(u',') : QString::number(names.size()));
    facts.set(QStringLiteral("rows"), qint64(rows.size()));
    facts.set(QStringLiteral("header_lines"), headerLines);
    const qsizetype gpu = column(QLatin1String("gpu"));
    const qsizetype pid = column(QLatin1String("pid"));
    const qsizetype vgpu = column(QLatin1String("vgpu"));
    QSet<QString> gpus;
    QSet<QString> pids;
    qint64 samples = 0;
    for (const std::vector<Printed> &row : rows) {
        const auto text = [&row](qsizetype at) {
            return at < 0 ? QString() : row[size_t(at)].text();
        };
        gpus.insert(text(gpu));
        pids.insert(text(pid));
        const auto same = [&](qsizetype at) {
            return at < 0 || row[size_t(at)].text() == rows.front()[size_t(at)].text();
        };
        samples += same(gpu) && same(vgpu) && same(pid) ? 1 : 0;
    }
    facts.set(QStringLiteral("gpus"), qint64(gpus.size()));
    facts.set(QStringLiteral("samples"), samples);
    if (pid >= 0)
        facts.set(QStringLiteral("distinct_pids"), qint64(pids.size()));
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = 0; j < columns.size(); ++j)
            facts.set(QStringLiteral("row%1.%2").arg(i).arg(columns[j].key), rows[i][j].fact());
    }
    if (wasInterrupted)
        facts.set(QStringLiteral("terminated"), QStringLiteral("^C"));
    return facts;
}

QJsonObject SmiColumns::json() const
{
    QJsonArray heads;
    for (const Column &one : columns)
        heads.append(
            QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("unit"), one.unit}});
    QJsonArray all;
    for (const std::vector<Printed> &row : rows) {
        QJsonObject object;
        for (size_t j = 0; j < columns.size(); ++j) {
            const std::optional<double> value = row[j].number();
            object.insert(columns[j].key, value ? QJsonValue(*value) : row[j].wordJson());
        }
        all.append(object);
    }
    return {{QStringLiteral("columns"), heads}, {QStringLiteral("rows"), all}};
}

values::Result<SmiColumns> parseSmiColumns(const Text &text, QLatin1String kind)
{
    SmiColumns table;
    QStringList names;
    for (const Text::Line &line : text.lines()) {
        table.wasInterrupted = table.wasInterrupted || line.text.contains(QLatin1String("^C"));
        const QStringList heads = headWords(line.text);
        if (!heads.isEmpty()) {
            ++table.headerLines;
            const bool isNames = isNameLine(heads);
            if (isNames)
                names = heads;
            if (!names.isEmpty() && table.rows.empty())
                table.columns = columnsOf(names, isNames ? QStringList() : heads);
            continue;
        }
        if (table.columns.empty())
            continue;
        std::vector<Printed> cells = cellsOf(tokens(line.text), table.columns);
        if (isRow(cells, table.column(QLatin1String("gpu"))))
            table.rows.push_back(std::move(cells));
    }
    if (table.columns.empty())
        return notOfKind(kind, text.start());
    return table;
}

QStringList smiColumnHeads(const Text &head)
{
    for (const Text::Line &line : head.lines()) {
        const QStringList words = headWords(line.text);
        if (isNameLine(words))
            return words;
    }
    return {};
}

} // namespace readings
