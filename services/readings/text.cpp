// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/text.h"

#include <QStringDecoder>

#include <algorithm>

namespace readings
{
namespace
{

constexpr char16_t ESCAPE = 0x1b, BELL = 0x07, DELETE = 0x7f;

bool isMostlyUtf16(QByteArrayView raw, qsizetype zeroAt)
{
    const qsizetype looked = std::min<qsizetype>(raw.size(), 512) & ~qsizetype(1);
    qsizetype zeros = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        if (raw[i + zeroAt] == 0 && raw[i + 1 - zeroAt] != 0)
            ++zeros;
    }
    return looked >= 8 && zeros * 2 > looked * 3 / 4;
}

QString decoded(QByteArrayView raw)
{
    const bool little = raw.startsWith("\xff\xfe") || isMostlyUtf16(raw, 1);
    const bool big = !little && (raw.startsWith("\xfe\xff") || isMostlyUtf16(raw, 0));
    if (little || big) {
        QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        return decoder.decode(raw);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(raw);
    if (!decoder.hasError())
        return text;
    return QString::fromLatin1(raw); // consoles of other languages
}

/// Behind an escape sequence that starts at `at`: CSI, OSC or two characters.
qsizetype behindEscape(QStringView text, qsizetype at)
{
    qsizetype next = at + 1;
    if (next >= text.size())
        return next;
    if (text[next] == u'[') {
        ++next;
        while (next < text.size() && text[next] >= u' ' && text[next] <= u'?')
            ++next;
        return next < text.size() && text[next] >= u'@' && text[next] <= u'~' ? next + 1 : next;
    }
    if (text[next] == u']') {
        while (next < text.size() && text[next] != QChar(BELL) && text[next] != u'\n'
            && text[next] != QChar(ESCAPE))
            ++next;
        return next < text.size() && text[next] == QChar(BELL) ? next + 1 : next;
    }
    if (text[next] == u'(' || text[next] == u')')
        return std::min<qsizetype>(next + 2, text.size());
    return text[next] == u'\\' || text[next].isLetterOrNumber() || text[next] == u'='
            || text[next] == u'>'
        ? next + 1
        : next;
}

/// Behind a carriage return: more of them and colours that end at the line's end.
qsizetype behindReturn(QStringView text, qsizetype at)
{
    qsizetype next = at;
    while (next < text.size() && (text[next] == u'\r' || text[next] == QChar(ESCAPE)))
        next = text[next] == u'\r' ? next + 1 : behindEscape(text, next);
    return next;
}

bool isOddSpace(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0xa0 || code == 0x2007 || code == 0x202f || (code >= 0x2000 && code <= 0x200a)
        || code == 0x3000;
}

bool isDropped(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && c != u'\n' && c != u'\t') || code == DELETE || code == 0xfeff
        || (code >= 0x200b && code <= 0x200f) || (code >= 0x80 && code < 0xa0);
}

} // namespace

Text::Text(QByteArrayView raw)
{
    const QString text = decoded(raw);
    m_content.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c == QChar(ESCAPE)) {
            at = behindEscape(text, at);
            continue;
        }
        ++at;
        if (c == u'\r') {
            at = behindReturn(text, at);
            m_hadCrLf = m_hadCrLf || (at < text.size() && text[at] == u'\n');
            if (at >= text.size() || text[at] != u'\n')
                m_content += u'\n';
        } else if (isOddSpace(c)) {
            m_content += u' ';
        } else if (!isDropped(c)) {
            m_content += c;
        }
    }
    split();
}

void Text::split()
{
    const QStringView all = m_content;
    int number = 1;
    for (qsizetype at = 0; at < all.size(); ++number) {
        const qsizetype end = all.indexOf(u'\n', at);
        const qsizetype stop = end < 0 ? all.size() : end;
        m_lines.push_back({all.sliced(at, stop - at), number});
        at = stop + 1;
    }
    const auto first = std::find_if(m_lines.cbegin(), m_lines.cend(),
        [](const Line &line) { return !line.text.trimmed().isEmpty(); });
    m_start = size_t(first - m_lines.cbegin());
}

Place Text::start() const
{
    if (isBlank())
        return {};
    const Line &line = m_lines[m_start];
    const auto *visible
        = std::find_if(line.text.begin(), line.text.end(), [](QChar c) { return !c.isSpace(); });
    return {line.number, int(visible - line.text.begin()) + 1};
}

Place Text::placeOf(const Line &line, QStringView part)
{
    return {line.number, int(part.data() - line.text.data()) + 1};
}

Text Text::head(qsizetype characters) const
{
    if (m_content.size() <= characters)
        return *this;
    Text part;
    const qsizetype end = m_content.lastIndexOf(u'\n', characters);
    part.m_content = m_content.left(end > 0 ? end : characters);
    part.m_hadCrLf = m_hadCrLf;
    part.split();
    return part;
}

} // namespace readings
