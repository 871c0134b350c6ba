// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace advice
{

/// What a line means.
struct LogMeaning {
    QString cause, remedy; ///< tr(), a sentence each
    QString device; ///< PCI address in hexadecimal; empty: the line names none
};

/// One text that logs and faults are known to hold, read backwards to its cause.
struct LogPattern {
    QLatin1String rule; ///< "PF-PT-20", or "LOG-…" for what is no rule of the catalogue
    QLatin1String key; ///< a word that every such text holds; searched for first
    QRegularExpression expression; ///< on lines joined by spaces
    LogMeaning (*explain)(const QRegularExpressionMatch &);
};

/// The patterns; of two that match the same words the earlier one counts.
[[nodiscard]] QList<LogPattern> hostPatterns();
[[nodiscard]] QList<LogPattern> vgpuPatterns();
[[nodiscard]] QList<LogPattern> guestPatterns();
[[nodiscard]] QList<LogPattern> faultPatterns();

/// "97:0.0" and "000:008:00.0", which hosts print in decimal, as "0000:61:00.0".
[[nodiscard]] QString fromDecimalAddress(const QString &text);
/// "0000:09:00.0" of "09:00.0" and the like; empty: no address.
[[nodiscard]] QString fromHexAddress(const QString &text);

} // namespace advice
