// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/timegrid.h"

#include <QList>
#include <QString>

namespace ui
{

/// A round moment on the time axis.
struct TimeTick {
    std::chrono::milliseconds time{0};
    QString text; ///< "14:05"; at midnight the day
};

/// Round local times within the grid, at most that many, further apart the longer the window is.
[[nodiscard]] QList<TimeTick> timeTicks(const models::TimeGrid &grid, int most);

} // namespace ui
