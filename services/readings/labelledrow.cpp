// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/labelledrow.h"

#include <QRegularExpression>

namespace readings
{

LabelledRow::LabelledRow(QStringView line)
{
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    qsizetype colon = line.indexOf(u':');
    while (colon >= 0 && colon + 1 < line.size() && !line[colon + 1].isSpace())
        colon = line.indexOf(u':', colon + 1);
    hasValue = colon >= 0;
    label = (colon < 0 ? line : line.first(colon)).toString().simplified().toLower();
    if (hasValue)
        value = line.sliced(colon + 1).trimmed();
}

QString gpuHeading(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*GPU\\s+((?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{2}[:.][0-"
                       "9A-Fa-f.]+)\\s*:?\\s*$"));
    if (line.size() > 200 || !line.contains(QLatin1String("GPU")))
        return {};
    const auto match = pattern.match(line.toString());
    return match.hasMatch() ? match.captured(1) : QString();
}

void HeadingPath::leaveFor(const LabelledRow &row)
{
    while (!m_levels.empty() && m_levels.back().indent >= row.indent) {
        if (m_levels.back().indent == row.indent && m_levels.back().isHeading && row.hasValue)
            break;
        m_levels.pop_back();
    }
}

QString HeadingPath::of(const LabelledRow &row, qsizetype from) const
{
    QString path;
    for (size_t i = size_t(from); i < m_levels.size(); ++i)
        path += m_levels[i].label + u'/';
    return path + row.label;
}

qsizetype HeadingPath::levelOf(QLatin1String label) const
{
    for (size_t i = 0; i < m_levels.size(); ++i) {
        if (m_levels[i].label == label)
            return qsizetype(i);
    }
    return -1;
}

} // namespace readings
