// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/quoting.h"

#include "services/plan/runbook/runbook.h"

#include <QRegularExpression>

namespace plan
{

namespace
{

constexpr int commentWidth = 96;

/// Not in a shell's word: a NUL ends it, an escape speaks to the terminal of who reads it.
QString withoutControls(const QString &value)
{
    QString kept = value;
    for (QChar &character : kept) {
        const bool isKept = character == QLatin1Char('\n') || character == QLatin1Char('\t');
        if (character.category() == QChar::Other_Control && !isKept)
            character = QLatin1Char('?');
    }
    return kept;
}

/// PowerShell takes all of these for a single quote.
bool isPowerShellQuote(QChar character)
{
    constexpr char16_t firstCurly = 0x2018;
    constexpr char16_t lastCurly = 0x201b;
    return character == QLatin1Char('\'')
        || (character.unicode() >= firstCurly && character.unicode() <= lastCurly);
}

} // namespace

QString shellQuoted(const QString &value)
{
    QString text = withoutControls(value);
    text.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QString(QLatin1Char('\'') + text + QLatin1Char('\''));
}

QString powerShellQuoted(const QString &value)
{
    const QString text = withoutControls(value);
    QString quoted(QLatin1Char('\''));
    for (const QChar character : text) {
        if (isPowerShellQuote(character))
            quoted += character;
        quoted += character;
    }
    return quoted + QLatin1Char('\'');
}

QString filled(const ScriptCommand &command, ScriptLanguage language)
{
    static const QRegularExpression place(QStringLiteral("%([1-9][0-9]?)"));
    QString text;
    qsizetype copied = 0;
    auto places = place.globalMatch(command.text);
    while (places.hasNext()) {
        const QRegularExpressionMatch found = places.next();
        const int number = found.capturedView(1).toInt();
        if (number > command.values.size())
            continue;
        text += QStringView(command.text).mid(copied, found.capturedStart() - copied);
        const QString &value = command.values.at(number - 1);
        text += language == ScriptLanguage::Shell ? shellQuoted(value) : powerShellQuoted(value);
        copied = found.capturedEnd();
    }
    return text + QStringView(command.text).mid(copied);
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar character : text) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            line += QLatin1Char(' ');
        else if (category != QChar::Other_Format)
            line += character;
    }
    return line.simplified();
}

QString comment(const QString &text)
{
    QString lines;
    QString line(QLatin1Char('#'));
    const QStringList words = oneLine(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (line.size() > 1 && line.size() + 1 + word.size() > commentWidth) {
            lines += line + QLatin1Char('\n');
            line = QLatin1Char('#');
        }
        line += QLatin1Char(' ') + word;
    }
    return lines + line + QLatin1Char('\n');
}

} // namespace plan
