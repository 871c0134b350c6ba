// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/doctor/logtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype MOST_BYTES = qsizetype(64) << 20;
/// A message is put together again from so many lines before and behind.
constexpr qsizetype REACH = 3;
constexpr qsizetype LONGEST_LINE = 4096;

struct Entity {
    QStringView name;
    char16_t character;
};

constexpr std::array<Entity, 13> ENTITIES{{{u"quot", u'"'}, {u"apos", u'\''}, {u"lt", u'<'},
    {u"gt", u'>'}, {u"nbsp", u' '}, {u"lsquo", u'\''}, {u"rsquo", u'\''}, {u"ldquo", u'"'},
    {u"rdquo", u'"'}, {u"hellip", u'…'}, {u"ndash", u'-'}, {u"mdash", u'-'}, {u"amp", u'&'}}};

/// The character of "&#39;", "&#x27;" or "&quot;"; 0: none.
char16_t characterOf(QStringView entity)
{
    if (entity.startsWith(u'#')) {
        const bool isHex = entity.size() > 1 && entity[1].toLower() == u'x';
        bool ok = false;
        const uint code = entity.sliced(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
        return ok && code > 31 && code < 0xd800 ? char16_t(code) : 0;
    }
    for (const Entity &one : ENTITIES) {
        if (one.name == entity)
            return one.character;
    }
    return 0;
}

void decodeEntities(QString &text)
{
    static const QRegularExpression entity(u"&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,6});"_s);
    if (!text.contains(u'&'))
        return;
    QString decoded;
    decoded.reserve(text.size());
    qsizetype done = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const char16_t character = characterOf(match.capturedView(1));
        if (character == 0)
            continue;
        decoded += QStringView(text).sliced(done, match.capturedStart() - done);
        decoded += QChar(character);
        done = match.capturedEnd();
    }
    decoded += QStringView(text).sliced(done);
    text = decoded;
}

char16_t plain(char16_t c)
{
    switch (c) {
    case u'\u2018':
    case u'\u2019':
    case u'\u201a':
    case u'\u00b4':
    case u'`':
        return u'\'';
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
    case u'\u00ab':
    case u'\u00bb':
        return u'"';
    case u'\u00a0':
    case u'\u2007':
    case u'\u202f':
    case u'\t':
        return u' ';
    case u'\r':
        return u'\n';
    default:
        return c < 32 && c != u'\n' ? u' ' : c;
    }
}

} // namespace

LogText::LogText(const QByteArray &raw)
{
    qsizetype from = std::max<qsizetype>(0, raw.size() - MOST_BYTES);
    if (from > 0) // a whole line
        from = std::max(from, raw.indexOf('\n', from) + 1);
    m_skipped = std::count(raw.cbegin(), raw.cbegin() + from, '\n');
    m_content = QString::fromUtf8(QByteArrayView(raw).sliced(from));
    m_content.replace(u"\r\n"_s, u"\n"_s);
    decodeEntities(m_content);
    for (QChar &c : m_content)
        c = QChar(plain(c.unicode()));
    m_starts.append(0);
    for (qsizetype at = m_content.indexOf(u'\n'); at >= 0; at = m_content.indexOf(u'\n', at + 1))
        m_starts.append(at + 1);
}

qsizetype LogText::lineAt(qsizetype place) const
{
    const auto next = std::upper_bound(m_starts.cbegin(), m_starts.cend(), place);
    return std::distance(m_starts.cbegin(), next) - 1;
}

QStringView LogText::line(qsizetype index) const
{
    const qsizetype start = m_starts[index];
    const qsizetype end = index + 1 < m_starts.size() ? m_starts[index + 1] - 1 : m_content.size();
    return QStringView(m_content).sliced(start, std::min(end - start, LONGEST_LINE));
}

LogText::Window LogText::around(qsizetype place) const
{
    const qsizetype centre = lineAt(place);
    Window window;
    window.firstLine = std::max<qsizetype>(0, centre - REACH);
    const qsizetype last = std::min(m_starts.size() - 1, centre + REACH);
    for (qsizetype i = window.firstLine; i <= last; ++i) {
        if (!window.text.isEmpty())
            window.text += u' ';
        window.starts.append(window.text.size());
        window.text += line(i).trimmed();
    }
    return window;
}

} // namespace advice
