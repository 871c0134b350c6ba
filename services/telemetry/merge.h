// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/clock.h"
#include "services/telemetry/ring.h"

#include <QList>

#include <array>
#include <optional>

namespace telemetry
{

/// How old a source's last sample of a GPU is, and whether its samples are the ones in use.
struct SourceAge {
    values::SampleSource source = values::SampleSource::HostNvidiaSmi;
    Instant lastSample{0}; ///< the sample's own time
    std::chrono::milliseconds interval{0}; ///< usual distance of its samples
    bool inUse = false;
    friend bool operator==(const SourceAge &, const SourceAge &) = default;
};

/// Samples of one GPU from several sources become one series.
/// Shape:  one sample per second, whole and as measured, labelled by its source. The preferred
///         source is host nvidia-smi, then guest, vCenter, Prometheus; another one counts where the
///         better ones have been silent for more than three of their own intervals.
/// Thread: the interface thread.
class Merge final
{
public:
    static constexpr int patience = 3; ///< intervals of silence before another source counts

    /// Of these samples, in any order, those that are new to the series, oldest first.
    [[nodiscard]] QList<values::GpuSample> add(QList<values::GpuSample> samples, Instant now);
    [[nodiscard]] QList<SourceAge> sources() const; ///< in order of preference
    [[nodiscard]] const Ring &ring() const { return m_ring; }
    /// Another GPU's series turned out to be this one's: what it had is added.
    void absorb(const Merge &other, Instant now);

private:
    static constexpr std::size_t sourceCount
        = static_cast<std::size_t>(values::SampleSource::Count);

    struct Seen {
        std::optional<Instant> last;
        std::chrono::milliseconds interval{0};
    };

    void notice(const values::GpuSample &sample);
    [[nodiscard]] bool isOutranked(const values::GpuSample &sample) const;

    std::array<Seen, sourceCount> m_seen;
    std::optional<values::SampleSource> m_inUse;
    Ring m_ring;
};

} // namespace telemetry
