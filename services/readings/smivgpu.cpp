// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smivgpu.h"

#include "services/readings/boxlines.h"
#include "services/readings/kinds.h"
#include "services/readings/labelledrow.h"
#include "services/readings/smivgpufields.h"
#include "services/readings/smixmltree.h"

#include <QRegularExpression>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 4096;

Printed position(const SmiVgpuReport &report)
{
    return report.gpus.empty() ? Printed() : Printed::word(QString::number(report.gpus.size() - 1));
}

/// The table of nvidia-smi vgpu without arguments.
void takeSummaryRow(const BoxLine &row, SmiVgpuReport &report)
{
    static const QRegularExpression driver(
        QStringLiteral("(?:Driver|KMD)\\s+Version:\\s*([^\\s|]+)"));
    static const QRegularExpression first(QStringLiteral("^(\\d+)\\s+(\\S.*)$"));
    static const QRegularExpression bus(
        QStringLiteral("^(?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.[0-9A-Fa-f]$"));
    static const QRegularExpression vm(QStringLiteral("^(\\S+)\\s+(\\S.*)$"));
    if (const auto match = driver.match(row.text); match.hasMatch()) {
        report.driver = Printed::word(match.capturedView(1));
        return;
    }
    const auto named = first.match(row.cell(0));
    if (!named.hasMatch() || row.cells.size() < 3)
        return;
    if (bus.match(row.cell(1)).hasMatch()) {
        report.gpus.push_back(
            {Printed::word(named.capturedView(1)), Printed::word(named.capturedView(2)),
                Printed::word(row.cell(1)), Printed::figure(row.cell(2)), {}, {}});
        return;
    }
    SmiVgpu &vgpu = report.vgpus.emplace_back();
    vgpu.gpu = position(report);
    vgpu.id = Printed::word(named.capturedView(1));
    vgpu.type = vgpu.name = Printed::word(named.capturedView(2));
    const auto owner = vm.match(row.cell(1));
    vgpu.vmId = Printed::word(owner.hasMatch() ? owner.captured(1) : row.cell(1));
    if (owner.hasMatch())
        vgpu.vmName = Printed::word(owner.capturedView(2));
    vgpu.utilPct = Printed::figure(row.cell(2));
}

/// The long forms: -q, -s and -c, all headed by "GPU 0000:…".
class LongReader final
{
public:
    explicit LongReader(SmiVgpuReport &report)
        : m_report(report)
    {
    }

    void take(QStringView line)
    {
        const QString busId = gpuHeading(line);
        if (!busId.isEmpty()) {
            m_report.gpus.emplace_back().busId = Printed::word(busId);
            m_path.clear();
            m_open = Open::Gpu;
            return;
        }
        if (line.trimmed().isEmpty())
            return;
        const LabelledRow row(line);
        if (row.hasValue)
            takeRow(row);
        else if (row.indent > 0 && !m_report.gpus.empty() && isTypeName(line))
            m_report.types.push_back(listedType(line));
        m_path.leaveFor(row);
        m_path.enter(row);
    }

private:
    enum class Open { Gpu, Vgpu, Type };

    static bool isTypeName(QStringView line)
    {
        static const QRegularExpression pattern(
            QStringLiteral("^\\s+(?:GRID |NVIDIA |Quadro |Tesla )?\\S.*-\\d+-?\\d*[A-Z0-9]*\\s*$"));
        return line.size() < 100 && pattern.match(line.toString()).hasMatch();
    }

    SmiVgpuType listedType(QStringView line) const
    {
        SmiVgpuType type;
        type.gpu = position(m_report);
        type.name = Printed::word(line);
        return type;
    }

    void takeRow(const LabelledRow &row)
    {
        m_path.leaveFor(row);
        if (row.label == u"vgpu id") {
            m_report.vgpus.emplace_back().gpu = position(m_report);
            m_open = Open::Vgpu;
            m_path.clear();
        } else if (row.label == u"vgpu type id") {
            m_report.types.emplace_back().gpu = position(m_report);
            m_open = Open::Type;
            m_path.clear();
        }
        const qsizetype from = m_path.isEmpty() || m_open == Open::Gpu ? 0 : 1;
        if (m_open == Open::Vgpu)
            fillCell(m_report.vgpus.back(), m_vgpuCells, m_path, row, from);
        else if (m_open == Open::Type)
            fillCell(m_report.types.back(), m_typeCells, m_path, row, from);
        else if (!m_report.gpus.empty())
            fillCell(m_report.gpus.back(), m_hostCells, m_path, row, from);
    }

    SmiVgpuReport &m_report;
    HeadingPath m_path;
    Open m_open = Open::Gpu;
    const CellsByLabel<SmiVgpu> m_vgpuCells = cellsByLabel(vgpuFields());
    const CellsByLabel<SmiVgpuType> m_typeCells = cellsByLabel(vgpuTypeFields());
    const CellsByLabel<SmiVgpuHost> m_hostCells = cellsByLabel(vgpuHostFields());
};

void readSummary(const Text &text, SmiVgpuReport &report)
{
    for (const BoxLine &line : boxLines(text)) {
        if (line.kind == BoxLine::Kind::Row)
            takeSummaryRow(line, report);
    }
}

void readLong(const Text &text, SmiVgpuReport &report)
{
    LongReader reader(report);
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() < WIDEST)
            reader.take(line.text);
    }
    for (SmiVgpu &vgpu : report.vgpus)
        splitLicence(vgpu.licence, vgpu.licenceExpiry);
    report.hasTypes = report.vgpus.empty()
        && (report.gpus.empty() || !report.gpus.front().activeVgpus.isKnown());
}

} // namespace

values::Result<SmiVgpuReport> parseNvidiaSmiVgpu(const Text &text)
{
    SmiVgpuReport report;
    if (text.contains(QLatin1String("vGPU-Util")))
        readSummary(text, report);
    else
        readLong(text, report);
    if (report.gpus.empty() && report.vgpus.empty() && report.types.empty()
        && !report.driver.isKnown())
        return notOfKind(QLatin1String("nvidia_smi_vgpu"), text.start());
    return report;
}

int likenessOfSmiVgpu(const Text &head)
{
    if (head.contains(QLatin1String("vGPU-Util")))
        return 95;
    static const QRegularExpression active(
        QStringLiteral("^\\s+(?:Active vGPUs|vGPU ID|vGPU Type ID)\\s+:"),
        QRegularExpression::MultilineOption);
    if (active.match(head.content().toString()).hasMatch())
        return 96;
    // A GPU's heading and profiles below it, nothing else.
    const values::Result<SmiVgpuReport> read = parseNvidiaSmiVgpu(head);
    return read && !read->types.empty() ? 60 : 0;
}

} // namespace readings
