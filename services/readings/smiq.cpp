// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiq.h"

#include "services/readings/kinds.h"
#include "services/readings/smifields.h"
#include "services/readings/smixmltree.h"

#include <QHash>
#include <QRegularExpression>

namespace readings
{
namespace
{

template <class T>
using Cells = QHash<QString, const SmiField<T> *>;

template <class T>
Cells<T> cellsByLabel(std::span<const SmiField<T>> fields)
{
    Cells<T> cells;
    for (const SmiField<T> &field : fields) {
        if (field.label == nullptr)
            continue;
        for (const QString &path : QString::fromLatin1(field.label).split(u'|'))
            cells.insert(path, &field);
    }
    return cells;
}

struct Row {
    qsizetype indent = 0;
    QString label; ///< lower case, single spaces
    QStringView value;
    bool hasValue = false;
};

Row rowOf(QStringView line)
{
    Row row;
    while (row.indent < line.size() && line[row.indent].isSpace())
        ++row.indent;
    qsizetype colon = line.indexOf(u':');
    while (colon >= 0 && colon + 1 < line.size() && !line[colon + 1].isSpace())
        colon = line.indexOf(u':', colon + 1);
    row.hasValue = colon >= 0;
    row.label = (colon < 0 ? line : line.first(colon)).toString().simplified().toLower();
    if (row.hasValue)
        row.value = line.sliced(colon + 1).trimmed();
    return row;
}

/// Follows the indentation, or the order of lines where that was lost.
class Reader final
{
public:
    void read(const Text &text);
    SmiReport take(const Text &text);
    [[nodiscard]] int understood() const { return m_understood; }

private:
    struct Level {
        qsizetype indent;
        QString label;
        bool isHeading;
    };

    void take(const Row &row);
    void openGpu(QStringView busId);
    bool takeProcess(const Row &row);
    template <class T>
    bool fill(T &object, const Cells<T> &cells, const Row &row, qsizetype from);
    [[nodiscard]] QString path(const Row &row, qsizetype from) const;
    void descend(const Row &row);
    [[nodiscard]] qsizetype levelOf(QLatin1String label) const;
    void takeGpuCell(const Row &row);
    SmiGpu &gpu();
    [[nodiscard]] Printed position() const;

    const Cells<SmiGpu> m_gpuCells = cellsByLabel(gpuFields());
    const Cells<SmiMigDevice> m_migCells = cellsByLabel(migFields());
    const Cells<SmiProcess> m_processCells = cellsByLabel(processFields());
    const Cells<SmiReport> m_reportCells = cellsByLabel(reportFields());
    SmiReport m_report;
    SmiProcess m_nextProcess; ///< instance ids stand before the process id
    std::vector<Level> m_levels;
    bool m_hasHeader = false; ///< "GPU 0000:…" was there
    int m_understood = 0;
};

void Reader::read(const Text &text)
{
    static const QRegularExpression gpuLine(
        QStringLiteral("^\\s*GPU\\s+((?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{2}[:.][0-"
                       "9A-Fa-f.]+)\\s*$"));
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() > 4096 || line.text.trimmed().isEmpty())
            continue;
        if (const auto match = gpuLine.match(line.text.toString()); match.hasMatch()) {
            openGpu(match.capturedView(1));
            continue;
        }
        take(rowOf(line.text));
    }
}

void Reader::openGpu(QStringView busId)
{
    m_levels.clear();
    m_report.gpus.emplace_back().busId = Printed::word(busId);
    m_hasHeader = true;
    ++m_understood;
}

SmiGpu &Reader::gpu()
{
    if (m_report.gpus.empty())
        m_report.gpus.emplace_back();
    return m_report.gpus.back();
}

void Reader::takeGpuCell(const Row &row)
{
    SmiGpu first; // a part picked by grep has no line that names the GPU
    const bool isFirst = m_report.gpus.empty();
    if (fill(isFirst ? first : m_report.gpus.back(), m_gpuCells, row, 0) && isFirst)
        m_report.gpus.push_back(std::move(first));
}

Printed Reader::position() const
{
    return Printed::word(
        QString::number(std::max<qsizetype>(qsizetype(m_report.gpus.size()) - 1, 0)));
}

void Reader::descend(const Row &row)
{
    while (!m_levels.empty() && m_levels.back().indent >= row.indent) {
        // A heading with lines below it that are not deeper: the indentation was lost.
        if (m_levels.back().indent == row.indent && m_levels.back().isHeading && row.hasValue)
            break;
        m_levels.pop_back();
    }
}

