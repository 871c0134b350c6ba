// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/matching.h"

#include "services/readings/numbers.h"

namespace readings
{

QStringView clipped(QStringView line)
{
    return line.left(LONGEST_LINE);
}

QRegularExpressionMatch matched(const QRegularExpression &pattern, QStringView line)
{
    return pattern.match(clipped(line));
}

Words group(const QRegularExpressionMatch &match, int number)
{
    if (!match.hasMatch() || match.capturedStart(number) < 0)
        return std::nullopt;
    return match.capturedView(number).trimmed().toString();
}

Words firstGroup(const QRegularExpression &pattern, QStringView line)
{
    return group(matched(pattern, line));
}

std::optional<qint64> numberGroup(const QRegularExpressionMatch &match, int number)
{
    const Words digits = group(match, number);
    return digits ? wholeNumber(*digits) : std::nullopt;
}

void keepFirst(Words &kept, const Words &found)
{
    if (!kept)
        kept = found;
}

Words behind(QStringView line, QStringView marker)
{
    const QStringView part = clipped(line);
    const qsizetype at = part.indexOf(marker);
    if (at < 0)
        return std::nullopt;
    return part.sliced(at + marker.size()).trimmed().toString();
}

QJsonValue orNull(const Words &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(std::optional<bool> yes)
{
    return yes ? QJsonValue(*yes) : QJsonValue();
}

QJsonValue figureOrNull(const Words &text)
{
    if (!text)
        return {};
    const std::optional<double> figure = number(*text);
    return figure ? QJsonValue(*figure) : QJsonValue(*text);
}

} // namespace readings
