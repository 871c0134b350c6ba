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

bool isOpenRow(const BoxLine &line)
{
    return line.kind == BoxLine::Kind::Row && !line.text.endsWith(u'|');
}

bool isOpenFrame(const BoxLine &line)
{
    return line.kind == BoxLine::Kind::Frame
        && line.text.startsWith(u'|') != line.text.endsWith(u'|')
        && line.text.startsWith(u'+') != line.text.endsWith(u'+');
}

} // namespace

std::vector<BoxLine> boxLines(const Text &text)
{
    std::vector<BoxLine> lines;
    for (const Text::Line &raw : text.lines()) {
        BoxLine line{BoxLine::Kind::Outside, raw.text.left(WIDEST).toString(), {}, raw.number};
        const QStringView part = raw.text.size() > WIDEST ? QStringView() : fromBar(raw.text);
        const bool isRest = !lines.empty() && !raw.text.trimmed().isEmpty()
            && !raw.text.startsWith(u'|') && !raw.text.startsWith(u'+')
            && (isOpenRow(lines.back()) || isOpenFrame(lines.back()))
            && (raw.text.trimmed().endsWith(u'|') || isFrame(raw.text.trimmed()));
        if (isRest) {
            lines.back().text += raw.text.left(WIDEST).trimmed().toString().prepend(u' ');
            continue;
        }
        if (!part.isEmpty()) {
            line.kind = isFrame(part) ? BoxLine::Kind::Frame : BoxLine::Kind::Row;
            line.text = part.toString();
        }
        lines.push_back(std::move(line));
    }
    for (BoxLine &line : lines) {
        if (line.kind == BoxLine::Kind::Row)
            line.cells = cellsOf(line.text);
    }
    return lines;
}

} // namespace readings
