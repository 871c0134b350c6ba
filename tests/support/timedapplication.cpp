// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timedapplication.h"

#include <QEvent>
#include <QMetaEnum>
#include <QPointer>

#include <algorithm>
#include <ctime>

namespace tests
{

namespace
{

constexpr double worthNoting = 8; // milliseconds
constexpr int deepest = 4;

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QString nameOf(QEvent::Type type)
{
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return key ? QString::fromLatin1(key) : QString::number(type);
}

} // namespace

void TimedApplication::record()
{
    m_noted.clear();
    m_records = true;
}

QStringList TimedApplication::longest(int most)
{
    m_records = false;
    std::sort(m_noted.begin(), m_noted.end(),
        [](const Noted &a, const Noted &b) { return a.milliseconds > b.milliseconds; });
    QStringList lines;
    for (const Noted &one : m_noted.mid(0, most))
        lines.append(QStringLiteral("%1 ms %2").arg(one.milliseconds, 0, 'f', 0).arg(one.what));
    return lines;
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_records || m_depth >= deepest)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const QString who = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char('(')
        + receiver->objectName() + QLatin1Char(')');
    const QEvent::Type type = event->type();
    const double before = threadMilliseconds();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    const double took = threadMilliseconds() - before;
    if (m_records && took >= worthNoting)
        m_noted.append(
            {took, QStringLiteral("%1 of %2, depth %3").arg(nameOf(type), who).arg(m_depth)});
    return taken;
}

} // namespace tests
