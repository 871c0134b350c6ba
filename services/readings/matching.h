// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <optional>

namespace readings
{

/// A text as a tool printed it; nullopt where it did not print any.
using Words = std::optional<QString>;

/// Lines are matched up to this many characters: no line of a tool that says something is longer.
inline constexpr qsizetype LONGEST_LINE = 4096;

[[nodiscard]] QStringView clipped(QStringView line);
/// The first match in a line, of bounded cost.
/// The match looks into the line: it must outlive it, so no temporary is taken.
[[nodiscard]] QRegularExpressionMatch matched(const QRegularExpression &pattern, QStringView line);
QRegularExpressionMatch matched(const QRegularExpression &, QString &&) = delete;
/// A group of a match, trimmed; nullopt where the group took no part.
[[nodiscard]] Words group(const QRegularExpressionMatch &match, int number = 1);
/// The first group of the first match, trimmed; nullopt without a match.
[[nodiscard]] Words firstGroup(const QRegularExpression &pattern, QStringView line);
/// A group of digits as a number.
[[nodiscard]] std::optional<qint64> numberGroup(const QRegularExpressionMatch &match, int number);

/// Keeps what is there already: the first word of a tool counts.
void keepFirst(Words &kept, const Words &found);
/// What is printed behind a marker, up to the end of the line, trimmed; nullopt without marker.
[[nodiscard]] Words behind(QStringView line, QStringView marker);

[[nodiscard]] QJsonValue orNull(const Words &text);
[[nodiscard]] QJsonValue orNull(std::optional<qint64> number);
[[nodiscard]] QJsonValue orNull(std::optional<double> number);
[[nodiscard]] QJsonValue orNull(std::optional<bool> yes);
/// A number for nested JSON where the text is one, the text itself where not.
[[nodiscard]] QJsonValue figureOrNull(const Words &text);

} // namespace readings
