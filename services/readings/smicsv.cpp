// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smicsv.h"

#include "services/readings/kinds.h"
#include "services/readings/numbers.h"
#include "services/readings/smicsvfields.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 64 * 1024;

QStringList cellsOf(QStringView line)
{
    QStringList cells;
    for (const QStringView cell : line.split(u','))
        cells.append(cell.trimmed().toString());
    return cells;
}

/// "memory.used [MiB]" is memory.used.
QString fieldOf(const QString &head)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([a-zA-Z][a-zA-Z0-9_.]*)(?:\\s*\\[[^\\]]*\\])?$"));
    const auto match = pattern.match(head);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// The fields that a header line names; empty for any other line.
QStringList headerOf(QStringView line)
{
    QStringList fields;
    if (line.size() > WIDEST || line.isEmpty() || !line.front().isLetter())
        return fields;
    qsizetype known = 0;
    for (const QString &cell : cellsOf(line)) {
        fields.append(fieldOf(cell));
        if (fields.back().isEmpty())
            return {};
        known += isSmiField(fields.back()) ? 1 : 0;
    }
    // One word alone may be prose: there it takes a dot or a unit.
    const bool isPlain = fields.size() == 1 && line.size() == fields[0].size()
        && !fields[0].contains(u'.') && !fields[0].contains(u'_');
    return known * 2 > fields.size() && !isPlain ? fields : QStringList();
}

/// The fields of a command line above the rows.
QStringList commandOf(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral("--query-[a-z-]+[= ][\"']?([a-zA-Z0-9_.,]+)"));
    if (line.size() > WIDEST || !line.contains(QLatin1String("--query-")))
        return {};
    const auto match = pattern.match(line.toString());
    return match.hasMatch() ? match.captured(1).split(u',', Qt::SkipEmptyParts) : QStringList();
}

/// A process name may hold commas: what is too much belongs to it.
QStringList fitted(QStringList cells, const QStringList &fields)
{
    const qsizetype name = fields.indexOf(QStringLiteral("process_name"));
    while (name >= 0 && cells.size() > fields.size()) {
        cells[name] += QStringLiteral(", ") + cells[name + 1];
        cells.removeAt(name + 1);
    }
    return cells;
}

/// Rows without a name for their columns: those of a query in common use, else of the commonest
/// number of cells. Prose and prompts around them have other numbers.
void chooseRows(SmiCsv &csv, const std::vector<QStringList> &lines)
{
    QMap<qsizetype, std::vector<QStringList>> byCount;
    for (const QStringList &cells : lines)
        byCount[cells.size()].push_back(cells);
    for (auto i = byCount.begin(); i != byCount.end(); ++i) {
        const QStringList guess = guessedFields(*i);
        const bool isBetter = !guess.isEmpty()
            ? csv.fields.isEmpty()
            : csv.fields.isEmpty() && i->size() > csv.rows.size();
        if (isBetter)
            csv = {guess.isEmpty() ? SmiCsv::Names::Unknown : SmiCsv::Names::Guessed, guess,
                i.key(), std::move(*i)};
    }
}

QString figureWithoutUnit(const QString &cell, const QString &key)
{
    static const QRegularExpression unit(
        QStringLiteral("(_mib|_pct|_w|_c|_us)$|^clock_|^index$|^pcie_"));
    return unit.match(key).hasMatch() ? figureOf(cell) : cell;
}

void addGpu(Facts &facts, const SmiCsv &csv, size_t row)
{
    const QString prefix = QStringLiteral("gpu%1.").arg(row);
    for (qsizetype i = 0; i < csv.fields.size(); ++i) {
        const QString &cell = csv.rows[row][i];
        for (const QString &key : gpuKeysOf(csv.fields[i])) {
            facts.set(prefix + key, figureWithoutUnit(cell, key));
            if (key == u"ecc" || key == u"mig")
                facts.set(key + QString::number(row), cell);
            if (key == u"driver" && row == 0)
                facts.set(key, cell);
        }
        if (row == 0 && (csv.fields[i] == u"timestamp" || csv.fields[i] == u"kmd_version"))
            facts.set(csv.fields[i] == u"timestamp" ? QStringLiteral("timestamp")
                                                    : QStringLiteral("driver"),
                cell);
        if (row == 0 && csv.fields[i] == u"count")
            facts.set(QStringLiteral("attached_gpus"), cell);
    }
}

void addProcess(Facts &facts, const SmiCsv &csv, size_t row)
{
    for (qsizetype i = 0; i < csv.fields.size(); ++i) {
        const QString key = processKeyOf(csv.fields[i]);
        if (!key.isEmpty())
            facts.set(QStringLiteral("proc%1.%2").arg(row).arg(key),
                figureWithoutUnit(csv.rows[row][i], key));
    }
}

