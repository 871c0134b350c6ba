// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace telemetry
{

/// One timer for all sources: waking up once for all of them is what keeps hundreds cheap.
/// Thread: the interface thread.
class Beat final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usual{250};

    explicit Beat(std::chrono::milliseconds every = usual);

Q_SIGNALS:
    void tick();

private:
    QTimer m_timer;
};

} // namespace telemetry