QString Reader::path(const Row &row, qsizetype from) const
{
    QString path;
    for (size_t i = size_t(from); i < m_levels.size(); ++i)
        path += m_levels[i].label + u'/';
    return path + row.label;
}

qsizetype Reader::levelOf(QLatin1String label) const
{
    for (size_t i = 0; i < m_levels.size(); ++i) {
        if (m_levels[i].label == label)
            return qsizetype(i);
    }
    return -1;
}

template <class T>
bool Reader::fill(T &object, const Cells<T> &cells, const Row &row, qsizetype from)
{
    const SmiField<T> *field = cells.value(path(row, from));
    if (field == nullptr && !m_levels.empty() && m_levels.back().indent == row.indent)
        field = cells.value(row.label);
    if (field == nullptr)
        return false;
    Printed &cell = object.*(field->cell);
    if (!cell.isKnown())
        cell = field->isFigure ? Printed::figure(row.value) : Printed::word(row.value);
    ++m_understood;
    return true;
}

bool Reader::takeProcess(const Row &row)
{
    const SmiField<SmiProcess> *field = m_processCells.value(row.label);
    if (field == nullptr || !row.hasValue)
        return false;
    const bool isNew = field->cell == &SmiProcess::pid;
    if (isNew) {
        m_nextProcess.gpu = position();
        m_report.processes.push_back(std::exchange(m_nextProcess, {}));
    }
    const bool isAhead = field->cell == &SmiProcess::gi || field->cell == &SmiProcess::ci;
    if (!isAhead && m_report.processes.empty())
        return false;
    SmiProcess &process = isAhead ? m_nextProcess : m_report.processes.back();
    process.*(field->cell)
        = field->isFigure ? Printed::figure(row.value) : Printed::word(row.value);
    return true;
}

void Reader::take(const Row &row)
{
    descend(row);
    const bool isTop = m_levels.empty();
    if (isTop && (row.label == u"processes" || row.label == u"compute processes")) {
        gpu().hasProcesses = m_report.hasProcessPart = true;
        ++m_understood;
    }
    if (isTop && (row.label == u"mig device" || row.label == u"mig devices")) {
        m_report.hasMigPart = true;
        if (!row.hasValue && row.label == u"mig device")
            m_report.migDevices.emplace_back().gpu = position();
    }
    const qsizetype mig = levelOf(QLatin1String("mig device"));
    const bool inProcesses = !isTop
        && (m_levels.front().label == u"processes"
            || m_levels.front().label == u"compute processes");
    if (inProcesses)
        takeProcess(row);
    else if (row.hasValue && mig >= 0 && !m_report.migDevices.empty())
        fill(m_report.migDevices.back(), m_migCells, row, mig + 1);
    else if (row.hasValue && (m_hasHeader || !fill(m_report, m_reportCells, row, 0)))
        takeGpuCell(row);
    m_levels.push_back({row.indent, row.label, !row.hasValue});
}

SmiReport Reader::take(const Text &text)
{
    for (SmiGpu &one : m_report.gpus)
        splitLicence(one);
    m_report.hadCrLf = text.hadCrLf();
    // A whole answer names the product first and the processes last.
    if (m_hasHeader && !m_report.gpus.empty()) {
        const SmiGpu &last = m_report.gpus.back();
        m_report.isTruncated = last.name.isKnown() && last.uuid.isKnown() && !last.hasProcesses;
        const std::optional<qint64> attached = m_report.attachedGpus.whole();
        if (attached && *attached > qint64(m_report.gpus.size()) && last.name.isKnown()
            && !last.hasProcesses)
            m_report.isTruncated = true;
    }
    return std::move(m_report);
}

} // namespace

values::Result<SmiReport> parseNvidiaSmiQ(const Text &text)
{
    Reader reader;
    reader.read(text);
    if (reader.understood() == 0)
        return notOfKind(QLatin1String("nvidia_smi_q"), text.start());
    return reader.take(text);
}

int likenessOfSmiQ(const Text &head)
{
    if (head.contains(QLatin1String("NVSMI LOG")))
        return 95;
    static const QRegularExpression sections(
        QStringLiteral(
            "^\\s*(?:GPU Virtualization Mode|ECC Mode|FB Memory Usage|Product Name +:|GPU UUID +:|"
            "MIG Mode|Retired Pages|Remapped Rows|Persistence Mode +:|Virtualization mode +:|"
            "Clocks (?:Event|Throttle) Reasons|Attached GPUs +:|(?:GPU )?Power Readings)"),
        QRegularExpression::MultilineOption);
    return head.content().size() > 0 && sections.match(head.content().toString()).hasMatch() ? 55
                                                                                             : 0;
}

} // namespace readings