/// How many cells hold each of nvidia-smi's words for "nothing".
void addMissing(Facts &facts, const QString &prefix, const QStringList &cells)
{
    QMap<QString, int> counts;
    for (const QString &cell : cells) {
        if (cell.startsWith(u'[') && cell.endsWith(u']'))
            ++counts[cell];
    }
    facts.set(prefix + QStringLiteral("na_cells"), counts.take(QStringLiteral("[N/A]")));
    for (auto i = counts.cbegin(); i != counts.cend(); ++i)
        facts.set(prefix + QStringLiteral("cells ") + i.key(), i.value());
}

qint64 distinctGpus(const SmiCsv &csv)
{
    for (const char *field : {"uuid", "pci.bus_id", "index"}) {
        const qsizetype column = csv.fields.indexOf(QLatin1String(field));
        QSet<QString> seen;
        for (const QStringList &row : csv.rows)
            seen.insert(column < 0 ? QString() : row[column]);
        if (column >= 0)
            return seen.size();
    }
    return qint64(csv.rows.size());
}

} // namespace

bool SmiCsv::isOfGpus() const
{
    return !fields.contains(QLatin1String("pid"))
        && !fields.contains(QLatin1String("process_name"));
}

Facts SmiCsv::facts() const
{
    Facts facts;
    facts.set(QStringLiteral("columns"), columnCount);
    facts.set(QStringLiteral("rows"), qint64(rows.size()));
    if (names != Names::Unknown)
        facts.set(QStringLiteral("query"), fields.join(u'+'));
    if (isOfGpus() && !fields.isEmpty())
        facts.set(QStringLiteral("gpus"), distinctGpus(*this));
    for (size_t i = 0; i < rows.size(); ++i) {
        const QString prefix = QStringLiteral("row%1.").arg(i);
        for (qsizetype j = 0; j < columnCount; ++j)
            facts.set(prefix + fields[j], rows[i][j]);
        addMissing(facts, prefix, rows[i]);
        if (isOfGpus())
            addGpu(facts, *this, i);
        else
            addProcess(facts, *this, i);
    }
    return facts;
}

QJsonObject SmiCsv::json() const
{
    QJsonArray all;
    for (const QStringList &row : rows) {
        QJsonObject object;
        for (qsizetype j = 0; j < columnCount; ++j) {
            const std::optional<double> value = number(row[j]);
            object.insert(fields[j], value ? QJsonValue(*value) : Printed::word(row[j]).wordJson());
        }
        all.append(object);
    }
    return {{QStringLiteral("columns"), QJsonArray::fromStringList(fields)},
        {QStringLiteral("columns_guessed"), names == Names::Guessed},
        {QStringLiteral("rows"), all}};
}

values::Result<SmiCsv> parseNvidiaSmiCsv(const Text &text)
{
    SmiCsv csv;
    std::vector<QStringList> nameless;
    for (const Text::Line &line : text.lines()) {
        const QStringView trimmed = line.text.trimmed();
        if (trimmed.isEmpty() || trimmed.size() > WIDEST)
            continue;
        const QStringList header = headerOf(trimmed);
        const QStringList command = commandOf(trimmed);
        if (!header.isEmpty() && csv.names != SmiCsv::Names::FromHeader) {
            csv = {SmiCsv::Names::FromHeader, header, header.size(), {}};
        } else if (!command.isEmpty() && csv.rows.empty()) {
            csv = {SmiCsv::Names::FromCommand, command, command.size(), {}};
        } else if (header.isEmpty() && command.isEmpty()) {
            const QStringList cells = fitted(cellsOf(trimmed), csv.fields);
            if (csv.fields.isEmpty() && (cells.size() > 1 || quantity(cells[0])))
                nameless.push_back(cells);
            else if (!csv.fields.isEmpty() && cells.size() == csv.columnCount)
                csv.rows.push_back(cells);
        }
    }
    if (csv.fields.isEmpty()) {
        chooseRows(csv, nameless);
        if (csv.names == SmiCsv::Names::Unknown)
            csv.fields = fieldsByContent(csv.rows);
    }
    if (csv.columnCount == 0)
        return notOfKind(QLatin1String("nvidia_smi_csv"), text.start());
    return csv;
}

int likenessOfSmiCsv(const Text &head)
{
    const values::Result<SmiCsv> read = parseNvidiaSmiCsv(head);
    if (!read)
        return 0;
    if (read->names != SmiCsv::Names::Unknown)
        return read->names == SmiCsv::Names::Guessed ? 60 : 85;
    const auto lines = std::count_if(head.lines().cbegin(), head.lines().cend(),
        [](const Text::Line &line) { return !line.text.trimmed().isEmpty(); });
    return read->columnCount > 1 && qsizetype(read->rows.size()) == lines ? 10 : 0;
}

} // namespace readings
