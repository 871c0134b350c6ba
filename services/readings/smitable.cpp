// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smitable.h"

#include "services/readings/boxlines.h"
#include "services/readings/kinds.h"
#include "services/readings/smitablerows.h"

#include <QRegularExpression>

#include <algorithm>

namespace readings
{
namespace
{

/// Which part of the printing a row belongs to.
enum class Part { None, Gpus, Mig, Processes };

class Reader final
{
public:
    void take(const BoxLine &line);
    [[nodiscard]] bool hasTable() const { return m_hasHeader || !m_report.gpus.empty(); }
    SmiReport finish(const Text &text);

private:
    void takeRow(const BoxLine &line);
    void takeHeader(const BoxLine &line);
    void takeGpuRow(const BoxLine &line);
    void takeOutside(const BoxLine &line);
    void begin();

    SmiReport m_report;
    ProcessColumns m_processColumns;
    Part m_part = Part::None;
    Printed m_timestamp;
    int m_row = 0; ///< of the rows of one GPU
    bool m_hasHeader = false;
    bool m_endedInFrame = true;
    bool m_gapFollows = false; ///< the empty line before the process table
};

void Reader::begin()
{
    if (!m_report.timestamp.isKnown())
        m_report.timestamp = m_timestamp;
    m_part = Part::Gpus;
    m_hasHeader = true;
    m_row = 0;
}

void Reader::take(const BoxLine &line)
{
    switch (line.kind) {
    case BoxLine::Kind::Outside:
        takeOutside(line);
        break;
    case BoxLine::Kind::Frame:
        m_endedInFrame = true;
        m_row = 0;
        break;
    case BoxLine::Kind::Row:
        m_endedInFrame = false;
        m_gapFollows = false;
        takeRow(line);
        break;
    }
}

void Reader::takeOutside(const BoxLine &line)
{
    static const QRegularExpression date(QStringLiteral(
        "((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s+[A-Z][a-z]{2}\\s+\\d+\\s+\\d+:\\d+:\\d+\\s+\\d{4})"));
    if (const auto match = date.match(line.text); match.hasMatch()) {
        m_timestamp = Printed::word(match.capturedView(1));
        return;
    }
    // The line of spaces between the two tables is as wide as they are.
    const bool isBlank = std::all_of(
        line.text.cbegin(), line.text.cend(), [](QChar c) { return c.isSpace() || c == u'>'; });
    if (m_endedInFrame && m_part == Part::Gpus && line.text.size() >= 40 && isBlank)
        m_gapFollows = true;
}

void Reader::takeHeader(const BoxLine &line)
{
    static const QRegularExpression smi(QStringLiteral("NVIDIA-SMI\\s+([0-9][^\\s|]*)"));
    static const QRegularExpression driver(
        QStringLiteral("(?:Driver|KMD)\\s+Version:\\s*([^\\s|]+)"));
    static const QRegularExpression cuda(
        QStringLiteral("CUDA(?:\\s+UMD)?\\s+Version:\\s*([^\\s|]+)"));
    const auto cell = [&line](const QRegularExpression &pattern) {
        const auto match = pattern.match(line.text);
        return match.hasMatch() ? Printed::word(match.capturedView(1)) : Printed();
    };
    const auto takeFirst = [&cell](Printed &first, const QRegularExpression &pattern) {
        if (!first.isKnown())
            first = cell(pattern);
    };
    takeFirst(m_report.smiVersion, smi);
    takeFirst(m_report.driver, driver);
    takeFirst(m_report.cuda, cuda);
}

void Reader::takeRow(const BoxLine &line)
{
    const QString &text = line.text;
    if (text.contains(QLatin1String("NVIDIA-SMI"))) {
        begin();
        takeHeader(line);
    } else if (text.contains(QLatin1String("MIG devices:"))) {
        m_part = Part::Mig;
        m_report.hasMigPart = true;
    } else if (isProcessHead(text)) {
        m_part = Part::Processes;
        m_report.hasProcessPart = true;
        m_processColumns.read(text);
    } else if (isGpuHead(text)) {
        m_part = Part::Gpus;
        m_hasHeader = true;
    } else if (m_part == Part::Processes && isColumnHead(text)) {
        m_processColumns.read(text);
    } else if (m_part == Part::Gpus || (m_part == Part::None && isBareGpuRow(line))) {
        m_part = Part::Gpus;
        takeGpuRow(line);
    } else if (m_part == Part::Mig) {
        takeMigRow(line, m_report);
    } else if (m_part == Part::Processes) {
        takeProcessRow(line, m_processColumns, m_report);
    }
}

void Reader::takeGpuRow(const BoxLine &line)
{
    SmiGpu fresh;
    if (takeNameRow(line, fresh)) {
        if (m_report.gpus.size() >= SmiReport::mostGpus)
            return;
        m_report.gpus.push_back(std::move(fresh));
        m_row = 1;
        return;
    }
    if (m_report.gpus.empty() || m_row == 0)
        return;
    if (m_row == 1)
        takeUsageRow(line, m_report.gpus.back());
    else if (m_row == 2)
        m_report.gpus.back().migMode = Printed::word(line.cells.back());
    ++m_row;
}

SmiReport Reader::finish(const Text &text)
{
    m_report.hadCrLf = text.hadCrLf();
    m_report.isTruncated = !m_endedInFrame || m_gapFollows;
    for (SmiGpu &gpu : m_report.gpus)
        gpu.hasProcesses = m_report.hasProcessPart;
    return std::move(m_report);
}

} // namespace

values::Result<SmiReport> parseNvidiaSmiTable(const Text &text)
{
    Reader reader;
    for (const BoxLine &line : boxLines(text))
        reader.take(line);
    if (!reader.hasTable())
        return notOfKind(QLatin1String("nvidia_smi_table"), text.start());
    return reader.finish(text);
}

int likenessOfSmiTable(const Text &head)
{
    if (head.contains(QLatin1String("vGPU-Util")))
        return 0;
    static const QRegularExpression named(QStringLiteral("\\|\\s*NVIDIA-SMI\\s+[0-9]"));
    const bool isNamed = named.match(head.content().toString()).hasMatch();
    if (isNamed && head.contains(QLatin1String("Bus-Id")))
        return 90;
    if (isNamed || head.contains(QLatin1String("Pwr:Usage/Cap")))
        return 70;
    const std::vector<BoxLine> lines = boxLines(head);
    return std::any_of(lines.cbegin(), lines.cend(), isBareGpuRow) ? 60 : 0;
}

bool hasMigTable(const Text &head)
{
    return head.contains(QLatin1String("MIG devices:"));
}

} // namespace readings
