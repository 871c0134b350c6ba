// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smitablerows.h"

#include <QRegularExpression>
#include <QStringList>

namespace readings
{
namespace
{

QStringList tokens(const QString &cell)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return cell.split(space, Qt::SkipEmptyParts);
}

/// The two sides of "59MiB / 81559MiB"; "N/A" holds no such bar.
QStringList sides(const QString &cell)
{
    static const QRegularExpression bar(QStringLiteral("\\s+/\\s*|(?<=[BW!0-9])/|\\s*/\\s+"));
    return cell.split(bar);
}

QString joined(const QStringList &parts, qsizetype from, qsizetype count = -1)
{
    return parts.mid(from, count).join(u' ');
}

void takeMemory(const QString &cell, Printed &used, Printed &total)
{
    const QStringList both = sides(cell);
    if (both.size() == 2) {
        // Drivers before 313 print the fan or a percentage before it: the last word counts.
        used = Printed::figure(tokens(both[0]).isEmpty() ? both[0] : tokens(both[0]).last());
        total = Printed::figure(both[1]);
    } else if (!cell.isEmpty()) {
        used = total = Printed::word(cell);
    }
}

void takeFirstCell(const QString &cell, SmiGpu &gpu)
{
    QStringList words = tokens(cell);
    const qsizetype bar = words.indexOf(QStringLiteral("/"));
    if (bar > 0) {
        gpu.powerW = Printed::figure(words[bar - 1]);
        gpu.powerCapW = bar + 1 < words.size() ? Printed::figure(words[bar + 1]) : Printed();
        words = words.mid(0, bar - 1);
    } else if (!words.isEmpty() && sides(words.last()).size() == 2) {
        gpu.powerW = Printed::figure(sides(words.last())[0]);
        gpu.powerCapW = Printed::figure(sides(words.takeLast())[1]);
    }
    Printed *const cells[] = {&gpu.fanPct, &gpu.tempC};
    for (qsizetype i = 0; i < 2 && i < words.size(); ++i)
        *cells[i] = Printed::figure(words[i]);
    if (words.size() > 2)
        gpu.performanceState = Printed::word(words[2]);
}

void takeLastCell(const QString &cell, SmiGpu &gpu)
{
    const QStringList words = tokens(cell);
    if (words.isEmpty())
        return;
    static const QRegularExpression figure(QStringLiteral("^(\\d+%|\\[?N/A\\]?|ERR!|-)$"));
    const bool hasFigure = figure.match(words[0]).hasMatch();
    if (hasFigure)
        gpu.utilPct = Printed::figure(words[0]);
    if (words.size() > (hasFigure ? 1 : 0))
        gpu.computeMode = Printed::word(joined(words, hasFigure ? 1 : 0));
}

void takeMigFirstRow(const BoxLine &row, const QStringList &ids, SmiReport &report)
{
    SmiMigDevice &device = report.migDevices.emplace_back();
    Printed *const cells[] = {&device.gpu, &device.gi, &device.ci, &device.device};
    for (qsizetype i = 0; i < 4; ++i)
        *cells[i] = Printed::word(ids[i]);
    takeMemory(row.cell(1), device.memUsedMib, device.memTotalMib);
    const QStringList volatileCells = tokens(row.cell(2));
    if (!volatileCells.isEmpty())
        device.sm = Printed::figure(volatileCells[0]);
    if (volatileCells.size() > 1)
        device.ecc = Printed::figure(volatileCells[1]);
    const QStringList shared = tokens(row.cell(3));
    Printed *const engines[]
        = {&device.copyEngines, &device.encoders, &device.decoders, &device.ofas, &device.jpegs};
    for (qsizetype i = 0; i < 5 && i < shared.size(); ++i)
        *engines[i] = Printed::figure(shared[i]);
}

const QRegularExpression &processPattern(const ProcessColumns &columns)
{
    static const QString start = QStringLiteral("^\\s*(?<gpu>\\d+)");
    static const QString ids = QStringLiteral("\\s+(?<gi>N/A|\\d+)\\s+(?<ci>N/A|\\d+)");
    static const QString pid = QStringLiteral("\\s+(?<pid>\\d+|N/A|-)");
    static const QString type
        = QStringLiteral("(?:\\s+(?<type>M\\+C\\+G|M\\+C|M\\+G|C\\+G|C|G|M|N/A|-|ERR!))");
    static const QString figure = QStringLiteral("\\d+\\s*[KMG]i?B|N/A|ERR!|\\[[^\\]]*\\]");
    // The figure alone is no name.
    static const QString rest = QStringLiteral("(?:\\s+(?!(?:%1)\\s*$)(?<name>\\S.*?))?"
                                               "(?:\\s+(?<mem>%1))?\\s*$")
                                    .arg(figure);
    static const QRegularExpression all[] = {QRegularExpression(start + pid + rest),
        QRegularExpression(start + pid + type + rest), QRegularExpression(start + ids + pid + rest),
        QRegularExpression(start + ids + pid + type + rest)};
    return all[(columns.hasInstances ? 2 : 0) + (columns.hasType ? 1 : 0)];
}

} // namespace

