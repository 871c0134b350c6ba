// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

#include <chrono>

namespace setup
{

/// "30 minutes", "1 minute 20 s", "45 s".
[[nodiscard]] QString spanWords(std::chrono::seconds time);

/// Tells from time to time how long something has been waited for: "waiting for the host to come
/// back: 4 minutes 10 s of at most 30 minutes". Life: as long as the wait. Thread: its event
/// loop's.
class WaitTicker final
{
public:
    /// report may be empty: then nothing is told.
    WaitTicker(plan::Progress report, QString doing, std::chrono::seconds limit);

private:
    void tell() const;

    plan::Progress m_report;
    QString m_doing;
    std::chrono::seconds m_limit;
    QElapsedTimer m_age;
    QTimer m_timer;
};

} // namespace setup
