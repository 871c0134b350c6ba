// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/shelltext.h"

#include "services/readings/matching.h"

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

/// A group of the match as a view into the line itself, not into the match.
QStringView part(QStringView line, const QRegularExpressionMatch &match, int group)
{
    const qsizetype start = match.capturedStart(group);
    return start < 0 ? QStringView() : line.sliced(start, match.capturedLength(group)).trimmed();
}

QStringView rest(QStringView line, const QRegularExpressionMatch &match)
{
    return line.sliced(match.capturedEnd(0)).trimmed();
}

} // namespace

std::optional<QStringView> promptCommand(QStringView line)
{
    static const QRegularExpression prompt(
        uR"(^\s*(?:(?:\([\w.-]+\)\s*)?(?:)"
        uR"(\[[\w.-]+@[^\]\s]{1,200}(?:\s[^\]\s]{1,80})?\]\s?[#$]?)"
        uR"(|[\w.-]{1,80}@[\w.-]{1,80}:\S{0,200}[#$>]))"
        uR"(|~ #|/\S{0,80} #|[#$%](?= )|[\w./~-]{1,80}\$(?= )|\S{0,40}➜)(?=\s|$)\s*)"_s);
    const QRegularExpressionMatch match = matched(prompt, line);
    if (!match.hasMatch())
        return std::nullopt;
    return rest(line, match);
}

LogLine logLine(QStringView line)
{
    static const QRegularExpression vmware(
        uR"(^[\s>#]*\d?(\d{4}-\d\d-\d\dT[\d:.]{8,16}(?:Z|[+-]\d\d:?\d\d)?)(?:\|\s*([\w-]+)\|)"
        uR"((?:[^|]{0,40}\|)?\s*(?:[A-Z]\d{2,3}\+?:)?|\s+\w\w\(\d+\)\+?\s+([\w-]+)\s+-)\s*)"_s);
    static const QRegularExpression vmkernel(
        uR"(^[\s>#]*(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z?)[: ]\s*(?:\S{1,20}\s+){0,3}(cpu\d+:\d+))"
        uR"((?: opID=\S{1,40})?\)\s*)"_s);
    static const QRegularExpression kernel(
        uR"(^[\s>#]*(?:\w+\s*:\s*\w+\s*:\s*)?\[\s*([<>+]?\s*\d+\.\d+)"
        uR"(|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}|[A-Z][a-z]{2}\s?\d{1,2} [\d:]{5,8})\s*\]\s*)"_s);
    static const QRegularExpression syslog(
        uR"(^[\s>#]*([A-Z][a-z]{2}\s+\d{1,2} [\d:]{8}|\d{4}-\d\d-\d\d[T ][\d:.,]{8,16}(?:Z|[+-]\d\d:?\d\d)?))"
        uR"(\s+(?:[\w.-]+\s+)?(?!NVRM)([\w.@-]+(?:\[\d+\])?):\s+)"_s);
    static const QRegularExpression decoded( // dmesg --decode --time-format iso
        uR"(^[\s>#]*(?:\w+\s*:\s*\w+\s*:\s*)?(\d{4}-\d\d-\d\dT[\d:.,]{8,16}(?:Z|[+-]\d\d:?\d\d)?)()\s+)"_s);
    static const QRegularExpression untimed(uR"(^[\s>#]*()([A-Za-z][\w.-]*\[\d+\]):\s+)"_s);
    for (const QRegularExpression *form :
        {&vmware, &vmkernel, &kernel, &syslog, &decoded, &untimed}) {
        const QRegularExpressionMatch match = matched(*form, line);
        if (!match.hasMatch())
            continue;
        LogLine found{part(line, match, 1), part(line, match, 2), rest(line, match)};
        if (form == &vmware && found.source.isEmpty())
            found.source = part(line, match, 3);
        if (form == &syslog && found.source.startsWith(u"kernel")) {
            const QRegularExpressionMatch inner = matched(kernel, found.message);
            if (inner.hasMatch())
                found.message = rest(found.message, inner);
        }
        return found;
    }
    return {{}, {}, line.trimmed()};
}

} // namespace readings
