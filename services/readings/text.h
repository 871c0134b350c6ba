// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <vector>

namespace readings
{

/// A place in a text, counted from 1 as editors do.
struct Place {
    int line = 1;
    int column = 1;
};

/// The output of a tool, cleaned for reading: UTF-16 and byte order marks decoded, line ends made
/// one, colour codes, NULs and other control bytes dropped, odd spaces made plain. Tabs stay.
/// Cost:   linear, whatever the length of a line.
/// Lines:  numbered as in the raw text; they live as long as the Text or a copy of it.
class Text final
{
public:
    struct Line {
        QStringView text; ///< without its line end
        int number = 1;
    };

    explicit Text(QByteArrayView raw);

    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] QStringView content() const { return m_content; }
    /// Nothing but white space.
    [[nodiscard]] bool isBlank() const { return m_start == m_lines.size(); }
    /// Lines ended with CR LF.
    [[nodiscard]] bool hadCrLf() const { return m_hadCrLf; }
    /// Where the first character that is no white space stands.
    [[nodiscard]] Place start() const;
    /// The place of a part of a line of this text.
    [[nodiscard]] static Place placeOf(const Line &line, QStringView part);
    /// The first lines, about so many characters, in their own right.
    [[nodiscard]] Text head(qsizetype characters) const;

    [[nodiscard]] bool contains(QLatin1String part) const { return m_content.contains(part); }

private:
    Text() = default;
    void split();

    QString m_content;
    std::vector<Line> m_lines;
    size_t m_start = 0; ///< index of the first line that is not blank
    bool m_hadCrLf = false;
};

} // namespace readings
