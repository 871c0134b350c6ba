// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smilist.h"

#include "services/readings/kinds.h"

#include <QRegularExpression>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 1000;

bool takeListedMig(QStringView line, SmiMigDevice &device)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(MIG\\s+\\S+)\\s+Device\\s+(\\d+):\\s*\\(UUID:\\s*([^)\\s]+)"));
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return false;
    device.name = Printed::word(match.captured(1).simplified());
    device.device = Printed::word(match.capturedView(2));
    device.uuid = Printed::word(match.capturedView(3));
    return true;
}

} // namespace

bool takeListedGpu(QStringView line, SmiGpu &gpu)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\W*GPU\\s+(\\d+)\\s*:\\s*(.*?)\\s*\\((UUID|S/N):\\s*([^)\\s]+)"));
    if (line.size() > WIDEST)
        return false;
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return false;
    gpu.index = Printed::word(match.capturedView(1));
    gpu.name = Printed::word(match.capturedView(2));
    (match.capturedView(3) == u"UUID" ? gpu.uuid : gpu.serial)
        = Printed::word(match.capturedView(4));
    return true;
}

values::Result<SmiReport> parseNvidiaSmiList(const Text &text)
{
    SmiReport report;
    report.listsProcesses = false;
    report.hadCrLf = text.hadCrLf();
    for (const Text::Line &line : text.lines()) {
        SmiGpu gpu;
        SmiMigDevice device;
        if (line.text.size() > WIDEST)
            continue;
        if (takeListedGpu(line.text, gpu)) {
            report.gpus.push_back(std::move(gpu));
        } else if (takeListedMig(line.text, device)) {
            device.gpu = report.gpus.empty() ? Printed() : report.gpus.back().index;
            report.migDevices.push_back(std::move(device));
            report.hasMigPart = true;
        }
    }
    if (report.gpus.empty() && report.migDevices.empty())
        return notOfKind(QLatin1String("nvidia_smi_list"), text.start());
    return report;
}

} // namespace readings
