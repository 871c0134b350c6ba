// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/waitticker.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace setup
{

namespace
{

struct Ticker {
    Q_DECLARE_TR_FUNCTIONS(setup::WaitTicker)
};

/// Ten times within a short wait, every ten seconds of a long one.
std::chrono::milliseconds pace(std::chrono::milliseconds limit)
{
    return std::clamp<std::chrono::milliseconds>(
        limit / 10, std::chrono::seconds(1), std::chrono::seconds(10));
}

} // namespace

QString spanWords(std::chrono::seconds time)
{
    const int minutes = static_cast<int>(time.count() / 60);
    const int seconds = static_cast<int>(time.count() % 60);
    if (minutes == 0)
        return Ticker::tr("%1 s", "seconds").arg(seconds);
    const QString whole = Ticker::tr("%n minute(s)", nullptr, minutes);
    return seconds == 0 ? whole : Ticker::tr("%1 %2 s", "minutes, seconds").arg(whole).arg(seconds);
}

WaitTicker::WaitTicker(plan::Progress report, QString doing, std::chrono::seconds limit)
    : m_report(std::move(report))
    , m_doing(std::move(doing))
    , m_limit(limit)
{
    if (!m_report)
        return;
    m_age.start();
    tell();
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tell(); });
    m_timer.start(pace(limit));
}

void WaitTicker::tell() const
{
    const std::chrono::seconds waited
        = std::min(m_limit, std::chrono::seconds(m_age.elapsed() / 1000));
    m_report(std::nullopt,
        Ticker::tr("%1: %2 of at most %3").arg(m_doing, spanWords(waited), spanWords(m_limit)));
}

} // namespace setup
