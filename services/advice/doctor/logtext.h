// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace advice
{

/// A log made plain for searching: the last 64 MiB, HTML entities decoded, quotes straight, odd
/// spaces plain. Lines keep the numbers of the raw text.
class LogText final
{
public:
    explicit LogText(const QByteArray &raw);

    [[nodiscard]] const QString &content() const { return m_content; }
    /// Some lines around a place joined by single spaces, as they were before something broke
    /// them; `from` is where the line of the place begins in it.
    struct Window {
        QString text;
        QList<qsizetype> starts; ///< where each line begins in the text
        qsizetype firstLine = 0; ///< index
    };
    [[nodiscard]] Window around(qsizetype place) const;
    [[nodiscard]] qint64 numberOf(qsizetype lineIndex) const { return m_skipped + lineIndex + 1; }
    [[nodiscard]] QStringView line(qsizetype index) const;

private:
    [[nodiscard]] qsizetype lineAt(qsizetype place) const;

    QString m_content;
    QList<qsizetype> m_starts;
    qint64 m_skipped = 0; ///< lines before the last 64 MiB
};

} // namespace advice
