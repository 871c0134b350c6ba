// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/linesplitter.h"

namespace ssh
{

LineSplitter::LineSplitter(qsizetype maxLine, OnLine onLine, OnSkipped onSkipped)
    : m_maxLine(maxLine)
    , m_onLine(std::move(onLine))
    , m_onSkipped(std::move(onSkipped))
{
}

void LineSplitter::feed(QByteArrayView bytes)
{
    for (;;) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            break;
        complete(bytes.first(end));
        bytes = bytes.sliced(end + 1);
    }
    keep(bytes);
}

void LineSplitter::finish()
{
    if (!m_begun.isEmpty())
        complete({});
    m_isSkipping = false;
}

void LineSplitter::complete(QByteArrayView last)
{
    QByteArrayView line = last;
    if (!m_begun.isEmpty() || last.size() > m_maxLine) {
        keep(last);
        line = m_begun;
    }
    if (!m_isSkipping) {
        if (line.endsWith('\r'))
            line.chop(1);
        m_onLine(line);
    }
    m_isSkipping = false;
    m_begun.clear();
}

void LineSplitter::keep(QByteArrayView part)
{
    if (m_isSkipping)
        return;
    if (m_begun.size() + part.size() <= m_maxLine) {
        m_begun.append(part);
        return;
    }
    m_isSkipping = true;
    m_begun = QByteArray();
    m_onSkipped();
}

} // namespace ssh
