// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiq.h"

#include "services/readings/kinds.h"
#include "services/readings/labelledrow.h"
#include "services/readings/smixmltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 4096;

/// Follows the indentation, or the order of lines where that was lost.
class Reader final
{
public:
    void read(const Text &text);
    SmiReport finish(const Text &text);
    [[nodiscard]] int understood() const { return m_understood; }

private:
    void openGpu(const QString &busId);
    void take(const LabelledRow &row);
    void takeHeading(const LabelledRow &row);
    void takeProcess(const LabelledRow &row);
    void takeGpuCell(const LabelledRow &row);
    SmiGpu &gpu();
    [[nodiscard]] Printed position() const;
    [[nodiscard]] bool isCut() const;

    const CellsByLabel<SmiGpu> m_gpuCells = cellsByLabel(gpuFields());
    const CellsByLabel<SmiMigDevice> m_migCells = cellsByLabel(migFields());
    const CellsByLabel<SmiProcess> m_processCells = cellsByLabel(processFields());
    const CellsByLabel<SmiReport> m_reportCells = cellsByLabel(reportFields());
    SmiReport m_report;
    SmiProcess m_nextProcess; ///< instance ids stand before the process id
    HeadingPath m_path;
    bool m_hasHeader = false; ///< "GPU 0000:…" was there
    bool m_sawProcesses = false; ///< of the last GPU
    int m_understood = 0;
};

bool isProcesses(const QString &label)
{
    return label == u"processes" || label == u"compute processes";
}

void Reader::read(const Text &text)
{
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() > WIDEST || line.text.trimmed().isEmpty())
            continue;
        const QString busId = gpuHeading(line.text);
        if (m_report.gpus.size() >= SmiReport::mostGpus && !busId.isEmpty())
            break;
        if (busId.isEmpty())
            take(LabelledRow(line.text));
        else
            openGpu(busId);
    }
}

void Reader::openGpu(const QString &busId)
{
    m_path.clear();
    m_report.gpus.emplace_back().busId = Printed::word(busId);
    m_hasHeader = true;
    m_sawProcesses = false;
    ++m_understood;
}

SmiGpu &Reader::gpu()
{
    if (m_report.gpus.empty())
        m_report.gpus.emplace_back();
    return m_report.gpus.back();
}

Printed Reader::position() const
{
    const qsizetype last = qsizetype(m_report.gpus.size()) - 1;
    return Printed::word(QString::number(std::max<qsizetype>(last, 0)));
}

void Reader::takeGpuCell(const LabelledRow &row)
{
    SmiGpu first; // a part picked by grep has no line that names the GPU
    const bool isFirst = m_report.gpus.empty();
    if (!fillCell(isFirst ? first : m_report.gpus.back(), m_gpuCells, m_path, row))
        return;
    ++m_understood;
    if (isFirst)
        m_report.gpus.push_back(std::move(first));
}

void Reader::takeProcess(const LabelledRow &row)
{
    const SmiField<SmiProcess> *field = m_processCells.value(row.label);
    if (field == nullptr || !row.hasValue)
        return;
    if (field->cell == &SmiProcess::pid) {
        m_nextProcess.gpu = position();
        m_report.processes.push_back(std::exchange(m_nextProcess, {}));
    }
    const bool isAhead = field->cell == &SmiProcess::gi || field->cell == &SmiProcess::ci;
    if (!isAhead && m_report.processes.empty())
        return;
    SmiProcess &process = isAhead ? m_nextProcess : m_report.processes.back();
    process.*(field->cell)
        = field->isFigure ? Printed::figure(row.value) : Printed::word(row.value);
}

void Reader::takeHeading(const LabelledRow &row)
{
    if (isProcesses(row.label)) {
        // "N/A" is not "None": the driver cannot tell.
        const bool isTold = !row.hasValue || row.value != u"N/A";
        gpu().hasProcesses = isTold;
        m_report.hasProcessPart = m_report.hasProcessPart || isTold;
        m_sawProcesses = true;
        ++m_understood;
    } else if (row.label == u"mig device" || row.label == u"mig devices") {
        m_report.hasMigPart = true;
        if (!row.hasValue && row.label == u"mig device")
            m_report.migDevices.emplace_back().gpu = position();
    }
}

void Reader::take(const LabelledRow &row)
{
    m_path.leaveFor(row);
    if (m_path.isEmpty() || m_path.isFlat(row))
        takeHeading(row);
    const qsizetype mig = m_path.levelOf(QLatin1String("mig device"));
    if (!m_path.isEmpty() && isProcesses(m_path.top()))
        takeProcess(row);
    else if (row.hasValue && mig >= 0 && !m_report.migDevices.empty())
        fillCell(m_report.migDevices.back(), m_migCells, m_path, row, mig + 1);
    else if (row.hasValue && !m_hasHeader && fillCell(m_report, m_reportCells, m_path, row))
        ++m_understood;
    else if (row.hasValue)
        takeGpuCell(row);
    m_path.enter(row);
}

/// A whole answer names the product first and the processes last.
bool Reader::isCut() const
{
    if (!m_hasHeader || m_report.gpus.empty())
        return false;
    return m_report.gpus.back().name.isKnown() && !m_sawProcesses;
}

SmiReport Reader::finish(const Text &text)
{
    for (SmiGpu &one : m_report.gpus)
        splitLicence(one.licenseStatus, one.licenseExpiry);
    m_report.hadCrLf = text.hadCrLf();
    m_report.isTruncated = isCut();
    return std::move(m_report);
}

} // namespace

values::Result<SmiReport> parseNvidiaSmiQ(const Text &text)
{
    Reader reader;
    reader.read(text);
    if (reader.understood() == 0)
        return notOfKind(QLatin1String("nvidia_smi_q"), text.start());
    return reader.finish(text);
}

int likenessOfSmiQ(const Text &head)
{
    if (head.contains(QLatin1String("NVSMI LOG")))
        return 95;
    static const QRegularExpression sections(
        QStringLiteral("^\\s*(?:GPU Virtualization Mode|ECC Mode|FB Memory Usage|Product Name +:|"
                       "GPU UUID +:|MIG Mode|Retired Pages|Remapped Rows|Persistence Mode +:|"
                       "Virtualization mode +:|Clocks (?:Event|Throttle) Reasons|"
                       "Attached GPUs +:|(?:GPU )?Power Readings)"),
        QRegularExpression::MultilineOption);
    return sections.match(head.content().toString()).hasMatch() ? 55 : 0;
}

} // namespace readings