void ProcessColumns::read(const QString &head)
{
    static const QRegularExpression instances(QStringLiteral("\\bGI\\b.*\\bCI\\b"));
    hasInstances = hasInstances || instances.match(head).hasMatch();
    hasType = hasType || head.contains(QLatin1String("Type"));
}

bool isGpuHead(const QString &row)
{
    return row.contains(QLatin1String("GPU")) && row.contains(QLatin1String("Name"))
        && (row.contains(QLatin1String("Bus-Id")) || row.contains(QLatin1String("Persistence-M")));
}

bool isProcessHead(const QString &row)
{
    static const QRegularExpression head(QStringLiteral("^\\|\\s*(?:Compute p|P)rocesses:"));
    return head.match(row).hasMatch();
}

bool isColumnHead(const QString &row)
{
    return row.contains(QLatin1String("PID")) || row.contains(QLatin1String("Usage  "));
}

bool takeNameRow(const BoxLine &row, SmiGpu &gpu)
{
    static const QRegularExpression first(QStringLiteral("^(\\d+)\\s+(\\S.*)$"));
    static const QRegularExpression bus(QStringLiteral(
        "^((?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.[0-9A-Fa-f])\\s*(.*)$"));
    static const QRegularExpression mode(QStringLiteral(
        "^(.*\\S)\\s+(On|Off|WDDM|TCC|MCDM|N/A|ERR!|Enabled|Disabled|\\[[^\\]]*\\])$"));
    const auto named = first.match(row.cell(0));
    const auto placed = bus.match(row.cell(1));
    if (!named.hasMatch() || (!placed.hasMatch() && row.cells.size() != 3))
        return false;
    gpu.index = Printed::word(named.capturedView(1));
    const auto modal = mode.match(named.captured(2));
    gpu.name = Printed::word(modal.hasMatch() ? modal.captured(1) : named.captured(2));
    if (modal.hasMatch())
        gpu.persistence = Printed::word(modal.capturedView(2));
    // A module without PCI has "N/A   N/A" there.
    const QStringList words = tokens(row.cell(1));
    gpu.busId = Printed::word(placed.hasMatch() ? placed.captured(1) : words.value(0));
    const QString display = placed.hasMatch() ? placed.captured(2) : words.value(1);
    if (!display.isEmpty())
        gpu.displayActive = Printed::word(display);
    if (row.cells.size() > 2 && !row.cell(row.cells.size() - 1).isEmpty())
        gpu.eccUncorrected = Printed::word(row.cell(row.cells.size() - 1));
    return true;
}

bool isBareGpuRow(const BoxLine &row)
{
    static const QRegularExpression bus(
        QStringLiteral("^(?:[0-9A-Fa-f]{4,8}:)[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.[0-9A-Fa-f]\\s"));
    SmiGpu gpu;
    return row.cells.size() == 3 && bus.match(row.cell(1)).hasMatch() && takeNameRow(row, gpu);
}

void takeUsageRow(const BoxLine &row, SmiGpu &gpu)
{
    takeFirstCell(row.cell(0), gpu);
    takeMemory(row.cell(1), gpu.memUsedMib, gpu.memTotalMib);
    if (row.cells.size() > 2)
        takeLastCell(row.cell(row.cells.size() - 1), gpu);
}

void takeMigRow(const BoxLine &row, SmiReport &report)
{
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    const QStringList ids = tokens(row.cell(0));
    if (ids.size() >= 4 && number.match(ids[0]).hasMatch())
        takeMigFirstRow(row, ids, report);
    else if (ids.isEmpty() && !report.migDevices.empty()
        && !report.migDevices.back().bar1TotalMib.isKnown())
        takeMemory(row.cell(1), report.migDevices.back().bar1UsedMib,
            report.migDevices.back().bar1TotalMib);
}

void takeProcessRow(const BoxLine &row, const ProcessColumns &columns, SmiReport &report)
{
    const QString inner = QStringList(row.cells.cbegin(), row.cells.cend()).join(u'|');
    static const QRegularExpression refused(
        QStringLiteral("^\\s*\\d+\\s+(Not Supported|ERR!)\\s*$"));
    if (const auto match = refused.match(inner); match.hasMatch()) {
        report.processSupport = Printed::word(match.capturedView(1));
        return;
    }
    const auto match = processPattern(columns).match(inner);
    if (!match.hasMatch())
        return;
    SmiProcess &process = report.processes.emplace_back();
    const auto cell = [&match](const char *name) {
        const QString text = match.captured(QString::fromLatin1(name));
        return text.isEmpty() ? Printed() : Printed::word(text);
    };
    process.gpu = cell("gpu");
    process.gi = columns.hasInstances ? cell("gi") : Printed();
    process.ci = columns.hasInstances ? cell("ci") : Printed();
    process.pid = cell("pid");
    process.type = columns.hasType ? cell("type") : Printed();
    process.name = cell("name");
    if (!match.captured(QStringLiteral("mem")).isEmpty())
        process.memMib = Printed::figure(match.capturedView(QStringLiteral("mem")));
}

} // namespace readings
