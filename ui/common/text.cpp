// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text.h"

namespace ui
{

QString escapeMnemonic(QString text)
{
    return singleLine(text.replace(QLatin1Char('&'), QLatin1String("&&")));
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(html);
}

QString singleLine(const QString &text)
{
    QString line = text;
    for (QChar &letter : line) {
        const bool breaks = letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
        if (breaks || letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    return line;
}

} // namespace ui
