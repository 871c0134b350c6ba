// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/beat.h"

namespace telemetry
{

Beat::Beat(std::chrono::milliseconds every)
{
    connect(&m_timer, &QTimer::timeout, this, &Beat::tick);
    m_timer.start(every);
}

} // namespace telemetry
