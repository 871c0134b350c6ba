// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/readings/smiquery.h"
#include "services/telemetry/smi/smiclock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace telemetry
{

/// A GPU in the stream of one machine, and what changes seldom of it.
struct SmiSlot {
    QByteArray uuid, busId, name;
    QByteArray driver, performanceState;
    std::optional<double> memoryTotalMib, powerLimitW;
    std::optional<quint64> throttleReasons; ///< bits of clocks_event_reasons.active
    friend bool operator==(const SmiSlot &, const SmiSlot &) = default;
};

/// The lines of one running nvidia-smi, turned into samples by the thread that reads them, for
/// another thread that comes by now and then.
/// Shape:  bounded: while nobody comes, samples beyond capacity are dropped and counted.
/// Thread: line() by the reading thread, everything else by the receiver; safe together.
class SmiInbox final
{
public:
    static constexpr std::size_t capacity = 16384;

    struct Sample {
        std::size_t slot = 0;
        Instant arrived{0};
        values::GpuSample values; ///< its time is the machine's local time as printed; 0: none
    };
    struct Taken {
        std::vector<Sample> samples;
        std::vector<SmiSlot> slots; ///< all of them, where any is new or changed; else empty
        QByteArray message; ///< the beginning of what was no sample, line by line
        int unread = 0; ///< lines that were no sample, since the last time
        std::size_t dropped = 0;
    };

    SmiInbox(values::SampleSource source, Clock now);

    void line(QByteArrayView line);
    [[nodiscard]] Taken take();
    /// When the last line came, or restart() was called.
    [[nodiscard]] std::chrono::steady_clock::time_point lastLine() const;
    /// A new nvidia-smi begins, with a header of its own that starts with this field. GPUs keep
    /// their slots.
    void restart(const QByteArray &firstField);

private:
    [[nodiscard]] std::size_t slotOf(const readings::SmiQueryRow &row);
    void notice(std::size_t slot, const readings::SmiQueryRow &row);
    void refuse(QByteArrayView line);

    const values::SampleSource m_source;
    const Clock m_now;
    mutable std::mutex m_mutex;
    readings::SmiQueryLines m_lines;
    QByteArray m_firstField; ///< how the header begins
    std::vector<SmiSlot> m_slots;
    std::size_t m_last = 0; ///< slot of the last row: GPUs come in turn
    bool m_slotsChanged = false;
    std::chrono::steady_clock::time_point m_lastLine{};
    Taken m_taken;
};

} // namespace telemetry
