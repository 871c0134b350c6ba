// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/clock.h"

#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace telemetry
{

/// The last 15 minutes of one GPU, one place per second.
/// Shape:  the first sample of a second stays. A second that is older than 15 minutes before the
///         newest, or more than a minute after now, has no place.
/// Units:  900 × (8 values, 8 bytes of time, 1 byte of source) in fixed memory: 43,200 bytes for a
///         GPU, 2.8 MB for 64 and 43 MB for 1,000.
/// Thread: the interface thread.
class Ring final
{
public:
    static constexpr int seconds = 900;
    static constexpr std::chrono::seconds tolerance{60};

    Ring();

    /// False when the second is taken or has no place. When the clock was set back, what then lies
    /// in the future goes.
    bool put(const values::GpuSample &sample, Instant now);
    /// What is there from this time on, oldest first.
    [[nodiscard]] QList<values::GpuSample> since(Instant from) const;
    [[nodiscard]] std::optional<Instant> newest() const;
    [[nodiscard]] bool holds(Instant time) const;
    [[nodiscard]] static constexpr std::size_t bytes() { return sizeof(Slots); }

private:
    using Slots = std::array<values::GpuSample, seconds>;

    void dropAfter(Instant time);
    [[nodiscard]] static std::size_t place(Instant time);

    std::unique_ptr<Slots> m_slots;
    Instant m_newest{0};
};

} // namespace telemetry
