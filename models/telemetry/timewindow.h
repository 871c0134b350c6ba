// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/timegrid.h"

#include <QObject>

namespace models
{

/// The stretch of time that linked charts show: it follows the clock, or stands where the operator
/// put it. Between five minutes and thirty days long; it never reaches beyond now.
class TimeWindow final : public QObject
{
    Q_OBJECT
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds least = std::chrono::minutes(5);
    static constexpr Milliseconds most = std::chrono::hours(24 * 30);

    explicit TimeWindow(QObject *parent = nullptr);

    [[nodiscard]] Milliseconds span() const { return m_span; }
    [[nodiscard]] Milliseconds end() const { return m_end; }
    /// Whether it follows the clock.
    [[nodiscard]] bool isLive() const { return m_live; }
    /// The pixel columns of a chart of that width; the last one holds the end.
    [[nodiscard]] TimeGrid grid(int columns) const;

    /// The clock went on; moves the window while it is live.
    void advance(Milliseconds now);
    void setSpan(Milliseconds span);
    /// factor < 1 shows less time. The moment `anchor` stays where it is, unless live: then the
    /// end stays.
    void zoom(double factor, Milliseconds anchor);
    /// Backwards with a negative distance. Stops following; arriving at now follows again.
    void pan(Milliseconds distance);
    void setLive(bool live);
    void show(Milliseconds from, Milliseconds to);

Q_SIGNALS:
    /// The clock moved it.
    void advanced();
    /// The operator changed what is shown.
    void changed();
    void liveChanged(bool live);

private:
    void place(Milliseconds span, Milliseconds end);

    Milliseconds m_span = std::chrono::minutes(15);
    Milliseconds m_end{0};
    Milliseconds m_now{0};
    bool m_live = true;
};

} // namespace models
