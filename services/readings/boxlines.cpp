// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/boxlines.h"

#include <QList>

#include <algorithm>

namespace readings
{
namespace
{

/// Wider than any table of nvidia-smi: a line this long is something else.
constexpr qsizetype WIDEST = 2000;

bool isFrame(QStringView line)
{
    return line.size() > 4 && std::all_of(line.begin(), line.end(), [](QChar c) {
        return c == u'+' || c == u'-' || c == u'=' || c == u'|' || c == u' ';
    }) && (line.contains(QLatin1String("---")) || line.contains(QLatin1String("===")));
}

/// From the first bar on, so that "> |" and "12:00:01 |" do not matter.
QStringView fromBar(QStringView line)
{
    const qsizetype bar = line.indexOf(u'|');
    const qsizetype plus = line.indexOf(QLatin1String("+--"));
    const qsizetype first = bar < 0 || (plus >= 0 && plus < bar) ? plus : bar;
    return first < 0 ? QStringView() : line.sliced(first).trimmed();
}

std::vector<QString> cellsOf(QStringView row)
{
    std::vector<QString> cells;
    QStringView inner = row.sliced(1);
    if (inner.endsWith(u'|'))
        inner.chop(1);
    for (const QStringView cell : inner.split(u'|'))
        cells.push_back(cell.toString());
    return cells;
}

/// A row or frame begins here; before it stand at most quote marks or the prefix of a log.
bool startsTable(QStringView line)
{
    const QStringView part = fromBar(line);
    if (part.isEmpty())
        return false;
    const QStringView before = line.first(part.data() - line.data()).trimmed();
    const bool isQuote
        = std::none_of(before.begin(), before.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isQuote || before.endsWith(u':') || before.endsWith(u']');
}

/// How the table lies in the text.
struct Layout {
    qsizetype width = 0; ///< no line of the table is longer: the terminal's, if one wrapped them
    qsizetype margin = 0; ///< the column of its left edge
};

qsizetype barColumn(QStringView line)
{
    const QStringView part = fromBar(line);
    return part.isEmpty() ? -1 : part.data() - line.data();
}

Layout layoutOf(const Text &text)
{
    Layout layout;
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() > WIDEST || !startsTable(line.text))
            continue;
        if (layout.width == 0)
            layout.margin = barColumn(line.text);
        layout.width = std::max(layout.width, line.text.size());
    }
    return layout;
}

/// A line as far as it goes, before it is known to be a row.
struct Whole {
    QString text;
    int number = 1;
    qsizetype lastSize = 0; ///< of the piece that came last
};

/// The line goes on from the last one: it was cut at the terminal's edge, or folded by hand.
bool isRest(QStringView line, const Whole &last, const Layout &layout)
{
    const QStringView trimmed = line.trimmed();
    const QStringView row = fromBar(last.text);
    if (trimmed.isEmpty() || row.isEmpty() || line.size() > WIDEST || last.text.size() > WIDEST)
        return false;
    const bool isCut = last.lastSize == layout.width && !last.text.endsWith(u'|');
    if (startsTable(line) && !(isCut && barColumn(line) > layout.margin))
        return false;
    if (isFrame(row))
        return isFrame(trimmed);
    const bool looksWhole = row.endsWith(u'|') && row.size() > 1;
    return trimmed.endsWith(u'|') || (isCut && (!looksWhole || line.contains(u'|')));
}

std::vector<Whole> wholeLines(const Text &text)
{
    const Layout layout = layoutOf(text);
    std::vector<Whole> lines;
    for (const Text::Line &raw : text.lines()) {
        if (lines.empty() || !isRest(raw.text, lines.back(), layout)) {
            lines.push_back({raw.text.left(WIDEST + 1).toString(), raw.number, raw.text.size()});
            continue;
        }
        Whole &last = lines.back();
        if (last.lastSize == layout.width) // nothing was lost
            last.text += raw.text;
        else
            last.text += u' ' + raw.text.trimmed().toString();
        last.lastSize = raw.text.size();
    }
    return lines;
}

} // namespace

std::vector<BoxLine> boxLines(const Text &text)
{
    std::vector<BoxLine> lines;
    for (Whole &whole : wholeLines(text)) {
        BoxLine line{BoxLine::Kind::Outside, std::move(whole.text), {}, whole.number};
        const QStringView part = line.text.size() > WIDEST ? QStringView() : fromBar(line.text);
        if (!part.isEmpty()) {
            line.kind = isFrame(part) ? BoxLine::Kind::Frame : BoxLine::Kind::Row;
            line.text = part.toString();
        }
        if (line.kind == BoxLine::Kind::Row)
            line.cells = cellsOf(line.text);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace readings
